import type { Article, Entry, Language } from "../article/article.ts";
import type { Answer, Context } from "./answer.ts";
import { createEngine, type Engine } from "./engine.ts";

/** All articles of a knowledge folder, ready to be asked. */
export interface Library {
  readonly articles: readonly [Article, ...Article[]];
  /**
   * Answers a message from one article if a slug is given, else from the article that answers it best.
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
}

/** Prepares articles: all of them are indexed now, so that no reader waits for it. */
export function createLibrary([first, ...rest]: readonly [Article, ...Article[]]): Library {
  return libraryOf([createEngine(first), ...rest.map((article) => createEngine(article))]);
}

/** A library of engines that are ready. */
export function libraryOf(engines: readonly [Engine, ...Engine[]]): Library {
  const engineFor = (slug: string): Engine => {
    const engine = engines.find(({ article }) => article.slug === slug);
    if (!engine) throw new RangeError(`There is no article «${slug}».`);
    return engine;
  };
  const [first, ...rest] = engines;
  return {
    articles: [first.article, ...rest.map(({ article }) => article)],
    ask: (message, language, { slug, context } = {}) =>
      slug === undefined
        ? askAll(engines, (engine) => engine.ask(message, language, context))
        : engineFor(slug).ask(message, language, context),
    nearest: (message, language, slug) => engineFor(slug).nearest(message, language),
  };
}

function askAll(
  [first, ...rest]: readonly [Engine, ...Engine[]],
  ask: (engine: Engine) => readonly [Answer, ...Answer[]],
): readonly [Answer, ...Answer[]] {
  let best = ask(first);
  for (const engine of rest) {
    const answers = ask(engine);
    if (worth(answers[0]) > worth(best[0])) best = answers;
  }
  return best;
}

// An answer beats a known unknown, that beats a question back, that beats nothing; within one kind the surer one wins.
function worth(answer: Answer): number {
  switch (answer.kind) {
    case "answer":
    case "passage":
      return 3 + answer.confidence;
    case "none":
      return answer.reason.kind === "not-stated" ? 2 + answer.confidence : 0;
    case "suggestions":
      return 1 + answer.confidence;
  }
}
