import type { Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { upgradeGroup } from "../../src/playground/acts/upgrade.ts";
import { openPlayground, type Playground } from "../../src/playground/playground.ts";
import type { Act, ActResult, Pointed } from "../../src/playground/view.ts";
import type { Role } from "../../src/playground/world/roles.ts";
import { addChat, type ChatState } from "../../src/playground/world/world.ts";
import { UserError } from "../../src/user-error.ts";
import { SENTENCES } from "../cli/harbour.ts";
import { there } from "./acts/scene.ts";
import { type EventReader, readEvents } from "./page-server/event-reader.ts";
import { type RunningBot, runBotInPlayground } from "./running-bot.ts";

const [, , COST, CONFIRMED] = SENTENCES;
const PATIENCE = { timeout: 10_000, interval: 10 };

describe("the real bot", () => {
  let running: RunningBot;
  let playground: Playground;
  beforeAll(async () => {
    running = await runBotInPlayground();
    playground = running.playground;
  });
  // Mara has added it to her channel, and never started it: that is Telegram's answer to who would tell her how to ask.
  const REFUSED = "Forbidden: bot can't initiate conversation with a user";
  afterEach(() => {
    expect(
      running.refused().filter(({ response }) => response.ok || response.description !== REFUSED),
    ).toEqual([]);
    expect(running.complaints()).toEqual([]);
  });
  afterAll(() => running.close());

  const messagesOf = ({ messages, ephemeral }: ChatState) => [...messages.values(), ...ephemeral.values()];
  const privateOf = (role: Role) => there(playground.world.chats.get(playground.opening().people[role].id));

  /** Does something and waits for a message of a chat that has come since, and says something. */
  async function sentAfter(state: ChatState, saying: string, role: Role, act: Act): Promise<Message> {
    const before = new Set(messagesOf(state));
    expect(await playground.act(role, act)).not.toMatchObject({ kind: "refused" });
    return await vi.waitUntil(
      () => messagesOf(state).find((message) => !before.has(message) && message.text?.includes(saying)),
      PATIENCE,
    );
  }

  const say = (state: ChatState, text: string, replyTo?: number): Act => ({
    kind: "say",
    chatId: state.chat.id,
    text,
    ...(replyTo !== undefined && { replyTo }),
  });

  /** Taps a button of a message by its words. */
  function tapOn({ chat, message_id, ephemeral_message_id, reply_markup }: Message, words: string): Act {
    const rows = reply_markup?.inline_keyboard ?? [];
    const row = rows.findIndex((buttons) => buttons.some(({ text }) => text === words));
    const column = there(rows[row]).findIndex(({ text }) => text === words);
    const message: Pointed =
      ephemeral_message_id === undefined ? { messageId: message_id } : { ephemeralId: ephemeral_message_id };
    return { kind: "tap", chatId: chat.id, message, row, column };
  }

  const answered = (result: ActResult) => {
    expect(result).toMatchObject({ kind: "callback", answer: expect.any(Object) });
  };

  test("greets who starts it, and answers in the private chat, follow-ups too", async () => {
    const state = privateOf("german-reader");
    await sentAfter(state, "Rostock sperrt den Hafen", "german-reader", { kind: "start", parameter: "" });
    const answer = await sentAfter(state, COST, "german-reader", say(state, "Was kosten die Arbeiten?"));
    await sentAfter(
      state,
      CONFIRMED,
      "german-reader",
      say(state, "Und wer hat das bestätigt?", answer.message_id),
    );
  });

  test("answers an English reader in English", async () => {
    const state = privateOf("english-reader");
    await sentAfter(state, "Twelve million euros.", "english-reader", say(state, "What do the works cost?"));
  });

  test("answers taps, and changes what it said", async () => {
    const state = privateOf("german-reader");
    const answer = await sentAfter(state, COST, "german-reader", say(state, "Wie teuer sind die Arbeiten?"));
    const tapped = tapOn(answer, "Im Zusammenhang");
    answered(await playground.act("german-reader", tapped));
    const changed = there(state.messages.get(answer.message_id));
    expect(changed.edit_date).toBeDefined();
    expect(changed.text).not.toBe(answer.text);
    answered(
      await playground.act("german-reader", tapOn(there(state.messages.get(answer.message_id)), "Zurück")),
    );
    expect(state.messages.get(answer.message_id)?.text).toBe(answer.text);
    answered(await playground.act("german-reader", tapOn(answer, "👍")));
  });

  test("changes its answer when the question is changed", async () => {
    const state = privateOf("english-reader");
    const answer = await sentAfter(state, "Twelve", "english-reader", say(state, "What do the works cost?"));
    const question = there([...state.messages.values()].findLast(({ from }) => from?.id === state.chat.id));
    await playground.act("english-reader", {
      kind: "edit",
      chatId: state.chat.id,
      messageId: question.message_id,
      text: "Who confirmed the plan?",
    });
    await vi.waitUntil(
      () => state.messages.get(answer.message_id)?.text?.includes("Mayor Eva Kröger."),
      PATIENCE,
    );
  });

  test("answers in the group where it is mentioned, and in nobody else's talk", async () => {
    const { group } = playground.opening();
    await playground.act("english-reader", say(group, "Was kosten die Arbeiten?"));
    const question = "@ask_the_article_bot Was kosten die Arbeiten?";
    const answer = await sentAfter(group, "Zwölf Millionen Euro.", "german-reader", say(group, question));
    const asked = there([...group.messages.values()].findLast(({ text }) => text === question));
    expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
    const fromBot = [...group.messages.values()].filter(({ from }) => from?.is_bot === true);
    expect(fromBot.filter(({ text }) => text?.includes("Zwölf Millionen"))).toHaveLength(1);
  });

  test("posts a summary in the channel, removes the command, and answers comments", async () => {
    const { channel, discussion } = playground.opening();
    const summary = await sentAfter(channel, "Rostock sperrt den Hafen", "admin", say(channel, "/summary"));
    await vi.waitUntil(
      () => ![...channel.messages.values()].some(({ text }) => text === "/summary"),
      PATIENCE,
    );
    const copy = await vi.waitUntil(
      () => [...discussion.messages.values()].find(({ text }) => text === summary.text),
      PATIENCE,
    );
    const comment = say(discussion, "@ask_the_article_bot Was kosten die Arbeiten?", copy.message_id);
    const answer = await sentAfter(discussion, "Zwölf Millionen Euro.", "german-reader", comment);
    expect(answer.message_thread_id).toBe(copy.message_id);
  });

  test("finds in inline mode what can be sent anywhere and tapped there", async () => {
    const { elsewhere } = playground.opening();
    const chatId = elsewhere.chat.id;
    const query: Act = { kind: "inline-query", chatId, query: "Was kosten die Arbeiten?", offset: "" };
    const found = await playground.act("german-reader", query);
    if (found.kind !== "inline-results" || found.answer === "late") throw new Error("Nothing was found.");
    const { queryId, answer } = found;
    const resultId = there(answer.results[0]).id;
    const choice: Act = { kind: "choose", chatId, queryId, resultId };
    const sent = await sentAfter(elsewhere, "Zwölf Millionen Euro.", "german-reader", choice);
    expect(sent).toMatchObject({
      from: { first_name: "Lena" },
      via_bot: { username: "ask_the_article_bot" },
    });
    answered(await playground.act("english-reader", tapOn(sent, "Im Zusammenhang")));
    expect(elsewhere.messages.get(sent.message_id)?.text).toContain(COST);
    // What it found is kept for five minutes.
    const calls = vi.fn();
    playground.botApi.events.on("call", calls);
    expect(await playground.act("german-reader", query)).toEqual(found);
    expect(calls.mock.calls.filter(([{ method }]) => method === "answerInlineQuery")).toEqual([]);
    playground.botApi.events.off("call", calls);
  });

  test("answers as a guest where it is called by its name", async () => {
    const { elsewhere } = playground.opening();
    const call = say(elsewhere, "@ask_the_article_bot Wer hat den Plan bestätigt?");
    const answer = await sentAfter(elsewhere, "Bürgermeisterin Eva Kröger.", "german-reader", call);
    expect(answer.from?.is_bot).toBe(true);
    answered(await playground.act("english-reader", tapOn(answer, "Im Zusammenhang")));
  });

  test("greets a group it is added to, and is silent once it is removed", async () => {
    const { elsewhere } = playground.opening();
    const chatId = elsewhere.chat.id;
    await sentAfter(elsewhere, "/frage", "admin", { kind: "add-bot", chatId, as: "member" });
    await sentAfter(elsewhere, "Zwölf", "english-reader", say(elsewhere, "/frage Was kosten die Arbeiten?"));
    await playground.act("admin", { kind: "remove-bot", chatId });
    const before = elsewhere.messages.size;
    await playground.act("english-reader", say(elsewhere, "/frage Was kosten die Arbeiten?"));
    // It hears of this one later than of the other.
    const state = privateOf("english-reader");
    await sentAfter(state, "Twelve", "english-reader", say(state, "How expensive are the works?"));
    expect(elsewhere.messages.size).toBe(before + 1);
  });

  test("follows a group that becomes a supergroup", async () => {
    const { people } = playground.opening();
    const { world } = playground;
    const old = addChat(world, { id: -5_000_000 - world.newId(), type: "group", title: "Kleine Runde" });
    old.members.set(people.admin.id, { status: "creator", user: people.admin, is_anonymous: false });
    await sentAfter(old, "/frage", "admin", { kind: "add-bot", chatId: old.chat.id, as: "member" });
    const upgraded = upgradeGroup(world, people.admin, old.chat.id);
    await sentAfter(upgraded, "Zwölf", "admin", say(upgraded, "/frage Was kosten die Arbeiten?"));
    const greetings = [...upgraded.messages.values()].filter(({ from }) => from?.id === world.self.id);
    expect(greetings).toHaveLength(1);
  });

  test("says nothing while it is blocked, and answers again once it is started", async () => {
    const state = privateOf("german-reader");
    await playground.act("german-reader", { kind: "block" });
    const size = state.messages.size;
    expect(await playground.act("german-reader", say(state, "Wer?"))).toMatchObject({ kind: "refused" });
    expect(state.messages.size).toBe(size);
    await sentAfter(state, "Rostock sperrt", "german-reader", { kind: "start", parameter: "" });
    await sentAfter(state, COST, "german-reader", say(state, "Was kosten die Arbeiten?"));
  });

  test("knows nobody any more after a reset, and answers", async () => {
    const old = playground.opening();
    const result = await playground.act("german-reader", { kind: "reset" });
    const state = privateOf("german-reader");
    expect(result).toEqual({ kind: "chat", chatId: state.chat.id });
    expect(old.people["german-reader"].id).not.toBe(state.chat.id);
    await sentAfter(state, COST, "german-reader", say(state, "Was kosten die Arbeiten?"));
    // The group is another one, and it was greeted.
    const { group } = playground.opening();
    await vi.waitUntil(
      () => [...group.messages.values()].some(({ text }) => text?.includes("/frage")),
      PATIENCE,
    );
  });
});

describe("the page's server", () => {
  let running: RunningBot;
  let events: EventReader;
  beforeAll(async () => {
    running = await runBotInPlayground();
    events = await readEvents(`${running.playground.address}/events?as=german-reader`);
  });
  afterAll(async () => {
    await running.close();
    // Closing has ended it.
    await events.ended;
  });

  test("shows what was asked and answered, the bot's menu, and the calls it took", async () => {
    const { playground } = running;
    const { id } = playground.opening().people["german-reader"];
    const response = await fetch(`${playground.address}/act`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        as: "german-reader",
        act: { kind: "say", chatId: id, text: "Was kosten die Arbeiten?" },
      }),
    });
    expect(await response.json()).toEqual({ kind: "done" });
    const view = await events.until((one) =>
      /"text":"[^"]*Zwölf Millionen Euro\..*"method":"sendMessage"/u.test(JSON.stringify(one)),
    );
    expect(view).toMatchObject({
      bot: { name: "Frag den Artikel", description: expect.stringMatching(/\w/u) },
      chats: [
        {
          bot: "member",
          menu: expect.arrayContaining([{ command: "frage", description: expect.any(String) }]),
          messages: [
            { isMine: true, message: { text: "Was kosten die Arbeiten?" } },
            { isMine: false, message: { text: expect.stringContaining("Zwölf Millionen Euro.") } },
          ],
        },
        {},
        {},
        {},
        {},
      ],
    });
    expect(view).toMatchObject({
      last: {
        kind: "say",
        role: "german-reader",
        updates: [{ message: { text: "Was kosten die Arbeiten?" } }],
        // It may still be greeting its groups.
        calls: expect.arrayContaining([
          expect.objectContaining({
            method: "sendMessage",
            payload: expect.objectContaining({ chat_id: id }),
            response: expect.objectContaining({ ok: true }),
          }),
        ]),
      },
    });
  });

  test("says so where there is nothing", async () => {
    const response = await fetch(`${running.playground.address}/favicon.ico`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: expect.stringMatching(/nothing/u) },
    ]);
  });

  test("has the page ready", async () => {
    const { address } = running.playground;
    const [html, script, styles] = await Promise.all(
      ["/", "/page.js", "/page.css"].map(async (path) => (await fetch(address + path)).text()),
    );
    expect(html).toContain('src="/page.js"');
    expect(script).toContain("createElement");
    expect(styles).toContain("{");
  });

  test("switches flood control", async () => {
    const { playground } = running;
    expect(await playground.act("admin", { kind: "flood-control", on: true })).toEqual({ kind: "done" });
    expect(playground.botApi.floodControl).toBe(true);
    await events.until((one) => Object(one).floodControl === true);
  });
});

describe("opening", () => {
  test("on a port that is taken is told in one line", async () => {
    const first = await openPlayground({ port: 0 });
    const port = Number(new URL(first.address).port);
    try {
      await expect(openPlayground({ port })).rejects.toThrow(UserError);
      await expect(openPlayground({ port })).rejects.toThrow(
        new RegExp(`^PORT: another program has ${port} `, "u"),
      );
    } finally {
      await first.close();
    }
    const again = await openPlayground({ port });
    await again.close();
  });

  test("gives each playground a token of its own, of the form that Telegram's have", async () => {
    const both = await Promise.all([openPlayground({ port: 0 }), openPlayground({ port: 0 })]);
    const tokens = both.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^7000000001:[\w-]{35}$/u);
    await Promise.all(both.map((one) => one.close()));
  });

  test("without a scene has nobody in it", async () => {
    const playground = await openPlayground({ port: 0, scene: false, floodControl: true });
    try {
      expect(playground.world.chats.size).toBe(0);
      expect(playground.world.updates.pending).toEqual([]);
      expect(playground.botApi.floodControl).toBe(true);
      expect(() => playground.opening()).toThrow(/scene/u);
      expect(await playground.act("admin", { kind: "reset" })).toMatchObject({ kind: "chat" });
      expect(playground.opening().people.admin.first_name).toBe("Mara");
    } finally {
      await playground.close();
    }
  });

  test("by many pages at once is nothing to warn of", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning);
    process.on("warning", onWarning);
    const playground = await openPlayground({ port: 0 });
    try {
      const page = `${playground.address}/events?as=admin`;
      const readers = await Promise.all(Array.from({ length: 12 }, () => readEvents(page)));
      await Promise.all(readers.map((reader) => reader.next()));
      await playground.close();
      await Promise.all(readers.map(({ ended }) => ended));
      expect(warnings).toEqual([]);
    } finally {
      process.off("warning", onWarning);
    }
  });

  test("closing answers who waits for the bot", async () => {
    const playground = await openPlayground({ port: 0 });
    const { people, group } = playground.opening();
    const { world } = playground;
    await playground.act("admin", { kind: "say", chatId: group.chat.id, text: "Hallo" });
    const waiting = playground.act("admin", {
      kind: "inline-query",
      chatId: people.admin.id,
      query: "wer",
      offset: "",
    });
    expect(world.updates.pending.at(-1)).toMatchObject({ inline_query: { query: "wer" } });
    await playground.close();
    expect(await waiting).toMatchObject({ kind: "inline-results", answer: "late" });
  });
});
