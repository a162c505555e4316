import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { openPlayground } from "../../../src/playground/playground.ts";
import { type Memory, startBot } from "../updates/bot-process.ts";
import { addReaders, ask } from "../updates/load.ts";
import { questions } from "../updates/updates.ts";

/** What became of a bot that was busy for long. */
export interface Soak {
  readonly updates: number;
  readonly seconds: number;
  readonly reloads: number;
  /** Before the first update, and each time a tenth of them was answered. */
  readonly memory: readonly (Memory & { readonly answered: number })[];
  /** Heap after the last update, over that after a fifth of them: what is kept on purpose has filled by then. */
  readonly growth: number;
  /** What was open when the process ended, but for its own standard input and outputs. */
  readonly leftOpen: readonly string[];
}

// Of an hour in which ten readers a second ask: more than Telegram would take answers.
export const HOUR_OF_UPDATES = 36_000;
const READERS = 2000;
const AT_ONCE = 32;
const FIFTH = 2;
const QUIET_MILLISECONDS = 3000;
// Pipes to whoever has started it, as Node.js calls them.
const ITS_OWN = new Set(["PipeWrap", "TTYWrap"]);

/** An hour's worth of questions in minutes, from ever other readers, with the knowledge folder read again all the while. */
export async function benchSoak(count: number, tell: (line: string) => void): Promise<Soak> {
  const playground = await openPlayground({ port: 0, scene: false });
  const directory = await mkdtemp(join(tmpdir(), "ask-the-article-soak-"));
  const report = join(directory, "open.json");
  const bot = startBot("src/main.ts", {
    BOT_TOKEN: playground.token,
    BOT_API_ROOT: playground.address,
    DATA_DIR: directory,
    LOG_LEVEL: "error",
    RATE_LIMIT_MESSAGES: "1000",
    RATE_LIMIT_SECONDS: "1",
    REPORT_AT_EXIT: report,
  });
  let isStopped = false;
  try {
    const readers = addReaders(playground, READERS);
    const texts = await questions();
    await ask({ playground, readers, texts, count: 2 * texts.length, atOnce: 8 });
    const memory = [{ answered: 0, ...(await bot.memory()) }];
    const start = performance.now();
    await ask({
      ...{ playground, readers, texts, count, atOnce: AT_ONCE },
      onTenth: async (answered) => {
        bot.reload();
        memory.push({ answered, ...(await bot.memory()) });
        tell(`  ${answered} answered`);
      },
    });
    const seconds = (performance.now() - start) / 1000;
    // A process that has just ended is still listed as open.
    await sleep(QUIET_MILLISECONDS);
    await bot.stop();
    isStopped = true;
    const open = v.parse(v.array(v.string()), JSON.parse(await readFile(report, "utf8")));
    const growth = (memory.at(-1)?.heapUsed ?? 0) / (memory[FIFTH]?.heapUsed ?? 1);
    const leftOpen = open.filter((resource) => !ITS_OWN.has(resource));
    return { updates: count, seconds, reloads: memory.length - 1, memory, growth, leftOpen };
  } finally {
    if (!isStopped) await bot.stop();
    await playground.close();
    await rm(directory, { recursive: true, force: true });
  }
}
