import { LANGUAGES } from "../article/article.ts";
import type { StoreParts } from "./store-parts.ts";
import { ORIGINS, OUTCOMES, type TallyStore } from "./tallies.ts";

/** What happened how often, in a database. */
export function createTallies({ db }: Pick<StoreParts, "db">): TallyStore {
  return {
    count: async ({ entry = "", ...tally }) => {
      await db
        .insertInto("tallies")
        .values({ ...tally, entry, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(["day", "article", "outcome", "entry", "origin", "language"])
            .doUpdateSet((eb) => ({ count: eb("tallies.count", "+", 1) })),
        )
        .execute();
    },
    since: async (day) => {
      const rows = await db
        .selectFrom("tallies")
        .selectAll()
        .where("day", ">=", day)
        .orderBy("day")
        .orderBy("count", "desc")
        .execute();
      return rows.flatMap((row) => {
        const outcome = OUTCOMES.find((known) => known === row.outcome);
        const origin = ORIGINS.find((known) => known === row.origin);
        const language = LANGUAGES.find((known) => known === row.language);
        // A newer version of the bot may count more than this one knows.
        if (!outcome || !origin || !language) return [];
        const { article, entry, count } = row;
        return { day: row.day, article, outcome, ...(entry !== "" && { entry }), origin, language, count };
      });
    },
  };
}
