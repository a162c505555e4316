import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Database, type DatabaseLocation, openDatabase } from "../../src/store/database.ts";
import type { Exchange, MessageRef } from "../../src/store/store.ts";
import { freshDatabase } from "./shared-postgres.ts";

export const SECRET = "a secret nobody can guess";
export const SILENT = pino({ level: "silent" });
export const CHAT = -100;

export const KINDS = ["memory", "file", "postgres"] as const;
export type Kind = (typeof KINDS)[number];

/** A place for a database that is gone afterwards. */
export interface Place {
  readonly location: DatabaseLocation;
  readonly open: () => Promise<Database>;
  readonly remove: () => Promise<void>;
}

/** An empty place for a database of a kind. */
export async function newPlace(kind: Kind): Promise<Place> {
  const location = await newLocation(kind);
  return {
    location,
    open: () => openDatabase(location, SILENT),
    remove: async () => {
      if (location.kind === "file") await rm(location.dir, { recursive: true, force: true });
    },
  };
}

async function newLocation(kind: Kind): Promise<DatabaseLocation> {
  switch (kind) {
    case "memory":
      return { kind };
    case "file":
      return { kind, dir: await mkdtemp(join(tmpdir(), "article-store-")) };
    case "postgres":
      return { kind, url: await freshDatabase() };
  }
}

export const messageRef = (messageId: number, chatId = CHAT): MessageRef => ({
  kind: "message",
  chatId,
  messageId,
});

/** An exchange in a group, with what matters to a test changed. */
export function exchange(more: Partial<Exchange> = {}): Exchange {
  return {
    chatId: CHAT,
    userId: 1,
    questionId: 10,
    answer: messageRef(11),
    question: "Wer?",
    language: "de",
    article: "harbour",
    part: 0,
    says: "de harbour entry who",
    at: 1000,
    ...more,
  };
}
