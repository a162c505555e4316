import type { ChoreStore } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";

/** Who does what is to be done once in a while, in a database. */
export function createChores({ db }: Pick<StoreParts, "db">): ChoreStore {
  return {
    begin: async (chore, now, every) => {
      // One statement: of several processes that ask at once, one changes the row, and the others find it changed.
      const begun = await db
        .insertInto("chores")
        .values({ chore, begun_at: now })
        .onConflict((conflict) =>
          conflict
            .column("chore")
            .doUpdateSet({ begun_at: now })
            .where("chores.begun_at", "<=", now - every),
        )
        .returning("chore")
        .executeTakeFirst();
      return begun !== undefined;
    },
  };
}
