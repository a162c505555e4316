import { sql } from "./kysely.ts";
import { EXCHANGE_HOURS, type Exchange, type ExchangeStore, messageKey } from "./store.ts";
import { HOUR, type StoreParts } from "./store-parts.ts";

/** Questions and their answers, in a database: found by hashes, sealed themselves, and not found any more after a day. */
export function createExchanges({ db, sealing, bounds, now }: StoreParts): ExchangeStore {
  const { hash } = sealing;
  const lastOf = (chatId: number, userId: number | undefined) => hash("last", `${chatId} ${userId ?? ""}`);
  const questionOf = (chatId: number, questionId: number) => hash("question", `${chatId} ${questionId}`);
  const saying = (chatId: number, threadId: number | undefined, says: string) =>
    hash("says", `${chatId} ${threadId ?? ""} ${says}`);
  // Safe: what opens was sealed below, with the secret that nobody else has.
  const open = (sealed: string | undefined) => sealing.open(sealed ?? "") as Exchange | undefined;
  const current = () =>
    db
      .selectFrom("exchanges")
      .select("sealed")
      .where("kept_at", ">", now() - EXCHANGE_HOURS * HOUR);

  return {
    add: async (exchange) => {
      const { chatId, threadId, userId, questionId, answer, says, pointsTo, at } = exchange;
      const isForAll = answer.kind === "message" && pointsTo === undefined;
      const columns = {
        chat: chatId === undefined ? null : hash("chat", chatId),
        person: userId === undefined ? null : hash("user", userId),
        last_of: chatId === undefined ? null : lastOf(chatId, userId),
        question: chatId === undefined || questionId === undefined ? null : questionOf(chatId, questionId),
        says: chatId === undefined || says === undefined || !isForAll ? null : saying(chatId, threadId, says),
        sealed: sealing.seal(exchange),
        at,
        kept_at: now(),
      };
      const turn = sql<number>`(select coalesce(max(turn), 0) + 1 from exchanges)`;
      await db
        .insertInto("exchanges")
        .values({ answer: hash("message", messageKey(answer)), ...columns, turn, place: turn })
        // An answer that was changed keeps its place.
        .onConflict((conflict) =>
          conflict.column("answer").doUpdateSet(({ ref }) => ({ ...columns, turn: ref("excluded.turn") })),
        )
        .execute();
      await bounds.added("exchanges");
    },
    ofAnswer: async (answer) => {
      const row = await current()
        .where("answer", "=", hash("message", messageKey(answer)))
        .executeTakeFirst();
      return open(row?.sealed);
    },
    ofQuestion: async (chatId, questionId) => {
      const rows = await current()
        .where("question", "=", questionOf(chatId, questionId))
        .orderBy("place")
        .execute();
      return rows.flatMap(({ sealed }) => open(sealed) ?? []);
    },
    last: async (chatId, userId) => {
      const row = await current()
        .where("last_of", "=", lastOf(chatId, userId))
        .orderBy("turn", "desc")
        .limit(1)
        .executeTakeFirst();
      return open(row?.sealed);
    },
    lastSaying: async (chatId, threadId, says, since) => {
      const row = await current()
        .where("says", "=", saying(chatId, threadId, says))
        .where("at", ">=", since)
        .orderBy("turn", "desc")
        .limit(1)
        .executeTakeFirst();
      return open(row?.sealed);
    },
    remove: async (answer) => {
      await db
        .deleteFrom("exchanges")
        .where("answer", "=", hash("message", messageKey(answer)))
        .execute();
    },
  };
}
