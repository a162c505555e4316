/** At most this many questions of one message are answered. */
export const MOST_QUESTIONS = 3;

/**
 * The questions a message asks, in order. A statement before a question belongs to it: `Ich lese, Apple hat gewählt.
 * Stimmt das?` is one. So is a message without any question mark, unless two questions are joined by `und`.
 */
export function splitQuestions(message: string): string[] {
  const questions: string[] = [];
  // A question mark before any word asks nothing.
  let rest = message.replace(/^[^\p{L}\p{N}]*\?[^\p{L}\p{N}]*/u, "");
  for (;;) {
    const end = /\?+["'”“»)\]]*(?=\s|$)/u.exec(rest);
    if (!end) break;
    questions.push(rest.slice(0, end.index + end[0].length).trim());
    rest = rest.slice(end.index + end[0].length);
  }
  // What follows the last question mark is an afterthought (`Danke!`) and only a question if it is the only text.
  if (
    questions.length === 0 ||
    (questions.length < MOST_QUESTIONS && LOOKS_LIKE_QUESTION.test(rest.trim()))
  ) {
    if (/[\p{L}\p{N}]/u.test(rest)) questions.push(rest.trim());
  }
  return questions
    .filter((question) => /[\p{L}\p{N}]/u.test(question))
    .flatMap(splitAtAnd)
    .slice(0, MOST_QUESTIONS);
}

const QUESTION_WORDS =
  "wer|wen|wem|wessen|wann|wo|wohin|woher|warum|wieso|weshalb|wie|was|welche[rsmn]?|womit|wodurch|worum|" +
  "who|whom|whose|when|where|why|how|what|which";
const LOOKS_LIKE_QUESTION = new RegExp(`^(?:und |and )?(?:${QUESTION_WORDS})\\b`, "iu");
const JOINED = new RegExp(
  `^((?:.*\\s)?(?:${QUESTION_WORDS})\\s.+?),?\\s+(?:und|and)\\s+((?:${QUESTION_WORDS})\\s.+)$`,
  "isu",
);

// Both halves have to ask: `wer hat das bestätigt und wo war das`, but not `was steckt hinter Apple und Alibaba`.
function splitAtAnd(question: string): string[] {
  const match = JOINED.exec(question);
  const [first, second] = [match?.[1], match?.[2]];
  return first !== undefined && second !== undefined ? [first, second] : [question];
}
