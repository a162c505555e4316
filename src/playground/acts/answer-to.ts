import type { OpenQuery, QueryAnswers, QueryKind } from "../world/queries.ts";
import type { World } from "../world/world.ts";

/**
 * Opens a query and waits for the bot's answer to it; `late` where none comes in time, and then it is too late for one.
 * The query is open when this returns: the bot can be told of it.
 */
export async function answerTo<K extends QueryKind>(
  { queries }: World,
  kind: K,
  id: string,
  query: OpenQuery,
  seconds: number,
): Promise<QueryAnswers[K] | "late"> {
  const timer = setTimeout(() => queries.close(kind, id), seconds * 1000);
  const answer = await queries.open(kind, id, query);
  clearTimeout(timer);
  return answer ?? "late";
}
