import type { InlineQueryResult, InlineQueryResultsButton } from "grammy/types";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/** What there is to choose from while `@bot …` is being typed. */
export interface Found {
  readonly state: "asking" | "there" | "late";
  readonly results: readonly FoundResult[];
  readonly button: InlineQueryResultsButton | undefined;
  readonly nextOffset: string;
}

/** A result, and the query it belongs to: further ones come with queries of their own. */
export interface FoundResult {
  readonly queryId: string;
  readonly result: InlineQueryResult;
}

const NOTHING: Found = { state: "asking", results: [], button: undefined, nextOffset: "" };
// Whoever types goes on typing for about so long.
const PAUSE_MILLISECONDS = 200;

/**
 * Asks the bot for results as a query is typed, a little after the last key. Answers to what was typed before are dropped.
 *
 * @param query undefined where none is being typed.
 * @returns undefined then; and how to ask for more.
 */
export function useInlineQuery(
  chatId: number,
  query: string | undefined,
): { readonly found: Found | undefined; readonly more: () => void } {
  const { deeds } = usePage();
  const [found, setFound] = useState<Found>();
  const turn = useRef(0);

  const ask = async (text: string, offset: string, before: Found) => {
    turn.current += 1;
    const mine = turn.current;
    setFound({ ...before, state: "asking" });
    const result = await deeds.act({ kind: "inline-query", chatId, query: text, offset });
    if (turn.current !== mine) return;
    if (result.kind !== "inline-results") return setFound(undefined);
    const { queryId, answer } = result;
    if (answer === "late") return setFound({ ...before, state: "late" });
    const results = answer.results.map((one) => ({ queryId, result: one }));
    setFound({
      state: "there",
      results: offset ? [...before.results, ...results] : results,
      button: answer.button ?? (offset ? before.button : undefined),
      nextOffset: answer.nextOffset,
    });
  };

  useEffect(() => {
    turn.current += 1;
    if (query === undefined) return setFound(undefined);
    const kept = found ?? NOTHING;
    setFound({ ...kept, state: "asking" });
    const timer = setTimeout(() => void ask(query, "", kept), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [chatId, query]);

  const more = () => {
    if (query !== undefined && found?.state === "there" && found.nextOffset)
      void ask(query, found.nextOffset, found);
  };
  return { found: query === undefined ? undefined : found, more };
}
