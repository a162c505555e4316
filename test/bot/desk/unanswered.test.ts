import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { harbourFiles } from "../../cli/harbour.ts";
import { ferryFiles, loadFiles } from "../articles.ts";
import { keptLibrary } from "../parts.ts";
import { ANNA, BEN, buttonOf } from "../stage.ts";
import { type DeskStage, exchange, keepAsking, labels, lastSent, openDesk, press } from "./desk-stage.ts";

const DAY = 24 * 60 * 60 * 1000;
const HEIGHT = "Wie hoch ist die Kaimauer?";
const OWNER = "Gehört der Eigentümer zu Schweden?";

let stage: DeskStage;
beforeEach(async () => {
  stage = await openDesk();
});
afterEach(() => stage.close());

const questionsFile = () => readFile(join(stage.folder, "harbour/questions.yaml"), "utf8");
const waiting = async () => (await stage.store.editors.waiting()).map(({ question }) => question);

describe("/unanswered", () => {
  test("says so where nothing waits", async () => {
    const message = await exchange(stage, "/unbeantwortet");
    expect(message.text).toBe("Gerade wartet keine Frage auf dich.");
    expect((await exchange(stage, "/unanswered", BEN)).text).toBe(
      "No question is waiting for you right now.",
    );
  });

  test("shows one group of questions at a time, the most asked first", async () => {
    await keepAsking(stage, HEIGHT, { times: 3 });
    await keepAsking(stage, OWNER, { at: stage.clock - 3 * DAY });
    const first = await exchange(stage, "/unanswered");
    expect(first.text).toBe(`Unbeantwortet, 1 von 2\n\n„${HEIGHT}“ (3×)\n\n3-mal gefragt, zuletzt heute.`);
    expect(labels(first)).toEqual(["Formulierung ergänzen", "Neuer Eintrag", "Ignorieren", "Überspringen ›"]);
    const second = await press(stage, "Überspringen ›");
    expect(second.text).toBe(
      `Unbeantwortet, 2 von 2\n\n„${OWNER}“\n\nEinmal gefragt, zuletzt am 22. November.`,
    );
    expect((await press(stage, "‹ Zurück")).text).toContain(HEIGHT);
  });

  test("tells what readers picked, and that nothing fitted", async () => {
    await keepAsking(stage, HEIGHT, { noneFitted: true, at: stage.clock - DAY });
    await stage.store.editors.proposed({
      article: "harbour",
      entry: "built-what",
      question: HEIGHT,
      language: "de",
      at: stage.clock - DAY,
    });
    const { text } = await exchange(stage, "/unanswered");
    expect(text).toContain(`\n\n„${HEIGHT}“ (2×)\n\n2-mal gefragt, zuletzt gestern.`);
    expect(text).toContain("Gemeint war laut Leserinnen und Lesern: „Was baut die Stadt?“");
    expect(text).toContain("Von den vorgeschlagenen Fragen passte keine.");
  });

  test("shows what readers typed as they typed it, as far as it fits", async () => {
    await keepAsking(stage, `Ist <b>der</b> & 🚢 ${"sehr ".repeat(900)}hoch?`);
    const { text = "", entities = [] } = await exchange(stage, "/unanswered");
    expect(text).toContain("„Ist <b>der</b> & 🚢 sehr");
    expect(text).toContain("…“");
    expect(text.length).toBeLessThan(400);
    expect(entities.map(({ type }) => type)).toEqual(["bold"]);
  });

  test("names the article where there are several, and says where one is gone", async () => {
    const both = await openDesk({ ...ferryFiles(), ...harbourFiles() });
    await keepAsking(both, "Wie lang ist die Fähre?", { article: "ferry", times: 2 });
    await keepAsking(both, "Wer war das?", { article: "lost" });
    expect((await exchange(both, "/unanswered")).text).toContain("Aus „A new ferry to Trelleborg“");
    const lost = await press(both, "Überspringen ›");
    expect(lost.text).toContain("Den Artikel „lost“ gibt es nicht mehr.");
    expect(labels(lost)).toEqual(["Ignorieren", "‹ Zurück"]);
    await both.close();
  });
});

describe("Ignorieren", () => {
  test("takes the group off the list and goes on with the next one", async () => {
    await keepAsking(stage, HEIGHT, { times: 3 });
    await keepAsking(stage, OWNER);
    await exchange(stage, "/unanswered");
    const next = await press(stage, "Ignorieren");
    expect(next.text).toMatch(`Ignoriert: „${HEIGHT}“. Die Frage lege ich dir nicht mehr vor.`);
    expect(next.text).toContain(OWNER);
    expect(await waiting()).toEqual([OWNER]);
    expect((await press(stage, "Ignorieren")).text).toContain("Gerade wartet keine Frage auf dich.");
    await keepAsking(stage, HEIGHT);
    expect(await waiting()).toEqual([]);
  });

  test("by a second editor says that it is done", async () => {
    await keepAsking(stage, HEIGHT);
    await exchange(stage, "/unanswered");
    await exchange(stage, "/unanswered", BEN);
    await press(stage, "Ignorieren");
    expect((await press(stage, "Ignore", BEN)).text).toMatch(/^That has been dealt with meanwhile\./u);
  });
});

describe("Formulierung ergänzen", () => {
  test("offers first what readers picked, then what is near, then all by topic", async () => {
    await keepAsking(stage, HEIGHT, { times: 3 });
    await stage.store.editors.proposed({
      article: "harbour",
      entry: "longer",
      question: HEIGHT,
      language: "de",
      at: stage.clock,
    });
    await exchange(stage, "/unanswered");
    const choice = await press(stage, "Formulierung ergänzen");
    expect(choice.text).toContain("Am ehesten · Seite 1 von 2");
    const [first, second] = labels(choice);
    expect(first).toBe("Dauert die Sperrung länger?");
    expect(["Was kosten die Arbeiten?", "Was baut die Stadt?"]).toContain(second);
    const all = await press(stage, "Nächste Seite ›");
    expect(all.text).toContain("Der Hafen · Seite 2 von 2");
    expect(labels(all)).toContain("Wem gehört der Hafen?");
    expect((await press(stage, "Zurück")).text).toContain("Unbeantwortet, 1 von 1");
  });

  test("writes the questions into the entry, and says so", async () => {
    await keepAsking(stage, HEIGHT);
    await exchange(stage, "/unanswered");
    await press(stage, "Formulierung ergänzen");
    const done = await press(stage, "Was baut die Stadt?");
    expect(done.text).toContain("Eine Formulierung ergänzt bei „Was baut die Stadt?“.");
    expect(done.text).toContain("Gerade wartet keine Frage auf dich.");
    expect(await waiting()).toEqual([]);
    const [harbour] = await loadFiles({
      ...harbourFiles(),
      "harbour/questions.yaml": await questionsFile(),
    });
    const entry = harbour.questions?.entries.find(({ id }) => id === "built-what");
    expect(entry?.phrasings.de).toContain(HEIGHT);
  });

  test("says why it was refused, and leaves the question waiting", async () => {
    // Another entry has it, in the other language.
    await keepAsking(stage, "What do the works cost?");
    const before = await questionsFile();
    await exchange(stage, "/unanswered");
    await press(stage, "Formulierung ergänzen");
    await press(stage, "Nächste Seite ›");
    const refused = await press(stage, "Was baut die Stadt?");
    expect(refused.text).toMatch(/^Das konnte ich nicht übernehmen:\n• /u);
    expect(refused.text).toContain("cost");
    expect(refused.text).toContain("Unbeantwortet, 1 von 1");
    expect(await questionsFile()).toBe(before);
    expect(await waiting()).toEqual(["What do the works cost?"]);
  });

  test("does nothing with wordings that the editor has not seen", async () => {
    await keepAsking(stage, HEIGHT, { times: 2 });
    await exchange(stage, "/unanswered");
    await press(stage, "Formulierung ergänzen");
    await keepAsking(stage, "Die Kaimauer ist wie hoch?");
    const again = await press(stage, "Was baut die Stadt?");
    expect(again.text).toContain("Inzwischen hat sich hier etwas geändert.");
    expect(again.text).toContain("Die Kaimauer ist wie hoch?");
    expect(await waiting()).toHaveLength(2);
  });

  test("says so where the question was settled meanwhile, or tapped twice", async () => {
    await keepAsking(stage, HEIGHT);
    await exchange(stage, "/unanswered");
    await press(stage, "Formulierung ergänzen");
    const button = buttonOf(lastSent(stage), "Was baut die Stadt?");
    await press(stage, "Was baut die Stadt?");
    await stage.tap(button, { message: lastSent(stage) });
    expect(stage.takeOne("editMessageText").text).toMatch(/^Das ist inzwischen erledigt\./u);
  });

  test("says so where the entry is gone", async () => {
    let library = stage.library;
    const changing = await openDesk(harbourFiles(), { library: () => library });
    await keepAsking(changing, HEIGHT);
    await exchange(changing, "/unanswered");
    await press(changing, "Formulierung ergänzen");
    const [harbour] = library.articles;
    const entries = harbour.questions?.entries.filter(({ id }) => id !== "built-what") ?? [];
    if (harbour.questions)
      library = keptLibrary([{ ...harbour, questions: { ...harbour.questions, entries } }]);
    expect((await press(changing, "Was baut die Stadt?")).text).toMatch(
      /^Diesen Eintrag gibt es nicht mehr\.\n\nUnbeantwortet, 1 von 1/u,
    );
    await changing.close();
  });
});

test("what is a phrasing by now waits no more", async () => {
  await keepAsking(stage, "was kosten die arbeiten");
  await keepAsking(stage, HEIGHT);
  expect((await exchange(stage, "/unanswered")).text).toMatch(/^Unbeantwortet, 1 von 1\n\n„/u);
  expect((await exchange(stage, "/stats")).text).toContain("Eine Frage wartet auf dich.");
});

test("what the bot declines waits for the editors", async () => {
  await exchange(stage, HEIGHT, ANNA);
  expect((await exchange(stage, "/unanswered")).text).toContain(HEIGHT);
});
