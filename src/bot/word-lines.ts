import type { Explanation } from "../answer/explain.ts";
import type { Language } from "../article/article.ts";
import { say } from "./wording.ts";

/**
 * The words a question has in common with what was found, perhaps as other ones, and those it has not: a line for each of
 * the two, where there are any. For `/why` and the terminal's `--explain`.
 */
export function wordLines({ matched, unmatched }: Explanation, language: Language): readonly string[] {
  const found = matched.map(({ asked, found: met, relation }) =>
    relation === "same" ? asked : `${asked} → ${met} (${say(language, `relation-${relation}`)})`,
  );
  return [
    ...line(found, (words) => say(language, "explain-matched", { words })),
    ...line(unmatched, (words) => say(language, "explain-unmatched", { words })),
  ];
}

// A name of two words is found by both of them.
function line(words: readonly string[], say: (words: string) => string): readonly string[] {
  return words.length === 0 ? [] : [say([...new Set(words)].join(", "))];
}
