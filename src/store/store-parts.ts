import type { Kysely } from "kysely";
import type { Bounds } from "./bounds.ts";
import type { Sealing } from "./sealing.ts";
import type { Tables } from "./tables.ts";

/** What each port of the store is made from. */
export interface StoreParts {
  readonly db: Kysely<Tables>;
  readonly sealing: Sealing;
  readonly bounds: Bounds;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** In milliseconds. */
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
