import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/answer/analyse.ts";
import { type ArticleIndex, buildArticleIndex } from "../../src/answer/article-index.ts";
import { decide } from "../../src/answer/decide.ts";
import { MODEL, type Model } from "../../src/answer/model.ts";
import { outcome } from "./outcome.ts";
import { apple, articleOf, bridge, LIBRARY_TEXT, lighthouse } from "./sample-articles.ts";

let index: ArticleIndex;
beforeAll(async () => {
  index = buildArticleIndex(await apple());
});

const ask = (text: string, where: ArticleIndex = index, model: Model = MODEL) =>
  decide(analyse(text, where, "de"), where, model);

describe("thresholds", () => {
  const ALWAYS = { same: 0, other: 0 };
  const NEVER = { same: 1.1, other: 1.1 };
  const withThresholds = (thresholds: Partial<Model["thresholds"]>): Model => ({
    ...MODEL,
    thresholds: { ...MODEL.thresholds, ...thresholds },
  });

  test("nothing is answered that is not sure enough", () => {
    const never = withThresholds({
      answer: 1.1,
      suggest: 1.1,
      notStated: 1.1,
      passage: { de: NEVER, en: NEVER },
    });
    expect(outcome(ask("Wer hat die Partnerschaft bestätigt?", index, never))).toBe("unanswered");
    expect(outcome(ask("Wie viel zahlt Apple an Alibaba?", index, never))).toBe("unanswered");
  });

  test("a sentence is shown from the threshold of the article's language on", async () => {
    const [german, english] = [buildArticleIndex(await bridge()), buildArticleIndex(await lighthouse())];
    const sure = { de: "Wer leitet die Bauarbeiten?", en: "Who painted the tower white?" };
    const kinds = (passage: Model["thresholds"]["passage"]) => {
      const model = withThresholds({ passage });
      return [ask(sure.de, german, model).kind, ask(sure.en, english, model).kind];
    };
    expect(kinds({ de: ALWAYS, en: ALWAYS })).toEqual(["passage", "passage"]);
    expect(kinds({ de: NEVER, en: ALWAYS })).toEqual(["none", "passage"]);
    expect(kinds({ de: ALWAYS, en: NEVER })).toEqual(["passage", "none"]);
    // The other threshold is for who asks in another language.
    expect(kinds({ de: { same: 0, other: 1.1 }, en: { same: 1.1, other: 0 } })).toEqual(["passage", "none"]);
  });

  test("between the thresholds it asks back, with two or three entries", () => {
    const shy = withThresholds({ answer: 1.1, suggest: 0 });
    const answer = ask("Wer hat die Partnerschaft bestätigt?", index, shy);
    expect(answer.kind).toBe("suggestions");
    expect(answer.suggestions.length).toBeGreaterThan(1);
    expect(answer.suggestions.length).toBeLessThanOrEqual(3);
    expect(answer.suggestions[0]?.id).toBe("confirmed-by");
  });
});

describe("suggestions", () => {
  test("are stated entries, not the answer itself, none twice", () => {
    for (const text of [
      "Wer hat die Partnerschaft bestätigt?",
      "Was verbietet China?",
      "Wie viel zahlt Apple?",
      "DeepSeek",
    ]) {
      const answer = ask(text);
      const ids = answer.suggestions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const suggestion of answer.suggestions) expect(suggestion.kind).toBe("stated");
      if (answer.kind === "answer") expect(ids).not.toContain(answer.entry.id);
    }
  });
});

describe("candidates", () => {
  test.each(["Wer hat die Partnerschaft bestätigt?", "Wie viel zahlt Apple?", "papageno", "Tencent"])(
    "five, descending, none twice: %s",
    (text) => {
      const { candidates } = ask(text);
      expect(candidates).toHaveLength(5);
      expect(new Set(candidates.map(({ sentence }) => sentence.index)).size).toBe(5);
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    },
  );

  test("the best is the sentence that is cited", () => {
    for (const text of [
      "Wo wurde die Partnerschaft bestätigt?",
      "Ist Apple wählerisch gewesen?",
      "Was verbieten die Reglementierungen in China?",
    ]) {
      const answer = ask(text);
      if (answer.kind !== "answer") throw new Error(`«${text}» is not answered.`);
      expect(answer.candidates[0]?.sentence).toBe(answer.citations[0]);
    }
  });

  test("fewer only where the article has fewer", async () => {
    const two = buildArticleIndex(await articleOf("Der Turm ist rot. Der Zaun ist blau."));
    expect(ask("Wie ist der Turm?", two).candidates).toHaveLength(2);
    expect(ask("papageno", two).candidates).toHaveLength(2);
  });
});

describe("without questions.yaml", () => {
  test.each([
    ["Was haben die Gutachter gefunden?", 1],
    ["Wer ist Helga Brandt?", 2],
    ["Wie viel soll die Sanierung kosten?", 3],
    ["Ab wann ist die Hafenbrücke für Lastwagen gesperrt?", 0],
    ["Wer leitet die Bauarbeiten?", 5],
    ["Wer kritisiert die langen Umwege?", 6],
    // Asked by a part of the compound that the article has.
    ["Für wen wird die Brücke gesperrt?", 0],
  ])("%s: a passage, the right one", async (text, sentence) => {
    const plain = buildArticleIndex(await bridge());
    expect(outcome(ask(text, plain))).toBe(`passage: ${plain.article.sentences[sentence]?.text}`);
  });

  test.each([
    ["Who painted the tower?", 3],
    ["When did Eliza Marsh retire?", 0],
    ["Where does the lighthouse stand?", 2],
    ["Who bought the old lamp?", 4],
  ])("%s: a passage, the right one", async (text, sentence) => {
    const plain = buildArticleIndex(await lighthouse());
    expect(outcome(ask(text, plain))).toBe(`passage: ${plain.article.sentences[sentence]?.text}`);
  });

  test.each([
    "Wie viel kostet die neue Bücherei die Gemeinde?",
    "Wie viel Geld kostet die Bücherei?",
    "Wann eröffnet die Gemeinde Morsum die neue Bücherei am Marktplatz?",
    "Wann lobte Inge Holm die Architektur?",
    "Wie viele Kinder bekommen einen Leseraum?",
    "Seit wann hat die Gemeinde Morsum eine Bücherei?",
    "How many children get a reading room?",
  ])("no number or time, no answer: %s", async (text) => {
    const plain = buildArticleIndex(await articleOf(LIBRARY_TEXT));
    expect(outcome(ask(text, plain))).toBe("unanswered");
  });

  test.each([
    "Wie tief ist die Ostsee?",
    "Wer gewann den Oscar?",
    "Welche Zutaten hat ein Käsekuchen?",
    "Wer ist der Papst?",
    "Wie viele Einwohner hat Kassel?",
    "Who wrote Hamlet?",
  ])("what it does not mention is declined: %s", async (text) => {
    const plain = buildArticleIndex(await bridge());
    const answer = ask(text, plain);
    expect(outcome(answer)).toBe("unanswered");
    expect(answer.candidates).toHaveLength(5);
  });
});
