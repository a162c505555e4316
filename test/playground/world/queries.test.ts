import { expect, test } from "vitest";
import { createQueries } from "../../../src/playground/world/queries.ts";

const query = { userId: 1, chatId: 2, since: 3 };

test("a query is answered once, by the method of its kind", async () => {
  const queries = createQueries();
  const answer = queries.open("callback", "q", query);
  expect(queries.get("callback", "q")).toEqual(query);
  expect(queries.answer("inline", "q", { inline_query_id: "q", results: [] })).toBe(false);
  expect(queries.answer("callback", "q", { callback_query_id: "q", text: "Danke" })).toBe(true);
  expect(queries.answer("callback", "q", { callback_query_id: "q", text: "zu spät" })).toBe(false);
  expect(await answer).toEqual({ callback_query_id: "q", text: "Danke" });
  expect(queries.get("callback", "q")).toBeUndefined();
});

test("one that is closed has no answer, and gets none any more", async () => {
  const queries = createQueries();
  const [first, second] = [queries.open("callback", "a", query), queries.open("guest", "b", query)];
  queries.close("callback", "a");
  expect(await first).toBeUndefined();
  expect(queries.answer("callback", "a", { callback_query_id: "a" })).toBe(false);
  queries.clear();
  expect(await second).toBeUndefined();
});
