import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepEqual } from "../../../src/playground/page/state/keep-equal.ts";

describe("keepEqual", () => {
  it("gives back what was there where nothing changed", () => {
    const before = { chats: [{ id: 1, messages: [{ key: "1", text: "a" }] }] };
    expect(keepEqual(before, structuredClone(before))).toBe(before);
  });

  it("keeps the parts that did not change", () => {
    const before = { a: { x: [1, 2] }, b: { y: 1 } };
    const after = keepEqual(before, { a: { x: [1, 2] }, b: { y: 2 } });
    expect(after).not.toBe(before);
    expect(after.a).toBe(before.a);
    expect(after.b).toEqual({ y: 2 });
  });

  it("finds items by their key, wherever they are now", () => {
    const before = [
      { key: "1", text: "a" },
      { key: "2", text: "b" },
    ];
    const after = keepEqual(before, [
      { key: "2", text: "b" },
      { key: "3", text: "c" },
    ]);
    expect(after[0]).toBe(before[1]);
    expect(after).toHaveLength(2);
  });

  it("sees a field that came or went", () => {
    const before: { a: number; b?: number } = { a: 1, b: 2 };
    expect(keepEqual(before, { a: 1 })).toEqual({ a: 1 });
    expect(keepEqual<{ a: number; b?: number }>({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
  });

  it("tells what it was given, whatever was there before", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(keepEqual(before, structuredClone(after))).toEqual(after);
      }),
    );
  });
});
