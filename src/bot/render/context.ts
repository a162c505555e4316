import { FormattedString } from "@grammyjs/parse-mode";
import type { MessageEntity } from "grammy/types";
import type { Answer } from "../../answer/answer.ts";
import type { Article, Paragraph, Sentence } from "../../article/article.ts";
import type { AnswerTap } from "../links/callback-data.ts";
import { say } from "../wording.ts";
import { LONGEST_HEADING } from "./answer.ts";
import type { AnswerLayout } from "./answer-layout.ts";
import { askOnRows } from "./ask-on.ts";
import { tapButton } from "./button.ts";
import { shortenFormatted } from "./fit-message.ts";
import { LONGEST_MESSAGE, type OutgoingMessage, paragraphs, plain } from "./message.ts";
import { shorten } from "./shorten.ts";

/** The paragraph of an answer's first citation with all that is cited of it marked; undefined where nothing is cited. */
export function renderContext(
  answer: Answer,
  tap: AnswerTap,
  { askOn }: Pick<AnswerLayout, "askOn">,
): OutgoingMessage | undefined {
  if (answer.kind !== "answer" && answer.kind !== "passage") return undefined;
  const { article, citations } = answer;
  const { language } = tap;
  const [first] = citations;
  const paragraph = paragraphOf(article, first);
  if (!paragraph) return undefined;
  const heading = shorten(headingOf(article, paragraph) ?? "", LONGEST_HEADING);
  const title = plain(say(language, "place", { paragraph: paragraph.number }));
  const opening = paragraphs([FormattedString.bold(heading), title]);
  const cited = citations.filter((sentence) => sentence.paragraph === paragraph.number);
  const room = LONGEST_MESSAGE - opening.text.length - "\n\n".length;
  const part = marked(article, around(paragraph, first, room), cited);
  return {
    // A single sentence that is longer than a message has to be cut.
    text: paragraphs([opening, shortenFormatted(part, room)]),
    buttons: [
      [tapButton(say(language, "button-back"), { ...tap, verb: "back" })],
      ...askOnRows(askOn, language),
    ],
  };
}

function paragraphOf({ blocks }: Article, { paragraph: number }: Sentence): Paragraph | undefined {
  return blocks.find((block): block is Paragraph => block.kind === "paragraph" && block.number === number);
}

// The nearest heading above, if any.
function headingOf({ blocks }: Article, paragraph: Paragraph): string | undefined {
  return blocks.findLast((block) => block.kind === "heading" && block.start < paragraph.start)?.text;
}

/** A range of the article's text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

// The whole paragraph where it fits, else as many whole sentences around the cited one as do.
function around({ sentences, start, text }: Paragraph, cited: Sentence, room: number): Range {
  if (text.length <= room) return { start, end: start + text.length };
  let range: Range = cited;
  for (let distance = 1; distance < sentences.length; distance += 1) {
    for (const index of [cited.index + distance, cited.index - distance]) {
      const neighbour = sentences.find((sentence) => sentence.index === index);
      if (!neighbour) continue;
      const wider = {
        start: Math.min(range.start, neighbour.start),
        end: Math.max(range.end, neighbour.end),
      };
      if (wider.end - wider.start > room) return range;
      range = wider;
    }
  }
  return range;
}

function marked({ text }: Article, { start, end }: Range, cited: readonly Sentence[]): FormattedString {
  const marks = cited
    .filter((sentence) => sentence.start >= start && sentence.end <= end)
    .flatMap((sentence): MessageEntity[] => {
      const place = { offset: sentence.start - start, length: sentence.end - sentence.start };
      return [
        { type: "bold", ...place },
        { type: "underline", ...place },
      ];
    });
  return FormattedString.blockquote(new FormattedString(text.slice(start, end), marks));
}
