import type { Api } from "grammy";
import type { Language } from "../../article/article.ts";
import type { Statistics } from "../../desk/statistics.ts";
import type { BotParts } from "../bot-parts.ts";
import type { OutgoingMessage } from "../render/message.ts";
import { describeError } from "../telegram/describe-error.ts";
import { isRefused } from "../telegram/telegram-errors.ts";
import { DAY } from "./day-text.ts";
import { renderDigest } from "./render-stats.ts";
import { statisticsUntil } from "./show-stats.ts";
import { tellEditor } from "./tell-editor.ts";
import { waitingGroups } from "./waiting.ts";

const DAYS = 7;

/**
 * Sends the weekly digest to the editors who want it, where a week has passed since the last one. Of a week in which
 * nobody asked or judged anything there is nothing to tell.
 *
 * One process of all does that; one that dies in the middle of it leaves some editors without until next week.
 */
export async function sendDigests(api: Api, parts: BotParts): Promise<void> {
  const { store, library, now } = parts;
  if (!(await store.chores.begin("digest", now(), DAYS * DAY))) return;
  const readers = await digestReaders(parts);
  if (readers.length === 0) return;
  // Today has only begun; the week is the seven days before it.
  const week = await statisticsUntil(parts, now() - DAY, DAYS);
  if (!hasNews(week)) return;
  const waiting = (await waitingGroups(parts)).length;
  for (const { userId, language } of readers) {
    await tell(api, userId, renderDigest(week, { language, articles: library().articles, waiting }), parts);
  }
}

interface Reader {
  readonly userId: number;
  readonly language: Language;
}

async function digestReaders({ adminIds, store, defaultLanguage }: BotParts): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  for (const userId of adminIds) {
    const { digest, language = defaultLanguage } = await store.settings.read(userId);
    if (digest === true) readers.push({ userId, language });
  }
  return readers;
}

function hasNews({ questions, complaints }: Statistics): boolean {
  return questions > 0 || complaints.length > 0;
}

// One who has blocked the bot, or whom Telegram fails to reach, does not keep it from the others.
async function tell(api: Api, userId: number, message: OutgoingMessage, { log }: BotParts): Promise<void> {
  try {
    await tellEditor(api, userId, message);
  } catch (error) {
    const level = isRefused(error) ? "info" : "warn";
    log[level](describeError(error), "an editor could not be sent the digest");
  }
}
