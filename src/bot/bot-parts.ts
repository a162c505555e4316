import type { Library } from "../answer/library.ts";
import type { Language } from "../article/article.ts";
import type { RateLimit } from "../config.ts";
import type { Logger } from "../log.ts";
import type { Meter } from "../meter.ts";
import type { Store } from "../store/store.ts";

/** What the bot is put together from. */
export interface BotParts {
  /** The newest library: asked for at each update, so that a changed knowledge folder is served at once. */
  readonly library: () => Library;
  readonly store: Store;
  readonly log: Logger;
  /** The language where neither question, chat nor Telegram's settings tell. */
  readonly defaultLanguage: Language;
  readonly meter: Meter;
  /** Takes what the desk accepts. */
  readonly knowledgeDir: string;
  /** Has the library read anew what the desk has just written, sooner than it would notice by itself. */
  readonly reloadKnowledge: () => void;
  /** People who run the bot: never limited, admins of every group where the bot is concerned, and at the desk. */
  readonly adminIds: readonly number[];
  readonly rateLimit: RateLimit;
  /** For how long feedback and what the editors hear is kept; `/privacy` tells. */
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
