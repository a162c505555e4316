import { createLibrary, type Library } from "../../src/answer/library.ts";
import type { Article } from "../../src/article/article.ts";
import type { BotParts } from "../../src/bot/bot-parts.ts";
import type { Logger } from "../../src/log.ts";
import { NO_METER } from "../../src/meter.ts";
import type { Store } from "../../src/store/store.ts";

/** What a test's bot is put together from, where nothing else matters: it limits nobody. */
export function testParts(library: Library, store: Store, log: Logger): BotParts {
  return {
    library: () => library,
    store,
    log,
    reloadKnowledge: () => {},
    defaultLanguage: "de",
    meter: NO_METER,
    knowledgeDir: "knowledge",
    adminIds: [],
    rateLimit: { messages: 1000, groupMessages: 1000, seconds: 60 },
    retentionDays: 90,
    now: Date.now,
  };
}

// Many a test opens a stage of its own with the same article.
const libraries = new WeakMap<Article, Library>();

/** A library of articles; of a single one always the same. */
export function keptLibrary(articles: readonly [Article, ...Article[]]): Library {
  const [only, ...others] = articles;
  if (others.length > 0) return createLibrary(articles);
  const library = libraries.get(only) ?? createLibrary(articles);
  libraries.set(only, library);
  return library;
}
