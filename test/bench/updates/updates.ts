import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { openPlayground } from "../../../src/playground/playground.ts";
import { ROOT } from "../root.ts";
import { type Memory, startBot } from "./bot-process.ts";
import { addReaders, ask, type Load } from "./load.ts";

/** What was measured of one bot. */
export interface UpdatesRow {
  readonly name: string;
  /** One reader at a time, and {@link AT_ONCE} of them. */
  readonly alone: Load;
  readonly busy: Load;
  /** Before the first update, and each time a tenth of them was answered. */
  readonly memory: readonly (Memory & { readonly answered: number })[];
  /** Updates a second by ours, busy. */
  readonly ratio: number;
}

const CONTENDERS = [
  { name: "ours", script: "src/main.ts", env: {} },
  { name: "grammY echo, bot.start()", script: "test/bench/updates/echo-bot.ts", env: {} },
  { name: "grammY echo, runner", script: "test/bench/updates/echo-bot.ts", env: { ECHO_RUNNER: "yes" } },
] as const;

/** Readers that ask at the same time. */
export const AT_ONCE = 64;
const READERS = 1024;
const ALONE = 500;
// Enough for a rate; a memory of its own the echo has none.
const MOST_ECHOES = 20_000;

/**
 * Sends updates through whole bots: each a process of its own that polls a stand-in of Telegram on 127.0.0.1. Questions
 * are answered by ours and echoed by the others; a reader asks the next one once the last is answered.
 *
 * @param count questions to ours, busy.
 */
export async function benchUpdates(count: number, tell: (line: string) => void): Promise<UpdatesRow[]> {
  const texts = await questions();
  const measured: Omit<UpdatesRow, "ratio">[] = [];
  for (const { name, script, env } of CONTENDERS) {
    tell(`${name} …`);
    const playground = await openPlayground({ port: 0, scene: false });
    const dataDir = await mkdtemp(join(tmpdir(), "ask-the-article-updates-"));
    const bot = startBot(script, {
      DATA_DIR: dataDir,
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.address,
      LOG_LEVEL: "error",
      // The readers here are faster than people are.
      RATE_LIMIT_MESSAGES: "1000",
      RATE_LIMIT_SECONDS: "1",
      ...env,
    });
    try {
      const readers = addReaders(playground, READERS);
      const load = { playground, readers, texts };
      // The first answers come while the code is still being compiled.
      await ask({ ...load, count: 2 * texts.length, atOnce: 8 });
      const memory = [{ answered: 0, ...(await bot.memory()) }];
      const alone = await ask({ ...load, count: ALONE, atOnce: 1 });
      const busy = await ask({
        ...load,
        count: name === "ours" ? count : Math.min(count, MOST_ECHOES),
        atOnce: AT_ONCE,
        onTenth: async (answered) => {
          memory.push({ answered, ...(await bot.memory()) });
          tell(`  ${answered} answered`);
        },
      });
      measured.push({ name, alone, busy, memory });
    } finally {
      await bot.stop();
      await playground.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const ours = measured[0]?.busy.perSecond ?? 1;
  return measured.map((row) => ({ ...row, ratio: row.busy.perSecond / ours }));
}

const lineSchema = v.pipe(v.string(), v.parseJson(), v.object({ q: v.string() }));

/** Questions as readers ask them. */
export async function questions(): Promise<string[]> {
  const lines = (await readFile(`${ROOT}test/eval/readers-a.jsonl`, "utf8")).trim().split("\n");
  return lines.map((line) => v.parse(lineSchema, line).q);
}
