import { styleText } from "node:util";
import { type Answer, isUnanswered } from "../answer/answer.ts";
import { glossOf, type Sentence } from "../article/article.ts";
import { replyText, statusText } from "../bot/reply-text.ts";
import { wordLines } from "../bot/word-lines.ts";
import { say } from "../bot/wording.ts";

/** How an answer is laid out in a terminal. */
export interface Layout {
  /** Columns; text is wrapped between words. */
  readonly width: number;
  readonly explain: boolean;
  /** Names the article in front, where there are several. */
  readonly nameArticle: boolean;
}

type Style = Parameters<typeof styleText>[0];

// styleText leaves the escapes out where standard output is no terminal or NO_COLOR is set.
function style(format: Style, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/** An answer as a person wants to read it in a terminal. */
export function answerText(answer: Answer, layout: Layout): string {
  const { language, article } = answer;
  const paragraphs: string[] = [];
  if (layout.nameArticle)
    paragraphs.push(style("dim", say(language, "in-article", { title: article.title })));
  const reply = wrap(replyText(answer), layout.width, "");
  paragraphs.push(answer.kind === "answer" ? style("bold", reply) : reply);
  if (answer.kind === "answer") paragraphs.push(style("yellow", statusText(answer.entry, language)));
  if (answer.kind === "answer" || answer.kind === "passage") {
    for (const sentence of answer.citations) paragraphs.push(quote(answer, sentence, layout.width));
  }
  if (answer.kind === "none" && answer.reason.kind === "not-stated" && answer.reason.entry.nearest) {
    const nearest = quote(answer, answer.reason.entry.nearest, layout.width);
    paragraphs.push(`${say(language, "nearest")}\n${nearest}`);
  }
  const showsSuggestions = answer.kind === "suggestions" || isUnanswered(answer);
  if (showsSuggestions && answer.suggestions.length > 0) {
    paragraphs.push(answer.suggestions.map(({ phrasings }) => `  • ${phrasings[language][0]}`).join("\n"));
  }
  if (layout.explain) paragraphs.push(style("dim", explanationText(answer)));
  return paragraphs.join("\n\n");
}

function quote(answer: Answer, sentence: Sentence, width: number): string {
  const { language, article } = answer;
  const gloss = glossOf(article, sentence, language);
  const place = say(language, "place", { paragraph: sentence.paragraph });
  return [
    style("cyan", wrap(sentence.text, width, "  │ ")),
    ...(gloss === undefined ? [] : [style("dim", wrap(`(${gloss})`, width, "  │ "))]),
    style("dim", `  │ — ${place}`),
  ].join("\n");
}

function explanationText({ explanation, confidence, language }: Answer): string {
  const { best, runnerUp } = explanation;
  const lines = [...wordLines(explanation, language)];
  if (best) lines.push(say(language, "explain-best", { ...best, score: best.score.toFixed(2) }));
  if (runnerUp)
    lines.push(say(language, "explain-runner-up", { ...runnerUp, score: runnerUp.score.toFixed(2) }));
  lines.push(say(language, "explain-confidence", { confidence: Math.round(100 * confidence) }));
  return lines.join("\n");
}

/** Breaks a text between words so that no line is wider than `width` columns, if its words allow. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/u)) {
    if (line !== indent && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
