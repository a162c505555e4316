import type { ApiMethods } from "grammy/types";

/** What the bot may say to a query, by the kind of it: the payload of the method that answers. */
export interface QueryAnswers {
  readonly callback: Parameters<ApiMethods["answerCallbackQuery"]>[0];
  readonly inline: Parameters<ApiMethods["answerInlineQuery"]>[0];
  readonly guest: Parameters<ApiMethods["answerGuestQuery"]>[0];
}
export type QueryKind = keyof QueryAnswers;

/** A query that waits for its one answer. */
export interface OpenQuery {
  readonly userId: number;
  /** The chat it came from; undefined for an inline query, which tells the kind of chat only. */
  readonly chatId: number | undefined;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Queries in the air, of each kind by id. Each is answered once, or not in time. */
export interface Queries {
  /** Opens one; the promise is its answer, or undefined where it was closed without one. */
  readonly open: <K extends QueryKind>(
    kind: K,
    id: string,
    query: OpenQuery,
  ) => Promise<QueryAnswers[K] | undefined>;
  /** The query, as long as it waits. */
  readonly get: (kind: QueryKind, id: string) => OpenQuery | undefined;
  /** Answers one that waits. @returns false where it does not (any more). */
  readonly answer: <K extends QueryKind>(kind: K, id: string, answer: QueryAnswers[K]) => boolean;
  /** Ends the waiting without an answer; later answers are too late. */
  readonly close: (kind: QueryKind, id: string) => void;
  /** Closes all of them. */
  readonly clear: () => void;
}

interface Waiting<K extends QueryKind> {
  readonly query: OpenQuery;
  readonly settle: (answer: QueryAnswers[K] | undefined) => void;
}

/** No queries yet. */
export function createQueries(): Queries {
  const waiting: { readonly [K in QueryKind]: Map<string, Waiting<K>> } = {
    callback: new Map(),
    inline: new Map(),
    guest: new Map(),
  };
  const settle = <K extends QueryKind>(kind: K, id: string, answer: QueryAnswers[K] | undefined): boolean => {
    const found = waiting[kind].get(id);
    waiting[kind].delete(id);
    found?.settle(answer);
    return found !== undefined;
  };
  return {
    open: (kind, id, query) =>
      new Promise((resolve) => {
        waiting[kind].set(id, { query, settle: resolve });
      }),
    get: (kind, id) => waiting[kind].get(id)?.query,
    answer: settle,
    close: (kind, id) => void settle(kind, id, undefined),
    clear: () => {
      for (const kind of ["callback", "inline", "guest"] as const)
        for (const id of [...waiting[kind].keys()]) settle(kind, id, undefined);
    },
  };
}
