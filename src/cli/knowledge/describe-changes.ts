import { align } from "../../import/alignment.ts";
import type { Change } from "../../import/changes.ts";
import type { LostCitation } from "../../import/lost-citations.ts";

/**
 * The changes of an article's text, a line each: `+` added, `-` removed, `~` changed, with what was cut as `[-so-]` and what
 * was put in as `{+so+}`, as `git diff --word-diff` has it.
 */
export function describeChanges(changes: readonly Change[]): string[] {
  return changes.map(describeChange);
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case "added":
      return `  + ${change.sentence.text}`;
    case "removed":
      return `  - ${change.sentence.text}`;
    case "moved":
      return `  = moved: ${change.sentence.text}`;
    case "changed":
      return `  ~ ${wordDiff(change.before.text, change.after.text)}`;
    case "block-added":
      return `  + ${change.block.kind}: ${change.block.text}`;
    case "block-removed":
      return `  - ${change.block.kind}: ${change.block.text}`;
    case "regrouped":
      return "  The sentences are the same, in other paragraphs.";
  }
}

/** The citations that are lost with a new text, each with the sentence that may take its place. */
export function describeLost(lost: readonly LostCitation[]): string[] {
  if (lost.length === 0) return [];
  const lines = lost.flatMap(({ citedBy, quotation, nearest, isDraft }) => [
    `    ${citedBy}${isDraft ? " (a draft)" : ""}: ${quotation}`,
    nearest ? `      nearest now: ${nearest.text}` : "      nothing like it is there now",
  ]);
  return ["  Citations that are lost:", ...lines];
}

function wordDiff(before: string, after: string): string {
  const parts: { readonly mark: "" | "-" | "+"; readonly words: string[] }[] = [];
  for (const step of align(before.split(" "), after.split(" "), (word) => word)) {
    const mark = step.kind === "kept" ? "" : step.kind === "removed" ? "-" : "+";
    const word = step.kind === "removed" ? step.before : step.after;
    const last = parts.at(-1);
    if (last?.mark === mark) last.words.push(word);
    else parts.push({ mark, words: [word] });
  }
  return parts
    .map(({ mark, words }) => {
      const text = words.join(" ");
      return mark === "" ? text : mark === "-" ? `[-${text}-]` : `{+${text}+}`;
    })
    .join(" ");
}
