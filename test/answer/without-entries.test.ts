import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../src/answer/engine.ts";
import type { Language } from "../../src/article/article.ts";
import { splitSentences } from "../../src/article/sentences.ts";
import { outcome, plain } from "./outcome.ts";
import { articleOf, bridge, lighthouse } from "./sample-articles.ts";

const GERMAN = `Die Stadt Rheinberg hat im Jahr 1962 eine Seilbahn über den Fluss gebaut. Sie führt vom Marktplatz zur Burg Falkenstein. Entworfen hat sie die Ingenieurin Lotte Wiemer.

Wiemer wurde in Graz geboren. Sie studierte in Wien Maschinenbau. Später zog sie nach Rheinberg, weil ihr Mann dort eine Druckerei besaß.

Die Pfeiler der Brücke neben der Talstation sind 14 Meter hoch. Vor drei Jahren fanden Taucher Risse im Fundament. Seitdem dürfen nur noch Fußgänger hinüber.

Im vergangenen Sommer fuhren 80.000 Gäste mit der Bahn. Eine Fahrt kostet vier Euro. Kinder unter sechs Jahren zahlen nichts.

Der Stadtrat will die Gondeln ersetzen. Die neuen Kabinen sollen leiser sein und mit Solarstrom fahren. Kritiker warnen vor den Kosten.`;

const ENGLISH = `The town of Rheinberg built a cable car across the river in 1962. It runs from the market square to Falkenstein Castle. The engineer Lotte Wiemer designed it.

Wiemer was born in Graz. She studied mechanical engineering in Vienna. Later she moved to Rheinberg because her husband owned a print shop there.

The pillars of the bridge beside the valley station are 14 metres high. Three years ago divers found cracks in the foundation. Since then only pedestrians may cross.

Last summer 80,000 guests took the cable car. A ride costs four euros. Children under six pay nothing.

The council wants to replace the gondolas. The new cabins are supposed to be quieter and to run on solar power. Critics warn of the costs.`;

let german: Engine;
let english: Engine;
let others: readonly Engine[];
beforeAll(async () => {
  german = createEngine(await articleOf(GERMAN, "de", "seilbahn"));
  english = createEngine(await articleOf(ENGLISH, "en", "cable-car"));
  others = [
    createEngine(await bridge()),
    createEngine(await lighthouse()),
    createEngine(await articleOf("Ja.")),
  ];
});

const answered = (engine: Engine, question: string, language: Language = engine.article.language) =>
  engine.ask(question, language).map(outcome);

/** The language of the reader's chat. */
const CHATS: Readonly<Record<string, Language>> = { German: "de", English: "en" };

describe("a German article", () => {
  test.each<[string, string, string]>([
    ["the same words", "Was kostet eine Fahrt?", "Eine Fahrt kostet vier Euro."],
    ["the same words", "Wovor warnen Kritiker?", "Kritiker warnen vor den Kosten."],
    ["other forms", "Wer fand die Risse im Fundament?", "Vor drei Jahren fanden Taucher Risse im Fundament."],
    ["a pronoun in the sentence", "Wo studierte Wiemer Maschinenbau?", "Sie studierte in Wien Maschinenbau."],
    [
      "a pronoun in the sentence",
      "Warum zog Wiemer nach Rheinberg?",
      "Später zog sie nach Rheinberg, weil ihr Mann dort eine Druckerei besaß.",
    ],
    [
      "a pronoun in the question",
      "Wer hat sie entworfen?",
      "Entworfen hat sie die Ingenieurin Lotte Wiemer.",
    ],
    [
      "a compound of words that stand apart",
      "Wie hoch sind die Brückenpfeiler?",
      "Die Pfeiler der Brücke neben der Talstation sind 14 Meter hoch.",
    ],
    [
      "a number in digits",
      "Was fand man vor 3 Jahren?",
      "Vor drei Jahren fanden Taucher Risse im Fundament.",
    ],
    [
      "a number in words",
      "Was ist vierzehn Meter hoch?",
      "Die Pfeiler der Brücke neben der Talstation sind 14 Meter hoch.",
    ],
    [
      "a number asked for",
      "Wie viele Gäste fuhren im Sommer mit der Bahn?",
      "Im vergangenen Sommer fuhren 80.000 Gäste mit der Bahn.",
    ],
    ["a slip", "Wer fand Risse im Fundamnet?", "Vor drei Jahren fanden Taucher Risse im Fundament."],
    ["a slip", "Wovor warnen Kritikr?", "Kritiker warnen vor den Kosten."],
    ["English", "Where was Wiemer born?", "Wiemer wurde in Graz geboren."],
    ["English", "How much does a ride cost?", "Eine Fahrt kostet vier Euro."],
    ["English", "What do critics warn of?", "Kritiker warnen vor den Kosten."],
    [
      "English",
      "What did divers find three years ago?",
      "Vor drei Jahren fanden Taucher Risse im Fundament.",
    ],
  ])("%s: %s %s", (what, question, sentence) => {
    expect(answered(german, question, CHATS[what])).toEqual([`passage: ${sentence}`]);
  });

  test.each([
    "Wer gewann die Weltmeisterschaft?",
    "Welche Sprache spricht man in Brasilien?",
    "Wie alt ist der Papst?",
    "Wie lange kocht man Spaghetti?",
    "Wann beginnt das Konzert der Philharmoniker?",
    "Wie tief ist der Marianengraben?",
    "Who wrote Hamlet?",
    "How old is the Pope?",
    // A time, and there is none in the sentence.
    "Wann warnen Kritiker vor den Kosten?",
    "Wie viele Kritiker warnen vor den Kosten?",
  ])("not in it: %s", (question) => {
    expect(answered(german, question)).toEqual(["unanswered"]);
  });
});

describe("an English article", () => {
  test.each<[string, string, string]>([
    ["the same words", "How much does a ride cost?", "A ride costs four euros."],
    [
      "the same words",
      "When was the cable car built?",
      "The town of Rheinberg built a cable car across the river in 1962.",
    ],
    [
      "a pronoun in the sentence",
      "What did Wiemer study in Vienna?",
      "She studied mechanical engineering in Vienna.",
    ],
    [
      "a pronoun in the sentence",
      "Why did Wiemer move to Rheinberg?",
      "Later she moved to Rheinberg because her husband owned a print shop there.",
    ],
    [
      "words that stand apart",
      "How high are the bridge pillars?",
      "The pillars of the bridge beside the valley station are 14 metres high.",
    ],
    [
      "a number in digits",
      "What did divers find 3 years ago?",
      "Three years ago divers found cracks in the foundation.",
    ],
    [
      "a number in words",
      "What is fourteen metres high?",
      "The pillars of the bridge beside the valley station are 14 metres high.",
    ],
    [
      "a number asked for",
      "How many people took it last summer?",
      "Last summer 80,000 guests took the cable car.",
    ],
    [
      "a slip",
      "What did divers find in the fuondation?",
      "Three years ago divers found cracks in the foundation.",
    ],
    ["German", "Wo wurde Wiemer geboren?", "Wiemer was born in Graz."],
    ["German", "Was fanden die Taucher?", "Three years ago divers found cracks in the foundation."],
  ])("%s: %s %s", (what, question, sentence) => {
    expect(answered(english, question, CHATS[what])).toEqual([`passage: ${sentence}`]);
  });

  test.each([
    "How tall is the Eiffel Tower?",
    "Who won the world cup?",
    "Who wrote Hamlet?",
    "What language is spoken in Brazil?",
    "How old is the Pope?",
    "How long do you boil spaghetti?",
    "Wie tief ist die Ostsee?",
    "Wer ist der Papst?",
    "When do critics warn of the costs?",
  ])("not in it: %s", (question) => {
    expect(answered(english, question)).toEqual(["unanswered"]);
  });
});

describe("odd messages", () => {
  const all = () => [german, english, ...others];

  test.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["🎉🚡👩‍🔧", "no-words"],
    ["?!…", "no-words"],
    ["Was kostet eine Fahrt? ".repeat(200).slice(0, 4096), "too-long"],
    ["x".repeat(4096), "too-long"],
  ])("%#: %s", (message, reason) => {
    for (const engine of all()) expect(answered(engine, message)).toEqual([reason]);
  });

  test.each([
    "🚡 Was kostet eine Fahrt? 🎉",
    "WAS KOSTET EINE FAHRT???",
    "was kostet eine fahrt",
    "<b>Was</b> kostet eine <i>Fahrt</i>?",
    "Was ko\u00ADstet eine Fahrt?",
    "Hallo, was kostet eine Fahrt?",
  ])("the same question: %s", (message) => {
    expect(answered(german, message)).toEqual(["passage: Eine Fahrt kostet vier Euro."]);
  });

  test("as long as a question may be, of words it knows and words it does not", () => {
    for (const words of [
      "Seilbahn Fahrt Kosten Brücke ",
      "Xyloqua Pfeilerung Gondelbau ",
      "a ",
      "sie der die das ",
    ]) {
      for (const engine of all()) {
        const [answer] = engine.ask(words.repeat(300).slice(0, 599), "de");
        expect(["passage", "none"]).toContain(answer.kind);
        expect(Number.isFinite(answer.confidence)).toBe(true);
      }
    }
  });

  test("the same message, the same answer, whatever was asked elsewhere in between", () => {
    const word = fc.constantFrom(
      ..."Was kostet eine Fahrt Brückenpfeiler hoch Wiemer who designed cable car 14 vierzehn Xyloqua 🎉 ? wie viele Jahre".split(
        " ",
      ),
    );
    const message = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(message, fc.array(message, { maxLength: 3 }), (asked, between) => {
        const ask = () => all().map((engine) => engine.ask(asked, "de").map(plain));
        const before = ask();
        for (const other of between) for (const engine of all()) engine.ask(other, "en");
        expect(ask()).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe("long articles", () => {
  const SENTENCES = 10_000;
  const filler = (at: number) =>
    `Im Hafen von Kassel liegt heute das Schiff Nummer ${at}, und die Mannschaft wartet auf Regen.`;
  const text = Array.from({ length: SENTENCES }, (_, at) =>
    at === 7_654 ? "Die Kapitänin Lotte Wiemer angelt einen Zitteraal." : filler(at),
  );

  test("a paragraph of ten thousand sentences, and as many paragraphs of one", async () => {
    for (const between of [" ", "\n\n"]) {
      const engine = createEngine(await articleOf(text.join(between)));
      expect(engine.article.sentences).toHaveLength(SENTENCES);
      const [answer] = engine.ask("Wer angelt den Zitteraal?", "de");
      expect(outcome(answer)).toBe("passage: Die Kapitänin Lotte Wiemer angelt einen Zitteraal.");
      expect(answered(engine, "Welches Schiff hat die Nummer 4711?")).toEqual([`passage: ${filler(4711)}`]);
      expect(answered(engine, "Wie alt ist der Papst?")).toEqual(["unanswered"]);
      // Words that every sentence has.
      expect(engine.ask("Wer wartet im Hafen von Kassel auf Regen?", "de")[0].candidates).toHaveLength(5);
    }
  });

  test("a sentence of fifty thousand words", async () => {
    const endless = `${"Hafen und Kran ".repeat(16_000)}und Zitteraal.`;
    expect(splitSentences(endless)).toHaveLength(1);
    const engine = createEngine(await articleOf(`${endless}\n\nEin Turm steht in Kassel.`));
    expect(engine.ask("Hafen Zitteraal", "de")[0].candidates[0]?.sentence.index).toBe(0);
    expect(engine.ask("Wo steht ein Turm?", "de")[0].candidates[0]?.sentence.index).toBe(1);
  });
});
