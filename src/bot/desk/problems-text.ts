import type { Language } from "../../article/article.ts";
import { shorten } from "../render/shorten.ts";
import { say } from "../wording.ts";

const MOST_PROBLEMS = 3;
/** In UTF-16 code units. */
const LONGEST_PROBLEM = 400;

/** Why the knowledge folder did not take something, as far as it helps: the first problems, one a line. */
export function problemsText(
  problems: readonly string[],
  language: Language,
  opening: "desk-refused" | "desk-knowledge-refused" = "desk-refused",
): string {
  const more = problems.length - MOST_PROBLEMS;
  return [
    say(language, opening),
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `• ${shorten(problem.trim(), LONGEST_PROBLEM)}`),
    ...(more > 0 ? [say(language, "desk-problems-more", { count: more })] : []),
  ].join("\n");
}
