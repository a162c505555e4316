import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { openDatabase } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import type { Store } from "../../src/store/store.ts";
import { harbourFiles, temporaryFolder } from "./harbour.ts";
import { type Run, run } from "./run.ts";

/** A knowledge folder and a database of a bot, to run the desk's commands with. */
export interface Desk {
  readonly knowledge: string;
  readonly questionsFile: string;
  /** The bot's store, open all the time. */
  readonly store: Store;
  /** Runs `npm run knowledge` with both. */
  readonly run: (...args: string[]) => Promise<Run>;
  readonly close: () => Promise<void>;
}

/** Opens a desk with the small article and an empty database: a file, or the PostgreSQL at an address. */
export async function openDesk(url?: string): Promise<Desk> {
  const files = Object.fromEntries(
    Object.entries(harbourFiles()).map(([path, text]) => [join("knowledge", path), text]),
  );
  const folder = await temporaryFolder(files);
  const [knowledge, dir] = [join(folder, "knowledge"), join(folder, "data")];
  const location =
    url === undefined ? ({ kind: "file", dir } as const) : ({ kind: "postgres", url } as const);
  const database = await openDatabase(location, pino({ level: "silent" }));
  const store = createStore(database, "the bot's own secret");
  return {
    knowledge,
    questionsFile: join(knowledge, "harbour/questions.yaml"),
    store,
    run: (...args) =>
      run("knowledge", args, { env: { KNOWLEDGE_DIR: knowledge, DATA_DIR: dir, DATABASE_URL: url ?? "" } }),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Asks a question in vain, so many times. @returns its number. */
export async function askInVain(
  { store }: Desk,
  question: string,
  { times = 1, at = Date.UTC(2026, 10, 25), language = "de" as "de" | "en", article = "harbour" } = {},
): Promise<number> {
  for (let n = 0; n < times; n += 1)
    await store.editors.unanswered({ article, question, language, noneFitted: false, at });
  const kept = (await store.editors.waiting()).find((one) => one.question === question);
  if (!kept) throw new Error("The question was not kept.");
  return kept.id;
}
