import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonTokens } from "../../../src/playground/page/text/json-tokens.ts";

const ofKind = (value: unknown, kind: string) =>
  jsonTokens(value)
    .filter((token) => token.kind === kind)
    .map(({ text }) => text);

describe("jsonTokens", () => {
  it("tells keys from strings", () => {
    const value = { name: 'a "b": c', "k:": "x\\" };
    expect(ofKind(value, "key")).toEqual(['"name"', '"k:"']);
    expect(ofKind(value, "string")).toEqual([String.raw`"a \"b\": c"`, String.raw`"x\\"`]);
  });

  it("knows numbers and words", () => {
    const value = [-1.5e-7, 20, true, false, null];
    expect(ofKind(value, "number")).toEqual(["-1.5e-7", "20"]);
    expect(ofKind(value, "word")).toEqual(["true", "false", "null"]);
  });

  it("loses nothing of any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = jsonTokens(value)
          .map(({ text }) => text)
          .join("");
        expect(written).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });
});
