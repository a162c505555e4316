import { createHash } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Library } from "./answer/library.ts";
import { stateOf } from "./article/article-folders.ts";
import type { Logger } from "./log.ts";
import { type Aside, type Renewed, startAside } from "./renew-aside.ts";
import {
  codeDigest,
  type LibraryPart,
  libraryFrom,
  type OpenPart,
  openPart,
  openParts,
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
  const [code, atStart] = await Promise.all([codeDigest(), openParts(directory, saved)]);
  let served = serving(atStart);
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
      const known = new Map(served.parts.map((part) => [slugOf(part), part.digest]));
      return await taken.renew({ directory, known, saved, code });
    } finally {
      await taken.end();
    }
  }

  async function serve(parts: readonly LibraryPart[]): Promise<void> {
    const before = served.version;
    served = serving(await opened(parts));
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
    const kept = served.parts.filter((part) => !slugs.has(slugOf(part)));
    const open = [...(await opened(parts)), ...kept];
    served = serving(open.sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1)));
    if (served.version !== before) log.info(factsOf(served), CHANGED);
  }

  async function opened(parts: readonly LibraryPart[]): Promise<OpenPart[]> {
    const open: OpenPart[] = [];
    for (const part of parts) {
      const same = served.parts.find(({ digest }) => digest === part.digest);
      // To open one holds everything up for some milliseconds: readers are answered in between.
      if (!same) await setImmediate();
      open.push(same ?? openPart(part));
    }
    return open;
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

const CHANGED = "the knowledge folder has changed, and is served";

function slugOf({ engine }: OpenPart): string {
  return engine.article.slug;
}

function serving(parts: readonly OpenPart[]) {
  const hash = createHash("sha256");
  for (const { digest } of parts) hash.update(`${digest}\n`);
  return { parts, library: libraryFrom(parts), version: hash.digest("hex").slice(0, 12) };
}

function factsOf({ parts, version }: ReturnType<typeof serving>) {
  return { articles: parts.length, knowledge: version };
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
