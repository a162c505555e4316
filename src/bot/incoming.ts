import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import type { Language } from "../article/article.ts";
import { type Command, commandOf, commandOfWord } from "./command-names.ts";
import type { Scene, Surface } from "./scene.ts";

/** What a message wants of the bot. */
export type Incoming =
  | {
      readonly kind: "command";
      readonly command: Command;
      /** The language its name tells, see `NamedCommand`. */
      readonly language: Language | undefined;
      /** What stands behind it; of `/ask` the text of the message it replies to, where nothing does. */
      readonly argument: string;
    }
  /** `/aks`: none of our commands, but written to this bot. */
  | { readonly kind: "unknown-command"; readonly name: string }
  | { readonly kind: "question"; readonly text: string }
  /** A picture, a sticker, a voice message in a private chat: nothing to read. */
  | { readonly kind: "no-text" }
  /** Not meant for the bot, or nothing a person said. */
  | { readonly kind: "silence" };

const SILENCE: Incoming = { kind: "silence" };

/**
 * Reads what a message wants. In private chats everything is for the bot; elsewhere only commands, mentions and replies
 * to the bot's own messages are.
 */
export function readIncoming(message: Message, surface: Surface, me: UserFromGetMe): Incoming {
  // What somebody sent through inline mode is our own answer.
  if (message.via_bot?.id === me.id) return SILENCE;
  if (message.is_automatic_forward === true) return SILENCE;
  // Half a character would come back in headings; offsets stay as they are.
  const text = (message.text ?? message.caption)?.toWellFormed();
  if (text === undefined) return surface === "private" && isMedia(message) ? { kind: "no-text" } : SILENCE;
  const entities = message.entities ?? message.caption_entities ?? [];

  const command = leadingCommand(text, entities, me);
  if (command) {
    if (command.bot !== undefined && command.bot.toLowerCase() !== me.username.toLowerCase()) return SILENCE;
    const named = commandOf(command.name);
    // In a group a command that is not ours may be another bot's.
    const isOurs = surface === "private" || command.bot !== undefined;
    if (!named) return isOurs ? { kind: "unknown-command", name: command.name } : SILENCE;
    const argument = withoutMentions(text.slice(command.end), [], me).trim();
    const takesReplied = named.command === "ask" && argument === "";
    return { kind: "command", ...named, argument: takesReplied ? repliedText(message, me) : argument };
  }

  const word = surface === "private" ? commandOfWord(text) : undefined;
  if (word) return { kind: "command", ...word, argument: "" };

  if (surface === "channel" || surface === "inline") return SILENCE;
  const mentions = mentionsOf(me, text, entities);
  // A 👍 below an answer asks nothing.
  const repliesToUs = message.reply_to_message?.from?.id === me.id && hasWords(text);
  // In a private chat all is for the bot, and as a guest it is shown nothing but what calls it.
  if (surface === "group" && mentions.length === 0 && !repliesToUs) return SILENCE;
  const own = withoutMentions(text, mentions, me).trim();
  // Nothing but the bot's name, below somebody's message: that message is the question.
  return { kind: "question", text: own === "" ? repliedText(message, me) : own };
}

/** The question in a message: all of it, or what stands behind `/ask`; undefined where it asks nothing. */
export function questionIn(incoming: Incoming): string | undefined {
  if (incoming.kind === "question") return incoming.text;
  const asks = incoming.kind === "command" && incoming.command === "ask" && incoming.argument !== "";
  return asks ? incoming.argument : undefined;
}

/** The scene in the language of a command's name, where that tells one: `/hilfe` is answered in German. */
export function inLanguageOf(incoming: Incoming, scene: Scene): Scene {
  const language = incoming.kind === "command" ? incoming.language : undefined;
  return language ? { ...scene, language } : scene;
}

interface LeadingCommand {
  readonly name: string;
  /** The bot it names: `/ask@bot`. */
  readonly bot: string | undefined;
  readonly end: number;
}

// Only where the message begins with it, or with our name and it: `see /help` is no command.
function leadingCommand(
  text: string,
  entities: readonly MessageEntity[],
  me: UserFromGetMe,
): LeadingCommand | undefined {
  const entity = entities.find(({ type }) => type === "bot_command");
  if (!entity) return undefined;
  const { offset, length } = entity;
  const mentions = mentionsOf(me, text, entities).filter((mention) => mention.offset < offset);
  if (withoutMentions(text.slice(0, offset), mentions, me).trim() !== "") return undefined;
  const [name = "", bot = offset > 0 ? me.username : undefined] = text
    .slice(offset + 1, offset + length)
    .split("@");
  return { name, bot, end: offset + length };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function mentionsOf(
  me: UserFromGetMe,
  text: string,
  entities: readonly MessageEntity[],
): readonly MessageEntity[] {
  return entities.filter((entity) => isMentionOf(me, text, entity));
}

function isMentionOf(me: UserFromGetMe, text: string, entity: MessageEntity): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  if (entity.type !== "mention") return false;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length);
  return name.toLowerCase() === me.username.toLowerCase();
}

function withoutMentions(text: string, mentions: readonly MessageEntity[], me: UserFromGetMe): string {
  let rest = text;
  for (const { offset, length } of [...mentions].sort((a, b) => b.offset - a.offset)) {
    rest = joinWithout(rest.slice(0, offset), rest.slice(offset + length));
  }
  // `/ask @bot who`: a mention that no entity marks.
  const name = `@${me.username.toLowerCase()}`;
  const start = rest.trimStart();
  return start.toLowerCase().startsWith(name) && !/^\w/u.test(start.slice(name.length))
    ? start.slice(name.length)
    : rest;
}

// `Hey @bot, who?` is `Hey, who?`, and `Who, @bot?` is `Who?`: a question may come back as a heading.
function joinWithout(before: string, after: string): string {
  const start = before.replace(/[\s,]+$/u, "");
  if (start === "") return after.replace(/^[\s,:]+/u, "");
  return /^\s*[,.:;!?]/u.test(after)
    ? `${start}${after.trimStart()}`
    : `${before.trimEnd()} ${after.trimStart()}`;
}

// What somebody else's message says, or the part of any that was picked out as a quote.
function repliedText(message: Message, me: UserFromGetMe): string {
  const { reply_to_message: replied, quote } = message;
  // A message of another chat comes as its quote only.
  if (quote && (quote.is_manual === true || !replied)) return quote.text.toWellFormed().trim();
  // Our own answers ask nothing.
  if (!replied || replied.from?.id === me.id) return "";
  return (replied.text ?? replied.caption ?? "").toWellFormed().trim();
}

// Kinds of content a person sends. Service messages (a pin, a new title) are none of them.
const MEDIA = [
  "animation",
  "audio",
  "checklist",
  "contact",
  "dice",
  "document",
  "game",
  "live_photo",
  "location",
  "paid_media",
  "photo",
  "poll",
  "rich_message",
  "sticker",
  "story",
  "venue",
  "video",
  "video_note",
  "voice",
] as const satisfies readonly (keyof Message)[];

function isMedia(message: Message): boolean {
  return MEDIA.some((kind) => message[kind] !== undefined);
}
