import type { Update } from "grammy/types";
import type { UpdateStore } from "./deliveries.ts";
import { EXCHANGE_HOURS } from "./store.ts";
import { HOUR, type StoreParts } from "./store-parts.ts";

// PostgreSQL takes 65,535 parameters a statement, SQLite 32,766.
const MOST_AT_ONCE = 1000;

/** Updates that wait, in a database: sealed until they are handled, and only their numbers after that. */
export function createUpdates({ db, sealing, bounds, now }: StoreParts): UpdateStore {
  return {
    keep: async (updates) => {
      const kept = new Set<number>();
      // Two processes that are given the same ones wait for each other in one direction only.
      const sorted = updates.toSorted((a, b) => a.update_id - b.update_id);
      for (let start = 0; start < sorted.length; start += MOST_AT_ONCE) {
        const rows = sorted.slice(start, start + MOST_AT_ONCE).map((update) => ({
          id: update.update_id,
          payload: sealing.seal(update),
          kept_at: now(),
        }));
        const added = await db
          .insertInto("updates")
          .values(rows)
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returning("id")
          .execute();
        for (const { id } of added) kept.add(id);
      }
      return updates.map((update) => update.update_id).filter((id) => kept.delete(id));
    },
    unfinished: async () => {
      const rows = await db
        .selectFrom("updates")
        .select("payload")
        .where("payload", "is not", null)
        .where("kept_at", ">", now() - EXCHANGE_HOURS * HOUR)
        .orderBy("kept_at")
        .orderBy("id")
        .execute();
      // Safe: what opens was sealed above, with the secret that nobody else has.
      return rows.flatMap(({ payload }) => (sealing.open(payload ?? "") as Update | undefined) ?? []);
    },
    finish: async (updateId) => {
      // One that could not be kept is recognised from now on.
      await db
        .insertInto("updates")
        .values({ id: updateId, payload: null, kept_at: now() })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ payload: null }))
        .execute();
      await bounds.added("updates");
    },
  };
}
