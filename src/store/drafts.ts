import type { DraftStore, EntryDraft } from "./editors.ts";
import { DAY, type StoreParts } from "./store-parts.ts";

/** What editors are writing, in a database: sealed, and gone after a day. */
export function createDrafts({ db, sealing, now }: StoreParts): DraftStore {
  return {
    of: async (userId) => {
      const row = await db
        .selectFrom("drafts")
        .select("sealed")
        .where("person", "=", sealing.hash("user", userId))
        .where("kept_at", ">", now() - DAY)
        .executeTakeFirst();
      // Safe: what opens was sealed below, with the secret that nobody else has.
      return sealing.open(row?.sealed ?? "") as EntryDraft | undefined;
    },
    set: async (userId, draft) => {
      const person = sealing.hash("user", userId);
      if (draft === undefined) {
        await db.deleteFrom("drafts").where("person", "=", person).execute();
        return;
      }
      const kept = { sealed: sealing.seal(draft), kept_at: now() };
      await db
        .insertInto("drafts")
        .values({ person, ...kept })
        .onConflict((conflict) => conflict.column("person").doUpdateSet(kept))
        .execute();
    },
  };
}
