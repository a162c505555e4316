import { createHash } from "node:crypto";
import { LANGUAGES, type Language } from "../article/article.ts";
import { MOST_QUESTIONS } from "./bounds.ts";
import type { EditorStore } from "./editors.ts";
import type { StoreParts } from "./store-parts.ts";

// As long as a message of Telegram's may be.
const MOST_LETTERS = 4096;

interface Asked {
  readonly article: string;
  readonly entry: string;
  readonly question: string;
  readonly language: Language;
  readonly noneFitted: boolean;
  readonly at: number;
}

/** Questions for the editors, in a database: in plain letters, without who asked and where. */
export function createQuestions({ db, bounds }: Pick<StoreParts, "db" | "bounds">): EditorStore {
  async function keep({ article, entry, question, language, noneFitted, at }: Asked): Promise<void> {
    // PostgreSQL's texts hold no NUL; half a character is none.
    const text = question.replaceAll("\0", "").slice(0, MOST_LETTERS).toWellFormed();
    const digest = createHash("sha256").update(text).digest("base64url");
    await db
      .insertInto("questions")
      .values({
        article,
        language,
        entry,
        digest,
        question: text,
        none_fitted: Number(noneFitted),
        count: 1,
        first_at: at,
        last_at: at,
        state: "waiting",
      })
      .onConflict((conflict) =>
        conflict.columns(["article", "language", "entry", "digest"]).doUpdateSet((eb) => ({
          count: eb("questions.count", "+", 1),
          last_at: eb
            .case()
            .when("excluded.last_at", ">", eb.ref("questions.last_at"))
            .then(eb.ref("excluded.last_at"))
            .else(eb.ref("questions.last_at"))
            .end(),
          none_fitted: eb
            .case()
            .when("excluded.none_fitted", "=", 1)
            .then(1)
            .else(eb.ref("questions.none_fitted"))
            .end(),
          // What was accepted and is asked in vain once more is not answered after all.
          state: eb
            .case()
            .when("questions.state", "=", "accepted")
            .then("waiting" as const)
            .else(eb.ref("questions.state"))
            .end(),
        })),
      )
      .execute();
    await bounds.added("questions");
  }

  return {
    unanswered: (question) => keep({ ...question, entry: "" }),
    proposed: (phrasing) => keep({ ...phrasing, noneFitted: false }),
    waiting: async () => {
      const rows = await db
        .selectFrom("questions")
        .selectAll()
        .where("state", "=", "waiting")
        .orderBy("last_at", "desc")
        .orderBy("id", "desc")
        .limit(MOST_QUESTIONS)
        .execute();
      return rows.flatMap((row) => {
        const language = LANGUAGES.find((known) => known === row.language);
        if (!language) return [];
        return {
          id: row.id,
          article: row.article,
          question: row.question,
          language,
          ...(row.entry !== "" && { entry: row.entry }),
          noneFitted: row.none_fitted === 1,
          count: row.count,
          firstAt: row.first_at,
          lastAt: row.last_at,
        };
      });
    },
    settle: async (ids, how) => {
      if (ids.length === 0) return;
      await db
        .updateTable("questions")
        .set({ state: how })
        .where("id", "in", ids)
        .where("state", "=", "waiting")
        .execute();
    },
  };
}
