import type { Message } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { createLibrary } from "../../../src/answer/library.ts";
import { loadHarbour, questions } from "../../cli/harbour.ts";
import { textsOf } from "../entities.ts";
import { ANNA, BEN, buttonOf, GROUP, openStage, type Stage } from "../stage.ts";

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
});

/** Says something, and what `/warum` says after it. */
async function whyAfter(text: string, from = ANNA): Promise<string> {
  await stage.say(text, { from });
  stage.take();
  await stage.say("/why", { from });
  return stage.takeOne("sendMessage").text ?? "";
}

function repliedTo(message: Message | undefined): Partial<Message> {
  if (!message) throw new Error("Nothing was sent.");
  return { reply_to_message: message as NonNullable<Message["reply_to_message"]> };
}

describe("/why", () => {
  test("tells which words were found, how sure that is, and what came second", async () => {
    await stage.say("Wer hat den Plan bestätigt?");
    stage.take();
    await stage.say("/warum");
    const sent = stage.takeOne("sendMessage");
    expect(textsOf(sent, "bold")).toEqual(["Wer hat den Plan bestätigt?"]);
    const [, outcome, words, sure, second] = sent.text?.split("\n\n") ?? [];
    expect(outcome).toMatch(
      /^Am nächsten kommt deiner Frage .*: „Wer hat den Plan bestätigt\?“ \(Wert \d+(?:,\d)?\)$/u,
    );
    expect(words).toBe("Gemeinsame Wörter: Plan, bestätigt");
    expect(sure).toMatch(/^Ich bin mir sehr sicher: 9\d % solcher Antworten stimmen\.$/u);
    expect(second).toMatch(/dahinter: „.+\?“ \(Wert -?\d+(?:,\d)?\)$/u);
  });

  test("tells it in English where the question was", async () => {
    const text = await whyAfter("Who confirmed the plan?", BEN);
    expect(text).toMatch(/Nearest to your question .*“Who confirmed the plan\?” \(score \d+(?:\.\d)?\)/u);
    expect(text).toContain("Words in common: confirmed, plan");
    expect(text).toMatch(/I am very sure: 9\d% of such answers are right\./u);
  });

  test("tells a mistyped word from the one that was found", async () => {
    expect(await whyAfter("Was baut die Sdtadt?")).toContain(
      "Gemeinsame Wörter: baut, Sdtadt → Stadt (vertippt)",
    );
  });

  test("names what was not found, and why that was too little", async () => {
    const text = await whyAfter("Wie viele Papageien leben im Hafen?");
    expect(text).toMatch(/^Nicht gefunden: .*Papageien/mu);
    expect(text).toContain("Das passt mir aber nicht gut genug");
    expect(text).not.toContain("%");
    expect(await whyAfter("Wer baut den Hafen?")).toMatch(/Sicher war ich mir nur zu [1-9]\d? %/u);
  });

  test("says it where nothing was found at all", async () => {
    expect(await whyAfter("Und warum?")).toBe(
      "Und warum?\n\nIm Artikel habe ich nichts gefunden, was zu deiner Frage passt.",
    );
  });

  test("tells a known unknown for what it is", async () => {
    expect(await whyAfter("Wem gehört der Hafen?")).toContain(
      "auf die der Artikel keine Antwort gibt: „Wem gehört der Hafen?“",
    );
  });

  test("tells of a sentence that no prepared question leads to", async () => {
    const { questions: _, ...bare } = harbour;
    stage = await openStage({ articles: [bare] });
    const text = await whyAfter("Was fürchten die Reeder?");
    expect(text).toContain("Keine vorbereitete Frage passt.");
    expect(text).toMatch(/^Gemeinsame Wörter: /mu);
    expect(text).not.toContain("dahinter");
  });

  test("shows the question before, where that was needed", async () => {
    await stage.say("Wird der Hafen gesperrt?");
    const text = await whyAfter("Ab wann?");
    expect(text).toMatch(/^Ab wann\?\n/u);
    expect(text).toContain("Gemeinsame Wörter: Hafen, gesperrt");
    expect(text).toContain("Dabei habe ich deine vorige Frage berücksichtigt: „Wird der Hafen gesperrt?“");
    expect(await whyAfter("Was baut die Stadt?")).not.toContain("vorige Frage");
  });

  test.for(["Hallo!", "Danke dir", "🙂🙂", "   ?"])("has nothing to say about %j", async (text) => {
    expect(await whyAfter(text)).toContain("Da gab es nichts nachzuschlagen");
  });

  test("has not looked up what was too long", async () => {
    expect(await whyAfter("Was kosten die Arbeiten und warum? ".repeat(60))).toContain(
      "So lange Nachrichten",
    );
  });

  test("goes on from `mehr` to what came next", async () => {
    await stage.say("Was kosten die Arbeiten?");
    expect(await whyAfter("mehr")).toContain("Du wolltest mehr wissen.");
  });

  test("knows a tapped question from a typed one", async () => {
    await stage.say("Was kosten die Arbeiten?");
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Wer hat den Plan bestätigt?"));
    stage.take();
    await stage.say("/warum");
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(/^Wer hat den Plan bestätigt\?\n\nDu hast diese Frage angetippt\./u);
  });

  test.for([
    [ANNA, "Stell mir eine Frage und schick dann /warum."],
    [BEN, "Ask me a question, then send /why."],
  ] as const)("has a friendly line where nothing was asked", async ([from, line]) => {
    await stage.say("/why", { from });
    expect(stage.takeOne("sendMessage").text).toContain(line);
  });

  test("explains the answer it replies to, and knows when that is forgotten", async () => {
    await stage.say("Was kosten die Arbeiten?");
    const first = stage.sent.at(-1);
    await stage.say("Was baut die Stadt?");
    stage.take();
    await stage.say("/warum", repliedTo(first));
    expect(stage.takeOne("sendMessage").text).toMatch(/^Was kosten die Arbeiten\?\n/u);
    await stage.say("/hilfe");
    stage.take();
    await stage.say("/warum", repliedTo(stage.sent.at(-1)));
    expect(stage.takeOne("sendMessage").text).toContain("weiß ich nicht mehr");
  });

  test("explains nothing it would answer otherwise by now", async () => {
    const asked = questions();
    const entries = asked.entries
      .filter(({ id }) => id !== "cost")
      .map((entry) => ({ ...entry, related: [] }));
    const changed = createLibrary([await loadHarbour({ ...asked, entries })]);
    let current = createLibrary([harbour]);
    stage = await openStage({ articles: [harbour], parts: { library: () => current } });
    await stage.say("Was kosten die Arbeiten?");
    current = changed;
    stage.take();
    await stage.say("/warum");
    expect(stage.takeOne("sendMessage").text).toContain("Der Artikel hat sich seit dieser Antwort geändert.");
  });
});

describe("/why in a group", () => {
  test("explains each person's own last answer", async () => {
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, from: ANNA });
    await stage.say("/ask Was baut die Stadt?", { chat: GROUP, from: BEN });
    stage.take();
    await stage.say("/warum", { chat: GROUP, from: ANNA });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Was kosten die Arbeiten\?\n/u);
  });

  test("explains to others what one of them asked or tapped, where they reply to it", async () => {
    const question = await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP, from: ANNA });
    await stage.tap(buttonOf(stage.takeOne("sendMessage"), "Wer hat den Plan bestätigt?"), { from: ANNA });
    stage.take();
    await stage.say("/warum", { chat: GROUP, from: BEN, ...repliedTo(question) });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Was kosten die Arbeiten\?\n/u);
    await stage.say("/warum", { chat: GROUP, from: BEN, ...repliedTo(stage.sent.at(-2)) });
    expect(stage.takeOne("sendMessage").text).toContain("Diese Frage wurde angetippt.");
  });

  test("whispers where answers are whispered", async () => {
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(GROUP);
    await stage.say("/ask Was kosten die Arbeiten?", { chat: GROUP });
    stage.take();
    await stage.say("/warum", { chat: GROUP });
    const sent = stage.takeOne("sendMessage");
    expect(sent.ephemeral_message_parameters?.receiver_user_id).toBe(ANNA.id);
    expect(sent.text).toMatch(/^Was kosten die Arbeiten\?\n/u);
  });
});
