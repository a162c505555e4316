import type { Chat, ChatMember, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour } from "../../cli/harbour.ts";
import { loadBoth } from "../articles.ts";
import {
  ANNA,
  BASIC_GROUP,
  BEN,
  buttonsOf,
  type Call,
  CHANNEL,
  GROUP,
  ME,
  openStage,
  privateChat,
  type Stage,
} from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

const LEFT: ChatMember = { status: "left", user: ME };
const KICKED: ChatMember = { status: "kicked", user: ME, until_date: 0 };
const MEMBER: ChatMember = { status: "member", user: ME };

type Restricted = Extract<ChatMember, { status: "restricted" }>;
const restricted = (isMember: boolean, maySend: boolean) => {
  const rights: Partial<Restricted> = { is_member: isMember, can_send_messages: maySend };
  return { status: "restricted", user: ME, ...rights } as Restricted;
};

type Admin = Extract<ChatMember, { status: "administrator" }>;
const admin = (rights: Partial<Admin> = {}) =>
  ({ status: "administrator", user: ME, can_be_edited: false, ...rights }) as Admin;

/** The bot's place in a chat changes. */
async function change(
  chat: Chat,
  before: ChatMember,
  now: ChatMember,
  from: User = ANNA,
): Promise<readonly Call[]> {
  await stage.update({
    my_chat_member: { chat, from, date: 1, old_chat_member: before, new_chat_member: now },
  });
  return stage.take();
}

const textOf = (call: Call | undefined) => (call?.method === "sendMessage" ? call.payload.text : undefined);

const GREETING =
  "Hallo! Ich beantworte Fragen zu „Rostock sperrt den Hafen“, immer mit dem Satz, in dem es steht.\n\n" +
  "Frag mich mit /frage, erwähne @article_bot oder antworte auf eine meiner Nachrichten.";

describe("added to a group", () => {
  test.for([
    ["as a member", LEFT, MEMBER],
    ["once more after it was removed", KICKED, MEMBER],
    ["as an admin", LEFT, admin()],
    ["with some of the rights", LEFT, restricted(true, true)],
    ["back from being restricted and gone", restricted(false, true), MEMBER],
  ] as const)("%s, greets it in one message", async ([, before, now]) => {
    for (const chat of [GROUP, BASIC_GROUP]) {
      const sent = (await change(chat, before, now)).filter((call) => call.method === "sendMessage");
      expect(sent).toHaveLength(1);
      expect(sent[0]?.payload).toMatchObject({ chat_id: chat.id, text: GREETING });
      expect(buttonsOf(sent[0]?.payload ?? {})).toEqual([]);
    }
  });

  test("greets in the group's language, whoever added it", async () => {
    await stage.store.settings.change(GROUP.id, { language: "en" });
    const sent = (await change(GROUP, LEFT, MEMBER)).find(({ method }) => method === "sendMessage");
    expect(textOf(sent)).toBe(
      "Hello! I answer questions about “Rostock sperrt den Hafen”, always with the sentence that says so.\n\n" +
        "Ask me with /ask, mention @article_bot or reply to one of my messages.",
    );
    // The bot's language, not that of the one member who added it.
    expect((await change(BASIC_GROUP, LEFT, MEMBER, BEN)).map(textOf)).toEqual([GREETING]);
  });

  test("says who chooses, where there are several articles", async () => {
    stage = await openStage({ articles: await loadBoth() });
    const [sent] = await change(BASIC_GROUP, LEFT, MEMBER);
    expect(textOf(sent)).toContain("Fragen zu 2 Artikeln");
    expect(textOf(sent)).toContain("Den Artikel dieser Gruppe wählen Admins mit /einstellungen.");
  });

  test("keeps within a message, whatever the article is called", async () => {
    stage = await openStage({ articles: [{ ...harbour, title: "<b>&*_ 🚢 ".repeat(800) }] });
    const [sent] = await change(BASIC_GROUP, LEFT, MEMBER);
    expect(textOf(sent)).toContain("Frag mich mit /frage");
  });

  test.for([
    ["member", MEMBER, {}, true],
    ["admin", admin(), {}, false],
    ["member without privacy mode", MEMBER, { can_read_all_group_messages: true }, false],
  ] as const)(
    "asks in a discussion group to be made an admin, where posts do not reach it: %s",
    async ([, now, me, asks]) => {
      stage = await openStage({ articles: [harbour], me });
      stage.link(CHANNEL, GROUP);
      const sent = (await change(GROUP, LEFT, now)).find(({ method }) => method === "sendMessage");
      expect(textOf(sent)?.startsWith(GREETING)).toBe(true);
      expect(textOf(sent)?.includes("Dafür muss ich Admin dieser Gruppe sein.")).toBe(asks);
    },
  );

  test("greets where Telegram does not tell whether it is a discussion group", async () => {
    stage.telegram = (call) =>
      call.method === "getChat" ? { code: 400, description: "Bad Request: chat not found" } : undefined;
    const sent = (await change(GROUP, LEFT, MEMBER)).find(({ method }) => method === "sendMessage");
    expect(textOf(sent)).toBe(GREETING);
  });

  test("tells the person who added it, and nobody else, where it may not write", async () => {
    const [restrictedNote, ...none] = await change(GROUP, LEFT, restricted(true, false));
    expect(none).toEqual([]);
    expect(restrictedNote?.payload).toMatchObject({
      chat_id: ANNA.id,
      text: "In der Gruppe „Leserunde“ darf ich nicht schreiben. Damit ich dort antworten kann, muss mir ein Admin erlauben, Nachrichten zu senden.",
    });
    stage.telegram = (call) =>
      call.method === "sendMessage" && call.payload.chat_id === BASIC_GROUP.id
        ? { code: 400, description: "Bad Request: not enough rights to send text messages to the chat" }
        : undefined;
    const [refused, note] = await change(BASIC_GROUP, LEFT, MEMBER, BEN);
    expect(refused?.payload).toMatchObject({ chat_id: BASIC_GROUP.id });
    expect(note?.payload).toMatchObject({
      chat_id: BEN.id,
      text: expect.stringContaining("I may not write in the group “Kleine Runde”."),
    });
  });

  test("stays silent where it may not write at all", async () => {
    stage.telegram = (call) =>
      call.method === "sendMessage"
        ? { code: 403, description: "Forbidden: bot can't initiate conversation with a user" }
        : undefined;
    expect(await change(GROUP, LEFT, restricted(true, false))).toHaveLength(1);
  });

  test.for([
    ["promoted", MEMBER, admin()],
    ["demoted", admin(), MEMBER],
    ["restricted", MEMBER, restricted(true, false)],
    ["allowed to write again", restricted(true, false), MEMBER],
    ["removed", MEMBER, LEFT],
    ["banned", admin(), KICKED],
    ["unbanned, but not added", KICKED, LEFT],
    ["restricted and gone", LEFT, restricted(false, true)],
  ] as const)("says nothing when it is %s later", async ([, before, now]) => {
    expect(await change(GROUP, before, now)).toEqual([]);
  });
});

describe("added to a group by a link", () => {
  const start = (text: string, chat: Chat = GROUP) => stage.say(text, { chat });

  test.for(["/start@article_bot", "/start@article_bot q_cost", "/start"])(
    "says nothing to the %s that comes along: it has just greeted",
    async (text) => {
      await change(GROUP, LEFT, MEMBER);
      await start(text);
      expect(stage.take()).toEqual([]);
      await start("/ask@article_bot Was kosten die Arbeiten?");
      expect(textOf(stage.take()[0])).toContain("Zwölf Millionen Euro.");
    },
  );

  test("answers one that somebody writes later, or in another group", async () => {
    await change(GROUP, LEFT, MEMBER);
    await start("/start", BASIC_GROUP);
    stage.clock += 61 * 1000;
    await start("/start@article_bot");
    expect(stage.take().map(textOf)).toEqual([
      expect.stringContaining("/frage"),
      expect.stringContaining("/frage"),
    ]);
  });
});

test("the chat of a channel's direct messages is not greeted: there is nobody in particular to greet", async () => {
  expect(await change({ ...GROUP, is_direct_messages: true }, LEFT, admin())).toEqual([]);
});

describe("added to a channel", () => {
  const allowed = { can_post_messages: true, can_delete_messages: true };

  test("posts nothing there, but tells the person who did it", async () => {
    const calls = await change(CHANNEL, LEFT, admin(allowed));
    expect(calls.map(({ method }) => method)).toEqual(["sendMessage"]);
    expect(calls[0]?.payload).toMatchObject({ chat_id: ANNA.id });
    expect(textOf(calls[0])).toBe(
      "Ich bin jetzt im Kanal „Nachrichten“. Schreib dort als Beitrag /zusammenfassung, /themen oder /frage mit deiner " +
        "Frage dahinter, dann antworte ich mit einem eigenen Beitrag. Mit /einstellungen stellst du mich ein.",
    );
  });

  test("speaks that person's language: the one chosen, or else Telegram's", async () => {
    const [english] = await change(CHANNEL, LEFT, admin(allowed), BEN);
    expect(textOf(english)).toContain("Post /summary, /topics or /ask with your question after it");
    await stage.store.settings.change(BEN.id, { language: "de" });
    const [german] = await change(CHANNEL, LEFT, admin(allowed), BEN);
    expect(textOf(german)).toContain("/zusammenfassung");
  });

  test.for([
    [{ can_post_messages: false, can_delete_messages: true }, ["Beiträge zu schreiben"]],
    [{ can_post_messages: true, can_delete_messages: false }, ["Beiträge zu löschen"]],
    [{ can_delete_messages: false }, ["Beiträge zu schreiben", "Beiträge zu löschen"]],
    [allowed, []],
  ] as const)("names the rights that are missing: %j", async ([rights, missing]) => {
    const [sent] = await change(CHANNEL, LEFT, admin(rights));
    const named = ["Beiträge zu schreiben", "Beiträge zu löschen"].filter((right) =>
      textOf(sent)?.includes(`das Recht, ${right}`),
    );
    expect(named).toEqual(missing);
  });

  test.for([
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [403, "Forbidden: bot was blocked by the user"],
    [400, "Bad Request: chat not found"],
  ] as const)("takes a no from somebody who never wrote to it: %s %s", async ([code, description]) => {
    stage.telegram = (call) => (call.method === "sendMessage" ? { code, description } : undefined);
    const calls = await change(CHANNEL, LEFT, admin(allowed));
    expect(calls.map(({ method }) => method)).toEqual(["sendMessage"]);
  });

  test("says nothing when rights change, or when it is removed", async () => {
    expect(await change(CHANNEL, admin(), admin(allowed))).toEqual([]);
    expect(await change(CHANNEL, admin(allowed), KICKED)).toEqual([]);
    expect(await change(CHANNEL, admin(allowed), LEFT)).toEqual([]);
  });
});

test("a private chat that is blocked or unblocked hears nothing", async () => {
  expect(await change(privateChat(ANNA), MEMBER, KICKED)).toEqual([]);
  expect(await change(privateChat(ANNA), KICKED, MEMBER)).toEqual([]);
});
