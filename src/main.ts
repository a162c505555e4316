import { constants } from "node:os";
import { readConfig } from "./config.ts";
import { fail } from "./fail.ts";
import { openLiveLibrary } from "./live-library.ts";
import { createLog } from "./log.ts";
import { runBot } from "./run-bot.ts";

/** Runs what the configuration asks for until `stop`. */
async function run(stop: AbortSignal): Promise<void> {
  const { mode, adminIds, ...config } = readConfig();
  const log = createLog(config.logLevel);
  // Before anybody is invited to ask: without articles there is nothing to answer.
  const live = await openLiveLibrary(config.knowledgeDir, { log });
  process.on("SIGHUP", () => void live.reload());
  try {
    if (mode.kind !== "playground")
      return await runBot(mode, config, { live, adminIds: () => adminIds, log, stop });
    // Nothing of it is loaded where there is a token.
    const { openPlayground } = await import("./playground/playground.ts");
    const playground = await openPlayground({ port: mode.port });
    const { address, token } = playground;
    process.stdout.write(
      `No BOT_TOKEN in .env, so Telegram is played here: open ${address}. Ctrl+C ends it.\n`,
    );
    // Whoever runs the channel is the editor, also after a reset.
    const editors = () => [playground.opening().people.admin.id];
    // Nothing of what is tried out is kept.
    const trial = {
      ...config,
      botApiRoot: address,
      store: { ...config.store, location: { kind: "memory" }, secret: token },
    } as const;
    try {
      await runBot({ kind: "polling", token, status: undefined }, trial, {
        live,
        adminIds: editors,
        log,
        stop,
      });
    } finally {
      await playground.close();
    }
  } finally {
    await live.close();
  }
}

// npm hands on the Ctrl+C that the terminal has given to every process: the same one twice, not a second one.
const ECHO_MILLISECONDS = 500;

/** Aborted by the first SIGINT or SIGTERM. The next one ends the process where it stands. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let stoppedAt = 0;
  const onSignal = (signal: "SIGINT" | "SIGTERM") => {
    if (!stop.signal.aborted) {
      stoppedAt = performance.now();
      stop.abort();
    } else if (performance.now() - stoppedAt > ECHO_MILLISECONDS) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return stop.signal;
}

process.on("uncaughtException", fail);
const stop = stopSignal();
try {
  await run(stop);
} catch (error) {
  // Asked to stop before it had begun.
  if (error !== stop.reason) fail(error);
}
// Calls that nobody waits for any more would keep the process.
process.exit(0);
