import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMMANDS, DESK_COMMAND_NAMES } from "../../../src/bot/command-names.ts";
import type { DeskAct } from "../../../src/bot/desk/desk-act.ts";
import { writeTap } from "../../../src/bot/links/callback-data.ts";
import { ANNA, BEN, GROUP } from "../stage.ts";
import { type DeskStage, exchange, keepAsking, openDesk } from "./desk-stage.ts";

const CAROL: User = { id: 1003, is_bot: false, first_name: "Carol", language_code: "de" };

let stage: DeskStage;
beforeEach(async () => {
  stage = await openDesk();
});
afterEach(() => stage.close());

const NAMES = Object.values(DESK_COMMAND_NAMES).flatMap(({ de, en }) => [de, en]);

describe("whoever does not run the bot", () => {
  test.for(NAMES)("gets for /%s what any unknown command gets", async (name) => {
    // `/stats` is near to `/start`.
    expect((await exchange(stage, `/${name}`, CAROL)).text).toMatch(
      /^Diesen Befehl kenne ich nicht\. (?:\/hilfe zeigt alle\.|Meintest du \/start\?)$/u,
    );
  });

  test("is not led there by a mistyped command either, and /hilfe names none of it", async () => {
    expect((await exchange(stage, "/statistk", CAROL)).text).not.toContain("statistik");
    expect((await exchange(stage, "/hilfe", CAROL)).text).not.toMatch(/statistik|unbeantwortet/u);
  });

  const question = 1;
  const form = "abc";
  const ACTS: readonly DeskAct[] = [
    { kind: "stats", period: "7" },
    { kind: "digest", choice: "on", period: "7" },
    { kind: "waiting", page: 0 },
    { kind: "ignore", question, size: 1 },
    { kind: "entries", question, page: 0 },
    { kind: "add-phrasings", question, size: 1, entry: "cost" },
    { kind: "new-entry", question, size: 1 },
    { kind: "resume", form },
    { kind: "cite", form, sentence: "0123456789" },
    { kind: "status", form, status: "open" },
    { kind: "revise", form, part: "answer" },
    { kind: "save", form },
    { kind: "cancel", form },
  ];

  test.for(ACTS)("does nothing with a forged button: $kind", async (act) => {
    await keepAsking(stage, "Wie hoch ist die Kaimauer?");
    const [waiting] = await stage.store.editors.waiting();
    expect(waiting?.id).toBe(question);
    await stage.say("/hilfe", { from: CAROL });
    stage.take();
    await stage.tap(
      { text: "x", callback_data: writeTap({ verb: "desk", language: "de", act }) },
      { from: CAROL },
    );
    expect(stage.take().map(({ method, payload }) => ({ method, payload }))).toEqual([
      {
        method: "answerCallbackQuery",
        payload: {
          callback_query_id: expect.any(String),
          text: "Dieser Knopf ist veraltet. Stell die Frage am besten neu.",
          show_alert: true,
        },
      },
    ]);
    expect(await stage.store.editors.waiting()).toHaveLength(1);
    expect(await stage.store.settings.read(CAROL.id)).toEqual({});
    expect(await stage.store.drafts.of(CAROL.id)).toBeUndefined();
  });
});

describe("an editor", () => {
  test("is led to the desk's commands by mistyped ones", async () => {
    expect((await exchange(stage, "/statistk")).text).toBe(
      "Diesen Befehl kenne ich nicht. Meintest du /statistik?",
    );
  });

  test("is at the desk in the private chat only: in a group /stats is nobody's", async () => {
    await stage.say("/stats", { chat: GROUP });
    expect(stage.take()).toEqual([]);
    await stage.say("/stats@article_bot", { chat: GROUP });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Diesen Befehl kenne ich nicht/u);
  });

  test("has no desk behind a button in a group", async () => {
    await stage.say("/hilfe", { chat: GROUP });
    stage.take();
    const act: DeskAct = { kind: "digest", choice: "on", period: "7" };
    await stage.tap({ text: "x", callback_data: writeTap({ verb: "desk", language: "de", act }) });
    expect(stage.takeOne("answerCallbackQuery").show_alert).toBe(true);
    expect(await stage.store.settings.read(ANNA.id)).toEqual({});
  });

  test("finds the two commands in /help, after all others", async () => {
    const { text = "" } = await exchange(stage, "/help", BEN);
    const listed = [...text.matchAll(/^\/(\w+)/gmu)].map(([, name]) => name);
    expect(listed).toHaveLength(COMMANDS.length - 1 + 2);
    expect(listed.slice(-2)).toEqual(["stats", "unanswered"]);
  });

  test("finds none of it in a group's /help", async () => {
    await stage.say("/help", { chat: GROUP, from: BEN });
    expect(stage.takeOne("sendMessage").text).not.toContain("/stats");
  });

  test.for([
    ["/statistik", BEN, "Die letzten 7 Tage"],
    ["/stats", BEN, "The last 7 days"],
    ["/Stats", ANNA, "Die letzten 7 Tage"],
  ] as const)(
    "is answered %s in the language of its name, else in theirs",
    async ([command, from, title]) => {
      expect((await exchange(stage, command, from)).text?.split("\n")[0]).toBe(title);
    },
  );

  test("asks questions as everybody does", async () => {
    expect((await exchange(stage, "Was kosten die Arbeiten?")).text).toContain("Zwölf Millionen Euro.");
  });
});
