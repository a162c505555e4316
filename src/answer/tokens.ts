import { fold } from "./fold.ts";

/** A word of a text. */
export interface Token {
  /** As written, without an English or German genitive `’s`. */
  readonly text: string;
  /** See {@link fold}. */
  readonly folded: string;
  /** The folded form as typed, where {@link folded} is what was probably meant. */
  readonly typed?: string;
  /** Whether it begins with a capital or holds one. */
  readonly capital: boolean;
  /** Whether it stands at the beginning of the text or of a sentence, where a capital says nothing. */
  readonly initial: boolean;
}

// Letters and digits; decimals and thousands stay together (`3,5`, `1.000`).
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;
// Some letters stand for several words (`ﷺ`): folded, they are one.
const SPACE = /\s+/gu;
const SENTENCE_END = /[.!?:;\n]/u;
const APOSTROPHE = /['’`´]/u;
const CLITIC = /(?<=\p{L})['’`´](?:s|re|ll|ve|d|m|t)(?!\p{L})/giu;

/** A word's spelling alone: what it is wherever it stands. */
export type Spelling = Pick<Token, "text" | "folded" | "capital">;

/**
 * The words of a text in order. Hyphens, slashes and quotes separate words.
 *
 * @param known spellings met before, to which new ones are added: long texts repeat their words, and most of the time goes
 *   into folding them.
 */
export function tokenise(text: string, known?: Map<string, Spelling>): Token[] {
  const tokens: Token[] = [];
  const plain = APOSTROPHE.test(text) ? text.replace(CLITIC, (clitic) => " ".repeat(clitic.length)) : text;
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(plain); match; match = WORD.exec(plain)) {
    const word = match[0];
    // Nearly always one space stands between two words; the rest is looked at more closely.
    const isNext = tokens.length > 0 && match.index === end + 1 && plain.charAt(end) === " ";
    const initial = !isNext && (tokens.length === 0 || SENTENCE_END.test(plain.slice(end, match.index)));
    end = match.index + word.length;
    let spelling = known?.get(word);
    if (!spelling) {
      spelling = { text: word, folded: fold(word).replace(SPACE, ""), capital: word !== word.toLowerCase() };
      known?.set(word, spelling);
    }
    tokens.push({ text: spelling.text, folded: spelling.folded, capital: spelling.capital, initial });
  }
  return tokens;
}

/** A text's words folded, a space between two: the same for two texts that differ in case, marks and spaces only. */
export function foldedWords(text: string): string {
  return tokenise(text)
    .map(({ folded }) => folded)
    .join(" ");
}
