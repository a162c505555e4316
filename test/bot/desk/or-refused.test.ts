import { expect, test } from "vitest";
import { orRefused } from "../../../src/bot/desk/or-refused.ts";
import { UserError } from "../../../src/user-error.ts";

const failing = (error: Error) => orRefused(Promise.reject(error), "de");

test("what can be written is accepted", async () => {
  expect(await orRefused(Promise.resolve({ ok: true }), "de")).toEqual({ ok: true });
});

test.for(["EACCES", "EPERM", "EROFS", "ENOSPC"])(
  "a folder that cannot be written (%s) is a refusal",
  async (code) => {
    expect(await failing(Object.assign(new Error("x"), { code }))).toEqual({
      ok: false,
      problems: [`Ich kann die Dateien der Artikel gerade nicht ändern (${code}).`],
    });
  },
);

test("what a person can put right is told as it is", async () => {
  expect(await failing(new UserError("There is no folder «x»."))).toEqual({
    ok: false,
    problems: ["There is no folder «x»."],
  });
});

test("anything else is a mistake of ours", async () => {
  await expect(failing(new TypeError("x"))).rejects.toThrow(TypeError);
});
