import {
  type Article,
  LANGUAGES,
  type Language,
  type Localised,
  languagesOf,
} from "../../article/article.ts";
import { isFunctionWord } from "../function-words.ts";
import { stem } from "../stem.ts";
import { tokenise } from "../tokens.ts";

/** The parts of an article that its words are counted in: what editors prepared includes names and glosses. */
export const FIELDS = ["title", "text", "prepared"] as const;

/** What an article is found by: its carrying words. Plain data, which is saved beside the article. */
export interface ArticleTerms {
  /**
   * Stems, each once, and the {@link entryTerm} of each entry, joined by spaces: one string is read several times as fast as
   * hundreds.
   */
  readonly stems: string;
  /** How often each of them stands in each of {@link FIELDS}: three numbers a stem, 255 for more. */
  readonly counts: Uint8Array;
  /** Number of carrying words of each field. */
  readonly lengths: Uint32Array;
}

/** Counts an article's words, in time proportional to its texts. */
export function articleTerms(article: Article): ArticleTerms {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const lengths = new Uint32Array(FIELDS.length);
  const count = (field: number, text: string, language: Language) => {
    for (const { folded } of tokenise(text)) {
      if (isFunctionWord(folded, language)) continue;
      const stemmed = stem(folded, language);
      let id = ids.get(stemmed);
      if (id === undefined) {
        id = ids.size;
        ids.set(stemmed, id);
        counts.push(0, 0, 0);
      }
      const at = id * FIELDS.length + field;
      counts[at] = Math.min(MOST, (counts[at] ?? 0) + 1);
      lengths[field] = (lengths[field] ?? 0) + 1;
    }
  };
  const { language } = article;
  count(0, article.title, language);
  for (const { text } of article.blocks) count(1, text, language);
  for (const { text, language: spoken } of preparedTexts(article)) count(2, text, spoken);
  for (const { id } of article.questions?.entries ?? []) {
    ids.set(entryTerm(id), ids.size);
    counts.push(0, 0, 0);
  }
  return { stems: [...ids.keys()].join(" "), counts: Uint8Array.from(counts), lengths };
}

const MOST = 255;

/** What stands among an article's terms for an entry of its: no word of a question is ever that. */
export function entryTerm(id: string): string {
  return `=${id}`;
}

/** Whether a term is that of an entry. */
export function isEntryTerm(term: string): boolean {
  return term.startsWith("=");
}

function* preparedTexts({ language, questions }: Article): Iterable<{ text: string; language: Language }> {
  if (!questions) return;
  for (const { name, also } of questions.names) for (const text of [name, ...also]) yield { text, language };
  for (const { text: texts } of questions.glosses) yield* inLanguages(texts);
  for (const entry of questions.entries) {
    for (const spoken of languagesOf(entry, "phrasings"))
      for (const text of entry.phrasings[spoken]) yield { text, language: spoken };
    for (const spoken of languagesOf(entry, "answer")) yield { text: entry.answer[spoken], language: spoken };
  }
}

function* inLanguages(texts: Readonly<Partial<Localised>>): Iterable<{ text: string; language: Language }> {
  for (const language of LANGUAGES) yield { text: texts[language] ?? "", language };
}
