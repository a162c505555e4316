import type { Update } from "grammy/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLibrary } from "../../src/answer/library.ts";
import { pollUpdates } from "../../src/bot/telegram/polling.ts";
import { loadHarbour } from "../cli/harbour.ts";
import { botCalling, type FakeTelegram, openFakeTelegram, question } from "./fake-telegram.ts";
import { logged } from "./logged.ts";
import { ANNA, BEN, buttonOf, CHANNEL, entitiesOf, GROUP, ME, privateChat } from "./stage.ts";

// Each surface once, from `getUpdates` to the call that answers, as bytes on a wire.
const ASKED = "Was kosten die Arbeiten?";
const COST = "Zwölf Millionen Euro.";
const START = { date: 1_790_000_000 } as const;

let telegram: FakeTelegram;
let end: () => Promise<void>;
const { log, lines } = logged();
beforeAll(async () => {
  telegram = await openFakeTelegram();
  const library = createLibrary([await loadHarbour()]);
  const bot = botCalling(telegram, library, log);
  const stop = new AbortController();
  const ended = pollUpdates(bot, log, stop.signal);
  end = () => {
    stop.abort();
    return ended;
  };
});
afterAll(() => telegram.close());

type Method = Parameters<FakeTelegram["callsOf"]>[0];

/** Delivers an update and waits for the next call of the method that answers it. */
async function answerTo<M extends Method>(method: M, update: Omit<Update, "update_id">) {
  const before = telegram.callsOf(method).length;
  const [kind] = Object.keys(update);
  expect(telegram.callsOf("getUpdates")[0]?.allowed_updates).toContain(kind);
  telegram.deliver(update);
  await telegram.until(`${method}`, () => telegram.callsOf(method).length > before);
  const [answer] = telegram.callsOf(method).slice(before);
  if (!answer) throw new Error(`No ${method} came.`);
  return answer;
}

const typed = (text: string) => ({ text, entities: entitiesOf(text) });

test("every surface is asked for, answered once, and within Telegram's limits", async () => {
  await telegram.until("it polls", () => telegram.callsOf("getUpdates").length > 0);
  const inPrivate = await answerTo("sendMessage", question(ASKED));
  expect(inPrivate).toMatchObject({ chat_id: ANNA.id, text: expect.stringContaining(COST) });

  const button = buttonOf(inPrivate, "Im Zusammenhang");
  const data = "callback_data" in button ? button.callback_data : "";
  const message = { ...START, message_id: 90_001, chat: privateChat(ANNA), from: ME, text: inPrivate.text };
  const tap = { id: "tap-1", from: ANNA, chat_instance: "1", data, message };
  const context = await answerTo("editMessageText", { callback_query: tap } as Omit<Update, "update_id">);
  expect(context.text).toContain("Die Arbeiten kosten zwölf Millionen Euro.");

  const inGroup = await answerTo("sendMessage", {
    message: { ...START, message_id: 7, chat: GROUP, from: BEN, ...typed(`@article_bot ${ASKED}`) },
  });
  expect(inGroup).toMatchObject({ chat_id: GROUP.id, reply_parameters: { message_id: 7 } });
  expect(inGroup.text).toContain(COST);

  const post = { ...START, message_id: 8, chat: CHANNEL, sender_chat: CHANNEL, ...typed(`/ask ${ASKED}`) };
  const inChannel = await answerTo("sendMessage", { channel_post: post });
  expect(inChannel).toMatchObject({ chat_id: CHANNEL.id, text: expect.stringContaining(COST) });
  await telegram.until("the command is removed", () => telegram.callsOf("deleteMessage").length === 1);

  const inline = await answerTo("answerInlineQuery", {
    inline_query: { id: "inline-1", from: BEN, query: "What do the works cost?", offset: "" },
  });
  expect(inline.results[0]).toMatchObject({ title: "What do the works cost?" });

  const elsewhere = { ...GROUP, id: -1007777777777 };
  const guest = { ...START, message_id: 9, guest_query_id: "guest-1", chat: elsewhere, from: BEN };
  const asGuest = await answerTo("answerGuestQuery", {
    guest_message: { ...guest, ...typed(`@article_bot ${ASKED}`) },
  } as Omit<Update, "update_id">);
  expect(asGuest).toMatchObject({
    guest_query_id: "guest-1",
    result: { input_message_content: { message_text: expect.stringContaining(COST) } },
  });

  const left = { status: "left", user: ME } as const;
  const member = { status: "member", user: ME } as const;
  const chat = { id: -556, type: "group", title: "Kleine Runde" } as const;
  const greeting = await answerTo("sendMessage", {
    my_chat_member: { ...START, chat, from: BEN, old_chat_member: left, new_chat_member: member },
  });
  expect(greeting).toMatchObject({ chat_id: chat.id, text: expect.stringContaining("/frage") });

  await end();
  expect(telegram.callsOf("sendMessage")).toHaveLength(4);
  expect(telegram.callsOf("answerCallbackQuery")).toHaveLength(1);
  expect(telegram.problems()).toEqual([]);
  expect(telegram.waiting).toEqual([]);
  expect(lines()).toEqual([]);
});
