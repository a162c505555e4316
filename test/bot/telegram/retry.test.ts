import { Api, GrammyError, HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { plain } from "../../../src/bot/render/message.ts";
import { edit } from "../../../src/bot/telegram/edit.ts";
import { installRetry } from "../../../src/bot/telegram/retry.ts";
import { openBotApi, TOKEN } from "../bot-api-server.ts";
import { ANNA } from "../stage.ts";

/** What one call after the other comes to: a response, or the network's error. */
type Outcome = ApiResponse<unknown> | HttpError;

const OK: Outcome = { ok: true, result: true };
const refusal = (error_code: number, retry_after?: number): Outcome => ({
  ok: false,
  error_code,
  description: "Refused",
  parameters: retry_after === undefined ? {} : { retry_after },
});
const failure = (properties: object) =>
  new HttpError("Network request failed!", Object.assign(new Error("failed"), properties));

/** An API whose calls come to these ends, the last one for ever. */
function apiWith(...outcomes: readonly Outcome[]) {
  const api = new Api(TOKEN);
  const calls: string[] = [];
  api.config.use(async (_prev, method) => {
    const outcome = outcomes[Math.min(calls.length, outcomes.length - 1)];
    calls.push(method);
    if (outcome === undefined || outcome instanceof HttpError) throw outcome;
    return outcome as never;
  });
  installRetry(api);
  return { api, calls };
}

const send = (api: Api) => api.sendMessage(1001, "Hallo");

/** What a call ends with, when all the time it wants has passed. */
async function endOf(call: Promise<unknown>): Promise<unknown> {
  const end = call.then(
    () => "done",
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return end;
}

describe("a call", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("that succeeds is made once", async () => {
    const { api, calls } = apiWith(OK);
    expect(await endOf(send(api))).toBe("done");
    expect(calls).toEqual(["sendMessage"]);
  });

  test("waits as long as Telegram asks for, and not longer", async () => {
    const { api, calls } = apiWith(refusal(429, 17), OK);
    const sent = send(api);
    await vi.advanceTimersByTimeAsync(16_999);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toHaveLength(2);
    await sent;
  });

  test("is given up where Telegram asks for more than a minute", async () => {
    const { api, calls } = apiWith(refusal(429, 61), OK);
    expect(await endOf(send(api))).toBeInstanceOf(GrammyError);
    expect(calls).toHaveLength(1);
  });

  test.for([429, 500, 502])("that is refused with %d again and again is given up", async (code) => {
    const { api, calls } = apiWith(refusal(code, code === 429 ? 1 : undefined));
    expect(await endOf(send(api))).toMatchObject({ error_code: code });
    expect(calls).toHaveLength(4);
  });

  test("that Telegram's server failed at is made again", async () => {
    const { api, calls } = apiWith(refusal(500), OK);
    expect(await endOf(send(api))).toBe("done");
    expect(calls).toHaveLength(2);
  });

  test.for([400, 401, 403, 404, 409])("that is refused for good (%d) is made once", async (code) => {
    const { api, calls } = apiWith(refusal(code), OK);
    expect(await endOf(send(api))).toMatchObject({ error_code: code });
    expect(calls).toHaveLength(1);
  });

  test.for(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"])("that never left (%s) is made again", async (code) => {
    const { api, calls } = apiWith(failure({ code }), failure({ code }), OK);
    expect(await endOf(send(api))).toBe("done");
    expect(calls).toHaveLength(3);
  });

  test.for([
    { code: "ECONNRESET" },
    { code: "ETIMEDOUT" },
    { code: "EPIPE" },
    { code: "ERR_STREAM_PREMATURE_CLOSE" },
    { type: "invalid-json" },
    {},
  ])("that may have sent a message (%j) is not made again", async (properties) => {
    const { api, calls } = apiWith(failure(properties), OK);
    expect(await endOf(send(api))).toBeInstanceOf(HttpError);
    expect(calls).toHaveLength(1);
  });

  test.for([{ code: "ECONNRESET" }, { type: "invalid-json" }])(
    "that does no harm when it is done twice is made again after %j",
    async (properties) => {
      const harmless: readonly ((api: Api) => Promise<unknown>)[] = [
        (api) => api.editMessageText(1001, 7, "Hallo"),
        (api) => api.editMessageReplyMarkup(1001, 7),
        (api) => api.deleteMessage(1001, 7),
        (api) => api.answerCallbackQuery("1"),
        (api) => api.answerInlineQuery("1", []),
        (api) => api.getChatMember(-1, 7),
        (api) => api.setMyDescription("Hallo"),
      ];
      for (const call of harmless) {
        const { api, calls } = apiWith(failure(properties), OK);
        expect(await endOf(call(api))).toBe("done");
        expect(calls).toHaveLength(2);
      }
    },
  );

  test("that runs into our own time limit is not made again", async () => {
    const { api, calls } = apiWith(new HttpError("failed", new Error("timed out after 45 seconds")), OK);
    expect(await endOf(api.editMessageText(1001, 7, "Hallo"))).toBeInstanceOf(HttpError);
    expect(calls).toHaveLength(1);
  });

  test("is given up when the network stays away", async () => {
    const { api, calls } = apiWith(failure({ code: "ECONNREFUSED" }));
    expect(await endOf(send(api))).toBeInstanceOf(HttpError);
    expect(calls).toHaveLength(4);
  });

  test("of the start and of polling is left to those who make it", async () => {
    for (const outcome of [refusal(429, 1), refusal(500), failure({ code: "ECONNREFUSED" })]) {
      const { api, calls } = apiWith(outcome, OK);
      for (const call of [
        api.getUpdates(),
        api.getMe(),
        api.setWebhook("https://bot.example.org/"),
        api.deleteWebhook(),
      ]) {
        // Only the first call meets the failure.
        await endOf(call);
      }
      expect(calls).toEqual(["getUpdates", "getMe", "setWebhook", "deleteWebhook"]);
    }
  });
});

describe("over a real connection", () => {
  test("an edit whose answer was lost is made again, a message is not", async () => {
    const telegram = await openBotApi();
    try {
      telegram.welcome(ANNA);
      const api = new Api(TOKEN, { apiRoot: telegram.apiRoot });
      installRetry(api);
      const { message_id: messageId } = await send(api);
      telegram.fail("editMessageText", { kind: "drop", when: "after" });
      telegram.fail("editMessageText", { kind: "page", code: 502 });
      const ref = { kind: "message", chatId: ANNA.id, messageId } as const;
      expect(await edit(api, ref, { text: plain("Auf Wiedersehen") })).toBe(true);
      expect(telegram.callsOf("editMessageText")).toHaveLength(3);
      // It was there when Telegram saw it the second time.
      expect(telegram.refusals()).toEqual([expect.stringContaining("message is not modified")]);
      for (const fault of [{ kind: "drop", when: "before" } as const, { kind: "page", code: 502 } as const]) {
        telegram.fail("sendMessage", fault);
        await expect(send(api)).rejects.toThrow(HttpError);
      }
      expect(telegram.callsOf("sendMessage")).toHaveLength(3);
    } finally {
      await telegram.close();
    }
  });

  test("a message waits for a server that comes up a moment later", async () => {
    const before = await openBotApi();
    await before.close();
    const api = new Api(TOKEN, { apiRoot: before.apiRoot });
    installRetry(api);
    const sent = send(api);
    const telegram = await openBotApi(Number(new URL(before.apiRoot).port));
    telegram.welcome(ANNA);
    try {
      await sent;
      expect(telegram.callsOf("sendMessage")).toHaveLength(1);
    } finally {
      await telegram.close();
    }
  });
});
