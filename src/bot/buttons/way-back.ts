import type { Article, Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { readTap } from "../links/callback-data.ts";
import { articleKey } from "../links/stable-ids.ts";
import { tapButton } from "../render/button.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { say } from "../wording.ts";

/**
 * True where the tapped message is an article's card, or took the place of one: what `/summary` and `/topics` sent leads
 * to no card, since none was there.
 */
export function isInPlaceOfCard({ callbackQuery }: BotContext): boolean {
  const message = callbackQuery?.message;
  if (!message || !("reply_markup" in message)) return false;
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const verbs = buttons.map((button) =>
    "callback_data" in button ? readTap(button.callback_data)?.verb : undefined,
  );
  return verbs.includes("article") || (verbs.includes("summary") && verbs.includes("topics"));
}

/** What is shown in the place of an article's card, with a button that shows the card again. */
export function withWayBack(message: OutgoingMessage, article: Article, language: Language): OutgoingMessage {
  const back = tapButton(say(language, "button-article"), {
    verb: "article",
    article: articleKey(article),
    language,
  });
  return { ...message, buttons: [...(message.buttons ?? []), [back]] };
}
