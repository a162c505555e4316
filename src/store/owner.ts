import { UserError } from "../user-error.ts";
import type { Database } from "./database.ts";

/**
 * Makes sure that a database is this bot's own, and makes it so where it is nobody's. Another bot numbers its updates by
 * itself: this one would take some of them for its own, and pass over its own as known.
 *
 * @param botId Telegram's id of the bot, which stays when its token is changed.
 * @throws {UserError} naming `DATA_DIR` or `DATABASE_URL` where it is another bot's.
 */
export async function ensureOwner({ db, kind }: Database, botId: number): Promise<void> {
  const own = db.insertInto("owner").values({ only: 1, bot: botId });
  await own.onConflict((conflict) => conflict.column("only").doNothing()).execute();
  const { bot } = await db.selectFrom("owner").select("bot").executeTakeFirstOrThrow();
  if (bot === botId) return;
  const [variable, place] = kind === "sqlite" ? ["DATA_DIR", "a folder"] : ["DATABASE_URL", "a database"];
  throw new UserError(
    `${variable}: what is kept there is of another bot (${bot}), this one is ${botId}. Give it ${place} of its own.`,
  );
}
