import type { BotContext } from "../bot-context.ts";
import { summaryPlace } from "../chat/summary-place.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderSummary } from "../render/summary.ts";
import { stale, type TapReply } from "./tap-reply.ts";
import { isInPlaceOfCard, showWithWayBack } from "./way-back.ts";

/** `Ausführlich`, `Kurz`, the other language: another version of a summary in its place. */
export async function showSummary(ctx: BotContext, tap: TapOf<"summary">): Promise<TapReply | undefined> {
  const { language, length } = tap;
  const article = findArticle(ctx.parts.library(), tap.article);
  // A channel's post has one version for all its readers.
  if (!article || ctx.scene.surface === "channel") return stale(language);
  // An edit brings no keyboard along.
  const place = isInPlaceOfCard(ctx) ? ({ kind: "buttons" } as const) : await summaryPlace(ctx, article);
  return showWithWayBack(ctx, renderSummary(article, { language, length, place }), article, language);
}
