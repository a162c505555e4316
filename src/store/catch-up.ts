import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { Logger } from "../log.ts";
import { openMemoryStore } from "./memory-store.ts";
import { describeOutage, isOutage } from "./outage.ts";
import type { Store } from "./store.ts";

/** What can be done with a store, whichever it is. */
export type Operation<T> = (store: Store) => Promise<T>;

/** Does operations on a database, and while it is away on a store in memory; afterwards the database catches up. */
export interface CatchUp {
  /** @param merge what a reader is told, of what the database knows and what was kept meanwhile. */
  readonly read: <T>(operation: Operation<T>, merge: (kept: T, meanwhile: T) => T) => Promise<T>;
  /** @param kind what the log calls it. */
  readonly write: <T>(kind: keyof Store, operation: Operation<T>) => Promise<T>;
  /** Writes what nobody reads meanwhile. */
  readonly writeLater: (kind: keyof Store, operation: Operation<void>) => Promise<void>;
  /** Writes what must not only be promised. @throws where the database is away; it is told later nevertheless. */
  readonly writeNow: (kind: keyof Store, operation: Operation<void>) => Promise<void>;
  readonly isAway: () => boolean;
  readonly close: () => void;
}

interface Outage {
  readonly memory: Promise<Store>;
  /** What the database has to be told, in order. */
  readonly missed: Missed[];
  /** How much of it was told already when it went away again. */
  told: number;
  readonly lost: Map<string, number>;
  /** Where only writing fails (a full disk), what was kept before is still read. */
  readsFail: boolean;
  /** It is back, and is told what it missed. */
  isCatchingUp: boolean;
  /** What failed first: when it works again, the outage is over. */
  readonly failed: Operation<unknown>;
  timer?: NodeJS.Timeout;
}

interface Missed {
  readonly kind: string;
  readonly operation: Operation<unknown>;
}

/** Between two tries: nobody who asks meanwhile waits for a database that does not answer. */
const TRY_MILLISECONDS = 2_000;
// Some 20 MB of questions and answers; what is more is lost.
const MOST_MISSED = 10_000;
const TOLD_AT_ONCE = 100;

/** Watches over a database. @param real its store, which throws where it is away. */
export function createCatchUp(real: Store, log: Logger): CatchUp {
  let outage: Outage | undefined;
  const pending = createPending();
  const pendingReads = createPending();
  const turns = createTurns();

  function begin(error: unknown, failed: Operation<unknown>): Outage {
    if (outage) return outage;
    const begun: Outage = {
      memory: openMemoryStore(),
      missed: [],
      told: 0,
      lost: new Map(),
      readsFail: false,
      isCatchingUp: false,
      failed,
    };
    outage = begun;
    log.warn(
      { reason: describeOutage(error) },
      "the database is away: settings, answers, feedback and questions are kept in memory until it is back",
    );
    tryLater(begun);
    pending.giveUp();
    return begun;
  }

  function failReads(current: Outage): void {
    current.readsFail = true;
    pendingReads.giveUp();
  }

  function tryLater(current: Outage): void {
    current.timer = setTimeout(() => void tryAgain(current), TRY_MILLISECONDS).unref();
  }

  async function tryAgain(current: Outage): Promise<void> {
    try {
      if (current.missed.length === current.told) await current.failed(real);
      for (let next = current.missed[current.told]; next; next = current.missed[++current.told]) {
        await tell(next);
        // Others get their turn: with SQLite all of it is done in this thread.
        if (current.told % TOLD_AT_ONCE === 0) await yieldToOthers();
        current.readsFail = false;
        current.isCatchingUp = true;
        turns.pass();
      }
    } catch (error) {
      current.isCatchingUp = false;
      turns.passAll();
      if (isOutage(error)) return tryLater(current);
      log.error({ reason: describeOutage(error) }, "the database did not take what it had missed");
    }
    if (outage !== current) return;
    outage = undefined;
    turns.passAll();
    log.info(
      { caughtUp: countByKind(current.missed), lost: Object.fromEntries(current.lost) },
      "the database is back",
    );
  }

  async function tell({ kind, operation }: Missed): Promise<void> {
    try {
      await operation(real);
    } catch (error) {
      if (isOutage(error)) throw error;
      // A mistake of ours, which would be one the next time: the rest is not to wait for it.
      log.error({ reason: describeOutage(error), kind }, "the database did not take what it had missed");
    }
  }

  function miss({ missed, lost, told }: Outage, kind: string, operation: Operation<unknown>): void {
    if (missed.length - told < MOST_MISSED) {
      missed.push({ kind, operation });
      return;
    }
    if (lost.size === 0) log.warn("the database is away for too long: there is no room for what is more");
    lost.set(kind, (lost.get(kind) ?? 0) + 1);
  }

  /** Does it on the database; the outage where that is away, and is to be told later. */
  async function attemptWrite<T>(kind: string, operation: Operation<T>): Promise<{ value: T } | Outage> {
    if (!outage) {
      const attempt = operation(real);
      try {
        const result = await pending.wait(attempt);
        if (result) return result;
        // It may arrive all the same.
        attempt.catch((error) => miss(begin(error, operation), kind, operation));
        return outage ?? { value: await attempt };
      } catch (error) {
        if (!isOutage(error)) throw error;
        begin(error, operation);
      }
    }
    if (outage?.isCatchingUp) await turns.wait();
    if (!outage) return { value: await operation(real) };
    miss(outage, kind, operation);
    return outage;
  }

  return {
    write: async (kind, operation) => {
      const written = await attemptWrite(kind, operation);
      return "value" in written ? written.value : operation(await written.memory);
    },
    writeLater: async (kind, operation) => void (await attemptWrite(kind, operation)),
    writeNow: async (kind, operation) => {
      const written = await attemptWrite(kind, operation);
      if ("value" in written) return;
      await operation(await written.memory);
      throw new Error("The database is away: it is done when that is back, not now.");
    },
    read: async (operation, merge) => {
      if (!outage) {
        try {
          const result = await pending.wait(operation(real));
          if (result) return result.value;
        } catch (error) {
          if (!isOutage(error)) throw error;
          failReads(begin(error, operation));
        }
      }
      // The database may be back by now.
      const current = outage;
      if (!current) return operation(real);
      const meanwhile = await operation(await current.memory);
      if (current.readsFail) return meanwhile;
      try {
        const result = await pendingReads.wait(operation(real));
        return result ? merge(result.value, meanwhile) : meanwhile;
      } catch (error) {
        if (!isOutage(error)) throw error;
        failReads(current);
        return meanwhile;
      }
    },
    isAway: () => outage !== undefined,
    close: () => {
      if (!outage) return;
      clearTimeout(outage.timer);
      const { missed, told } = outage;
      const lost = countByKind(missed.slice(told));
      if (missed.length > told) log.warn({ lost }, "the bot ends while the database is away");
      outage = undefined;
    },
  };
}

function countByKind(missed: readonly Missed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of missed) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What waits for a database, so that all of it can stop waiting at once. */
function createPending() {
  const waiting = new Set<() => void>();
  return {
    /** What an attempt comes to; undefined where it was given up before. */
    wait: <T>(attempt: Promise<T>): Promise<{ value: T } | undefined> =>
      // Not a race with one promise for all: that would remember every attempt.
      new Promise((resolve, reject) => {
        const giveUp = () => resolve(undefined);
        waiting.add(giveUp);
        attempt.then((value) => resolve({ value }), reject).finally(() => waiting.delete(giveUp));
      }),
    giveUp: () => {
      for (const giveUp of waiting) giveUp();
    },
  };
}

/** Lets those who write wait while a database catches up: of what it misses, more is to be told than comes in. */
function createTurns() {
  let waiting: (() => void)[] = [];
  let told = 0;
  function passAll(): void {
    for (const pass of waiting) pass();
    waiting = [];
    told = 0;
  }
  return {
    wait: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    /** One was told. */
    pass: () => {
      told += 1;
      if (told >= 2 * waiting.length) passAll();
    },
    passAll,
  };
}
