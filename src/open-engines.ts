import { LRUCache } from "lru-cache";
import type { Engine } from "./answer/engine.ts";

// Some hundred articles of the usual length.
const MOST_SENTENCES = 20_000;

/** The engines that were asked last. Others are opened when they are asked, and take no memory until then. */
export class OpenEngines {
  readonly #engines = new LRUCache<object, Engine>({
    maxSize: MOST_SENTENCES,
    // One that is larger than all of it together is kept alone, and not opened for each question.
    sizeCalculation: ({ article }) => Math.min(MOST_SENTENCES, Math.max(1, article.sentences.length)),
  });

  /** The engine of an article, made where it is not open. @param article what it is told from others by. */
  open(article: object, make: () => Engine): Engine {
    const open = this.#engines.get(article);
    if (open) return open;
    const engine = make();
    this.#engines.set(article, engine);
    return engine;
  }
}
