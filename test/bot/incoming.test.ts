import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { type Incoming, readIncoming } from "../../src/bot/incoming.ts";
import type { Surface } from "../../src/bot/scene.ts";
import { textEntities } from "../../src/playground/world/text-entities.ts";
import { ANNA, BEN, GROUP, ME } from "./stage.ts";

type Replied = NonNullable<Message["reply_to_message"]>;

function message(text: string | undefined, more: Partial<Message> = {}): Replied {
  const entities = text === undefined ? [] : textEntities(text);
  return {
    message_id: 7,
    date: 1,
    chat: GROUP,
    from: ANNA,
    ...(text !== undefined && { text, ...(entities.length > 0 && { entities }) }),
    ...more,
  } as unknown as Replied;
}

const read = (surface: Surface, text: string | undefined, more?: Partial<Message>): Incoming =>
  readIncoming(message(text, more), surface, ME);

const question = (text: string) => ({ kind: "question", text });
const ask = (argument: string, language?: "de") => ({ kind: "command", command: "ask", language, argument });
const SILENCE = { kind: "silence" };

const byBen = message("Wer hat den Plan bestätigt?", { from: BEN, message_id: 3 });
const byUs = message("Bürgermeisterin Eva Kröger.", { from: ME, message_id: 4 });
const photo = [{ file_id: "1", file_unique_id: "1", width: 1, height: 1 }];

describe("in a private chat", () => {
  test.for<[string, string | undefined, Partial<Message>, object]>([
    ["any text is a question", "Und warum?", {}, question("Und warum?")],
    ["a mention is not part of it", "@article_bot Wer war das?", {}, question("Wer war das?")],
    ["a caption is a question", undefined, { photo, caption: "Wer ist das?" }, question("Wer ist das?")],
    ["a command", "/ask Wer war das?", {}, ask("Wer war das?")],
    ["in German", "/frage Wer war das?", {}, ask("Wer war das?", "de")],
    ["capitalised by the phone", "/Ask Wer war das?", {}, ask("Wer war das?")],
    ["over two lines", "/ask\nWer war das?", {}, ask("Wer war das?")],
    [
      "in a caption",
      undefined,
      { photo, caption: "/ask Wer?", caption_entities: textEntities("/ask Wer?") },
      ask("Wer?"),
    ],
    ["a command in the middle is none", "Was tut /help?", {}, question("Was tut /help?")],
    ["a command behind the bot's name", "@article_bot, /ask Wer?", {}, ask("Wer?")],
    [
      "a word that asks for a command",
      "Themen",
      {},
      { kind: "command", command: "topics", language: "de", argument: "" },
    ],
    [
      "in English, with a mark",
      "Summary!",
      {},
      { kind: "command", command: "summary", language: undefined, argument: "" },
    ],
    ["a command's name that may be meant otherwise", "Artikel", {}, question("Artikel")],
    ["a word with others", "Themen der Konferenz", {}, question("Themen der Konferenz")],
    ["a mistyped command", "/aks Wer?", {}, { kind: "unknown-command", name: "aks" }],
    ["a command for another bot", "/ask@other_bot Wer?", {}, SILENCE],
    ["a picture", undefined, { photo }, { kind: "no-text" }],
    ["a sticker", undefined, { sticker: {} as NonNullable<Message["sticker"]> }, { kind: "no-text" }],
    ["a voice message", undefined, { voice: {} as NonNullable<Message["voice"]> }, { kind: "no-text" }],
    ["a pinned message", undefined, { pinned_message: byBen }, SILENCE],
    [
      "a payment",
      undefined,
      { successful_payment: {} as NonNullable<Message["successful_payment"]> },
      SILENCE,
    ],
    ["our own inline answer", "Eine Antwort.", { via_bot: ME }, SILENCE],
    ["another bot's inline answer", "Ein Zitat", { via_bot: { ...ME, id: 9 } }, question("Ein Zitat")],
  ])("%s", ([, text, more, expected]) => {
    expect(read("private", text, more)).toEqual(expected);
  });
});

describe("in a group", () => {
  test.for<[string, string | undefined, Partial<Message>, object]>([
    ["talk is not for the bot", "Wer war das?", {}, SILENCE],
    ["a reply to somebody is not either", "Wer war das?", { reply_to_message: byBen }, SILENCE],
    ["a picture is not", undefined, { photo }, SILENCE],
    ["nor is a picture that replies to the bot", undefined, { photo, reply_to_message: byUs }, SILENCE],
    ["a command", "/ask Wer?", {}, ask("Wer?")],
    ["a command with the bot's name, in any case", "/ask@Article_Bot Wer?", {}, ask("Wer?")],
    ["a command for another bot", "/ask@other_bot Wer?", {}, SILENCE],
    ["a command for another bot below our message", "/ask@other_bot", { reply_to_message: byUs }, SILENCE],
    ["somebody else's command", "/ban Wer?", {}, SILENCE],
    ["a mistyped one with the bot's name", "/aks@article_bot", {}, { kind: "unknown-command", name: "aks" }],
    [
      "a command below a message takes its text",
      "/ask",
      { reply_to_message: byBen },
      ask("Wer hat den Plan bestätigt?"),
    ],
    [
      "or its caption",
      "/ask",
      { reply_to_message: message(undefined, { photo, caption: " Wer? " }) },
      ask("Wer?"),
    ],
    [
      "or the part that was picked out",
      "/ask",
      { reply_to_message: byBen, quote: { text: "den Plan", position: 8, is_manual: true } },
      ask("den Plan"),
    ],
    [
      "not what Telegram quotes by itself",
      "/ask",
      { reply_to_message: byBen, quote: { text: "Wer hat", position: 0 } },
      ask("Wer hat den Plan bestätigt?"),
    ],
    [
      "or a quote from another chat",
      "/ask",
      { quote: { text: "Wer war das?", position: 0 } },
      ask("Wer war das?"),
    ],
    ["but not our own answer", "/ask", { reply_to_message: byUs }, ask("")],
    [
      "except for what was picked out of it",
      "/ask",
      { reply_to_message: byUs, quote: { text: "Eva Kröger", position: 16, is_manual: true } },
      ask("Eva Kröger"),
    ],
    ["what stands behind the command counts more", "/ask Wie?", { reply_to_message: byBen }, ask("Wie?")],
    ["a command and a mention", "/ask @article_bot Wer?", {}, ask("Wer?")],
    ["a mention and a command", "@article_bot /frage Wer?", {}, ask("Wer?", "de")],
    ["a mention and a mistyped one", "@article_bot /aks", {}, { kind: "unknown-command", name: "aks" }],
    ["somebody else's mention and a command", "@anna /ask Wer?", {}, SILENCE],
    [
      "another command takes no text from above",
      "/why",
      { reply_to_message: byBen },
      { kind: "command", command: "why", argument: "" },
    ],
    ["a mention in front", "@article_bot Wer war das?", {}, question("Wer war das?")],
    ["in the middle, capitalised", "Sag @Article_Bot wer war das?", {}, question("Sag wer war das?")],
    ["at the end", "Wer war das @article_bot", {}, question("Wer war das")],
    ["takes its comma along in front", "@article_bot, wer war das?", {}, question("wer war das?")],
    ["or its colon", "@article_bot: wer war das?", {}, question("wer war das?")],
    ["or at the end", "Wer war das, @article_bot?", {}, question("Wer war das?")],
    ["but not that of an address", "Hey @article_bot, wer war das?", {}, question("Hey, wer war das?")],
    ["twice", "@article_bot wer war das, @article_bot?", {}, question("wer war das?")],
    ["a longer name is another's", "@article_bot2 Wer war das?", {}, SILENCE],
    [
      "a mention without a name",
      "Frag Wer?",
      { entities: [{ type: "text_mention", offset: 0, length: 4, user: ME }] },
      question("Wer?"),
    ],
    [
      "of somebody else",
      "Anna Wer?",
      { entities: [{ type: "text_mention", offset: 0, length: 4, user: ANNA }] },
      SILENCE,
    ],
    [
      "a mention alone below a message",
      "@article_bot",
      { reply_to_message: byBen },
      question("Wer hat den Plan bestätigt?"),
    ],
    ["a mention alone", "@article_bot", {}, question("")],
    ["a reply to the bot", "Und warum?", { reply_to_message: byUs }, question("Und warum?")],
    ["a reply to the bot without a word", "👍 !!", { reply_to_message: byUs }, SILENCE],
    ["unless it calls the bot", "👍 @article_bot", { reply_to_message: byUs }, question("👍")],
    [
      "an entity that lies outside",
      "Wer?",
      { entities: [{ type: "mention", offset: 90, length: 12 }] },
      SILENCE,
    ],
    ["a post that was forwarded by Telegram", "/ask Wer?", { is_automatic_forward: true }, SILENCE],
    ["our own inline answer", "@article_bot Wer?", { via_bot: ME }, SILENCE],
    ["a new member", undefined, { new_chat_members: [BEN] }, SILENCE],
  ])("%s", ([, text, more, expected]) => {
    expect(read("group", text, more)).toEqual(expected);
  });
});

describe("in a channel", () => {
  test.for<[string, string, object]>([
    ["a post is not for the bot", "Neues vom Hafen", SILENCE],
    ["a mention is not", "Frag @article_bot", SILENCE],
    ["a command is", "/ask Wer?", ask("Wer?")],
  ])("%s", ([, text, expected]) => {
    expect(read("channel", text)).toEqual(expected);
  });
});
