import { expect, test } from "vitest";
import { createSealing } from "../../src/store/sealing.ts";

const { seal, open, hash } = createSealing("a secret nobody can guess");
const other = createSealing("another secret");

test("what is sealed opens with the same secret only, and looks different each time", () => {
  const value = { question: "Wie tief?", list: [1, null, "🚢"] };
  const sealed = seal(value);
  expect(open(sealed)).toEqual(value);
  expect(createSealing("a secret nobody can guess").open(sealed)).toEqual(value);
  expect(other.open(sealed)).toBeUndefined();
  expect(seal(value)).not.toBe(sealed);
});

test("what was changed or never sealed does not open", () => {
  const bytes = Buffer.from(seal("x"), "base64");
  for (const at of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(open(changed.toString("base64")), `byte ${at}`).toBeUndefined();
  }
  for (const text of ["", "AAAA", "no base64 at all …", bytes.subarray(0, 20).toString("base64")])
    expect(open(text), text).toBeUndefined();
});

test("hashes are the same each time, and others for another kind, id or secret", () => {
  expect(hash("user", 5)).toBe(hash("user", 5));
  const hashes = [hash("user", 5), hash("chat", 5), hash("user", 6), other.hash("user", 5)];
  expect(new Set(hashes).size).toBe(4);
  expect(hash("user", 5)).toMatch(/^[\w-]{43}$/u);
});
