import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder: commands run there, as `npm run` does it. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a command did. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Standard input; without it, standard input is closed at once. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A command's arguments for `node`. */
export function nodeArguments(command: string, args: readonly string[]): string[] {
  return ["--import", "tsx", `src/cli/${command}.ts`, ...args];
}

// Everything `.env.example` names.
const NOT_SET = {
  BOT_TOKEN: "",
  BOT_API_ROOT: "",
  BOT_MODE: "",
  WEBHOOK_URL: "",
  WEBHOOK_SECRET: "",
  HOST: "",
  PORT: "",
  KNOWLEDGE_DIR: "",
  DATA_DIR: "",
  DATABASE_URL: "",
  RETENTION_DAYS: "",
  HASH_KEY: "",
  DEFAULT_LANGUAGE: "",
  ADMIN_IDS: "",
  LOG_LEVEL: "",
  RATE_LIMIT_MESSAGES: "",
  RATE_LIMIT_GROUP_MESSAGES: "",
  RATE_LIMIT_SECONDS: "",
};

/** The environment of a command: nothing of the machine's own settings; an empty variable hides one of `.env`. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env;
  return { ...own, ...NOT_SET, ...extra };
}

/** Runs a command as a process of its own, to its end. */
export function run(
  command: "ask" | "knowledge" | "eval" | "calibrate",
  args: readonly string[],
  { input = "", env = {} }: RunOptions = {},
): Promise<Run> {
  return collect(process.execPath, nodeArguments(command, args), input, env);
}

/** Runs a line of shell in the project's folder; `$NODE` is this Node. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return collect("bash", ["-c", line], "", { NODE: process.execPath, ...env });
}

function collect(
  file: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env: environment(env) });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A command that fails before it reads closes the pipe under us: its exit code and output tell.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The lines of an output, without the empty one behind the last line break. */
export function linesOf(output: string): string[] {
  const lines = output.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** What a report of `eval` has for a name, `hit@1` or a kind of question. */
export function figure(report: string, name: string): string | undefined {
  const line = linesOf(report).find((candidate) => candidate.trim().startsWith(`${name} `));
  return line?.trim().slice(name.length).trim();
}

/** Output with its line breaks and quotation bars undone, to look for texts in. */
export function unwrapped(output: string): string {
  return output.replace(/\s*\n[\s│]*/gu, " ");
}
