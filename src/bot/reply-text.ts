import type { Answer } from "../answer/answer.ts";
import { type Entry, type Language, statusWord } from "../article/article.ts";
import { say } from "./wording.ts";

/** What an answer says before any citation, in the reader's language. */
export function replyText(answer: Answer): string {
  const { language } = answer;
  switch (answer.kind) {
    case "answer":
      return answer.entry.answer[language];
    case "passage":
      return say(language, "passage");
    case "suggestions":
      return say(language, "which");
    case "none":
      return declineText(answer);
  }
}

function declineText({ reason, language, suggestions }: Extract<Answer, { kind: "none" }>): string {
  switch (reason.kind) {
    case "not-stated":
      return reason.entry.answer[language];
    case "chitchat":
      return say(language, `chitchat-${reason.topic}`);
    case "unanswered":
      return say(language, suggestions.length > 0 ? "unanswered-near" : "unanswered");
    case "empty":
    case "no-words":
    case "too-long":
      return say(language, reason.kind);
  }
}

/** How sure the article is of an entry, in words: `Bestätigt von Alibaba, nicht von Apple`. */
export function statusText(entry: Entry, language: Language): string {
  const word = statusWord(entry);
  if (entry.kind === "stated" && entry.status.kind === "confirmed") {
    return say(language, "status-confirmed", { by: entry.status.by[language] });
  }
  return say(language, `status-${word}`);
}
