import type { Update } from "grammy/types";
import { LRUCache } from "lru-cache";
import { describeError } from "../bot/telegram/describe-error.ts";
import type { Logger } from "../log.ts";
import type { UpdateStore } from "../store/deliveries.ts";
import type { Handling } from "./handling.ts";
import type { Inbox } from "./inbox.ts";

// So many are recognised while the database is away.
const MOST_KNOWN = 50_000;

/**
 * An inbox for one process: what it keeps is handled by the process that took it, or by the next one that starts.
 *
 * @param updates the database itself, which throws where it keeps nothing.
 */
export async function openLocalInbox(handling: Handling, updates: UpdateStore, log: Logger): Promise<Inbox> {
  const known = new LRUCache<number, true>({ max: MOST_KNOWN });
  // Handled, but that could not be noted yet.
  const unnoted = new Set<number>();
  let isOut = false;
  let closed: Promise<void> | undefined;

  async function noteFinished(updateId: number): Promise<void> {
    unnoted.add(updateId);
    try {
      for (const id of unnoted) {
        await updates.finish(id);
        unnoted.delete(id);
      }
    } catch (error) {
      log.debug(describeError(error), "the database does not note what is handled");
    }
  }

  async function handle(update: Update): Promise<void> {
    await handling.handle(update);
    await noteFinished(update.update_id);
  }

  /** The ids of those that are new; undefined where they could not be kept. */
  async function keep(taken: readonly Update[]): Promise<ReadonlySet<number> | undefined> {
    try {
      const fresh = new Set(await updates.keep(taken));
      if (isOut) log.info("updates are kept again");
      isOut = false;
      return fresh;
    } catch (error) {
      if (!isOut)
        log.warn(describeError(error), "updates cannot be kept, and are confirmed when they are handled");
      isOut = true;
      return undefined;
    }
  }

  const inbox: Inbox = {
    take: async (taken) => {
      await handling.room();
      if (closed) throw new Error("The inbox is closed.");
      const unknown = taken.filter(({ update_id: id }) => !known.has(id));
      const fresh = await keep(unknown);
      const isFresh = ({ update_id: id }: Update) => (fresh ? fresh.has(id) : !known.has(id));
      const handled = unknown.filter(isFresh).map((update) => {
        known.set(update.update_id, true);
        return handle(update);
      });
      if (!fresh) await Promise.all(handled);
    },
    age: async () => handling.age(),
    close: () => {
      closed ??= handling.finish();
      return closed;
    },
  };

  // In the order they came, before anything newer.
  for (const update of await updates.unfinished()) {
    known.set(update.update_id, true);
    void handle(update);
  }
  return inbox;
}
