import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotParts } from "../../../src/bot/bot-parts.ts";
import { tellAdmins } from "../../../src/bot/desk/knowledge-refused.ts";
import { logged } from "../logged.ts";
import { testParts } from "../parts.ts";
import { ANNA, BEN } from "../stage.ts";
import { type DeskStage, openDesk } from "./desk-stage.ts";

const NOBODY = 1999;
const PROBLEMS = [1, 2, 3, 4, 5]
  .map((line) => `harbour/questions.yaml:${line}:3: There is no topic «<b>».`)
  .join("\n");

let stage: DeskStage;
let parts: BotParts;
const { log, lines } = logged();
beforeEach(async () => {
  stage = await openDesk();
  parts = { ...testParts(stage.library, stage.store, log), adminIds: [NOBODY, ANNA.id, BEN.id] };
  for (const from of [ANNA, BEN]) await stage.say("/start", { from });
  await stage.store.settings.change(BEN.id, { language: "en" });
  stage.take();
});
afterEach(() => stage.close());

const tell = (problems: string) => tellAdmins(stage.bot.api, parts, problems);

describe("a bad edit", () => {
  test("is told to the admins with its first problems, to each in their language", async () => {
    stage.telegram = ({ method, payload }) =>
      method === "sendMessage" && payload.chat_id === NOBODY
        ? { code: 400, description: "Bad Request: chat not found" }
        : undefined;
    await tell(PROBLEMS);
    const texts = stage.calls.flatMap(({ method, payload }) =>
      method === "sendMessage" ? [[payload.chat_id, payload.text]] : [],
    );
    const [, german, english] = texts;
    expect(german).toEqual([
      ANNA.id,
      [
        "Die letzte Änderung an den Artikeln habe ich nicht übernommen. Bis alles stimmt, bleibt ein Artikel mit Fehlern, wie er vorher war.",
        ...PROBLEMS.split("\n")
          .slice(0, 3)
          .map((line) => `• ${line}`),
        "… und 2 weitere Fehler",
      ].join("\n"),
    ]);
    expect(english?.[0]).toBe(BEN.id);
    expect(english?.[1]).toMatch(/^I have not taken over the last change/u);
    expect(lines().filter(({ level }) => level !== "debug")).toEqual([]);
  });

  test("is not told twice in a row", async () => {
    parts = { ...parts, adminIds: [ANNA.id] };
    const count = () => stage.take().filter(({ method }) => method === "sendMessage").length;
    await tell(PROBLEMS);
    await tell(PROBLEMS);
    expect(count()).toBe(1);
    await tell("harbour/article.md:1:1: Other.");
    await tell(PROBLEMS);
    expect(count()).toBe(2);
  });

  test("fits a message, whatever its problems quote", async () => {
    parts = { ...parts, adminIds: [ANNA.id] };
    await tell(`harbour/questions.yaml:1:3: «${"x".repeat(9000)}»\n${PROBLEMS}`);
    expect(stage.takeOne("sendMessage").text?.length).toBeLessThan(1500);
  });
});
