import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as v from "valibot";
import { ROOT } from "../root.ts";

/** Bytes, after a garbage collection. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

/** A bot that runs as a process of its own. */
export interface BotProcess {
  readonly memory: () => Promise<Memory>;
  /** Has it read its knowledge folder again. */
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
}

const memorySchema = v.object({ heapUsed: v.number(), rss: v.number() });
const REPORT_MEMORY = `${ROOT}test/bench/updates/report-memory.ts`;

/** Starts a bot's script with these variables beside the ones of this process. */
export function startBot(script: string, env: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--import", REPORT_MEMORY, `${ROOT}${script}`],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  return {
    memory: () => askMemory(child),
    reload: () => void child.kill("SIGHUP"),
    stop: () => stop(child),
  };
}

async function askMemory(child: ChildProcess): Promise<Memory> {
  const gone = new AbortController();
  const onExit = () => gone.abort(new Error("The bot has ended before its time."));
  child.once("exit", onExit);
  try {
    const reported = once(child, "message", { signal: gone.signal });
    child.send("memory");
    const [message] = await reported;
    return v.parse(memorySchema, message);
  } finally {
    child.off("exit", onExit);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
