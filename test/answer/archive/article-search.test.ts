import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArticlePostings } from "../../../src/answer/archive/article-postings.ts";
import { articleSearch } from "../../../src/answer/archive/article-search.ts";
import { type ArticleTerms, articleTerms } from "../../../src/answer/archive/article-terms.ts";
import type { Article } from "../../../src/article/article.ts";
import { articleOf, bridgeWithQuestions } from "../sample-articles.ts";

function searchOver(articles: readonly ArticleTerms[], postings = new ArticlePostings()) {
  return articleSearch(
    postings,
    articles.map((article) => postings.add(article)),
  );
}

async function places(articles: readonly Article[], question: string): Promise<number[]> {
  const search = searchOver(articles.map(articleTerms));
  return search.find(question, "de").map(({ at }) => at);
}

const bakery = await articleOf("Die Bäckerei verkauft Brot und Kuchen. Der Bäcker heißt Kowalski.");
const harbour = await articleOf(
  "Der Hafen wird ausgebaut. Die Kräne stammen aus Rostock. Das dauert 14 Jahre.",
);
const school = await articleOf("Die Schule bekommt eine Partnerschaft mit einer Universität in Polen.");

describe("articleSearch", () => {
  test.each([
    ["as it stands", "Wo steht der Hafen?", 1],
    ["in another form", "Woher stammt der Kran?", 1],
    ["as a name", "Who is Kowalski?", 0],
    ["as a number", "What takes 14 years?", 1],
    ["in the other language", "Is there a partnership?", 2],
    ["as a cognate", "Which university?", 2],
    ["with a letter too many", "Wer ist Kowallski?", 0],
    ["with two letters swapped", "Wo liegt Rotsock?", 1],
  ])("finds a word %s: %s", async (_, question, wanted) => {
    expect((await places([bakery, harbour, school], question))[0]).toBe(wanted);
  });

  test("finds nothing by little words, nor by words nobody has", async () => {
    expect(await places([bakery, harbour, school], "Und wer ist das? Xylophonquartett!")).toEqual([]);
  });

  test("counts a title for more than the text, and rare words for more than frequent ones", async () => {
    const titled = { ...bakery, title: "Der Hafen" };
    expect(await places([harbour, titled, school], "Hafen")).toEqual([1, 0]);
    const both = await articleOf("Der Bäcker sieht den Hafen. Der Hafen ist groß.");
    expect(await places([both, harbour, bakery], "Hafen Rostock")).toEqual([1, 0]);
  });

  test("finds what editors prepared: phrasings, answers and other names", async () => {
    const bridge = await bridgeWithQuestions();
    const entry = bridge.questions.entries[0];
    if (!entry) throw new Error("The bridge has lost its entries.");
    const search = searchOver([bakery, bridge].map(articleTerms));
    expect(search.find(entry.phrasings.en[0], "en")[0]?.at).toBe(1);
    expect(search.holders(entry.id)).toEqual([1]);
    expect(search.holders("no-such-entry")).toEqual([]);
  });
});

describe("an archive that changes", () => {
  const WORDS = "hafen kran brücke turm schule bäcker rostock kassel polen brot preis sanierung".split(" ");
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), words: text }),
    fc.record({ kind: fc.constant("replace" as const), at: fc.nat(), words: text }),
    fc.record({ kind: fc.constant("remove" as const), at: fc.nat() }),
  );

  function articleFrom(words: readonly string[]): ArticleTerms {
    const running = words.join(" ");
    const paragraph = { kind: "paragraph", number: 1, text: running, start: 0, sentences: [] } as const;
    return articleTerms({
      slug: "sample",
      title: words[0] ?? "",
      language: "de",
      origin: {},
      text: running,
      blocks: [paragraph],
      sentences: [],
    });
  }

  test("finds what one that was made anew finds, and the one before goes on as it was", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.array(step), text, (first, steps, question) => {
        const postings = new ArticlePostings();
        let articles = first.map(articleFrom);
        const asked = question.join(" ");
        const rounded = (search: ReturnType<typeof searchOver>) =>
          new Map(search.find(asked, "de").map(({ at, score }) => [at, score.toFixed(9)]));
        for (const one of steps) {
          const before = searchOver(articles, postings);
          const found = rounded(before);
          if (one.kind === "add") articles = [...articles, articleFrom(one.words)];
          else if (one.kind === "replace")
            articles = articles.with(one.at % articles.length, articleFrom(one.words));
          else if (articles.length > 1) articles = articles.toSpliced(one.at % articles.length, 1);
          expect(rounded(searchOver(articles, postings))).toEqual(rounded(searchOver(articles)));
          expect(rounded(before)).toEqual(found);
        }
      }),
    );
  });

  test("an article that stays is not added again", () => {
    const postings = new ArticlePostings();
    const [one, other] = [articleFrom(["hafen"]), articleFrom(["turm"])];
    searchOver([one, other], postings);
    searchOver([other], postings);
    searchOver([other, one], postings);
    expect(postings.size).toBe(2);
  });
});
