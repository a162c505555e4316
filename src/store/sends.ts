import type { SendStore } from "./deliveries.ts";
import type { MessageRef } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";

/** What is about to be sent and what was, in a database. */
export function createSends({ db, sealing, bounds, now }: StoreParts): SendStore {
  const chatHash = (chatId: number) => sealing.hash("chat", chatId);

  return {
    begin: async ({ updateId, nth, chatId, above }) => {
      const added = await db
        .insertInto("sends")
        .values({ update_id: updateId, nth, chat: chatHash(chatId), above, kept_at: now() })
        .onConflict((conflict) => conflict.columns(["update_id", "nth"]).doNothing())
        .returning("nth")
        .executeTakeFirst();
      if (added) return { kind: "new" };
      const before = await db
        .selectFrom("sends")
        .select(["above", "ref"])
        .where("update_id", "=", updateId)
        .where("nth", "=", nth)
        .executeTakeFirst();
      // Safe: what opens was sealed below, with the secret that nobody else has.
      const ref = sealing.open(before?.ref ?? "") as MessageRef | undefined;
      return ref ? { kind: "sent", ref } : { kind: "doubtful", above: before?.above ?? above };
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
    known: async (chatId, above) => {
      const rows = await db
        .selectFrom("sends")
        .select("message_id")
        .where("chat", "=", chatHash(chatId))
        .where("message_id", ">", above)
        .execute();
      return new Set(rows.flatMap((row) => row.message_id ?? []));
    },
  };
}
