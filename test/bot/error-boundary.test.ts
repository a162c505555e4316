import { HttpError } from "grammy";
import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { loadHarbour } from "../cli/harbour.ts";
import { ANNA, buttonOf, GROUP, openStage, type Stage } from "./stage.ts";

const article = await loadHarbour();

let logged: string[];
let store: Store;
let stage: Stage;
beforeEach(async () => {
  logged = [];
  store = await openMemoryStore();
  const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  stage = await openStage({ articles: [article], parts: { log, store } });
});

const QUESTION = "Was kosten die Arbeiten?";
const FAILED = "Da ist etwas schiefgegangen. Versuch es bitte noch einmal.";
const texts = () =>
  stage.take().flatMap((call) => (call.method === "sendMessage" ? [call.payload.text] : []));
/** Makes what remembers answers fail, and say what it was given, as a database may. */
function breakStore() {
  const { add } = store.exchanges;
  Object.assign(store.exchanges, {
    add: async (exchange: unknown) => {
      throw new Error(`could not insert ${JSON.stringify(exchange)}`);
    },
  });
  return () => Object.assign(store.exchanges, { add });
}

function expectNobodyNamed() {
  const all = logged.join("\n");
  for (const secret of [QUESTION, ANNA.first_name, String(ANNA.id), String(GROUP.id), "123456:test"])
    expect(all).not.toContain(secret);
}

describe("an error in a handler", () => {
  test("is logged without anybody's words, told once, and over with the next update", async () => {
    const mend = breakStore();
    await stage.say(QUESTION);
    expect(texts().slice(1)).toEqual([FAILED]);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: 50,
        kind: "message",
        update: expect.any(Number),
        msg: "an update could not be handled",
        error: expect.stringContaining("could not insert"),
      },
    ]);
    expectNobodyNamed();
    mend();
    await stage.say(QUESTION);
    expect(texts()[0]).toContain("Zwölf Millionen Euro.");
    expect(logged).toHaveLength(1);
  });

  test("in a group is told to nobody", async () => {
    breakStore();
    await stage.say(`/ask ${QUESTION}`, { chat: GROUP });
    expect(texts()).not.toContain(FAILED);
    expect(logged).toHaveLength(1);
    expectNobodyNamed();
  });

  test("behind a button is told in a popup", async () => {
    await stage.say(QUESTION);
    const sent = stage.takeOne("sendMessage");
    breakStore();
    await stage.tap(buttonOf(sent, "Wer hat den Plan bestätigt?"));
    expect(stage.takeOne("answerCallbackQuery").text).toBe(FAILED);
    expectNobodyNamed();
  });

  test("before the chat's settings are known is logged too", async () => {
    Object.assign(store.settings, { read: () => Promise.reject(new Error("no database")) });
    await stage.say(QUESTION);
    expect(stage.take()).toEqual([]);
    expect(logged).toHaveLength(1);
    expectNobodyNamed();
  });
});

describe("Telegram's refusal", () => {
  test("is logged with its method and words, without the text that was refused", async () => {
    stage.telegram = ({ method }) =>
      method === "sendMessage" ? { code: 400, description: "Bad Request: something is odd" } : undefined;
    await stage.say(QUESTION);
    // Once for the answer, once for the apology: then it is left at that.
    expect(texts()).toHaveLength(2);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, method: "sendMessage", code: 400, description: "Bad Request: something is odd" },
    ]);
    expect(logged.join()).not.toContain("Millionen");
    expectNobodyNamed();
  });

  test("of somebody who has blocked the bot is no error, and nobody is told", async () => {
    stage.telegram = ({ method }) =>
      method === "sendMessage"
        ? { code: 403, description: "Forbidden: bot was blocked by the user" }
        : undefined;
    await stage.say(QUESTION);
    expect(texts()).toHaveLength(1);
    expect(logged.map((line) => JSON.parse(line).level)).toEqual([30]);
    expectNobodyNamed();
  });

  test("of the network is logged without the address, which holds the token", async () => {
    const cause = Object.assign(
      new Error("request to https://api.telegram.org/bot123456:test/sendMessage failed"),
      { code: "ECONNRESET" },
    );
    stage.telegram = ({ method }) => {
      if (method === "sendMessage") throw new HttpError("Network request for 'sendMessage' failed!", cause);
      return undefined;
    };
    await stage.say(QUESTION);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ level: 50, network: "ECONNRESET" }]);
    expectNobodyNamed();
  });
});
