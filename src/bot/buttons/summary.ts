import type { BotContext } from "../bot-context.ts";
import { summaryPlace } from "../chat/summary-place.ts";
import type { TapOf } from "../links/callback-data.ts";
import { findArticle } from "../links/stable-ids.ts";
import { renderSummary } from "../render/summary.ts";
import { showInPlace } from "./show-in-place.ts";
import { stale, type TapReply } from "./tap-reply.ts";
import { isInPlaceOfCard, withWayBack } from "./way-back.ts";

/** `Ausführlich`, `Kurz`, the other language: another version of a summary in its place. */
export async function showSummary(ctx: BotContext, tap: TapOf<"summary">): Promise<TapReply | undefined> {
  const { language, length } = tap;
  const article = findArticle(ctx.parts.library(), tap.article);
  // A channel's post has one version for all its readers.
  if (!article || ctx.scene.surface === "channel") return stale(language);
  const place = await summaryPlace(ctx, article);
  if (!isInPlaceOfCard(ctx))
    return showInPlace(ctx, renderSummary(article, { language, length, place }), language);
  // An edit brings no keyboard along.
  const summary = renderSummary(article, { language, length, place: { kind: "buttons" } });
  return showInPlace(ctx, withWayBack(summary, article, language), language);
}
