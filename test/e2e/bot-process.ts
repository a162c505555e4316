import { spawn } from "node:child_process";
import { vi } from "vitest";
import { environment, ROOT } from "../cli/run.ts";

/** The bot as a process of its own. */
export interface BotProcess {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit code; null where a signal killed it. */
  readonly ended: Promise<number | null>;
  readonly tell: (signal: NodeJS.Signals) => void;
  /** Kills it, with whatever it has started. */
  readonly kill: () => void;
  /** Waits until it has logged a message. */
  readonly logged: (message: string) => Promise<void>;
}

const NODE = [process.execPath, "--import", "tsx", "src/main.ts"] as const;
const PATIENCE_MILLISECONDS = 20_000;

/** Starts the bot in a process group of its own; of this machine's settings it has none but those given. */
export function startBot(
  env: Readonly<Record<string, string>>,
  command: readonly [string, ...string[]] = NODE,
): BotProcess {
  const [file, ...args] = command;
  const child = spawn(file, args, { cwd: ROOT, detached: true, env: environment(env) });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    tell: (signal) => void child.kill(signal),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, "SIGKILL");
    },
    logged: async (message) => {
      const options = { timeout: PATIENCE_MILLISECONDS };
      await vi.waitUntil(() => stdout.includes(`"msg":"${message}"`), options);
    },
  };
}
