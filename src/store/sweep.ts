import { DELIVERY_DAYS } from "./deliveries.ts";
import { EXCHANGE_HOURS, type Store } from "./store.ts";
import { DAY, HOUR, type StoreParts } from "./store-parts.ts";
import { dayOf } from "./tallies.ts";

/** Deletes from a database what its time is over for, and what is too much. */
export function createSweep({ db, bounds }: Pick<StoreParts, "db" | "bounds">): Store["sweep"] {
  return async (now, before) => {
    const dayBefore = now - EXCHANGE_HOURS * HOUR;
    await db.deleteFrom("exchanges").where("kept_at", "<=", dayBefore).execute();
    await db.updateTable("updates").set({ payload: null }).where("kept_at", "<=", dayBefore).execute();
    await db
      .deleteFrom("updates")
      .where("kept_at", "<=", now - DELIVERY_DAYS * DAY)
      .execute();
    await db
      .deleteFrom("sends")
      .where("kept_at", "<=", now - DELIVERY_DAYS * DAY)
      .execute();
    await db
      .deleteFrom("drafts")
      .where("kept_at", "<=", now - DAY)
      .execute();
    await db
      .deleteFrom("posts")
      .where("kept_at", "<=", now - HOUR)
      .execute();
    await db.deleteFrom("feedback").where("at", "<", before).execute();
    await db.deleteFrom("questions").where("last_at", "<", before).execute();
    await db.deleteFrom("tallies").where("day", "<", dayOf(before)).execute();
    await bounds.enforce();
  };
}
