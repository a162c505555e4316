import { describe, expect, test } from "vitest";
import { splitCompound } from "../../src/answer/compounds.ts";

const KNOWN = new Set([
  "markt",
  "position",
  "modelle",
  "verkauf",
  "zahlen",
  "partner",
  "suche",
  "kampfen",
  "iphone",
  "regierung",
  "chef",
  "gesprach",
  "ki",
]);
const split = (word: string) => splitCompound(word, (form) => KNOWN.has(form));

describe("splitCompound", () => {
  test.each<[string, string[]]>([
    ["marktposition", ["markt", "position"]],
    ["verkaufszahlen", ["verkauf", "zahlen"]],
    ["partnersuche", ["partner", "suche"]],
    ["regierungschef", ["regierung", "chef"]],
    // What it is is its last part: that alone is enough.
    ["schnappchenmodelle", ["modelle"]],
    // Verbs part with their prefix.
    ["ankampfen", ["kampfen"]],
  ])("%s", (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  test.each(["zitronenfalter", "markt", "chef", "", "kichef", "2024modelle", "marktschreier"])(
    "%s is no compound of known words",
    (word) => {
      expect(split(word)).toEqual([]);
    },
  );

  test("what may not be known is not looked up", () => {
    const asked: string[] = [];
    const isKnown = (form: string) => asked.push(form) > 0 && KNOWN.has(form);
    const mayBeKnown = (text: string, start: number, end: number) => KNOWN.has(text.slice(start, end));
    expect(splitCompound("marktposition", isKnown, mayBeKnown)).toEqual(["markt", "position"]);
    expect(asked).toEqual(["position", "markt"]);
  });
});
