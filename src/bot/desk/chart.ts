import type { Language } from "../../article/article.ts";
import type { DayStatistics } from "../../desk/statistics.ts";
import { dateOf, shortDay } from "./day-text.ts";

/** Characters of a fixed width that stand beside each other on a small phone. */
export const CHART_WIDTH = 30;

// Beyond this, a line a day is a screen of its own.
const MOST_LINES = 7;
const LONGEST_BAR = 12;
const LEVELS = "▁▂▃▄▅▆▇█";
const [ANSWERED, DECLINED] = ["█", "░"];

/**
 * Questions by day as text, for a font in which all characters are equally wide: a line for each of a few days, in its bar
 * what was declined stands apart; beyond that a single line of bars.
 *
 * ```
 * Di 24.11. ████████░░ 10
 * Mi 25.11. ████ 4
 * ```
 *
 * @param days each day, oldest first, also those without questions.
 */
export function chart(days: readonly DayStatistics[], language: Language): string {
  return marksDeclined(days) ? barLines(days, language) : sparkline(days, language);
}

/** True where the chart of these days shows what was declined. */
export function marksDeclined(days: readonly DayStatistics[]): boolean {
  return days.length <= MOST_LINES;
}

function barLines(days: readonly DayStatistics[], language: Language): string {
  const most = Math.max(1, ...days.map(({ questions }) => questions));
  return days
    .map(({ day, questions, declined }) => {
      const length = lengthOf(questions, most, LONGEST_BAR);
      // Neither what was answered nor what was declined disappears from a bar that has room for both.
      const light = Math.min(
        lengthOf(declined, most, LONGEST_BAR),
        declined < questions ? length - 1 : length,
      );
      const bar = ANSWERED.repeat(length - Math.max(light, 0)) + DECLINED.repeat(Math.max(light, 0));
      return [shortDay(day, language), bar, String(questions)].filter((part) => part !== "").join(" ");
    })
    .join("\n");
}

function sparkline(days: readonly DayStatistics[], language: Language): string {
  const perBar = Math.ceil(days.length / CHART_WIDTH);
  const sums: number[] = [];
  // From the last day back: the newest bar is as long as the others.
  for (let end = days.length; end > 0; end -= perBar) {
    const part = days.slice(Math.max(0, end - perBar), end);
    sums.unshift(part.reduce((sum, { questions }) => sum + questions, 0));
  }
  const most = Math.max(1, ...sums);
  const bars = sums.map((sum) => LEVELS.charAt(lengthOf(sum, most, LEVELS.length - 1))).join("");
  const from = dateOf(days[0]?.day ?? "", language);
  const to = dateOf(days.at(-1)?.day ?? "", language);
  return `${bars}\n${from}${" ".repeat(Math.max(1, bars.length - from.length - to.length))}${to}`;
}

// Rounded up: one question among a thousand is seen too.
function lengthOf(count: number, most: number, longest: number): number {
  return Math.ceil((count / most) * longest);
}
