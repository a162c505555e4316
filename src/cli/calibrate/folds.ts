import { type Article, type Entry, LANGUAGES, type Language, type Questions } from "../../article/article.ts";

/** A question that an article's own knowledge base asks, with the article as it is without that question. */
export interface Fold {
  readonly article: Article;
  readonly asked: readonly { readonly text: string; readonly language: Language; readonly entry: string }[];
}

/**
 * Leaves a part of the phrasings out at a time: what was left out is asked of the rest. Each phrasing is asked once.
 */
export function phrasingFolds(article: Article, questions: Questions, folds: number): Fold[] {
  return range(folds).map((fold) => {
    const asked: Fold["asked"][number][] = [];
    const entries = questions.entries.map((entry, e): Entry => {
      const keep = (language: Language) => {
        const kept = entry.phrasings[language].filter((text, i, all) => {
          // An only phrasing cannot be left out: the entry would have none.
          if ((i + e) % folds !== fold || all.length === 1) return true;
          asked.push({ text, language, entry: entry.id });
          return false;
        });
        const [first = entry.phrasings[language][0], ...rest] = kept;
        return [first, ...rest] as const;
      };
      return { ...entry, phrasings: { de: keep("de"), en: keep("en") } };
    });
    return { article: { ...article, questions: { ...questions, entries } }, asked };
  });
}

/**
 * Leaves whole entries out at a time: what they would have answered has to be declined, unless another entry cites the
 * same sentence.
 */
export function entryFolds(article: Article, questions: Questions, folds: number): Fold[] {
  return range(folds).map((fold) => {
    const [out, kept] = [
      questions.entries.filter((_, i) => i % folds === fold),
      questions.entries.filter((_, i) => i % folds !== fold),
    ];
    const asked = out.flatMap((entry) =>
      LANGUAGES.flatMap((language) =>
        entry.phrasings[language].map((text) => ({ text, language, entry: entry.id })),
      ),
    );
    return { article: { ...article, questions: { ...questions, entries: kept } }, asked };
  });
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
