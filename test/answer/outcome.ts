import type { Answer } from "../../src/answer/answer.ts";

/** What became of a question in one word: an entry's id, or why there is none. */
export function outcome(answer: Answer): string {
  switch (answer.kind) {
    case "answer":
      return answer.entry.id;
    case "passage":
      return `passage: ${answer.citations[0].text}`;
    case "suggestions":
      return "suggestions";
    case "none":
      if (answer.reason.kind === "not-stated") return `not-stated: ${answer.reason.entry.id}`;
      return answer.reason.kind === "chitchat" ? `chitchat: ${answer.reason.topic}` : answer.reason.kind;
  }
}

/** An answer as plain data, without the article it belongs to: for comparing. */
export function plain(answer: Answer): unknown {
  return JSON.parse(JSON.stringify({ ...answer, article: answer.article.slug }));
}
