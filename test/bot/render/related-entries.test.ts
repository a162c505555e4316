import { describe, expect, test } from "vitest";
import { findEntry } from "../../../src/bot/links/stable-ids.ts";
import { relatedEntries } from "../../../src/bot/render/related-entries.ts";
import { bridge } from "../../answer/sample-articles.ts";
import { loadHarbour } from "../../cli/harbour.ts";

const harbour = await loadHarbour();
const withoutQuestions = await bridge();

describe("relatedEntries", () => {
  const ids = (id: string, most: number) => {
    const entry = findEntry(harbour, id);
    return entry && relatedEntries(harbour, entry, most).map((related) => related.id);
  };

  test("those the entry names come first, then its topic's, known unknowns last, never itself", () => {
    expect(ids("cost", 9)).toEqual(["confirmed-by", "closed-when", "built-what", "longer", "owner"]);
    expect(ids("cost", 2)).toEqual(["confirmed-by", "closed-when"]);
    expect(ids("owner", 0)).toEqual([]);
  });

  test("an article without questions has no entries", () => {
    expect(findEntry(withoutQuestions, "cost")).toBeUndefined();
    const entry = findEntry(harbour, "cost");
    expect(entry && relatedEntries(withoutQuestions, entry, 3)).toEqual([]);
  });
});
