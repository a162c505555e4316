import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { editorOf } from "../desk/editor.ts";
import { renderHelp } from "../render/help.ts";
import { reply } from "../telegram/reply.ts";

/** `/help`: what the bot does where this was written, and its commands. */
export async function runHelp(ctx: BotContext): Promise<void> {
  await reply(ctx, renderHelp(ctx.scene, ctx.me, editorOf(ctx) !== undefined), { audience: audienceOf(ctx) });
}
