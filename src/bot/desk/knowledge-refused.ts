import type { Api } from "grammy";
import type { BotParts } from "../bot-parts.ts";
import { plain } from "../render/message.ts";
import { describeError } from "../telegram/describe-error.ts";
import { isRefused } from "../telegram/telegram-errors.ts";
import { problemsText } from "./problems-text.ts";
import { tellEditor } from "./tell-editor.ts";

// What the people of a bot were told last.
const lastTold = new WeakMap<BotParts, string>();

/**
 * Tells the people who run the bot that an edit of the knowledge folder was not taken over, with its first problems. The
 * same problems are not told twice in a row. Whom Telegram does not reach is passed over; never rejects.
 *
 * @param problems one a line, with file and line as they come.
 */
export async function tellAdmins(api: Api, parts: BotParts, problems: string): Promise<void> {
  if (lastTold.get(parts) === problems) return;
  lastTold.set(parts, problems);
  const { adminIds, store, defaultLanguage, log } = parts;
  for (const userId of adminIds) {
    try {
      const { language = defaultLanguage } = await store.settings.read(userId);
      const first = problems.split("\n").filter((line) => line.trim() !== "");
      await tellEditor(api, userId, {
        text: plain(problemsText(first, language, "desk-knowledge-refused")),
      });
    } catch (error) {
      // Many of them never wrote to the bot, which then may not write to them.
      log[isRefused(error) ? "debug" : "warn"](
        describeError(error),
        "an admin could not be told of a bad edit",
      );
    }
  }
}
