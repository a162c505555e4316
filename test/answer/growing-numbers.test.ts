import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GrowingNumbers } from "../../src/answer/growing-numbers.ts";

function filled(list: readonly number[]): GrowingNumbers<Uint32Array> {
  const numbers = new GrowingNumbers(Uint32Array);
  for (const number of list) numbers.push(number);
  return numbers;
}

describe("GrowingNumbers", () => {
  test("holds what was pushed, however much it is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 400 }), (list) => {
        const numbers = filled(list);
        expect(numbers.length).toBe(list.length);
        expect(numbers.toArray()).toEqual(Uint32Array.from(list));
        expect(list.map((_, at) => numbers.at(at))).toEqual(list);
      }),
    );
  });

  test("keeps everything where it doubles", () => {
    for (const length of [63, 64, 65, 128, 129]) {
      const list = Array.from({ length }, (_, at) => at + 1);
      expect([...filled(list).toArray()]).toEqual(list);
    }
  });

  test("has 0 where there is nothing", () => {
    const numbers = filled([5]);
    expect([-1, 1, 63, 64, 1000].map((at) => numbers.at(at))).toEqual([0, 0, 0, 0, 0]);
  });

  test("puts another number in a place", () => {
    const numbers = filled([1, 2, 3]);
    numbers.set(1, 9);
    expect([...numbers.toArray()]).toEqual([1, 9, 3]);
  });

  test("gives an array of its own, of the kind asked for", () => {
    const numbers = new GrowingNumbers(Uint8Array);
    numbers.push(1);
    const array = numbers.toArray();
    numbers.set(0, 2);
    expect(array).toEqual(Uint8Array.of(1));
    array[0] = 7;
    expect(numbers.at(0)).toBe(2);
    expect(array.buffer.byteLength).toBe(1);
  });
});
