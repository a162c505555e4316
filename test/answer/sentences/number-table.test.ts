import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NumberTable } from "../../../src/answer/sentences/number-table.ts";

const numbers = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(100));

describe("NumberTable", () => {
  test("finds the place of every number, and no other number", () => {
    fc.assert(
      fc.property(fc.uniqueArray(numbers, { maxLength: 200 }), fc.array(numbers), (known, others) => {
        const table = new NumberTable(known);
        expect(known.map((number) => table.find(number))).toEqual(known.map((_, place) => place));
        expect(others.map((number) => table.find(number))).toEqual(
          others.map((number) => known.indexOf(number)),
        );
      }),
    );
  });

  test("finds 0 only where it is one of them", () => {
    expect(new NumberTable([]).find(0)).toBe(-1);
    expect(new NumberTable([5]).find(0)).toBe(-1);
    expect(new NumberTable([5, 0]).find(0)).toBe(1);
  });

  test("finds numbers that fall on the same place, also past the end of the table", () => {
    // Three numbers make a table of sixteen places, which the upper four bits of the product choose among.
    const last = Array.from({ length: 1000 }, (_, number) => number).filter(
      (number) => Math.imul(number, 0x9e37_79b1) >>> 28 === 15,
    );
    const [first = 0, second = 0, third = 0, absent = 0] = last;
    const table = new NumberTable([first, second, third]);
    expect([first, second, third, absent].map((number) => table.find(number))).toEqual([0, 1, 2, -1]);
  });
});
