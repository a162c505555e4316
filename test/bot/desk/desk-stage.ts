import { rm } from "node:fs/promises";
import type { Message, User } from "grammy/types";
import type { Article } from "../../../src/article/article.ts";
import type { BotParts } from "../../../src/bot/bot-parts.ts";
import type { Tally } from "../../../src/store/tallies.ts";
import { harbourFiles, temporaryFolder } from "../../cli/harbour.ts";
import { loadFiles } from "../articles.ts";
import { ANNA, BEN, buttonOf, buttonsOf, type CallOf, openStage, type Stage } from "../stage.ts";

/** The bot on stage with a knowledge folder of its own that can be written, and both readers for its editors. */
export interface DeskStage extends Stage {
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Opens a stage with an editors' desk. @param files the knowledge folder's, by default the harbour's. */
export async function openDesk(
  files: Record<string, string> = harbourFiles(),
  parts: Partial<BotParts> = {},
): Promise<DeskStage> {
  const folder = await temporaryFolder(files);
  const articles: readonly [Article, ...Article[]] = await loadFiles(files);
  const stage = await openStage({
    articles,
    parts: { adminIds: [ANNA.id, BEN.id], knowledgeDir: folder, ...parts },
  });
  return Object.assign(stage, { folder, close: () => rm(folder, { recursive: true, force: true }) });
}

/** Asks the store to keep a question that nobody could answer, so many times. */
export async function keepAsking(
  { store, clock }: Stage,
  question: string,
  { times = 1, article = "harbour", at = clock, language = "de" as "de" | "en", noneFitted = false } = {},
): Promise<void> {
  for (let n = 0; n < times; n++)
    await store.editors.unanswered({ article, question, language, noneFitted, at });
}

/** Counts something so many times. */
export async function countTallies(
  { store }: Stage,
  tally: Omit<Tally, "article" | "language"> & Partial<Tally>,
  times = 1,
): Promise<void> {
  for (let n = 0; n < times; n++) await store.tallies.count({ article: "harbour", language: "de", ...tally });
}

/** Taps the button with a text on the bot's last message. @returns what that message is changed to. */
export async function press(
  stage: Stage,
  text: string,
  from: User = ANNA,
): Promise<CallOf<"editMessageText">["payload"]> {
  const message = lastSent(stage, from);
  await stage.tap(buttonOf(message, text), { from, message });
  return stage.takeOne("editMessageText");
}

/** The last message in a person's chat with the bot, as it is now. */
export function lastSent({ sent }: Stage, to: User = ANNA): Message {
  const message = sent.findLast(({ chat }) => chat.id === to.id);
  if (!message) throw new Error("The bot has sent nothing.");
  return message;
}

/** Sends a text that the bot answers with one message. @returns that. */
export async function exchange(
  stage: Stage,
  text: string,
  from: User = ANNA,
): Promise<CallOf<"sendMessage">["payload"]> {
  await stage.say(text, { from });
  return stage.takeOne("sendMessage");
}

/** The texts of a message's buttons. */
export function labels(holder: { readonly reply_markup?: object }): string[] {
  return buttonsOf(holder).map(({ text }) => text);
}
