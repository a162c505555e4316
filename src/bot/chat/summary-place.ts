import type { Article } from "../../article/article.ts";
import type { BotContext } from "../bot-context.ts";
import { askOnAddress } from "../links/ask-on.ts";
import type { SummaryPlace } from "../render/summary.ts";
import { questionAddress } from "./question-address.ts";

/** Where the quick replies of a summary stand in the chat of an update. */
export async function summaryPlace(ctx: BotContext, article: Article): Promise<SummaryPlace> {
  const { surface, settings } = ctx.scene;
  if (surface === "channel") {
    const askOn = askOnAddress(ctx, article, undefined);
    return { kind: "post", addressOf: await questionAddress(ctx), askOn };
  }
  return { kind: surface === "private" && settings.quickReplies === "keyboard" ? "keyboard" : "buttons" };
}
