import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, glossOf, type Language, type Sentence } from "../../article/article.ts";
import { say } from "../wording.ts";
import { lines, plain } from "./message.ts";
import { sentenceAddress } from "./text-fragment.ts";

/** Longer quotations can be folded away. In UTF-16 code units: about five lines on a phone. */
const LONG_QUOTE = 240;

/** A sentence of the article word for word, where it stands, and what it says in the reader's language. */
export function citation(article: Article, sentence: Sentence, language: Language): FormattedString {
  return lines([quotation(sentence.text), placeOf(article, sentence, language)]);
}

/** Where a sentence stands, with a link that opens there, and its gloss: all of a citation but the words. */
export function placeOf(article: Article, sentence: Sentence, language: Language): FormattedString {
  const place = plain(say(language, "place", { paragraph: sentence.paragraph }));
  const address = sentenceAddress(article, sentence);
  const line =
    address === undefined
      ? place
      : FormattedString.join([place, " · ", FormattedString.link(say(language, "open-source"), address)]);
  const gloss = glossOf(article, sentence, language);
  return gloss === undefined
    ? line
    : lines([line, FormattedString.italic(say(language, "gloss", { text: gloss }))]);
}

/** Words of the article as a block quote; a long one can be unfolded. */
function quotation(text: string): FormattedString {
  return text.length > LONG_QUOTE
    ? FormattedString.expandableBlockquote(text)
    : FormattedString.blockquote(text);
}
