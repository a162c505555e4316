import { beforeAll, describe, expect, test } from "vitest";
import { type ArticleIndex, buildArticleIndex, replaceAliases } from "../../src/answer/article-index.ts";
import { collectAliases, collectNames } from "../../src/answer/names.ts";
import { rowOf } from "../../src/answer/rows.ts";
import { blockCount, sentenceCount, wordsOf } from "../../src/answer/sentences/sentence-index.ts";
import { tokenise } from "../../src/answer/tokens.ts";
import type { Article } from "../../src/article/article.ts";
import { apple, bridge, bridgeWithQuestions, lighthouse } from "./sample-articles.ts";

let article: Article;
let index: ArticleIndex;
beforeAll(async () => {
  article = await apple();
  index = buildArticleIndex(article);
});

describe("collectNames", () => {
  test.each(["apple", "alibaba", "tsai", "tencent", "openai", "deepseek", "bytedance", "dubai", "iphone"])(
    "%s is a name",
    (word) => {
      expect(collectNames(article).has(word)).toBe(true);
    },
  );

  test.each(["partner", "partnerschaft", "unternehmen", "company", "wer", "who", "the", "bestatigt"])(
    "%s is none",
    (word) => {
      expect(collectNames(article).has(word)).toBe(false);
    },
  );

  test("in an English article capitals tell, but not at the beginning of a sentence", async () => {
    const names = collectNames(await lighthouse());
    expect([...names]).toEqual(
      expect.arrayContaining(["eliza", "marsh", "tom", "okafor", "whitby", "leeds"]),
    );
    for (const word of ["volunteers", "council", "lighthouse", "lamp"]) expect(names.has(word)).toBe(false);
  });

  test("in a German one they do not", async () => {
    expect(collectNames(await bridge()).has("sanierung")).toBe(false);
  });
});

describe("aliases", () => {
  const folded = (text: string, to: ArticleIndex) =>
    replaceAliases(tokenise(text), to.aliases, "de").map((token) => token.folded);

  test("longest first", () => {
    const lengths = collectAliases(article).map(({ words }) => words.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  test.each([
    ["Was will Cupertino?", ["was", "will", "apple"]],
    ["Was sagt der Alibaba-Chef?", ["was", "sagt", "der", "jo", "tsai"]],
    ["Gespräche mit der TikTok-Mutter", ["gesprache", "mit", "der", "bytedance"]],
    ["WeChat", ["tencent"]],
    ["Was sagt Alibaba?", ["was", "sagt", "alibaba"]],
  ])("%s", (text, expected) => {
    expect(folded(text, index)).toEqual(expected);
  });

  test("an inflected alias", async () => {
    expect(folded("Rostlauben", buildArticleIndex(await bridgeWithQuestions()))).toEqual(["hafenbrucke"]);
  });

  test("without names in the article nothing is replaced", async () => {
    const plain = buildArticleIndex(await bridge());
    const tokens = tokenise("Was kostet die Rostlaube?");
    expect(replaceAliases(tokens, plain.aliases, "de")).toEqual(tokens);
  });
});

describe("buildArticleIndex", () => {
  test("knows every phrasing of every entry, side by side", () => {
    const entries = article.questions?.entries ?? [];
    expect(index.entries).toBe(entries);
    entries.forEach((entry, id) => {
      const first = index.firstPhrasings[id] ?? -1;
      const texts = index.phrasings
        .slice(first, first + (index.phrasingCounts[id] ?? 0))
        .map(({ text }) => text);
      expect(texts).toEqual([...entry.phrasings.de, ...entry.phrasings.en]);
    });
  });

  test("posting lists ascend, and point at what there is", () => {
    const check = (lists: ArticleIndex["inEntries"], size: number) => {
      for (const { ids, counts } of lists) {
        expect(counts.length).toBe(ids.length);
        ids.forEach((id, i) => {
          expect(id).toBeLessThan(size);
          if (i > 0) expect(id).toBeGreaterThan(ids[i - 1] ?? 0);
          expect(counts[i]).toBeGreaterThan(0);
        });
      }
    };
    check(index.inPhrasings, index.phrasings.length);
    check(index.inEntries, index.entries.length);
    check(index.inEntryTexts, index.entries.length);
  });

  test("knows what every sentence says, word by word, and where", () => {
    const { sentences, vocabulary } = index;
    expect(sentenceCount(sentences)).toBe(article.sentences.length);
    const blocks = Array.from({ length: blockCount(sentences) }, (_, block) =>
      article.sentences.slice(sentences.blocks[block], sentences.blocks[block + 1]),
    );
    expect(blocks.flat()).toEqual(article.sentences);
    for (const { index: at, text } of article.sentences) {
      const words = [...wordsOf(sentences, at)];
      for (const { folded } of replaceAliases(tokenise(text), index.aliases, article.language))
        expect(words).toContain(vocabulary.termOf(folded));
    }
    for (let term = 0; term < vocabulary.size; term += 1) {
      const having = [...rowOf(sentences.postings, term)];
      expect(having).toEqual([...new Set(having)].sort((a, b) => a - b));
      const frequency = article.sentences.filter((_, at) => wordsOf(sentences, at).includes(term)).length;
      expect(sentences.frequencies[term]).toBe(frequency);
      for (const block of having)
        expect(blocks[block]?.some(({ index: at }) => wordsOf(sentences, at).includes(term))).toBe(true);
    }
    for (const word of ["die", "und", "in"])
      expect([...rowOf(sentences.postings, vocabulary.termOf(word) ?? -1)]).toEqual([]);
  });

  test("knows which entries cite a sentence first", () => {
    index.citedBy.forEach((entries, sentence) => {
      for (const id of entries) {
        const entry = index.entries[id];
        expect(entry?.kind === "stated" && entry.citations[0].index).toBe(sentence);
      }
    });
  });

  test("the kinds of an entry's phrasings add up to one", () => {
    for (const kinds of index.kinds) {
      expect(Object.values(kinds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    expect(Object.values(index.kindShares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  test("an article without questions has sentences only", async () => {
    const plain = buildArticleIndex(await bridge());
    expect(plain.entries).toEqual([]);
    expect(plain.phrasings).toEqual([]);
    expect(sentenceCount(plain.sentences)).toBe(9);
    const term = plain.vocabulary.termOf("pfeilern") ?? -1;
    expect(plain.article.sentences.filter((_, at) => wordsOf(plain.sentences, at).includes(term))).toEqual([
      plain.article.sentences[1],
    ]);
    expect([...rowOf(plain.sentences.postings, term)]).toEqual([0]);
  });
});
