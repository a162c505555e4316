import type { Update } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Logger } from "../log.ts";
import type { UpdateStore } from "../store/deliveries.ts";
import type { Handling } from "./handling.ts";
import type { Inbox } from "./inbox.ts";
import { createKeeping } from "./keeping.ts";

// So many are recognised while the database is away.
const MOST_KNOWN = 50_000;

/**
 * An inbox for one process: what it keeps is handled by the process that took it, or by the next one that starts.
 *
 * @param updates the database itself, which throws where it keeps nothing.
 */
export async function openLocalInbox(handling: Handling, updates: UpdateStore, log: Logger): Promise<Inbox> {
  const keeping = createKeeping(updates, log);
  const known = new LRUCache<number, true>({ max: MOST_KNOWN });
  // Being handled, and kept nowhere.
  const unkept = new Map<number, Promise<void>>();
  let closed: Promise<void> | undefined;

  async function handle(update: Update): Promise<void> {
    known.set(update.update_id, true);
    await handling.handle(update);
    keeping.finished(update.update_id);
  }

  // The next start does what is not handled in time.
  const handleKept = (update: Update) => void handle(update).catch(() => {});

  function handleUnkept(update: Update): void {
    const { update_id: id } = update;
    unkept.set(
      id,
      handle(update).finally(() => unkept.delete(id)),
    );
  }

  async function close(): Promise<void> {
    await handling.finish();
    await keeping.close();
  }

  const inbox: Inbox = {
    take: async (taken) => {
      if (taken.length === 0) return;
      await handling.room();
      if (closed) throw new Error("The inbox is closed.");
      const unknown = taken.filter(({ update_id: id }) => !known.has(id));
      const fresh = await keeping.attempt(async () => new Set(await updates.keep(unknown)));
      for (const update of unknown) {
        if (known.has(update.update_id)) continue;
        if (!fresh) handleUnkept(update);
        else if (fresh.kept.has(update.update_id)) handleKept(update);
      }
      // Also what came again: it may be confirmed no sooner.
      await Promise.all(taken.map(({ update_id: id }) => unkept.get(id)));
    },
    age: async () => handling.age(),
    close: () => {
      closed ??= close();
      return closed;
    },
  };

  // In the order they came, before anything newer.
  for (const update of await updates.unfinished()) handleKept(update);
  return inbox;
}
