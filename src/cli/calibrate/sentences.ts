import { analyse, type Query } from "../../answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../answer/article-index.ts";
import type { Model } from "../../answer/model.ts";
import { matchSentences, type SentenceMatch, sentenceScore } from "../../answer/sentences/rank-sentences.ts";
import { SENTENCE_FEATURES, type SentenceFeature } from "../../answer/sentences/sentence-features.ts";
import { type SentenceQuery, sentenceQuery } from "../../answer/sentences/sentence-query.ts";
import type { Language } from "../../article/article.ts";
import {
  foreignQuestions,
  languageOfFile,
  readSquad,
  type SquadArticle,
  type SquadQuestion,
} from "../eval/squad.ts";
import { record } from "./entries.ts";
import { learnRanking } from "./regression.ts";

/** Articles without entries and the questions asked of them, in the language they are asked in. */
export interface AskedArticles {
  readonly name: string;
  readonly language: Language;
  readonly articles: readonly SquadArticle[];
}

/** Reads a SQuAD-format file, asked in the language of its articles. @throws {UserError} where it is not of that format. */
export async function readAskedArticles(name: string): Promise<AskedArticles> {
  const language = languageOfFile(name);
  return { name, language, articles: await readSquad(name, language) };
}

/** A question with the sentences retrieval proposes for it. */
export interface SentenceExample {
  readonly set: string;
  /** Whether it is asked in the article's own language. */
  readonly sameLanguage: boolean;
  /** Place of its article in the file: the same in each language. */
  readonly article: number;
  /** Whether it was asked about this article at all. */
  readonly own: boolean;
  readonly right: ReadonlySet<number>;
  readonly index: ArticleIndex;
  readonly query: SentenceQuery;
  readonly matches: readonly SentenceMatch[];
}

/**
 * The questions of each article, and ten of the next article, which it does not answer.
 *
 * @param change made to each question before sentences are searched for it.
 */
export function sentenceExamples(
  { name, language, articles }: AskedArticles,
  change: (query: Query) => Query = (query) => query,
): SentenceExample[] {
  return articles.flatMap(({ article, questions }, i) => {
    const index = buildArticleIndex(article);
    const example = (own: boolean) => (question: SquadQuestion) => {
      const query = sentenceQuery(change(analyse(question.q, index, language)), index);
      const matches = matchSentences(query, index);
      const right = new Set(own ? question.gold : []);
      const sameLanguage = language === article.language;
      return { set: name, sameLanguage, article: i, own, right, index, query, matches };
    };
    return [...questions.map(example(true)), ...foreignQuestions(articles, i).map(example(false))];
  });
}

/** Every file's questions of its own articles, and those of each other file whose questions have the same ids. */
export function withTranslations(files: readonly AskedArticles[]): AskedArticles[] {
  const across = files.flatMap((asked) =>
    files.flatMap((other): AskedArticles[] => {
      if (other.language === asked.language) return [];
      const texts = new Map(other.articles.flatMap(({ questions }) => questions.map(({ id, q }) => [id, q])));
      const articles = asked.articles.map(({ article, questions }) => ({
        article,
        questions: questions.flatMap((question) => {
          const q = texts.get(question.id);
          return q === undefined ? [] : [{ ...question, q }];
        }),
      }));
      const name = `${other.language} on ${asked.language}`;
      return articles.some(({ questions }) => questions.length > 0)
        ? [{ name, language: other.language, articles }]
        : [];
    }),
  );
  return [...files, ...across];
}

/** Learns under which weights the sentence that holds the answer comes first. */
export function learnSentences(
  examples: readonly SentenceExample[],
  start: Model["sentence"],
  features: readonly SentenceFeature[] = SENTENCE_FEATURES,
): Model["sentence"] {
  const choices = examples.flatMap(({ own, right, matches, sameLanguage }) => {
    const indices = matches.flatMap(({ sentence }, i) => (right.has(sentence) ? [i] : []));
    // Questions in another language find by other means: those of the same language would pay for them.
    if (!own || !sameLanguage || indices.length === 0) return [];
    const candidates = matches.map((match) => features.map((feature) => match.features[feature]));
    return [{ candidates, right: indices, weight: 1 }];
  });
  const weights = learnRanking(
    choices,
    features.map((feature) => start[feature]),
  );
  const learned = new Map(features.map((feature, i) => [feature, weights[i] ?? 0]));
  return record(
    SENTENCE_FEATURES,
    SENTENCE_FEATURES.map((feature) => learned.get(feature) ?? 0),
  );
}

/** How many parts the articles are divided into: each is asked under weights that the others were learned from. */
export const FOLDS = 6;

/** Weights for each part of the articles, learned from the questions of all others. */
export function crossValidated(
  examples: readonly SentenceExample[],
  start: Model["sentence"],
  features: readonly SentenceFeature[] = SENTENCE_FEATURES,
): readonly Model["sentence"][] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    learnSentences(
      examples.filter(({ article }) => article % FOLDS !== fold),
      start,
      features,
    ),
  );
}

/** Shares of own questions, from 0 to 1. */
export interface SentenceScores {
  readonly set: string;
  readonly at1: number;
  readonly at3: number;
  readonly paragraph: number;
}

/** How often the right sentence comes first, among three, and in the right paragraph, for each set. */
export function scoreSentences(
  examples: readonly SentenceExample[],
  weightsOf: (example: SentenceExample) => Model["sentence"],
): SentenceScores[] {
  return [...new Set(examples.map(({ set }) => set))].map((set) => {
    const own = examples.filter((example) => example.own && example.set === set);
    let [at1, at3, paragraph] = [0, 0, 0];
    for (const example of own) {
      const found = rankMatches(example, weightsOf(example)).map(({ sentence }) => sentence);
      const { sentences } = example.index.article;
      const paragraphs = new Set([...example.right].map((sentence) => sentences[sentence]?.paragraph));
      const [first] = found;
      if (first === undefined) continue;
      if (example.right.has(first)) at1 += 1;
      if (found.slice(0, 3).some((sentence) => example.right.has(sentence))) at3 += 1;
      if (paragraphs.has(sentences[first]?.paragraph)) paragraph += 1;
    }
    const count = Math.max(1, own.length);
    return { set, at1: at1 / count, at3: at3 / count, paragraph: paragraph / count };
  });
}

/** An example's sentences under some weights, best first. */
export function rankMatches({ matches }: SentenceExample, sentence: Model["sentence"]) {
  return matches
    .map((match) => ({ ...match, score: sentenceScore(match.features, { sentence }) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}
