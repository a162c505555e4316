import { LANGUAGES, type Language } from "../article/article.ts";
import { type AnswerKind, answerKind } from "./answer-kind.ts";
import { type ArticleIndex, replaceAliases } from "./article-index.ts";
import type { Expansion } from "./expansion.ts";
import { isFunctionWord } from "./function-words.ts";
import { detectLanguage } from "./language.ts";
import { type Token, tokenise } from "./tokens.ts";
import { FUNCTION_WORD } from "./word-worth.ts";

/** A word of a question. */
export interface QueryTerm {
  /** As typed. */
  readonly text: string;
  readonly folded: string;
  /** Whether it says what the question is about; function words only tell similar phrasings apart. */
  readonly carrying: boolean;
  /** Empty where neither the article nor its entries have anything like it. */
  readonly expansions: readonly Expansion[];
  /** Whether the word itself (or a derivation, or its correction) is in the vocabulary. */
  readonly known: boolean;
  readonly isName: boolean;
  /** Whether it has a capital where a sentence does not ask for one: a name, or in German a noun. */
  readonly isCapital: boolean;
  /** From 0 to 1: how much it counts; below 1 for function words and for what a follow-up takes over. */
  readonly share: number;
}

/** A question, understood as far as its words go. */
export interface Query {
  readonly text: string;
  readonly language: Language;
  readonly kind: AnswerKind;
  readonly terms: readonly QueryTerm[];
  /** Number of its carrying terms. */
  readonly carrying: number;
  /** All words folded and typos mended, function words included. */
  readonly words: readonly string[];
}

/**
 * Reads a cleaned question against an article's vocabulary.
 *
 * @param fallback the language to assume where the words do not tell.
 */
export function analyse(text: string, index: ArticleIndex, fallback: Language): Query {
  const typed = joinSplitNames(tokenise(text), index);
  const language = detectLanguage(text, typed, fallback);
  const mended = typed.map((token) => mend(token, index, language));
  const tokens = replaceAliases(mended, index.aliases, language);
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (seen.has(token.folded)) continue;
    seen.add(token.folded);
    const carrying = !isFunctionWord(token.folded, language);
    // Looked up as typed: a slip may have been meant for more than one word.
    const { expansions, known } = index.vocabulary.lookUp(
      carrying ? (token.typed ?? token.folded) : token.folded,
      language,
    );
    if (expansions.length === 0 && (!carrying || isNoise(token))) continue;
    const isName = carrying && index.names.has(token.folded);
    terms.push({
      text: token.text,
      folded: token.folded,
      carrying,
      expansions,
      known,
      isName,
      isCapital: carrying && token.capital && !token.initial,
      share: carrying ? 1 : FUNCTION_WORD,
    });
  }
  return {
    text,
    language,
    kind: answerKind(text, mended, language),
    terms,
    carrying: terms.filter((term) => term.carrying).length,
    words: mended.map((token) => token.folded),
  };
}

// Two letters in lower case that nobody knows are a slip or slang, not what the question is about.
function isNoise(token: Token): boolean {
  return token.folded.length <= 2 && !token.capital && !/\p{N}/u.test(token.folded);
}

function mend(token: Token, index: ArticleIndex, language: Language): Token {
  if (isFunctionWord(token.folded, language) || index.vocabulary.has(token.folded)) return token;
  const { functionWord, corrected, known } = index.vocabulary.lookUp(token.folded, language);
  if (functionWord !== undefined) return { ...token, folded: functionWord };
  if (corrected !== undefined && known) return { ...token, folded: corrected, typed: token.folded };
  return token;
}

// `Open AI`, `ali baba`, `Deep Seek`: two words that together are a name.
function joinSplitNames(tokens: readonly Token[], index: ArticleIndex): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) break;
    const folded = next ? token.folded + next.folded : "";
    if (next && isNameTogether(token, folded, index)) {
      joined.push({ ...token, text: `${token.text} ${next.text}`, folded });
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

// As it stands, or where the first word means nothing alone, with a slip: `opn ai`.
function isNameTogether(first: Token, folded: string, index: ArticleIndex): boolean {
  if (index.names.has(folded)) return true;
  if (
    index.names.size === 0 ||
    index.vocabulary.has(first.folded) ||
    LANGUAGES.some((language) => isFunctionWord(first.folded, language))
  ) {
    return false;
  }
  const corrected = index.vocabulary.correct(folded);
  return corrected !== undefined && index.names.has(corrected);
}
