import type { Article, Entry, Language } from "../article/article.ts";
import type { Answer, Context } from "./answer.ts";
import { type ArchivedArticle, archived } from "./archive/archived-article.ts";
import { ArticlePostings } from "./archive/article-postings.ts";
import { type ArticleSearch, articleSearch } from "./archive/article-search.ts";
import {
  type ArchiveCandidate,
  type ArticleAnswers,
  bestAnswers,
  sentencesOf,
} from "./archive/best-answer.ts";
import { clean } from "./clean.ts";
import { createEngine, type Engine } from "./engine.ts";

/** All articles of a knowledge folder, ready to be asked. */
export interface Library {
  readonly articles: readonly [Article, ...Article[]];
  /** The article in a folder; undefined where there is none of that name. */
  readonly article: (slug: string) => Article | undefined;
  /** The articles that have an entry with this id. */
  readonly holders: (entry: string) => readonly Article[];
  /**
   * Answers a message from one article if a slug is given, else from the article that answers it best. Of many articles,
   * those are asked that {@link Library.near} finds.
   *
   * @throws {RangeError} for a slug that no article has.
   */
  readonly ask: (
    message: string,
    language: Language,
    options?: { readonly slug?: string | undefined; readonly context?: Context | undefined },
  ) => readonly [Answer, ...Answer[]];
  /** An article's entries near a message, best first. @throws {RangeError} for a slug that no article has. */
  readonly nearest: (message: string, language: Language, slug: string) => readonly Entry[];
  /** The articles a message may be about, best first, at most {@link ASKED}; where there are no more, all of them. */
  readonly near: (message: string, language: Language) => readonly Article[];
  /**
   * Sentences a message may be about, best first, over all articles that are asked: what `npm run eval` measures an
   * archive by.
   *
   * @param options.slug asks one article only. @throws {RangeError} for a slug that no article has.
   * @param options.limit how many; 10 where it is not given.
   */
  readonly candidates: (
    message: string,
    language: Language,
    options?: { readonly slug?: string | undefined; readonly limit?: number | undefined },
  ) => readonly ArchiveCandidate[];
}

/**
 * So many articles are asked. Among 240 of a paragraph each, the right one is the first for 86 % of German questions (92 %
 * of English ones), of the first four for 96 % (98), of the first eight for 98.4 % (98.9); twice as many give half a point.
 */
export const ASKED = 8;

/** Prepares articles: all of them are indexed now, so that no reader waits for it. */
export function createLibrary([first, ...rest]: readonly [Article, ...Article[]]): Library {
  return libraryOf([createEngine(first), ...rest.map((article) => createEngine(article))]);
}

/** A library of engines that are ready. */
export function libraryOf([first, ...rest]: readonly [Engine, ...Engine[]]): Library {
  return archiveOf([archived(first), ...rest.map(archived)]);
}

/**
 * A library of articles that are opened when they are asked.
 *
 * @param postings of a library before, whose articles are in there already: only new ones are added.
 */
export function archiveOf(
  parts: readonly [ArchivedArticle, ...ArchivedArticle[]],
  postings = new ArticlePostings(),
): Library {
  const [first, ...others] = parts;
  const bySlug = new Map(parts.map((part) => [part.article.slug, part]));
  const partFor = (slug: string): ArchivedArticle => {
    const part = bySlug.get(slug);
    if (!part) throw new RangeError(`There is no article «${slug}».`);
    return part;
  };
  // A few articles are all asked: then it is not needed before there is something to compare.
  let opened = parts.length > ASKED ? openSearch(parts, postings) : undefined;
  const search = () => {
    opened ??= openSearch(parts, postings);
    return opened;
  };

  /** What the articles worth asking make of a message, the one that matches best first. */
  function ask(
    message: string,
    language: Language,
    context?: Context,
  ): [ArticleAnswers, ...ArticleAnswers[]] {
    const answersOf = ({ part, match }: Shortlisted): ArticleAnswers => {
      let answers: ArticleAnswers["answers"] | undefined;
      return {
        match,
        get answers() {
          answers ??= part.open().ask(message, language, context);
          return answers;
        },
      };
    };
    const [best = { part: first, match: 1 }, ...rest] =
      others.length === 0 ? [] : shortlist(parts, search(), message, language, context);
    return [answersOf(best), ...rest.map(answersOf)];
  }

  return {
    articles: [first.article, ...others.map(({ article }) => article)],
    article: (slug) => bySlug.get(slug)?.article,
    holders: (entry) =>
      parts.length > ASKED
        ? search()
            .holders(entry)
            .flatMap((at) => parts[at]?.article ?? [])
        : parts.map(({ article }) => article).filter((article) => hasEntry(article, entry)),
    ask: (message, language, { slug, context } = {}) =>
      slug === undefined
        ? bestAnswers(ask(message, language, context))
        : partFor(slug).open().ask(message, language, context),
    nearest: (message, language, slug) => partFor(slug).open().nearest(message, language),
    near: (message, language) =>
      others.length === 0
        ? [first.article]
        : shortlist(parts, search(), message, language).map(({ part }) => part.article),
    candidates: (message, language, { slug, limit = 10 } = {}) => {
      const asked =
        slug === undefined
          ? ask(message, language)
          : [{ match: 1, answers: partFor(slug).open().ask(message, language) }];
      return sentencesOf(asked).slice(0, limit);
    },
  };
}

function hasEntry({ questions }: Article, id: string): boolean {
  return questions?.entries.some((entry) => entry.id === id) ?? false;
}

function openSearch(parts: readonly ArchivedArticle[], postings: ArticlePostings): ArticleSearch {
  return articleSearch(
    postings,
    parts.map(({ terms }) => postings.add(terms())),
  );
}

interface Shortlisted {
  readonly part: ArchivedArticle;
  /** See {@link ArticleAnswers}. */
  readonly match: number;
}

/** The articles to ask, best first: all of them where they are few. */
function shortlist(
  parts: readonly ArchivedArticle[],
  search: ArticleSearch,
  message: string,
  language: Language,
  context?: Context,
): readonly Shortlisted[] {
  const cleaned = clean(message);
  const matches = new Map<number, number>();
  const offer = (at: number, match: number) => matches.set(at, Math.max(match, matches.get(at) ?? 0));
  const offerFound = (question: string, share: number) => {
    const found = search.find(question, language).slice(0, ASKED);
    const best = found[0]?.score ?? 0;
    for (const { at, score } of found) offer(at, share * matchOf(score, best));
    if (parts.length <= ASKED) for (const at of parts.keys()) offer(at, share * matchOf(0, best));
  };
  if (cleaned.kind === "question") offerFound(cleaned.text, 1);
  if (context) {
    // What `mehr` and `wo?` are about, the last question says, or the entry it was answered with.
    offerFound(context.question, OF_LAST_QUESTION);
    if (context.entry !== undefined)
      for (const at of search.holders(context.entry).slice(0, ASKED)) offer(at, OF_LAST_QUESTION);
  }
  if (parts.length <= ASKED) for (const at of parts.keys()) offer(at, LEAST_MATCH);
  return [...matches]
    .sort(([a, match], [b, other]) => other - match || a - b)
    .slice(0, ASKED)
    .flatMap(([at, match]) => {
      const part = parts[at];
      return part ? [{ part, match }] : [];
    });
}

const OF_LAST_QUESTION = 0.5;

// Of an article that is asked though it has no word of the question, nor of anything else.
const LEAST_MATCH = 1e-3;

// A question of one or two frequent words scores less than this in all articles: which of them it matches says little then.
const LEAST_TO_COMPARE = 2;

function matchOf(score: number, best: number): number {
  return (score + LEAST_TO_COMPARE) / (best + LEAST_TO_COMPARE);
}
