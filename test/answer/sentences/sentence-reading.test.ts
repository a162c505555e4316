import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleIndex } from "../../../src/answer/article-index.ts";
import type { SentenceReading } from "../../../src/answer/sentences/sentence-reading.ts";
import { indexOf, indexWithGlosses, prepare, readAll, readerFor } from "./searching.ts";

/** The first sentence of a text, read for a question. */
async function reading(question: string, text: string): Promise<SentenceReading> {
  const [first] = readAll(question, await indexOf(text));
  if (!first) throw new Error("The text has no sentence.");
  return first;
}

/** What matches each carrying word of the question, by word. */
function matchesOf(question: string, index: ArticleIndex, { matches }: SentenceReading) {
  return Object.fromEntries(prepare(question, index).terms.map(({ term }, i) => [term.folded, matches[i]]));
}

describe("matches", () => {
  test("the best match of each word", async () => {
    const question = "Welche Partnerschaft hat der Hafen mit der Brücke?";
    const index = await indexOf("Die Zusammenarbeit im Hafen ist eng. Auch die Hafenbrücke steht.");
    const [first, second] = readAll(question, index);
    if (!first || !second) throw new Error("The text has lost a sentence.");
    const matches = matchesOf(question, index, first);
    expect(matches["hafen"]).toBe(1);
    expect(matches["brucke"]).toBe(0);
    expect(matches["partnerschaft"]).toBeGreaterThan(0);
    expect(matches["partnerschaft"]).toBeLessThan(1);
    expect(matchesOf(question, index, second)["brucke"]).toBeGreaterThan(0);
    expect(first.sentence).toBe(0);
    expect(second.sentence).toBe(1);
  });

  test("function words by themselves", async () => {
    const index = await indexOf("Der Hafen ist tief. Wegen der Kräne. Und so weiter.");
    const question = "Wegen wem ist der Hafen so?";
    const words = readAll(question, index).map(({ functionWords }) => [...functionWords]);
    // In the order of the question: `wegen`, `ist`, `der`, `so`; nobody says `wem`.
    expect(words).toEqual([
      [0, 1, 1, 0],
      [1, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });
});

describe("a number before what is asked for", () => {
  test.each([
    ["Wie viele Brücken hat Kassel?", "Kassel hat zwei Brücken.", true],
    ["Wie viele Brücken hat Kassel?", "Kassel hat zwei neue große Brücken.", true],
    ["Wie viele Brücken hat Kassel?", "Kassel hat 12 Brücken.", true],
    ["Wie viele Brücken hat Kassel?", "Kassel hat Brücken und zwei Häfen.", false],
    ["Wie viele Brücken hat Kassel?", "Zwei Häfen hat Kassel und außerdem noch viele alte Brücken.", false],
    ["Wie viele Brücken hat Kassel?", "Kassel hat viele Brücken.", false],
    ["Wie viele Brücken hat Kassel?", "Es gibt zwei Kassel.", false],
    ["Hat Kassel Brücken?", "Kassel hat zwei Brücken.", false],
    ["Wie viele Brücken?", "Kassel hat Brücken, und zwar genau vier gute Brücken.", true],
  ])("%s %s %s", async (question, text, expected) => {
    expect((await reading(question, text)).countsFocus).toBe(expected);
  });

  test("a number at the end of a sentence counts nothing in the next, nor in its gloss", async () => {
    const question = "How many bridges?";
    const next = await indexOf("There are 12. Bridges are old.", "en");
    expect(readAll(question, next).map(({ countsFocus }) => countsFocus)).toEqual([false, false]);
    const [glossed] = readAll(question, await indexWithGlosses("Es gibt 12.", { 0: "Bridges." }));
    expect(glossed?.matches[0]).toBe(1);
    expect(glossed?.countsFocus).toBe(false);
  });
});

describe("what is new to the question", () => {
  test("words that look like something", async () => {
    const text = "Im März 1998 zahlte Tim Cook zwölf Euro für 3 Boote.";
    const { traits } = await reading("Papageno", text);
    expect(traits).toMatchObject({ year: 1, digits: 2, number: 3, calendar: 2 });
    expect(traits.nameBegins).toBeGreaterThanOrEqual(1);
    const asked = await reading("Was war 1998 mit Tim Cook und den Booten?", text);
    expect(asked.traits).toMatchObject({ year: 0, digits: 1, number: 2, calendar: 1 });
    expect(asked.traits.capital).toBe(traits.capital - 3);
  });

  test("different words", async () => {
    expect((await reading("Hafen", "Der Hafen, der Turm, der Turm.")).fresh).toBe(1);
    expect((await reading("Papageno", "Der Hafen und der Turm.")).fresh).toBe(2);
    expect((await reading("Turm am Hafen", "Der Hafen und der Turm.")).fresh).toBe(0);
  });
});

describe("runs of letters", () => {
  const count = ({ runs }: SentenceReading) => runs.reduce((sum, run) => sum + run, 0);

  test("what is spelled in part as the question is", async () => {
    const index = await indexOf("Die Pfeiler sind alt. Cyan xy quoll. Alle Brückenpfeiler stehen.");
    const [part, none, whole] = readAll("Brückenpfeilern", index);
    if (!part || !none || !whole) throw new Error("The text has lost a sentence.");
    expect(count(none)).toBe(0);
    expect(count(part)).toBeGreaterThan(0);
    expect(count(whole)).toBeGreaterThan(count(part));
  });

  test("also from one word into the next, function words too", async () => {
    const index = await indexOf("Wer war der Mann? Der Mann, wer war er?");
    const [same, other] = readAll("wer war der", index);
    if (!same || !other) throw new Error("The text has lost a sentence.");
    expect(Math.min(...same.runs)).toBe(1);
    expect(count(other)).toBeLessThan(count(same));
  });

  test("also in what a sentence says in the other language", async () => {
    const index = await indexWithGlosses("Der Hafen ist tief.", { 0: "Lighthouse." });
    const [first] = readAll("lighthouses", index);
    expect(first && count(first)).toBeGreaterThan(10);
  });
});

test("nothing is left of what was read before, in whichever article", async () => {
  const [one, other] = [
    await indexOf("Die Brücke ist alt. Zwei Brücken sind neu. Der Hafen liegt an der Brücke. Alt und neu."),
    await indexOf("Der Turm. Ein Hafen hat viele Türme, dieser hat zwei alte Brücken über die neue Fulda."),
  ];
  const questions = ["Wie viele Brücken sind neu?", "Hafen", "Wo ist die alte neue Brücke?"];
  const reader = fc.record({
    index: fc.constantFrom(one, other),
    question: fc.constantFrom(...questions),
    order: fc.array(fc.nat({ max: 3 }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(reader, { maxLength: 6 }), (readers) => {
      const open = readers.map(({ index, question, order }) => ({
        read: readerFor(question, index),
        order: order.filter((sentence) => sentence < index.article.sentences.length),
        fresh: readAll(question, index),
      }));
      // One sentence of each in turn.
      for (let at = 0; at < 6; at += 1) {
        for (const { read, order, fresh } of open) {
          const sentence = order[at];
          if (sentence !== undefined) expect(read(sentence)).toEqual(fresh[sentence]);
        }
      }
    }),
  );
});
