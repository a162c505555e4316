import { createHash } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Library } from "./answer/library.ts";
import { stateOf } from "./article/article-folders.ts";
import { codeDigest } from "./code-digest.ts";
import type { Logger } from "./log.ts";
import { type Aside, type Renewed, startAside } from "./renew-aside.ts";
import {
  type LibraryPart,
  libraryFrom,
  type OpenLibrary,
  type OpenPart,
  openAll,
  openParts,
  type Progress,
} from "./saved-library.ts";

/** The library of a knowledge folder that may change: always the newest that was right. */
export interface LiveLibrary {
  readonly current: () => Library;
  /** Twelve hexadecimal digits for what is served: the same for the same files, on every machine. */
  readonly version: () => string;
  /** Reads the folder again, whether or not it seems to have changed. Calls at the same time share a reading. */
  readonly reload: () => Promise<void>;
  /** Has a listener told of every edit that is refused: its problems, one a line, with file and line. */
  readonly onRefused: (tell: (problems: string) => void) => void;
  /** Ends the watching. What is served goes on being served. */
  readonly close: () => Promise<void>;
}

// The folder is looked at so often. A change is read when the next look finds the same.
const LOOK_MILLISECONDS = 125;
// With many articles a look takes longer: it is to take a thirtieth of the time at most.
const LOOK_SHARE = 30;
// What is wrong may be half a file still: it is told when nothing has changed for so long.
const PATIENCE_MILLISECONDS = 500;

/**
 * Opens the library of a knowledge folder and keeps it up to date. A good edit is served within two seconds: what has
 * changed is loaded, checked and indexed in a process of its own, and only opened here. A bad edit is refused with its
 * problems in the log, and what was served of its article goes on; the other articles change meanwhile.
 *
 * The folder is looked at again and again. The operating system would tell of changes, but not of all: not when a folder is
 * replaced by another, a link leads elsewhere, or another machine writes to a shared disk.
 *
 * @param options.saved see {@link openParts}.
 * @throws {UserError} with every problem of the folder, where it is not in order at the start.
 */
export async function openLiveLibrary(
  directory: string,
  { log, saved }: { readonly log: Logger; readonly saved?: string | undefined },
): Promise<LiveLibrary> {
  // Taken before the library is opened: what changes meanwhile is noticed then.
  let tried = await stateOf(directory);
  let seen = tried;
  const [code, atStart] = await Promise.all([codeDigest(), openParts(directory, saved, reporting(log))]);
  let served = serving(atStart);
  await warmUp(served.library);
  let isRefused = false;
  let aside: Aside | undefined;
  const listeners: ((problems: string) => void)[] = [];
  const closing = new AbortController();

  const pause = (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { signal: closing.signal }).catch(() => {});

  async function renew(): Promise<void> {
    while (!closing.signal.aborted) {
      tried = await stateOf(directory);
      const { parts, problems } = await renewAside();
      if (problems === "") return serve(parts);
      await servePartly(parts);
      await pause(PATIENCE_MILLISECONDS);
      if (tried === (await stateOf(directory))) return refuse(problems);
    }
  }

  async function renewAside(): Promise<Renewed> {
    const taken = aside ?? startAside(closing.signal);
    aside = undefined;
    try {
      const known = new Map(served.open.parts.map((part) => [slugOf(part), part.digest]));
      return await taken.renew({ directory, known, saved, code });
    } finally {
      await taken.end();
    }
  }

  async function serve(parts: readonly LibraryPart[]): Promise<void> {
    const before = served.version;
    served = serving(await openAll(parts, served.open));
    const facts = factsOf(served);
    if (isRefused) log.info(facts, "the knowledge folder is in order again, and served");
    else if (served.version !== before) log.info(facts, CHANGED);
    else log.debug(facts, "the knowledge folder was read again, and has not changed");
    isRefused = false;
  }

  /** Serves the articles that are right, and the others as they were: also those that are gone, perhaps for a moment. */
  async function servePartly(parts: readonly LibraryPart[]): Promise<void> {
    const before = served.version;
    const slugs = new Set(parts.map(({ slug }) => slug));
    const kept = served.open.parts.flatMap((part) => {
      const slug = slugOf(part);
      return slugs.has(slug) ? [] : [{ slug, digest: part.digest }];
    });
    const all = [...parts, ...kept].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    served = serving(await openAll(all, served.open));
    if (served.version !== before) log.info(factsOf(served), CHANGED);
  }

  function refuse(problems: string): void {
    if (closing.signal.aborted) return;
    isRefused = true;
    log.error(
      { problems: problems.split("\n") },
      "the knowledge folder cannot be served as it is; what was served before goes on",
    );
    for (const tell of listeners) tell(problems);
  }

  const reload = shared(async () => {
    try {
      await renew();
    } catch (error) {
      if (!closing.signal.aborted) log.error(error, "the knowledge folder could not be read again");
    }
  });

  async function look(now: string): Promise<void> {
    if (now === tried) {
      void aside?.end();
      aside = undefined;
    } else if (now === seen) {
      await reload();
    } else {
      // It gets ready while somebody is perhaps still writing.
      aside ??= startAside(closing.signal);
    }
    seen = now;
  }

  async function watch(): Promise<void> {
    let wait = LOOK_MILLISECONDS;
    for (;;) {
      await pause(wait);
      if (closing.signal.aborted) return;
      const since = performance.now();
      const now = await stateOf(directory);
      wait = Math.max(LOOK_MILLISECONDS, (performance.now() - since) * LOOK_SHARE);
      if (!closing.signal.aborted) await look(now);
      // Where something has changed, the look that finds the same is not to be waited for.
      if (seen !== tried) wait = LOOK_MILLISECONDS;
    }
  }

  const watching = watch();
  return {
    current: () => served.library,
    version: () => served.version,
    reload,
    onRefused: (tell) => void listeners.push(tell),
    close: async () => {
      closing.abort();
      await watching;
      // Waits for the one that runs, and does nothing any more.
      await reload();
      await aside?.end();
    },
  };
}

// Code is compiled and tables are made when they are used first: the first questions would take ten times as long, and hold
// up everybody else's. These ask nothing in particular, with a slip in each.
const WARM_UP = [
  "Was passierte zulezt in der Umgebnug?",
  "Who was involvd in the recnt talks?",
  "Wie viele warn es?",
];

async function warmUp(library: Library): Promise<void> {
  for (const question of WARM_UP) {
    await setImmediate();
    library.ask(question, "de");
  }
}

const CHANGED = "the knowledge folder has changed, and is served";

function slugOf({ archived }: OpenPart): string {
  return archived.article.slug;
}

function serving(open: OpenLibrary) {
  const digests = open.parts.map(({ digest }) => `${digest}\n`).join("");
  const version = createHash("sha256").update(digests).digest("hex").slice(0, 12);
  return { open, library: libraryFrom(open), version };
}

function factsOf({ open, version }: ReturnType<typeof serving>) {
  return { articles: open.parts.length, knowledge: version };
}

// A few articles are read in a moment: of that there is nothing to tell.
const TOLD_EACH_MILLISECONDS = 2_000;

/** Tells from time to time how far the first reading of many articles has come. */
function reporting(log: Logger): Progress {
  let told = performance.now();
  return (done, of) => {
    if (performance.now() - told < TOLD_EACH_MILLISECONDS) return;
    told = performance.now();
    log.info({ done, of }, "the articles are being read; this is kept for the next start");
  };
}

/** Makes calls share a run: one that comes during a run gets the next, with all others that come meanwhile. */
function shared(run: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      running = run();
      return running;
    });
    return next;
  };
}
