import type { Article, Language } from "../../article/article.ts";
import { slashCommand } from "../command-names.ts";
import { say } from "../wording.ts";
import { fitMessage } from "./fit-message.ts";
import { type OutgoingMessage, plain } from "./message.ts";

/** What a group is told when the bot comes in. */
export interface Greeting {
  readonly language: Language;
  readonly articles: readonly [Article, ...Article[]];
  /** The bot's. */
  readonly username: string;
  /** The channel's posts do not reach the bot, though this is their discussion group. */
  readonly missesPosts: boolean;
}

/** Says in a group what the bot does and how it is asked, and what stands in its way. */
export function renderGreeting({ language, articles, username, missesPosts }: Greeting): OutgoingMessage {
  const [{ title }, ...others] = articles;
  const settings = slashCommand("settings", language);
  const hello =
    others.length === 0
      ? say(language, "added-to-group", { title })
      : say(language, "added-to-group-several", { count: articles.length, settings });
  const blocks = [
    hello,
    howToAskInGroup(language, username),
    missesPosts ? say(language, "make-me-admin") : "",
  ];
  return { text: fitMessage({ opening: blocks.map(plain), citations: [] }) };
}

/** What the person is told who added the bot to a group where it may not write. @param title the group's. */
export function renderMutedNote(language: Language, title: string): OutgoingMessage {
  return { text: fitMessage({ opening: [plain(say(language, "cannot-write", { title }))], citations: [] }) };
}

/** What the person is told who added the bot to a channel. */
export interface ChannelNote {
  readonly language: Language;
  /** The channel's. */
  readonly title: string;
  readonly mayPost: boolean;
  readonly mayDelete: boolean;
}

/** Says what works in a channel, and which rights are missing. */
export function renderChannelNote({ language, title, mayPost, mayDelete }: ChannelNote): OutgoingMessage {
  const commands = (["summary", "topics", "ask"] as const).map((command) => slashCommand(command, language));
  // British: no comma before the last `or`.
  const locale = language === "de" ? "de-DE" : "en-GB";
  const blocks = [
    say(language, "added-to-channel", {
      title,
      commands: new Intl.ListFormat(locale, { type: "disjunction" }).format(commands),
      settings: slashCommand("settings", language),
    }),
    mayPost ? "" : say(language, "cannot-post"),
    mayDelete ? "" : say(language, "cannot-delete"),
  ];
  return { text: fitMessage({ opening: blocks.map(plain), citations: [] }) };
}

/** The ways to put a question to the bot in a group. */
export function howToAskInGroup(language: Language, username: string): string {
  return say(language, "ask-in-group", { command: slashCommand("ask", language), name: `@${username}` });
}
