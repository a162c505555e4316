import { beforeAll, describe, expect, test } from "vitest";
import { type Article, LANGUAGES, type Questions } from "../../../src/article/article.ts";
import { entryFolds, type Fold, phrasingFolds } from "../../../src/cli/calibrate/folds.ts";
import { loadHarbour } from "../harbour.ts";

let article: Article & { readonly questions: Questions };
beforeAll(async () => {
  article = await loadHarbour();
});

/** Every phrasing with its language and entry, as a line each. */
function allPhrasings({ entries }: Questions): string[] {
  return entries.flatMap((entry) =>
    LANGUAGES.flatMap((language) =>
      entry.phrasings[language].map((text) => `${entry.id} ${language} ${text}`),
    ),
  );
}

function asked(folds: readonly Fold[]): string[] {
  return folds.flatMap((fold) =>
    fold.asked.map(({ entry, language, text }) => `${entry} ${language} ${text}`),
  );
}

function left(fold: Fold): string[] {
  return fold.article.questions ? allPhrasings(fold.article.questions) : [];
}

describe("phrasingFolds", () => {
  test.for([2, 3, 6])("%d folds leave out each phrasing exactly once", (count) => {
    const folds = phrasingFolds(article, article.questions, count);
    expect(folds).toHaveLength(count);
    const all = allPhrasings(article.questions);
    expect(asked(folds).sort()).toEqual(all.sort());
    for (const fold of folds) {
      const own = asked([fold]);
      expect(left(fold).filter((line) => own.includes(line))).toEqual([]);
      expect([...left(fold), ...own].sort()).toEqual(all);
    }
  });

  test("every entry stays, with its answer and citations", () => {
    for (const fold of phrasingFolds(article, article.questions, 3)) {
      expect(fold.article.questions?.entries.map(({ id, answer }) => [id, answer])).toEqual(
        article.questions.entries.map(({ id, answer }) => [id, answer]),
      );
    }
  });

  test("an only phrasing cannot be left out: then it is not asked of itself either", () => {
    const entries = article.questions.entries.map((entry) => {
      const [de] = entry.phrasings.de;
      return { ...entry, phrasings: { ...entry.phrasings, de: [de] as const } };
    });
    for (const fold of phrasingFolds(article, { ...article.questions, entries }, 3)) {
      const own = asked([fold]);
      expect(left(fold).filter((line) => own.includes(line))).toEqual([]);
    }
  });

  test("the article given stays as it was", () => {
    const before = structuredClone(article);
    phrasingFolds(article, article.questions, 3);
    entryFolds(article, article.questions, 3);
    expect(article).toEqual(before);
  });
});

describe("entryFolds", () => {
  test("leave out each entry exactly once, and ask all its phrasings", () => {
    const folds = entryFolds(article, article.questions, 4);
    expect(asked(folds).sort()).toEqual(allPhrasings(article.questions).sort());
    for (const fold of folds) {
      const out = new Set(fold.asked.map(({ entry }) => entry));
      expect(fold.article.questions?.entries.map(({ id }) => id)).toEqual(
        article.questions.entries.map(({ id }) => id).filter((id) => !out.has(id)),
      );
    }
  });
});
