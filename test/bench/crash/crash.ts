import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlayground } from "../../../src/playground/playground.ts";
import { freePort } from "../../e2e/free-port.ts";
import { startPostgres } from "../../store/postgres.ts";
import { ROOT } from "../root.ts";
import { openBalancer } from "./balancer.ts";
import { type Crowd, gather } from "./crowd.ts";

/** What became of the questions while processes were killed. */
export interface CrashRow {
  readonly name: string;
  readonly questions: number;
  readonly kills: number;
  readonly lost: number;
  readonly twice: number;
  /** Answers of which nobody knew whether they had been sent, and that were found in their chat. */
  readonly found: number;
  /** From the first question to the last answer. */
  readonly seconds: number;
}

const KILLS = 10;
const PATIENCE_MILLISECONDS = 60_000;
// For an answer that comes a second time.
const AFTERWARDS_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 5;
// A kill comes so long after an answer, at random: before, while and after the next one is sent.
const LATEST_KILL_MILLISECONDS = 60;

const TEXTS = [
  "Wer hat die Partnerschaft bestätigt?",
  "Mit wem arbeitet Apple in China zusammen?",
  "Warum braucht Apple einen Partner in China?",
  "Wo wurde das gesagt?",
  "Mit welchen Firmen hat Apple noch gesprochen?",
  "Wer ist Joe Tsai?",
  "What does Alibaba get out of it?",
  "Was bedeutet das für iPhone-Verkäufe?",
];

/** Runs each setup once: `count` questions at once, ten kills while they are answered. */
export async function benchCrash(count: number, tell: (line: string) => void): Promise<readonly CrashRow[]> {
  const rows: CrashRow[] = [];
  const run = async (name: string, setup: Setup) => {
    const row = await crash(name, count, setup);
    tell(`${name}: ${row.lost} lost, ${row.twice} twice, ${row.found} found, ${row.seconds.toFixed(1)} s`);
    rows.push(row);
  };
  await run("SQLite, polling", { mode: "polling", processes: 1, databaseUrl: undefined });
  await run("SQLite, webhook", { mode: "webhook", processes: 1, databaseUrl: undefined });
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.createDatabase();
    await run("PostgreSQL, 3 replicas", { mode: "webhook", processes: 3, databaseUrl });
  } finally {
    await postgres.close();
  }
  return rows;
}

interface Setup {
  readonly mode: "polling" | "webhook";
  readonly processes: number;
  readonly databaseUrl: string | undefined;
}

async function crash(name: string, count: number, setup: Setup): Promise<CrashRow> {
  const playground = await openPlayground({ port: 0, scene: false });
  const directory = await mkdtemp(join(tmpdir(), "ask-the-article-crash-"));
  const ports = await Promise.all(Array.from({ length: setup.processes }, freePort));
  const balancer = await openBalancer(ports);
  const bots = ports.map((port) =>
    createBotProcess({
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.address,
      BOT_MODE: setup.mode,
      DATA_DIR: directory,
      ...(setup.mode === "webhook" && {
        WEBHOOK_URL: `http://127.0.0.1:${balancer.port}/telegram`,
        WEBHOOK_SECRET: "a-secret-for-the-crash-bench",
        PORT: String(port),
      }),
      ...(setup.databaseUrl !== undefined && { DATABASE_URL: setup.databaseUrl }),
    }),
  );
  try {
    for (const bot of bots) bot.start();
    await Promise.all(bots.map((bot) => bot.started()));
    const crowd = gather(playground, count);
    const start = performance.now();
    crowd.ask(TEXTS);
    for (let kill = 1; kill <= KILLS; kill++) {
      await until(() => answered(crowd) >= (kill * count) / (KILLS + 1));
      await new Promise((resolve) => setTimeout(resolve, randomInt(LATEST_KILL_MILLISECONDS)));
      const bot = bots[randomInt(bots.length)];
      await bot?.kill();
      bot?.start();
    }
    await until(() => answered(crowd) >= count).catch(() => undefined);
    const seconds = (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MILLISECONDS));
    const [lost = 0, , ...twice] = crowd.answers();
    const found = bots.reduce((sum, bot) => sum + bot.found(), 0);
    return { name, questions: count, kills: KILLS, lost, twice: total(twice), found, seconds };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    balancer.close();
    await playground.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function answered(crowd: Crowd): number {
  return total(crowd.answers().slice(1));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!isSo()) {
    if (performance.now() > end) throw new Error("The questions are not answered any more.");
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}

interface BotProcess {
  readonly start: () => void;
  readonly started: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** How many doubtful messages it has found. */
  readonly found: () => number;
}

function createBotProcess(env: Readonly<Record<string, string>>): BotProcess {
  let child: ChildProcess | undefined;
  let log = "";
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    start: () => {
      child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
        cwd: ROOT,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        log += text;
      });
    },
    started: () => until(() => log.includes("the bot has started")),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    found: () => log.split("was found where it belongs").length - 1,
  };
}
