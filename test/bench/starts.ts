import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ROOT } from "./root.ts";
import type { Row } from "./table.ts";

/** How often each process is started. */
export const STARTS = 7;

/** From the start of a process to its end, with an answer in between. */
export async function benchStarts(): Promise<Row[]> {
  const run = promisify(execFile);
  const ask = await startTimes(() =>
    run(process.execPath, ["--import", "tsx", "src/cli/ask.ts", "Wer hat die Partnerschaft bestätigt?"], {
      cwd: ROOT,
    }),
  );
  const bare = await startTimes(() => run(process.execPath, ["--import", "tsx", "-e", "0"], { cwd: ROOT }));
  return [
    { name: "ask, with its answer", ...ask, ratio: 1 },
    { name: "node with tsx, doing nothing", ...bare, ratio: bare.p50 / ask.p50 },
  ];
}

async function startTimes(start: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const from = performance.now();
    await start();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(STARTS / 2)] ?? 0, p99: times.at(-1) ?? 0 };
}
