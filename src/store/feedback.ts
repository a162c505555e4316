import { COMPLAINTS, type FeedbackStore, type MessageRef, messageKey } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";
import type { Judged } from "./tallies.ts";

/** What people think of answers, in a database: by hashes of the answers and the people. */
export function createFeedback({ db, sealing, bounds }: StoreParts): FeedbackStore {
  const keyOf = (answer: MessageRef, userId: number) => ({
    answer: sealing.hash("message", messageKey(answer)),
    person: sealing.hash("user", userId),
  });

  return {
    set: async ({ answer, userId, article, entry, verdict, complaint, at }) => {
      const given = { article, entry: entry ?? null, verdict, complaint: complaint ?? null, at };
      await db
        .insertInto("feedback")
        .values({ ...keyOf(answer, userId), ...given })
        .onConflict((conflict) => conflict.columns(["answer", "person"]).doUpdateSet(given))
        .execute();
      await bounds.added("feedback");
    },
    of: async (answer, userId) => {
      const key = keyOf(answer, userId);
      const row = await db
        .selectFrom("feedback")
        .select(["article", "entry", "verdict", "complaint", "at"])
        .where("answer", "=", key.answer)
        .where("person", "=", key.person)
        .executeTakeFirst();
      if (!row) return undefined;
      return { answer, userId, article: row.article, ...judgementOf(row), at: row.at };
    },
    judged: async (since) => {
      const rows = await db
        .selectFrom("feedback")
        .select(["article", "entry", "verdict", "complaint"])
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("at", ">=", since)
        .groupBy(["article", "entry", "verdict", "complaint"])
        .orderBy("count", "desc")
        .orderBy("article")
        .orderBy("entry")
        .execute();
      return rows.map((row) => ({ article: row.article, ...judgementOf(row), count: row.count }));
    },
  };
}

interface Judgement {
  readonly entry: string | null;
  readonly verdict: string;
  readonly complaint: string | null;
}

function judgementOf(row: Judgement): Pick<Judged, "entry" | "verdict" | "complaint"> {
  const complaint = COMPLAINTS.find((known) => known === row.complaint);
  return {
    ...(row.entry !== null && { entry: row.entry }),
    verdict: row.verdict === "good" ? "good" : "bad",
    ...(complaint && { complaint }),
  };
}
