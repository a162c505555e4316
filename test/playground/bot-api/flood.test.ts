import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newcomer, openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  stage.botApi.floodControl = true;
});
afterEach(() => stage.close());

const send = async (chatId: number) => {
  const response = await stage.raw("sendMessage", { chat_id: chatId, text: "Ja" });
  return response.ok ? "sent" : (response.parameters?.retry_after ?? response.description);
};
/** How many get through at once, and what the next one is told. */
const untilRefused = async (chatId: () => number) => {
  for (let count = 0; ; count += 1) {
    const said = await send(chatId());
    if (said !== "sent") return [count, said];
  }
};

describe("flood control", () => {
  test("lets a short burst through, and one message a second to a chat", async () => {
    const { reader, pass } = stage;
    expect(await untilRefused(() => reader.id)).toEqual([5, 5]);
    pass(4.5);
    expect(await send(reader.id)).toBe(1);
    pass(0.5);
    expect(await untilRefused(() => reader.id)).toEqual([5, 5]);
    pass(60);
    for (let second = 0; second < 20; second += 1) {
      expect(await send(reader.id)).toBe("sent");
      pass(1);
    }
  });

  test("lets twenty messages a minute through to a group", async () => {
    const { scene, pass } = stage;
    const { id } = scene.group.chat;
    const send20 = async () => {
      for (let count = 0; count < 20; count += 1) {
        expect(await send(id)).toBe("sent");
        pass(1);
      }
    };
    await send20();
    expect(await send(id)).toBe(40);
    pass(40);
    await send20();
  });

  test("lets thirty messages a second through to all chats together", async () => {
    const { world, pass } = stage;
    const next = () => {
      const { user, chat } = newcomer(world);
      chat.members.set(world.self.id, { status: "member", user: world.self });
      return user.id;
    };
    expect(await untilRefused(next)).toEqual([30, 1]);
    pass(1);
    expect(await untilRefused(next)).toEqual([30, 1]);
  });

  test("says so in Telegram's words, in the header as well, and can be switched off", async () => {
    const { botApi, reader, root } = stage;
    await untilRefused(() => reader.id);
    const response = await fetch(`${root}/bot${botApi.token}/sendMessage`, {
      method: "POST",
      body: JSON.stringify({ chat_id: reader.id, text: "Ja" }),
    });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 5",
      parameters: { retry_after: 5 },
    });
    // Looking is free.
    expect(await stage.raw("getChat", { chat_id: reader.id })).toMatchObject({ ok: true });
    botApi.floodControl = false;
    expect(await send(reader.id)).toBe("sent");
  });

  test("is off unless it is wanted", async () => {
    const other = await openStage();
    for (let count = 0; count < 40; count += 1) await other.api.sendMessage(other.reader.id, "Ja");
    expect(other.chat.messages.size).toBe(40);
    await other.close();
  });
});
