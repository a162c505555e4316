import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { COMMANDS, type Command, DESK_COMMANDS, slashCommand } from "../command-names.ts";
import { editorOf } from "../desk/editor.ts";
import { plain } from "../render/message.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { runArticle } from "./article.ts";
import { runAsk } from "./ask.ts";
import { runHelp } from "./help.ts";
import { runLanguage } from "./language.ts";
import { nearestCommandName } from "./nearest-name.ts";
import { runPrivacy } from "./privacy.ts";
import { runSettings } from "./settings.ts";
import { runStart } from "./start.ts";
import { runSummary } from "./summary.ts";
import { runTopics } from "./topics.ts";
import { runWhy } from "./why.ts";

/** Does what a command asks for where it was written. */
type Handler = (ctx: BotContext, argument: string) => Promise<void>;

const HANDLERS: Readonly<Record<Command, Handler>> = {
  start: runStart,
  help: runHelp,
  ask: runAsk,
  summary: runSummary,
  topics: runTopics,
  article: runArticle,
  settings: runSettings,
  language: runLanguage,
  why: runWhy,
  privacy: runPrivacy,
};

/** Runs a command. @param argument what stands behind it. */
export async function runCommand(ctx: BotContext, command: Command, argument: string): Promise<void> {
  await HANDLERS[command](ctx, argument);
}

/** A command there is not: the nearest one is offered. */
export async function runUnknownCommand(ctx: BotContext, name: string): Promise<void> {
  const { language } = ctx.scene;
  const commands = editorOf(ctx) === undefined ? COMMANDS : [...COMMANDS, ...DESK_COMMANDS];
  const nearest = nearestCommandName(name, language, commands);
  const text =
    nearest === undefined
      ? say(language, "unknown-command", { help: slashCommand("help", language) })
      : say(language, "unknown-command-nearest", { command: `/${nearest}` });
  await reply(ctx, { text: plain(text) }, { audience: audienceOf(ctx) });
}
