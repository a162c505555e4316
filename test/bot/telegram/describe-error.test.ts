import { Api, GrammyError, HttpError } from "grammy";
import { expect, test } from "vitest";
import { describeError } from "../../../src/bot/telegram/describe-error.ts";
import type { Fault } from "../../../src/playground/bot-api/faults.ts";
import { openBotApi, TOKEN } from "../bot-api-server.ts";

/** The error that a call over a real connection ends with. */
async function errorOf(fault: Fault | undefined): Promise<unknown> {
  const telegram = await openBotApi();
  if (fault) telegram.fail("sendMessage", fault);
  else await telegram.close();
  try {
    return await new Api(TOKEN, { apiRoot: telegram.apiRoot })
      .sendMessage(1001, "Wer hat das bestätigt?")
      .catch((error: unknown) => error);
  } finally {
    if (fault) await telegram.close();
  }
}

test.for<[string, Fault | undefined]>([
  ["ECONNREFUSED", undefined],
  ["ECONNRESET", { kind: "drop", when: "before" }],
  ["invalid-json", { kind: "page", code: 502 }],
])(
  "a network error (%s) is named without the address: the token is a part of that",
  async ([network, fault]) => {
    const error = await errorOf(fault);
    expect(error).toBeInstanceOf(HttpError);
    expect(error instanceof HttpError && String(error.error)).toContain(TOKEN);
    expect(describeError(error)).toEqual({ network });
  },
);

test("a call without an answer in time, and one that was called off", async () => {
  const late = new HttpError("failed", new Error(`Request to 'sendMessage' timed out after 45 seconds`));
  const off = new HttpError("failed", Object.assign(new Error("aborted"), { type: "aborted" }));
  for (const error of [late, off, new HttpError("failed", undefined)]) {
    expect(describeError(error)).toEqual({ network: "no answer in time" });
  }
});

test("a refusal is told without what was sent", async () => {
  const error = await errorOf({
    kind: "refuse",
    code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
  expect(error).toBeInstanceOf(GrammyError);
  expect(describeError(error)).toEqual({
    method: "sendMessage",
    code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
});

test("a mistake of ours is told with where it happened; anything else as it is", () => {
  expect(describeError(new TypeError("oh"))).toEqual({
    error: expect.stringMatching(/^TypeError: oh\n.*describe-error\.test/su),
  });
  expect(describeError("thrown")).toEqual({ error: "thrown" });
});
