import type { SendStore } from "./deliveries.ts";
import type { MessageRef } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";

/** What is about to be sent and what was, in a database. */
export function createSends({ db, sealing, bounds, now }: StoreParts): SendStore {
  const rowHash = (row: number) => sealing.hash("row", row);

  return {
    of: async (updateId, nth) => {
      const before = await db
        .selectFrom("sends")
        .select(["above", "ref"])
        .where("update_id", "=", updateId)
        .where("nth", "=", nth)
        .executeTakeFirst();
      if (!before) return { kind: "new" };
      // Safe: what opens was sealed below, with the secret that nobody else has.
      const ref = sealing.open(before.ref ?? "") as MessageRef | undefined;
      return ref ? { kind: "sent", ref } : { kind: "doubtful", above: before.above };
    },
    begin: async ({ updateId, nth, chatId, row, above }) => {
      const kept = { chat: sealing.hash("chat", chatId), row: rowHash(row), above };
      await db
        .insertInto("sends")
        .values({ update_id: updateId, nth, ...kept, kept_at: now() })
        .onConflict((conflict) => conflict.columns(["update_id", "nth"]).doUpdateSet(kept))
        .execute();
    },
    sent: async ({ updateId, nth }, ref) => {
      await db
        .updateTable("sends")
        .set({ ref: sealing.seal(ref), message_id: ref.kind === "message" ? ref.messageId : null })
        .where("update_id", "=", updateId)
        .where("nth", "=", nth)
        .execute();
      await bounds.added("sends");
    },
    known: async (row, above) => {
      const rows = await db
        .selectFrom("sends")
        .select("message_id")
        .where("row", "=", rowHash(row))
        .where("message_id", ">", above)
        .execute();
      return new Set(rows.flatMap(({ message_id: id }) => id ?? []));
    },
    highest: async (row) => {
      const found = await db
        .selectFrom("sends")
        .select(({ fn }) => fn.max("message_id").as("highest"))
        .where("row", "=", rowHash(row))
        .executeTakeFirst();
      return found?.highest ?? 0;
    },
  };
}
