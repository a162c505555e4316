import type { BotContext } from "../bot-context.ts";
import { type DeskCommand, deskCommandOf } from "../command-names.ts";
import type { Incoming } from "../incoming.ts";
import { plain } from "../render/message.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { editorOf } from "./editor.ts";
import { takeText } from "./form-text.ts";
import { statsMessage } from "./show-stats.ts";
import { waitingMessage } from "./show-waiting.ts";

/**
 * The editors' desk: what readers ask, and what of it the article should answer. For the people who run the bot, in their
 * private chats with it.
 *
 *     /stats                         what was asked, answered and declined
 *     /unanswered ─▶ one group of alike questions ─┬▶ add phrasings ─▶ choose the entry ─▶ questions.yaml
 *                                                  ├▶ new entry ─▶ answer ─▶ sentence ─▶ status ─▶ questions.yaml
 *                                                  └▶ ignore
 *
 * A new entry's form is kept as a draft. Where it waits for a text, the next message is that; commands go on meanwhile.
 *
 * @returns false for what is none of the desk's business.
 */
export async function respondAtDesk(
  ctx: BotContext,
  incoming: Exclude<Incoming, { kind: "silence" }>,
): Promise<boolean> {
  const editor = editorOf(ctx);
  if (editor === undefined) return false;
  switch (incoming.kind) {
    case "command":
      return false;
    case "unknown-command": {
      const named = deskCommandOf(incoming.name);
      if (!named) return false;
      ctx.scene = { ...ctx.scene, language: named.language ?? ctx.scene.language };
      await COMMANDS[named.command](ctx, editor);
      return true;
    }
    case "question":
    case "no-text":
      return takeText(ctx, editor, (ctx.msg?.text ?? ctx.msg?.caption)?.toWellFormed());
  }
}

/**
 * An edited message of an editor at a form: most likely what was typed there, and no question to be answered.
 *
 * @returns false where there is no form.
 */
export async function respondToEditAtDesk(ctx: BotContext): Promise<boolean> {
  const editor = editorOf(ctx);
  const draft = editor === undefined ? undefined : await ctx.parts.store.drafts.of(editor);
  if (!draft) return false;
  await reply(ctx, { text: plain(say(ctx.scene.language, "desk-edited")) });
  return true;
}

const COMMANDS: Readonly<Record<DeskCommand, (ctx: BotContext, editor: number) => Promise<void>>> = {
  stats: async (ctx, editor) => {
    await reply(ctx, await statsMessage(ctx.parts, editor, "7", ctx.scene.language));
  },
  unanswered: async (ctx, editor) => {
    await reply(ctx, await waitingMessage(ctx.parts, ctx.scene.language, { page: 0, editor }));
  },
  cancel: async (ctx, editor) => {
    const { drafts } = ctx.parts.store;
    const { language } = ctx.scene;
    const key = (await drafts.of(editor)) ? "desk-cancelled" : "desk-nothing-to-cancel";
    await reply(ctx, { text: plain(say(language, key)) });
    await drafts.set(editor, undefined);
  },
};
