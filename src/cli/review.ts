import { isFunctionWord } from "../answer/function-words.ts";
import { stem } from "../answer/stem.ts";
import { tokenise } from "../answer/tokens.ts";
import {
  type Article,
  type Entry,
  LANGUAGES,
  type Language,
  type Questions,
  type Sentence,
} from "../article/article.ts";

/** What is allowed but could be better in an article's questions. */
export interface Review {
  /** Sentences that no entry cites: nobody will be led to them. */
  readonly uncited: readonly Sentence[];
  /** Pairs of phrasings of different entries with the same carrying words. */
  readonly competing: readonly { readonly a: Phrasing; readonly b: Phrasing }[];
  readonly sparse: readonly Entry[];
  /** Entries that lack a language. */
  readonly untranslated: readonly Entry[];
  readonly wordy: readonly { readonly entry: string; readonly language: Language; readonly length: number }[];
}

interface Phrasing {
  readonly entry: string;
  readonly text: string;
}

/** An entry with fewer phrasings in a language will often not be found. */
export const FEWEST_PHRASINGS: Readonly<Record<Language, number>> = { de: 8, en: 5 };

/** Longer answers are no short answers. In characters. */
export const LONGEST_ANSWER = 300;

/** Looks an article's questions through for what an editor would want to know. */
export function reviewArticle(article: Article, questions: Questions): Review {
  const { entries } = questions;
  const cited = new Set(entries.flatMap((entry) => (entry.kind === "stated" ? entry.citations : [])));
  return {
    uncited: article.sentences.filter((sentence) => !cited.has(sentence)),
    competing: competingPhrasings(entries),
    sparse: entries.filter((entry) =>
      LANGUAGES.some((language) => phrasingCount(entry, language) < FEWEST_PHRASINGS[language]),
    ),
    untranslated: entries.filter(({ lacks }) => lacks !== undefined),
    wordy: entries.flatMap(({ id, answer, lacks }) =>
      LANGUAGES.filter(
        (language) => lacks?.answer !== language && answer[language].length > LONGEST_ANSWER,
      ).map((language) => ({
        entry: id,
        language,
        length: answer[language].length,
      })),
    ),
  };
}

/** How many phrasings an entry has of its own in a language. */
export function phrasingCount({ phrasings, lacks }: Entry, language: Language): number {
  return lacks?.phrasings === language ? 0 : phrasings[language].length;
}

// The same words in the same form of question: with only the order or the little words changed, nothing but chance decides.
function competingPhrasings(entries: readonly Entry[]): Review["competing"] {
  const seen = new Map<string, Phrasing>();
  const competing: { a: Phrasing; b: Phrasing }[] = [];
  for (const { id, phrasings } of entries) {
    for (const language of LANGUAGES) {
      for (const text of phrasings[language]) {
        const key = `${language} ${signature(text, language)}`;
        const other = seen.get(key);
        if (other && other.entry !== id) competing.push({ a: other, b: { entry: id, text } });
        else seen.set(key, { entry: id, text });
      }
    }
  }
  return competing;
}

function signature(text: string, language: Language): string {
  const words = tokenise(text).map(({ folded }) => folded);
  const carrying = words
    .filter((word) => !isFunctionWord(word, language))
    .map((word) => stem(word, language));
  const asking = words.filter((word) => QUESTION_WORD.test(word));
  // With one carrying word or none, the little words are what tells phrasings apart.
  const rest = carrying.length > 1 ? asking : words;
  return [...carrying]
    .sort()
    .join(" ")
    .concat(" | ", [...rest].sort().join(" "));
}

const QUESTION_WORD =
  /^(?:w(?:er|en|em|essen|ann|o|ohin|oher|arum|ieso|eshalb|ie|as|elche.*|o[a-z]+)|wh.*|how|nicht|not|kein.*|no|mit|gegen|ohne|against|without)$/u;
