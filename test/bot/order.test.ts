import { describe, expect, test } from "vitest";
import { loadHarbour } from "../cli/harbour.ts";
import { gate } from "./gate.ts";
import { ANNA, BEN, openStage, type Stage } from "./stage.ts";

const article = await loadHarbour();

const firstLines = (stage: Stage, chatId: number) =>
  stage.sent.flatMap(({ chat, text }) => (chat.id === chatId ? [text?.split("\n")[0]] : []));
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

describe("updates", () => {
  test("of one chat are handled in order, even if the first one's call is slow", async () => {
    const stage = await openStage({ articles: [article] });
    const slow = gate();
    let calls = 0;
    stage.telegram = async () => {
      calls += 1;
      if (calls === 1) await slow.opened;
      return undefined;
    };
    const both = [stage.say("Was kosten die Arbeiten?"), stage.say("Wer hat den Plan bestätigt?")];
    await settle();
    expect(calls).toBe(1);
    slow.open();
    await Promise.all(both);
    expect(firstLines(stage, ANNA.id)).toEqual(["Zwölf Millionen Euro.", "Bürgermeisterin Eva Kröger."]);
  });

  test("of other chats are not held up by a slow one", async () => {
    const stage = await openStage({ articles: [article] });
    const slow = gate();
    stage.telegram = async (call) => {
      if (call.method === "sendMessage" && call.payload.chat_id === ANNA.id) await slow.opened;
      return undefined;
    };
    const waiting = stage.say("Was kosten die Arbeiten?");
    await stage.say("Wer hat den Plan bestätigt?", { from: BEN });
    expect(firstLines(stage, BEN.id)).toEqual(["Bürgermeisterin Eva Kröger."]);
    expect(firstLines(stage, ANNA.id)).toEqual([]);
    slow.open();
    await waiting;
    expect(firstLines(stage, ANNA.id)).toEqual(["Zwölf Millionen Euro."]);
  });

  test("of other chats are not held up by one that fails, and its own next one is handled", async () => {
    const stage = await openStage({ articles: [article] });
    let fails = true;
    stage.telegram = (call) => {
      if (fails && call.method === "sendMessage" && call.payload.chat_id === ANNA.id)
        throw new Error("broken");
      return undefined;
    };
    await Promise.all([
      stage.say("Was kosten die Arbeiten?"),
      stage.say("Was kosten die Arbeiten?", { from: BEN }),
    ]);
    expect(firstLines(stage, BEN.id)).toEqual(["Zwölf Millionen Euro."]);
    fails = false;
    await stage.say("Was kosten die Arbeiten?");
    expect(firstLines(stage, ANNA.id)).toEqual(["Zwölf Millionen Euro."]);
  });

  test("of thirty chats run side by side, each in its own order", async () => {
    const stage = await openStage({ articles: [article] });
    const people = Array.from({ length: 30 }, (_, index) => ({ ...ANNA, id: 5000 + index }));
    const all = gate();
    const waiting = new Set<unknown>();
    stage.telegram = async (call) => {
      if (call.method !== "sendMessage") return undefined;
      waiting.add(call.payload.chat_id);
      // But for the very first one, nobody's first answer is through before everybody's has been begun.
      if (waiting.size === people.length) all.open();
      if (waiting.size > 1) await all.opened;
      return undefined;
    };
    await Promise.all(
      ["Was kosten die Arbeiten?", "Wer hat den Plan bestätigt?"].flatMap((question) =>
        people.map((from) => stage.say(question, { from })),
      ),
    );
    for (const { id } of people)
      expect(firstLines(stage, id)).toEqual(["Zwölf Millionen Euro.", "Bürgermeisterin Eva Kröger."]);
  });
});
