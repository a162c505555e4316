import type { Article, Language } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { articleKey } from "../links/stable-ids.ts";
import { tapButton } from "../render/button.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { say } from "../wording.ts";
import { showInPlace } from "./show-in-place.ts";
import type { TapReply } from "./tap-reply.ts";
import { tappedVerbs } from "./tapped-verbs.ts";

/**
 * True where the tapped message is an article's card, or took the place of one: what `/summary` and `/topics` sent leads
 * to no card, since none was there.
 */
export function isInPlaceOfCard(ctx: BotContext): boolean {
  const verbs = tappedVerbs(ctx);
  return verbs.has("article") || (verbs.has("summary") && verbs.has("topics"));
}

/** Shows a message in the tapped one's place: with a button that shows the article's card again, where that was there. */
export function showWithWayBack(
  ctx: BotContext,
  message: OutgoingMessage,
  article: Article,
  language: Language,
): Promise<TapReply | undefined> {
  return showInPlace(ctx, isInPlaceOfCard(ctx) ? withWayBack(message, article, language) : message, language);
}

function withWayBack(message: OutgoingMessage, article: Article, language: Language): OutgoingMessage {
  const back = tapButton(say(language, "button-article"), {
    verb: "article",
    article: articleKey(article),
    language,
  });
  return { ...message, buttons: [...(message.buttons ?? []), [back]] };
}
