import { tooManyRequests } from "./refusal.ts";

/** Refuses what comes too fast. */
export interface FloodControl {
  /** Counts one message to a chat. @throws {Refusal} 429 where it is one too many; that one does not count. */
  readonly count: (chatId: number | string | undefined) => void;
}

interface Limit {
  /** So many messages within so many milliseconds, at any time. */
  readonly most: number;
  readonly within: number;
}

// «My bot is hitting limits» in Telegram's bot FAQ: one message a second in a chat, though short bursts are let through;
// 20 a minute in a group; about 30 a second over all chats. How long a burst may be is not said.
const IN_A_CHAT: Limit = { most: 5, within: 5_000 };
const IN_A_GROUP: Limit = { most: 20, within: 60_000 };
const OVER_ALL: Limit = { most: 30, within: 1_000 };
/** With more chats than that, those that are quiet are forgotten. */
const MOST_CHATS = 1000;

/** Nothing sent yet. @param now milliseconds */
export function createFloodControl(now: () => number): FloodControl {
  // The latest messages of each, oldest first; no more than its limit.
  const times = new Map<string, number[]>();
  let tidyAt = MOST_CHATS;

  const waitFor = (key: string, { most, within }: Limit): number => {
    const earliest = times.get(key)?.at(-most);
    return earliest === undefined ? 0 : earliest + within - now();
  };
  const note = (key: string, { most }: Limit) =>
    times.set(key, [...(times.get(key) ?? []).slice(1 - most), now()]);
  const forgetQuietOnes = () => {
    for (const [key, log] of times) if ((log.at(-1) ?? 0) + IN_A_GROUP.within < now()) times.delete(key);
    tidyAt = Math.max(MOST_CHATS, 2 * times.size);
  };
  return {
    count: (chatId) => {
      const limits: (readonly [string, Limit])[] = [["all", OVER_ALL]];
      if (chatId !== undefined) {
        limits.push([`chat ${chatId}`, IN_A_CHAT]);
        // Groups and channels have negative ids, or a name.
        if (!(Number(chatId) > 0)) limits.push([`group ${chatId}`, IN_A_GROUP]);
      }
      const wait = Math.max(...limits.map(([key, limit]) => waitFor(key, limit)));
      if (wait > 0) throw tooManyRequests(Math.ceil(wait / 1000));
      if (times.size > tidyAt) forgetQuietOnes();
      for (const [key, limit] of limits) note(key, limit);
    },
  };
}
