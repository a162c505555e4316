import type { Answer } from "../../answer/answer.ts";
import type { Shown } from "./callback-data.ts";
import { sentenceKey } from "./stable-ids.ts";

/** What an answer's message shows, to find it again from its buttons. */
export function shownBy(answer: Answer): Shown {
  switch (answer.kind) {
    case "answer":
      return { kind: "entry", id: answer.entry.id };
    case "passage":
      return { kind: "sentence", key: sentenceKey(answer.citations[0]) };
    case "suggestions":
      return { kind: "nothing" };
    case "none":
      return answer.reason.kind === "not-stated"
        ? { kind: "entry", id: answer.reason.entry.id }
        : { kind: "nothing" };
  }
}

/** True where a reader can find an answer good or bad: not small talk, a question back, or no question at all. */
export function isRateable(answer: Answer): boolean {
  switch (answer.kind) {
    case "answer":
    case "passage":
      return true;
    case "suggestions":
      return false;
    case "none":
      return answer.reason.kind === "not-stated" || answer.reason.kind === "unanswered";
  }
}

/** False for small talk and for what is no question: every article would have said the same. */
export function isAboutArticle(answer: Answer): boolean {
  return answer.kind !== "none" || isRateable(answer);
}

/** What an answer says, comparable with what another one says; undefined where it says nothing of the article. */
export function saysWhat(answer: Answer): string | undefined {
  const shown = shownBy(answer);
  if (shown.kind === "nothing") return undefined;
  const id = shown.kind === "entry" ? shown.id : shown.key;
  return [answer.language, answer.article.slug, shown.kind, id].join(" ");
}
