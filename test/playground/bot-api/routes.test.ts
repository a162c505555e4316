import { request } from "node:http";
import { HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CallRecord } from "../../../src/playground/bot-api/bot-api.ts";
import { SUPPORTED_METHODS } from "../../../src/playground/bot-api/method-types.ts";
import { description, openStage, refusal, type Stage, TOKEN } from "./stage.ts";

let stage: Stage;
let calls: CallRecord[];
beforeEach(async () => {
  stage = await openStage();
  calls = [];
  stage.botApi.events.on("call", (call) => calls.push(call));
});
afterEach(() => stage.close());

const post = async (path: string, body?: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${stage.root}${path}`, {
    method: "POST",
    headers,
    ...(body !== undefined && { body }),
  });
  return { code: response.status, said: await response.json() };
};

describe("a request", () => {
  test("is answered as JSON, and noted once", async () => {
    const response = await fetch(`${stage.root}/bot${TOKEN}/getMe`);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toEqual({ ok: true, result: stage.world.me });
    expect(calls).toEqual([
      {
        method: "getMe",
        payload: {},
        response: { ok: true, result: stage.world.me },
        isMistake: false,
        milliseconds: expect.any(Number),
      },
    ]);
  });

  test("may write methods in any case", async () => {
    expect((await post(`/bot${TOKEN}/GETME`)).said).toMatchObject({ ok: true });
  });

  test("with another token is refused", async () => {
    for (const token of ["", "1:x", `${TOKEN}x`])
      expect(await post(`/bot${token}/getMe`)).toEqual({
        code: 401,
        said: { ok: false, error_code: 401, description: "Unauthorized" },
      });
    expect(calls).toEqual([]);
  });

  test("for a method nobody knows, or we do not play, is refused", async () => {
    for (const method of ["sendPhoto", "getme2", "toString", "constructor"])
      expect(description(await stage.raw(method, {}))).toBe("404: Not Found: method not found");
    expect(calls).toHaveLength(4);
  });

  test("that is no JSON object is refused", async () => {
    for (const body of ["{", "[]", "1", "null", '"x"', "a=b"])
      expect(await post(`/bot${TOKEN}/getMe`, body)).toEqual({
        code: 400,
        said: { ok: false, error_code: 400, description: "Bad Request: can't parse JSON object" },
      });
  });

  test("whose parameters stand elsewhere is refused, and not done without them", async () => {
    const words = "Bad Request: the playground does not play";
    expect((await post(`/bot${TOKEN}/getUpdates?offset=5`)).said).toEqual({
      ok: false,
      error_code: 400,
      description: `${words} parameters in the address, only in JSON`,
    });
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect((await post(`/bot${TOKEN}/getMe`, "a=b", { "content-type": type })).said).toEqual({
        ok: false,
        error_code: 400,
        description: `${words} forms, only JSON`,
      });
    expect(calls).toEqual([]);
  });

  test("of more than a megabyte is refused", async () => {
    const body = JSON.stringify({ chat_id: 1, text: "x".repeat(1 << 20) });
    expect(await post(`/bot${TOKEN}/sendMessage`, body)).toMatchObject({
      code: 413,
      said: { error_code: 413 },
    });
    expect(calls).toEqual([]);
    expect((await post(`/bot${TOKEN}/getMe`)).code).toBe(200);
  });

  test.for<[string, string, object, string]>([
    [
      "markup",
      "sendMessage",
      { parse_mode: "HTML" },
      "the playground does not play parse_mode of sendMessage",
    ],
    [
      "a typing error",
      "sendMessage",
      { reply_mark: 1 },
      "the playground refuses what Telegram would not do as asked: sendMessage has no parameter reply_mark",
    ],
    [
      "one deep inside",
      "sendMessage",
      { link_preview_options: { is_disable: true } },
      "the playground refuses what Telegram would not do as asked: sendMessage has no parameter link_preview_options.is_disable",
    ],
    [
      "a text for a flag",
      "sendMessage",
      { disable_notification: "true" },
      'parameter "disable_notification" must be of type Boolean',
    ],
    ["a flag for a list", "sendMessage", { entities: true }, 'parameter "entities" must be of type Array'],
    [
      "a fraction",
      "sendMessage",
      { message_thread_id: 0.5 },
      'parameter "message_thread_id" must be of type Number',
    ],
    ["a number for a text", "sendMessage", { text: 1 }, 'parameter "text" must be of type String'],
    [
      "an unknown entity",
      "sendMessage",
      { entities: [{ type: "loud", offset: 0, length: 1 }] },
      "can't parse MessageEntity: Unsupported type specified",
    ],
    [
      "an entity without a place",
      "sendMessage",
      { entities: [{ type: "bold" }] },
      "can't parse MessageEntity: Can't find field \"offset\"",
    ],
    [
      "an emoji of one's own",
      "sendMessage",
      { entities: [{ type: "custom_emoji", offset: 0, length: 1, custom_emoji_id: "1" }] },
      "the playground does not play entities of the type custom_emoji",
    ],
    ["no object", "sendMessage", { reply_parameters: 1 }, "object expected as reply parameters"],
    [
      "something for nothing",
      "getMe",
      { a: 1 },
      "the playground refuses what Telegram would not do as asked: getMe has no parameter a",
    ],
  ])("with a wrong parameter is refused: %s", async ([, method, payload, words]) => {
    const base = method === "sendMessage" ? { chat_id: stage.reader.id, text: "Ja" } : {};
    expect(description(await stage.raw(method, { ...base, ...payload }))).toBe(`400: Bad Request: ${words}`);
    expect(stage.chat.messages.size).toBe(0);
  });

  test("for a method that needs something never succeeds without it, and never breaks", async () => {
    const free = [
      "getMe",
      "getUpdates",
      "deleteWebhook",
      "getWebhookInfo",
      /^(?:get|delete)My/u,
      /^setMy(?:Desc|Short|Name)/u,
    ];
    for (const method of SUPPORTED_METHODS) {
      const response = await stage.raw(method, {});
      const isFree = free.some((one) => (typeof one === "string" ? one === method : one.test(method)));
      expect([method, response.ok]).toEqual([method, isFree]);
      if (!response.ok) expect(response.error_code).toBe(400);
    }
  });
});

describe("a fault", () => {
  const refuse = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;

  test("befalls the first call that it fits, once", async () => {
    const { api, botApi, reader, scene, chat } = stage;
    botApi.faults.plan("sendMessage", refuse, ({ chat_id: id }) => id === reader.id);
    await api.sendMessage(scene.group.chat.id, "Ja");
    await expect(refusal(api.sendMessage(reader.id, "Ja"))).resolves.toBe("500: Internal Server Error");
    expect(chat.messages.size).toBe(0);
    await api.sendMessage(reader.id, "Ja");
    expect(botApi.faults.count()).toBe(0);
    expect(calls.map(({ response }) => response.ok)).toEqual([true, false, true]);
  });

  test("comes in the order planned, and not after it was called off", async () => {
    const { api, botApi } = stage;
    botApi.faults.plan("getMe", {
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 7",
      parameters: { retry_after: 7 },
    });
    botApi.faults.plan("getMe", refuse);
    botApi.faults.plan("getMe", refuse);
    await expect(refusal(api.getMe())).resolves.toBe("429: Too Many Requests: retry after 7");
    await expect(refusal(api.getMe())).resolves.toBe("500: Internal Server Error");
    botApi.faults.clear();
    expect((await api.getMe()).is_bot).toBe(true);
  });

  test("breaks the connection, before or after the call was done", async () => {
    const { api, botApi, reader, chat } = stage;
    botApi.faults.plan("sendMessage", { kind: "drop", when: "before" });
    botApi.faults.plan("sendMessage", { kind: "drop", when: "after" });
    await expect(api.sendMessage(reader.id, "1")).rejects.toThrow(HttpError);
    expect(chat.messages.size).toBe(0);
    expect(calls).toEqual([]);
    await expect(api.sendMessage(reader.id, "2")).rejects.toThrow(HttpError);
    expect(chat.messages.get(1)?.text).toBe("2");
    expect(calls).toMatchObject([{ response: { ok: true } }]);
    await api.sendMessage(reader.id, "3");
  });

  test("shows a page of HTML in place of an answer", async () => {
    stage.botApi.faults.plan("getMe", { kind: "page", code: 502 });
    const response = await fetch(`${stage.root}/bot${TOKEN}/getMe`);
    expect(response.status).toBe(502);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("Bad Gateway");
  });

  test("holds a call back, or delays it", async () => {
    const { api, botApi, reader, chat } = stage;
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    botApi.faults.plan("sendMessage", { kind: "hold", until });
    const held = api.sendMessage(reader.id, "1");
    await api.sendMessage(reader.id, "2");
    expect([...chat.messages.values()].map(({ text }) => text)).toEqual(["2"]);
    release();
    expect((await held).message_id).toBe(2);
    botApi.faults.plan("getMe", { kind: "delay", milliseconds: 60 });
    const since = performance.now();
    await api.getMe();
    expect(performance.now() - since).toBeGreaterThan(55);
  });

  test("does not outlive the Bot API", async () => {
    stage.botApi.faults.plan("getMe", { kind: "hold", until: new Promise(() => {}) });
    const held = refusal(stage.api.getMe());
    await expect.poll(() => stage.botApi.faults.count()).toBe(0);
    stage.botApi.close();
    await expect(held).resolves.toBe("500: Internal Server Error: restart");
  });
});

test("a caller that goes away leaves nothing behind", async () => {
  const { world, root } = stage;
  const call = request(`${root}/bot${TOKEN}/getUpdates`, { method: "POST" });
  call.on("error", () => {});
  call.end(JSON.stringify({ timeout: 50 }));
  await expect.poll(() => world.updates.events.listenerCount("update")).toBe(2);
  call.destroy();
  await expect.poll(() => world.updates.events.listenerCount("update")).toBe(1);
});
