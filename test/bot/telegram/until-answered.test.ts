import { GrammyError, HttpError } from "grammy";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { untilAnswered } from "../../../src/bot/telegram/until-answered.ts";
import { logged } from "../logged.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const NETWORK = new HttpError("failed", Object.assign(new Error("failed"), { code: "ECONNREFUSED" }));
const refusal = (error_code: number, parameters = {}) =>
  new GrammyError("Failed!", { ok: false, error_code, description: "Refused", parameters }, "getMe", {});

/** A call that fails with these errors, one after the other, before it succeeds. */
function failing(...errors: readonly Error[]) {
  const left = [...errors];
  return vi.fn(async () => {
    const error = left.shift();
    if (error) throw error;
    return "answer";
  });
}

const never = new AbortController().signal;

test("an answer is handed on, and nothing is logged", async () => {
  const { log, lines } = logged();
  expect(await untilAnswered(failing(), log, never)).toBe("answer");
  expect(lines()).toEqual([]);
});

test("an outage of an hour is told twice: when it begins and when it is over", async () => {
  const { log, lines } = logged();
  const call = failing(...Array.from({ length: 1200 }, (_, i) => (i % 3 === 0 ? refusal(502) : NETWORK)));
  const answered = untilAnswered(call, log, never);
  await vi.advanceTimersByTimeAsync(3600 * 1000 - 1);
  expect(call).toHaveBeenCalledTimes(1200);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answered).toBe("answer");
  expect(lines().map(({ level }) => level)).toEqual(["warn", "info"]);
});

test("the reason is logged without the address", async () => {
  const { log, lines } = logged();
  const answered = untilAnswered(failing(NETWORK), log, never);
  await vi.runAllTimersAsync();
  await answered;
  expect(lines()[0]).toMatchObject({ network: "ECONNREFUSED" });
});

test("429 is waited for as long as Telegram says", async () => {
  const { log } = logged();
  const call = failing(refusal(429, { retry_after: 40 }));
  const answered = untilAnswered(call, log, never);
  await vi.advanceTimersByTimeAsync(39_999);
  expect(call).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answered).toBe("answer");
});

test.for([400, 401, 403, 404, 409])("%d is no outage: it would be refused again", async (code) => {
  const { log, lines } = logged();
  const call = failing(refusal(code));
  await expect(untilAnswered(call, log, never)).rejects.toMatchObject({ error_code: code });
  expect(call).toHaveBeenCalledTimes(1);
  expect(lines()).toEqual([]);
});

test("a mistake of ours is no outage", async () => {
  const { log } = logged();
  await expect(untilAnswered(failing(new TypeError("oh")), log, never)).rejects.toThrow(TypeError);
});

test("the signal ends a call that hangs, the waiting, and what has not begun", async () => {
  const { log } = logged();
  const hangs = new AbortController();
  const hanging = untilAnswered(() => new Promise<never>(() => {}), log, hangs.signal);
  hangs.abort();
  await expect(hanging).rejects.toBe(hangs.signal.reason);

  const waits = new AbortController();
  const call = failing(NETWORK);
  const waiting = untilAnswered(call, log, waits.signal);
  await vi.advanceTimersByTimeAsync(1000);
  waits.abort();
  await expect(waiting).rejects.toBe(waits.signal.reason);
  await vi.runAllTimersAsync();
  expect(call).toHaveBeenCalledTimes(1);

  const unused = failing();
  await expect(untilAnswered(unused, log, AbortSignal.abort())).rejects.toThrow(/abort/u);
  expect(unused).not.toHaveBeenCalled();
});

test("leaves nothing behind on a signal that lives as long as the bot", async () => {
  const { log } = logged();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  await untilAnswered(failing(), log, signal);
  await expect(untilAnswered(failing(refusal(409)), log, signal)).rejects.toThrow(GrammyError);
  expect(added).toHaveBeenCalledTimes(2);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
    added.mock.calls.map(([, listener]) => listener),
  );
});
