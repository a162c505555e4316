import { EventEmitter } from "node:events";
import type { Update } from "grammy/types";
import type { NewUpdate } from "./world.ts";

/** The kinds of updates there are. */
export type UpdateKind = Exclude<keyof Update, "update_id">;

/** Updates that the bot has not confirmed yet, oldest first. Who hands them out, polling or a webhook, is the Bot API's part. */
export interface UpdateQueue {
  readonly pending: readonly Update[];
  /** `update`: one more is pending. `cleared`: none is. */
  readonly events: EventEmitter<{ update: [Update]; cleared: [] }>;
  /** Adds one, if the bot has asked for its kind. */
  readonly push: (update: NewUpdate) => void;
  /** Forgets all with an id below `offset`; a negative one keeps that many of the last. */
  readonly confirm: (offset: number) => void;
  /** Forgets one: a webhook's updates are delivered in any order. */
  readonly remove: (updateId: number) => void;
  readonly clear: () => void;
  /** The kinds to push from now on; an empty list stands for what Telegram sends by default. */
  readonly allow: (kinds: readonly string[]) => void;
  /** As last given to `allow`; undefined as long as it was not. */
  readonly allowed: () => readonly string[] | undefined;
}

// «all update types except chat_member, message_reaction, and message_reaction_count (default)»: getUpdates in the docs.
const NOT_BY_DEFAULT: ReadonlySet<string> = new Set([
  "chat_member",
  "message_reaction",
  "message_reaction_count",
] satisfies UpdateKind[]);

/** An empty queue. Its ids start somewhere, as Telegram's do. */
export function createUpdateQueue(firstId = 700_001): UpdateQueue {
  let pending: Update[] = [];
  let nextId = firstId;
  let allowed: readonly string[] | undefined;
  const events: UpdateQueue["events"] = new EventEmitter();

  const isWanted = (update: NewUpdate) =>
    Object.keys(update).every((kind) =>
      allowed && allowed.length > 0 ? allowed.includes(kind) : !NOT_BY_DEFAULT.has(kind),
    );
  return {
    get pending() {
      return pending;
    },
    events,
    push: (update) => {
      if (!isWanted(update)) return;
      // A copy: what the bot is told stays as it was at that moment, also when it fetches it later.
      const numbered: Update = structuredClone({ update_id: nextId, ...update });
      nextId += 1;
      pending.push(numbered);
      events.emit("update", numbered);
    },
    confirm: (offset) => {
      const kept = offset < 0 ? offset : pending.findIndex(({ update_id: id }) => id >= offset);
      pending = offset >= 0 && kept < 0 ? [] : pending.slice(kept);
    },
    remove: (updateId) => {
      const index = pending.findIndex(({ update_id: id }) => id === updateId);
      if (index >= 0) pending.splice(index, 1);
    },
    clear: () => {
      pending = [];
      events.emit("cleared");
    },
    allow: (kinds) => {
      allowed = kinds;
    },
    allowed: () => allowed,
  };
}
