import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../src/packed.ts";

// Numbers of every size, and so many that an array is kept as it is.
const words = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 40 }), fc.boolean())
  .map(([numbers, ascending]) => Uint32Array.from(ascending ? numbers.sort((a, b) => a - b) : numbers));
const LONG = Uint32Array.from({ length: 20_000 }, (_, at) => (at * 2_654_435_761) >>> 0);

const value = fc.record({
  words,
  bytes: fc.uint8Array({ maxLength: 40 }),
  inner: fc.record({ words, text: fc.string(), list: fc.array(fc.string(), { maxLength: 3 }) }),
  set: fc.array(fc.string(), { maxLength: 3 }).map((items) => new Set(items)),
  missing: fc.constant(undefined),
});

describe("pack and unpack", () => {
  test("give back what went in", () => {
    fc.assert(
      fc.property(value, fc.boolean(), (plain, isLong) => {
        const whole = isLong ? { ...plain, long: LONG, short: plain.words } : plain;
        expect(unpack(pack(whole))).toEqual(whole);
      }),
    );
  });

  test("wherever in a buffer the bytes lie", () => {
    const whole = {
      long: LONG,
      short: Uint32Array.from([3, 1, 2 ** 32 - 1]),
      bytes: Uint8Array.from([1, 2]),
    };
    const bytes = pack(whole);
    for (const offset of [0, 1, 2, 3, 5]) {
      const pool = Buffer.alloc(bytes.length + 16, 7);
      pool.set(bytes, offset);
      expect(unpack(pool.subarray(offset, offset + bytes.length))).toEqual(whole);
    }
  });

  test("of ascending numbers take little room", () => {
    const numbers = Uint32Array.from({ length: 10_000 }, (_, at) => 1_000_000 + at * 3);
    expect(pack({ numbers }).length).toBeLessThan(11_000);
  });

  test("of nothing that was packed there is nothing", () => {
    expect(() => unpack(Uint8Array.from([1]))).toThrow();
    expect(() => unpack(pack({ words: LONG }).subarray(0, 9))).toThrow();
  });
});
