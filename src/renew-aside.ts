import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LibraryPart } from "./saved-library.ts";

/** What a renewal needs: see `renewParts`. */
export interface Wanted {
  readonly directory: string;
  readonly known: ReadonlyMap<string, string>;
  readonly saved: string | undefined;
  /** The code of whoever asks: other code would make what it cannot read. */
  readonly code: string | undefined;
}

/** The parts of a knowledge folder that are right, and what is wrong with the others. */
export interface Renewed {
  readonly parts: readonly LibraryPart[];
  /** A line each; empty where all is right. */
  readonly problems: string;
}

/** What the process says: one part after the other, since many at once would hold up whoever reads them. */
export type RenewedPart =
  | { readonly kind: "part"; readonly part: LibraryPart }
  | { readonly kind: "end"; readonly problems: string };

/** A process that renews the parts of a knowledge folder once, while the bot goes on answering. */
export interface Aside {
  /** Rejects where the process fails or is ended. */
  readonly renew: (wanted: Wanted) => Promise<Renewed>;
  readonly end: () => Promise<void>;
}

/**
 * Starts a process for one renewal. It is ready after half a second: worth starting before it is needed.
 *
 * A process and no worker thread: in those of Node.js 20.19, tsx does not make `.ts` known. What it takes of memory, also
 * when that is too much, is not the bot's.
 *
 * @param stop ends it, too.
 */
export function startAside(stop: AbortSignal): Aside {
  const aside = fork(fileURLToPath(new URL("./renewing-process.ts", import.meta.url)), {
    execArgv: ["--import", import.meta.resolve("tsx")],
    // Maps and bytes arrive as such.
    serialization: "advanced",
  });
  const kill = () => void aside.kill("SIGKILL");
  stop.addEventListener("abort", kill);
  const answer = new Promise<Renewed>((resolve, reject) => {
    const parts: LibraryPart[] = [];
    aside.on("message", (message) => {
      // Nobody but renewing-process.ts writes to this channel, and that is what it writes.
      const part = message as RenewedPart;
      if (part.kind === "part") parts.push(part.part);
      else resolve({ parts, problems: part.problems });
    });
    aside.once("error", reject);
    aside.once("exit", (code, signal) => reject(new Error(`the process ended with ${signal ?? code}`)));
  });
  const ended = new Promise<void>((resolve) => {
    aside.once("close", () => {
      stop.removeEventListener("abort", kill);
      resolve();
    });
    // One that could not be started does not end.
    aside.once("error", () => resolve());
  });
  // It may fail before anybody waits for it.
  answer.catch(() => {});
  return {
    renew: (wanted) => {
      // Where it cannot be sent, the process has ended, or is about to.
      aside.send(wanted, () => {});
      return answer;
    },
    end: () => {
      kill();
      return ended;
    },
  };
}
