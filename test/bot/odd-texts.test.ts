import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadHarbour, questions, SENTENCES } from "../cli/harbour.ts";
import { buttonsOf, GROUP, openStage, type Stage } from "./stage.ts";

/** Texts that a message built from strings of markup would spoil. */
const ODD = [
  "<b>Fett</b> & <script>alert(1)</script> &amp; &lt;",
  "*Sterne* _Striche_ `Code` [Link](https://example.org) ~~weg~~ ||geheim||",
  "{ $name } { -term } \\u0041 %s $x",
  "מי אישר את התוכנית? \u202bعربي\u202c und zurück",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 in einer Reihe",
  "Zalgo e\u0301\u0302\u0303\u0304 und Ko\u0308ln",
  "@anna #thema /help https://example.org/?a=b&c=d",
  "Zeile eins Zeile zwei\u00a0mit hartem Leerzeichen",
];

/** The small article whose entry about costs says something else. */
async function stageSaying(text: string, more: object = {}): Promise<Stage> {
  const asked = questions();
  const entries = asked.entries.map((entry) =>
    entry.id === "cost" ? { ...entry, answer: { de: text, en: text }, ...more } : entry,
  );
  return openStage({ articles: [await loadHarbour({ ...asked, entries })] });
}

async function costs(stage: Stage) {
  await stage.say("Was kosten die Arbeiten?");
  return stage.takeOne("sendMessage");
}

describe("comes out as it went in", () => {
  test.for(ODD)("an answer: %s", async (text) => {
    const sent = await costs(await stageSaying(text));
    expect(sent.text).toBe(`${text}\n\nBerichtet\n\n${SENTENCES[2]}\nAbsatz 2`);
    expect(sent.parse_mode).toBeUndefined();
    const quote = sent.entities?.find(({ type }) => type === "blockquote");
    expect(quote && sent.text?.slice(quote.offset, quote.offset + quote.length)).toBe(SENTENCES[2]);
  });

  test.for(ODD)("a name in the status: %s", async (text) => {
    const by = { de: text, en: text };
    const sent = await costs(await stageSaying("Ja.", { status: "confirmed", by }));
    expect(sent.text).toContain(`\n\nBestätigt von ${text}\n\n`);
  });

  test.for(ODD)("a question on a button, as far as it has room: %s", async (text) => {
    const asked = questions();
    const entries = asked.entries.map((entry) =>
      entry.id === "confirmed-by"
        ? { ...entry, phrasings: { ...entry.phrasings, de: [text, ...entry.phrasings.de] } }
        : entry,
    );
    const stage = await openStage({ articles: [await loadHarbour({ ...asked, entries })] });
    const [button] = buttonsOf(await costs(stage));
    expect(text.startsWith(button?.text.replace(/…$/u, "") ?? "nothing")).toBe(true);
    if (!button) return;
    await stage.tap(button);
    // As it is sent: what Telegram keeps has no marks of direction.
    const sent = stage.takeOne("sendMessage").text;
    expect(sent).toMatch(/Bürgermeisterin Eva Kröger\./u);
    expect(sent?.startsWith(`${text}\n\n`)).toBe(true);
  });

  test("a title, where it is named", async () => {
    const harbour = await loadHarbour();
    const title = ODD.slice(0, 3).join(" ");
    const stage = await openStage({
      articles: [
        { ...harbour, title },
        { ...harbour, slug: "other", title: "B" },
      ],
    });
    expect((await costs(stage)).text).toContain(`Aus „${title}“`);
  });
});

describe("a text at Telegram's limits", () => {
  const LONG = `${"Wort ".repeat(819)}X`;

  test("4,096 characters of an answer keep the citation, cut between two words", async () => {
    expect(LONG).toHaveLength(4096);
    const { text = "" } = await costs(await stageSaying(LONG));
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text).toMatch(/^Wort (?:Wort )+Wort…\n\nBerichtet\n\n/u);
    expect(text.endsWith(`${SENTENCES[2]}\nAbsatz 2`)).toBe(true);
  });

  test("emoji only, each of several code units, are not cut in two", async () => {
    const { text = "" } = await costs(await stageSaying("👩‍👩‍👧‍👦".repeat(600)));
    expect(text).toMatch(/^(?:👩‍👩‍👧‍👦)+…\n\nBerichtet/u);
  });

  test("a long answer in a popup ends between two words and says where there is more", async () => {
    const stage = await stageSaying(LONG);
    await stage.say("Wann wird der Hafen gesperrt?");
    const [button] = buttonsOf(stage.takeOne("sendMessage"));
    if (!button) throw new Error("There is nothing to tap.");
    await stage.tap(button, { inlineId: "inline-1" });
    expect(stage.takeOne("answerCallbackQuery").text).toMatch(
      /^Wort .*Wort…\n\nMehr dazu im Chat mit mir\.$/u,
    );
  });

  test("a question of 600 characters as a heading is shortened", async () => {
    const question = `Was kosten die Arbeiten ${"wirklich ".repeat(60)}?`.slice(0, 590);
    const stage = await stageSaying("Viel.");
    await stage.store.settings.change(GROUP.id, { audience: "asker" });
    stage.promote(GROUP);
    await stage.say(`/ask ${question}`, { chat: GROUP });
    const show = buttonsOf(stage.takeOne("sendMessage")).find(({ text }) => text === "Für alle zeigen");
    if (!show) throw new Error("It cannot be shown to all.");
    await stage.tap(show);
    const [heading = ""] = (stage.takeOne("sendMessage").text ?? "").split("\n\n");
    expect(heading.length).toBeLessThanOrEqual(256);
    expect(question.startsWith(heading.slice(0, -1))).toBe(true);
  });
});

test("whatever editors write and people ask, every call is one that Telegram takes", async () => {
  const line = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
    .map((text) => `x${text.replace(/\s+/gu, " ")}x`);
  await fc.assert(
    fc.asyncProperty(line, line, async (answer, by) => {
      const stage = await stageSaying(answer, { status: "confirmed", by: { de: by, en: by } });
      const sent = await costs(stage);
      for (const button of buttonsOf(sent)) await stage.tap(button, { message: stage.sent[0] as never });
      stage.take();
      expect(sent.text?.startsWith(answer.trim())).toBe(true);
    }),
    { numRuns: 20 },
  );
});
