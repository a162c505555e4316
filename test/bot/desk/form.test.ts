import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_ANSWER } from "../../../src/bot/desk/form-text.ts";
import { harbourFiles, SENTENCES } from "../../cli/harbour.ts";
import { loadFiles } from "../articles.ts";
import { ANNA, BEN, buttonOf, openStage } from "../stage.ts";
import { type DeskStage, exchange, keepAsking, labels, lastSent, openDesk, press } from "./desk-stage.ts";

const HEIGHT = "Wie hoch ist die Kaimauer?";
const ANSWER = "Aus Granit <b>& 🚢</b>, mehr steht da nicht.";
const [, GRANITE, COST] = SENTENCES;

let stage: DeskStage;
beforeEach(async () => {
  stage = await openDesk();
  await keepAsking(stage, HEIGHT, { times: 2 });
});
afterEach(() => stage.close());

const draft = () => stage.store.drafts.of(ANNA.id);
const waiting = async () => (await stage.store.editors.waiting()).map(({ question }) => question);

async function begin(): Promise<void> {
  await exchange(stage, "/unanswered");
  await press(stage, "Neuer Eintrag");
}

async function untilPreview(): Promise<void> {
  await begin();
  await exchange(stage, ANSWER);
  await exchange(stage, GRANITE);
  await press(stage, "Berichtet");
}

async function entries() {
  const file = await readFile(join(stage.folder, "harbour/questions.yaml"), "utf8");
  const [harbour] = await loadFiles({ ...harbourFiles(), "harbour/questions.yaml": file });
  return harbour.questions?.entries ?? [];
}

describe("a new entry", () => {
  test("is asked for step by step, shown, and saved", async () => {
    await exchange(stage, "/unanswered");
    const asked = await press(stage, "Neuer Eintrag");
    expect(asked.text).toContain(HEIGHT);
    expect(asked.text).toContain("Deine nächste Nachricht ist die Antwort.");
    expect(asked.text).toContain("Mit /abbrechen hörst du auf.");

    const citation = await exchange(stage, ANSWER);
    expect(citation.text).toContain(`1  ${GRANITE}`);
    expect(labels(citation)).toEqual(["1", "2", "3", "4", "5", "Abbrechen"]);

    const status = await press(stage, "1");
    expect(labels(status)).toEqual([
      ...["Bestätigt", "Berichtet", "Erwartet", "Gerücht", "Laut Artikel offen"],
      "Abbrechen",
    ]);

    const preview = await press(stage, "Berichtet");
    expect(preview.text).toContain(`„${HEIGHT}“ (2×)\n\n${ANSWER}\n\nBerichtet\n\n${GRANITE}`);
    expect(preview.entities?.map(({ type }) => type)).toEqual(["bold", "italic", "blockquote"]);

    const saved = await press(stage, "Speichern");
    expect(saved.text).toContain(`Gespeichert. „${HEIGHT}“ beantworte ich ab jetzt.`);
    expect(await draft()).toBeUndefined();
    expect(await waiting()).toEqual([]);
    const entry = (await entries()).find(({ phrasings }) => phrasings.de.includes(HEIGHT));
    expect(entry).toMatchObject({ kind: "stated", status: { kind: "reported" }, answer: { de: ANSWER } });
    expect(entry?.kind === "stated" && entry.citations[0].text).toBe(GRANITE);
  });

  test("of something confirmed asks by whom", async () => {
    await begin();
    await exchange(stage, ANSWER);
    await exchange(stage, GRANITE);
    expect((await press(stage, "Bestätigt")).text).toMatch(/^Wer hat es bestätigt\?/u);
    expect((await exchange(stage, "x".repeat(101))).text).toMatch(/^Das ist zu lang\./u);
    expect((await exchange(stage, "Eva Kröger")).text).toContain("Bestätigt von Eva Kröger");
    await press(stage, "Speichern");
    const entry = (await entries()).find(({ phrasings }) => phrasings.de.includes(HEIGHT));
    expect(entry).toMatchObject({ status: { kind: "confirmed", by: { de: "Eva Kröger" } } });
  });

  test("cites a pasted sentence only word for word, and offers the nearest instead", async () => {
    await begin();
    await exchange(stage, ANSWER);
    const refused = await exchange(stage, "Die Arbeiten kosten fast zwölf Millionen Euro.");
    expect(refused.text).toMatch(/^Das ist kein Satz des Artikels, Wort für Wort\./u);
    expect(refused.text).toContain(`1  ${COST}`);
    expect((await exchange(stage, "Die Arbeiten   kosten\nzwölf Millionen Euro. ")).text).toMatch(
      /^Wie sicher ist sich der Artikel\?/u,
    );
    expect((await draft())?.citation).toBe(COST);
  });

  test("takes no answer that nobody would read, however much is pasted", async () => {
    await begin();
    expect((await exchange(stage, "x".repeat(4096))).text).toMatch(
      /^Das sind 4\.096 Zeichen\. Kürze die Antwort bitte auf höchstens 1\.000 /u,
    );
    expect((await exchange(stage, "ä".repeat(LONGEST_ANSWER))).text).toContain(
      "Auf welchem Satz beruht das?",
    );
    expect((await exchange(stage, "x ".repeat(2048).trim())).text).toContain("Auf welchem Satz beruht das?");
  });

  test("can be changed in each part before it is saved", async () => {
    await untilPreview();
    expect((await press(stage, "Antwort ändern")).text).toContain("Deine nächste Nachricht ist die Antwort.");
    expect((await exchange(stage, "Das steht nicht da.")).text).toContain("Das steht nicht da.\n\nBerichtet");
    await press(stage, "Satz ändern");
    expect((await exchange(stage, COST)).text).toContain(COST);
    await press(stage, "Status ändern");
    expect((await press(stage, "Gerücht")).text).toContain("Das steht nicht da.\n\nGerücht");
  });

  test("that the knowledge folder refuses says why, and waits to be changed", async () => {
    await untilPreview();
    const before = await entries();
    // What is to be cited was taken out of the article a moment ago.
    const path = join(stage.folder, "harbour/article.md");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(GRANITE, "Die Stadt baut dort eine Kaimauer aus Holz."));
    const refused = await press(stage, "Speichern");
    expect(refused.text).toMatch(/^Das konnte ich nicht übernehmen:\n• /u);
    expect(labels(refused)).toContain("Satz ändern");
    await writeFile(path, text);
    expect(await entries()).toEqual(before);
    expect(await waiting()).toEqual([HEIGHT]);
    expect((await press(stage, "Speichern")).text).toContain("Gespeichert.");
  });
});

describe("a form", () => {
  test("takes a question as the answer; commands go on meanwhile", async () => {
    await begin();
    expect((await exchange(stage, "/stats")).text).toContain("Die letzten 7 Tage");
    expect((await exchange(stage, "/hilfe")).text).toContain("/statistik");
    expect((await exchange(stage, "Was kosten die Arbeiten?")).text).toContain(
      "Auf welchem Satz beruht das?",
    );
    expect((await draft())?.answer).toBe("Was kosten die Arbeiten?");
  });

  test("that waits for a button leaves questions alone", async () => {
    await untilPreview();
    expect((await exchange(stage, "Was kosten die Arbeiten?")).text).toContain("Zwölf Millionen Euro.");
    expect((await draft())?.status).toBe("reported");
  });

  test.for(["/abbrechen", "/cancel"])("ends with %s", async (command) => {
    await begin();
    expect((await exchange(stage, command)).text).toBe("Abgebrochen. Ich habe nichts gespeichert.");
    expect(await draft()).toBeUndefined();
    expect((await exchange(stage, command)).text).toBe("Es gibt nichts abzubrechen.");
    expect((await exchange(stage, "Was kosten die Arbeiten?")).text).toContain("Zwölf Millionen Euro.");
    expect(await waiting()).toEqual([HEIGHT]);
  });

  test("ends with its button, too", async () => {
    await begin();
    expect((await press(stage, "Abbrechen")).text).toMatch(
      /^Abgebrochen\. Ich habe nichts gespeichert\.\n\nUnbean/u,
    );
    expect(await draft()).toBeUndefined();
  });

  test("can be gone on with after a look at the list", async () => {
    await begin();
    await exchange(stage, ANSWER);
    expect(labels(await exchange(stage, "/unanswered"))).toContain("Angefangenen Eintrag fortsetzen");
    expect((await press(stage, "Angefangenen Eintrag fortsetzen")).text).toContain("Auf welchem Satz");
  });

  test("says so where another one takes its place, and its buttons do nothing to that", async () => {
    await untilPreview();
    const save = buttonOf(lastSent(stage), "Speichern");
    const message = lastSent(stage);
    stage.clock += 1000;
    await exchange(stage, "/unanswered");
    expect((await press(stage, "Neuer Eintrag")).text).toMatch(
      /^Der Eintrag, den du vorher angefangen hattest, ist verworfen\./u,
    );
    await stage.tap(save, { message });
    expect(stage.takeOne("answerCallbackQuery").text).toBe(
      "Dieser Eintrag ist schon gespeichert, abgebrochen oder verfallen.",
    );
    expect(await waiting()).toEqual([HEIGHT]);
  });

  test("is begun once, however often that is tapped", async () => {
    await exchange(stage, "/unanswered");
    const button = buttonOf(lastSent(stage), "Neuer Eintrag");
    const message = lastSent(stage);
    await stage.tap(button, { message });
    stage.take();
    const first = await draft();
    stage.clock += 1000;
    await stage.tap(button, { message });
    expect(stage.take().map(({ method }) => method)).toContain("answerCallbackQuery");
    expect(await draft()).toEqual(first);
  });

  test("is saved once, however often that is tapped", async () => {
    await untilPreview();
    const save = buttonOf(lastSent(stage), "Speichern");
    const message = lastSent(stage);
    await stage.tap(save, { message });
    stage.take();
    const count = (await entries()).length;
    await stage.tap(save, { message });
    expect(stage.takeOne("answerCallbackQuery")).toMatchObject({
      text: "Dieser Eintrag ist schon gespeichert, abgebrochen oder verfallen.",
      show_alert: true,
    });
    expect(await entries()).toHaveLength(count);
  });

  test("of a second editor is told that it is done", async () => {
    await begin();
    await exchange(stage, "/unanswered", BEN);
    await press(stage, "Ignore", BEN);
    expect((await exchange(stage, ANSWER)).text).toMatch(/^Das ist inzwischen erledigt\./u);
    expect(await draft()).toBeUndefined();
  });

  test("saved by two editors at once is one entry, and one of them is told why", async () => {
    await untilPreview();
    await exchange(stage, "/unanswered", BEN);
    await press(stage, "New entry", BEN);
    await exchange(stage, ANSWER, BEN);
    await exchange(stage, GRANITE, BEN);
    await press(stage, "Reported", BEN);
    const tap = (from: User, text: string) => {
      const message = lastSent(stage, from);
      return stage.tap(buttonOf(message, text), { from, message });
    };
    await Promise.all([tap(ANNA, "Speichern"), tap(BEN, "Save")]);
    const said = [lastSent(stage, ANNA).text ?? "", lastSent(stage, BEN).text ?? ""];
    expect(said.filter((text) => /^(?:Gespeichert|Saved)\./u.test(text))).toHaveLength(1);
    expect(
      said.filter((text) =>
        /^(?:Das konnte ich nicht|I could not|Das ist inzwischen|That has been)/u.test(text),
      ),
    ).toHaveLength(1);
    expect((await entries()).filter(({ phrasings }) => phrasings.de.includes(HEIGHT))).toHaveLength(1);
  });

  test("says so where its article is gone", async () => {
    await begin();
    const other = await openDesk({
      "other/article.md": "---\ntitle: Anderes\nlanguage: de\n---\n\nEin Satz steht hier.\n",
    });
    const moved = await openStage({
      articles: other.library.articles,
      parts: { store: stage.store, adminIds: [ANNA.id], now: () => stage.clock },
    });
    expect((await exchange(moved, ANSWER)).text).toMatch(
      /^Den Artikel dazu gibt es nicht mehr\. Der Eintrag ist verworfen\./u,
    );
    await other.close();
  });

  test("survives a restart", async () => {
    await begin();
    const restarted = await openStage({
      articles: stage.library.articles,
      parts: { store: stage.store, adminIds: [ANNA.id], now: () => stage.clock },
    });
    expect((await exchange(restarted, ANSWER)).text).toContain("Auf welchem Satz beruht das?");
  });

  test("wants text: a picture is no answer", async () => {
    await begin();
    await stage.update({
      message: {
        message_id: 900,
        date: stage.clock / 1000,
        chat: { id: ANNA.id, type: "private", first_name: ANNA.first_name },
        from: ANNA,
        photo: [{ file_id: "a", file_unique_id: "b", width: 1, height: 1 }],
      },
    });
    expect(stage.takeOne("sendMessage").text).toMatch(/^Hier brauche ich einen Text\./u);
    expect((await draft())?.answer).toBeUndefined();
  });

  test("does not take an edited message for a question", async () => {
    await begin();
    const sent = await stage.say(ANSWER);
    stage.take();
    await stage.edit(sent, "Was kosten die Arbeiten?");
    expect(stage.takeOne("sendMessage").text).toMatch(/^Geänderte Nachrichten lese ich/u);
    expect((await draft())?.answer).toBe(ANSWER);
  });

  test("still lets a question be edited that was answered before", async () => {
    const asked = await stage.say("Was kosten die Arbeiten?");
    stage.take();
    await begin();
    await stage.edit(asked, "Wann wird der Hafen gesperrt?");
    expect(stage.takeOne("editMessageText").text).toContain("Im Mai.");
  });
});
