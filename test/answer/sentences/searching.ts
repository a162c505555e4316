import { analyse } from "../../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../../src/answer/article-index.ts";
import { matchSentences } from "../../../src/answer/sentences/rank-sentences.ts";
import type { SentenceFeatures } from "../../../src/answer/sentences/sentence-features.ts";
import { sentenceCount } from "../../../src/answer/sentences/sentence-index.ts";
import { type SentenceQuery, sentenceQuery } from "../../../src/answer/sentences/sentence-query.ts";
import { type SentenceReading, sentenceReader } from "../../../src/answer/sentences/sentence-reading.ts";
import type { Article, Language, Questions } from "../../../src/article/article.ts";
import { articleOf } from "../sample-articles.ts";

/** An article without entries, ready to be searched. */
export async function indexOf(text: string, language: Language = "de"): Promise<ArticleIndex> {
  return buildArticleIndex(await articleOf(text, language));
}

/** The same with what some of its sentences say in the other language, by their numbers from 0. */
export async function indexWithGlosses(
  text: string,
  glosses: Readonly<Record<number, string>>,
): Promise<ArticleIndex> {
  const article = await articleOf(text);
  const questions: Questions = {
    summary: { short: [], long: [] },
    sources: [],
    topics: [],
    names: [],
    glosses: article.sentences.flatMap((sentence) => {
      const en = glosses[sentence.index];
      return en === undefined ? [] : [{ sentence, text: { en } }];
    }),
    entries: [],
  };
  return buildArticleIndex({ ...article, questions });
}

/** An article that holds nothing at all. */
export const EMPTY: Article = {
  slug: "empty",
  title: "",
  language: "de",
  origin: {},
  text: "",
  blocks: [],
  sentences: [],
};

/** A question as an article's sentences are searched for it; in the article's language where its words do not tell. */
export function prepare(question: string, index: ArticleIndex): SentenceQuery {
  return sentenceQuery(analyse(question, index, index.article.language), index);
}

/** A reader of an article's sentences for one question. */
export function readerFor(question: string, index: ArticleIndex): (sentence: number) => SentenceReading {
  return sentenceReader(prepare(question, index), index.sentences, (term) =>
    index.vocabulary.isCarrying(term),
  );
}

/** All sentences of an article, read for a question. */
export function readAll(question: string, index: ArticleIndex): SentenceReading[] {
  const read = readerFor(question, index);
  return Array.from({ length: sentenceCount(index.sentences) }, (_, sentence) => read(sentence));
}

/** The features of each sentence that was found. */
export function featuresBySentence(
  question: string,
  index: ArticleIndex,
): ReadonlyMap<number, SentenceFeatures> {
  const matches = matchSentences(prepare(question, index), index);
  return new Map(matches.map(({ sentence, features }) => [sentence, features]));
}
