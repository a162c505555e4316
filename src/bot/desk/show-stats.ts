import type { Language } from "../../article/article.ts";
import { firstDay, type Statistics, statisticsOf } from "../../desk/statistics.ts";
import { dayOf } from "../../store/tallies.ts";
import type { BotParts } from "../bot-parts.ts";
import type { OutgoingMessage } from "../render/message.ts";
import type { Period } from "./desk-act.ts";
import { renderStats } from "./render-stats.ts";
import { waitingGroups } from "./waiting.ts";

/** What was asked on the last days up to one, and what came of it. @param until milliseconds since 1970. */
export async function statisticsUntil({ store }: BotParts, until: number, days: number): Promise<Statistics> {
  const period = { today: dayOf(until), days };
  const first = firstDay(period);
  const tallies = await store.tallies.since(first);
  const judged = await store.feedback.judged(Date.parse(first));
  return statisticsOf(tallies, judged, period);
}

/** The statistics of a period, for an editor. */
export async function statsMessage(
  parts: BotParts,
  editor: number,
  period: Period,
  language: Language,
): Promise<OutgoingMessage> {
  const { store, library, now } = parts;
  const { digest = false } = await store.settings.read(editor);
  const waiting = await waitingGroups(parts);
  return renderStats(await statisticsUntil(parts, now(), Number(period)), {
    language,
    period,
    digest,
    articles: library().articles,
    waiting: waiting.length,
  });
}
