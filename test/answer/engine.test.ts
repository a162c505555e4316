import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Context } from "../../src/answer/answer.ts";
import { createEngine, type Engine } from "../../src/answer/engine.ts";
import type { Language } from "../../src/article/article.ts";
import { outcome, plain } from "./outcome.ts";
import { apple, articleOf, bridge, bridgeWithQuestions, lighthouse } from "./sample-articles.ts";

let engine: Engine;
let second: Engine;
let all: readonly Engine[];
beforeAll(async () => {
  engine = createEngine(await apple());
  second = createEngine(await apple());
  all = [
    engine,
    createEngine(await bridge()),
    createEngine(await bridgeWithQuestions()),
    createEngine(await lighthouse()),
    createEngine(await articleOf("Ja.")),
  ];
});

const outcomes = (message: string, language: Language = "de", context?: Context) =>
  engine.ask(message, language, context).map(outcome);

/** Whether anything is given as the article's answer. */
const isAnswered = (answer: Answer) => answer.kind === "answer" || answer.kind === "passage";

describe("questions", () => {
  test.each([
    ["Wer hat die Übereinkunft bestätigt?", "confirmed-by"],
    ["In welcher Stadt hat Joe Tsai das gesagt?", "confirmed-where"],
    ["Welche Rolle hat Joe Tsai?", "alibaba-chief"],
    ["Welche Strategie verfolgt Apple in anderen Märkten?", "strategy-elsewhere"],
    ["War Apple anspruchsvoll bei der Auswahl?", "apple-picky"],
    ["Hat Apple die Partnerschaft selbst bestätigt?", "apple-confirmed"],
    ["Wer sind Alibabas Rivalen?", "competitors"],
    ["Was ist Alibaba Cloud?", "alibaba-cloud"],
    ["Verkauft Apple in China weniger iPhones?", "iphone-sales"],
    ["Warum darf Apple in China nicht mit OpenAI zusammenarbeiten?", "openai-ban"],
  ])("%s: %s", (message, entry) => {
    expect(outcomes(message)).toEqual([entry]);
  });

  test.each([
    ["wer hat die uebereinkunft bestaetigt", "confirmed-by"],
    ["wer hat die ubereinkunft bestatigt", "confirmed-by"],
    ["WER HAT DIE ÜBEREINKUNFT BESTÄTIGT???", "confirmed-by"],
    ["Wer hat die Übereinkufnt bestätgt?", "confirmed-by"],
    ["Wer sind Alibabas Konkurenten?", "competitors"],
    ["wie waehlerisch war aple", "apple-picky"],
    ["<b>Wer</b> hat die Übereinkunft <i>bestätigt</i>? https://example.org", "confirmed-by"],
    ["Wer hat die Über\u00ADein\u00ADkunft be\u00ADstä\u00ADtigt?", "confirmed-by"],
  ])("the same however it is typed: %s", (message, entry) => {
    expect(outcomes(message)).toEqual([entry]);
  });

  test.each([
    ["Tencent?", "talks-tencent"],
    ["tencent", "talks-tencent"],
    ["Baidu", "talks-baidu"],
    ["bytedance?", "talks-bytedance"],
    ["TikTok", "talks-bytedance"],
    ["joe tsai", "alibaba-chief"],
    ["Joe Tsai?", "alibaba-chief"],
    ["Reuters", "source-reuters"],
    ["Deep Seek", "deepseek-what"],
    ["? Tencent", "talks-tencent"],
  ])("a word or name will do: %s", (message, entry) => {
    expect(outcomes(message)).toEqual([entry]);
  });

  test("an answer carries its entry's citations", () => {
    const [answer] = engine.ask("Wer hat die Übereinkunft bestätigt?", "de");
    expect(answer).toMatchObject({ kind: "answer", question: "Wer hat die Übereinkunft bestätigt?" });
    if (answer.kind === "answer") expect(answer.citations).toBe(answer.entry.citations);
  });
});

describe("languages", () => {
  test.each([
    ["Who confirmed the agreement?", "confirmed-by"],
    ["Where did Joe Tsai say so?", "confirmed-where"],
    ["Did Apple itself confirm the partnership?", "apple-confirmed"],
    ["Who are Alibaba's rivals?", "competitors"],
    ["What is Alibaba Cloud?", "alibaba-cloud"],
    ["Was Apple choosy?", "apple-picky"],
    ["Why can't Apple use OpenAI in China?", "openai-ban"],
  ])("English to the German article: %s", (message, entry) => {
    const [answer] = engine.ask(message, "de");
    expect([outcome(answer), answer.language]).toEqual([entry, "en"]);
  });

  test("German in an English chat", () => {
    expect(engine.ask("Wer hat die Übereinkunft bestätigt?", "en")[0].language).toBe("de");
  });

  test.each(["Tencent", "Joe Tsai", "🎉", "", "xqz", "?"])(
    "where words do not tell, the chat's: %j",
    (message) => {
      expect(engine.ask(message, "de")[0].language).toBe("de");
      expect(engine.ask(message, "en")[0].language).toBe("en");
    },
  );
});

describe("declines", () => {
  test.each([
    ["Wie viel zahlt Apple an Alibaba?", "price-deal"],
    ["Wie alt ist Joe Tsai?", "tsai-bio"],
    ["Wer hat Alibaba gegründet?", "alibaba-founder"],
    ["Wann geht das KI-Angebot in China an den Start?", "launch-date"],
    ["Wie lange läuft der Vertrag?", "deal-duration"],
    ["How long does the contract run?", "deal-duration"],
    ["Who wrote this article?", "author"],
  ])("a known unknown: %s", (message, entry) => {
    const [answer] = engine.ask(message, "de");
    expect(outcome(answer)).toBe(`not-stated: ${entry}`);
    expect(answer).not.toHaveProperty("citations");
    expect(answer.candidates).toHaveLength(5);
  });

  test.each([
    "Wie viele Einwohner hat Hangzhou?",
    "Wie tief ist die Ostsee?",
    "Wer gewann die Bundesliga?",
    "Wie heißt der Präsident von Frankreich?",
    "Welche Zutaten braucht ein Käsekuchen?",
    "Wer trainiert den FC Bayern?",
    "Who won the Super Bowl?",
    "How do I bake bread?",
    "Wie backe ich Brot?",
    "asdkjh qwelkj",
  ])("nothing of it is in the article: %s", (message) => {
    const [answer] = engine.ask(message, "de");
    expect(outcome(answer)).toBe("unanswered");
    expect(answer).not.toHaveProperty("citations");
    expect(answer.candidates).toHaveLength(5);
  });

  // The place is in the article, what is asked about it is not.
  test.each([
    "Welche Fluggesellschaft fliegt nach Dubai?",
    "Wie warm ist es in Dubai?",
    "Wie heißt der Bürgermeister von Dubai?",
    "Kann ich mein Auto in Dubai mieten?",
    "What is the weather in Dubai?",
    // One letter from `weiter`, which is in the article and asks for more.
    "Wie wird das Wetter?",
    "Wetter?",
    "Wie viele Menschen leben in China?",
    "Wer ist die Ehefrau von Joe Tsai?",
    "Wie viel wiegt ein iPhone?",
    "Welche Farbe hat das Logo von Alibaba?",
  ])("only a name of it is in the article: %s", (message) => {
    expect(engine.ask(message, "de").filter(isAnswered).map(outcome)).toEqual([]);
  });

  // With so few entries every word is frequent, and a function word tells as much as any.
  test.each([
    "Wie groß ist der Mond?",
    "Wie alt ist der Papst?",
    "Wie tief ist die Ostsee?",
    "Wer hat den Mount Everest bestiegen?",
    "Who wrote Hamlet?",
    "What is the tallest mountain?",
  ])("nor is it in a small article with entries: %s", async (message) => {
    const small = createEngine(await bridgeWithQuestions());
    expect(small.ask(message, "de").filter(isAnswered).map(outcome)).toEqual([]);
  });

  test("question words alone make no answer of words nobody knows", () => {
    const stranger = fc.stringMatching(/^[A-Z][qxjy]{5,9}$/);
    const frame = fc.constantFrom(
      "Wer ist die #?",
      "Wie # ist der #?",
      "Wann war die #?",
      "Wie viel kostet #?",
      "Warum # der #?",
      "Who is the #?",
      "When did # happen to #?",
      "Hat # das #?",
    );
    fc.assert(
      fc.property(fc.nat({ max: 4 }), frame, stranger, (at, template, word) => {
        const message = template.replaceAll("#", word);
        expect((all[at] ?? engine).ask(message, "de").filter(isAnswered).map(outcome)).toEqual([]);
      }),
    );
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["🎉🎉", "no-words"],
    ["???", "no-words"],
    ["<script>alert('Tencent')</script>", "no-words"],
    ["https://example.org/Tencent", "no-words"],
    ["\uD800", "no-words"],
    ["Tencent ".repeat(100), "too-long"],
    ["x".repeat(100_000), "too-long"],
  ])("%#: %s", (message, reason) => {
    const answers = engine.ask(message, "de");
    expect(answers.map(outcome)).toEqual([reason]);
    expect(answers[0].candidates).toHaveLength(5);
  });
});

describe("small talk", () => {
  test.each([
    ["Hallo", "greeting"],
    ["good morning", "greeting"],
    ["Danke!", "thanks"],
    ["thank you", "thanks"],
    ["Tschüss", "farewell"],
    ["Wer bist du?", "identity"],
    ["who are you?", "identity"],
    ["Wie geht’s?", "wellbeing"],
    ["What's up?", "wellbeing"],
    ["was kannst du?", "ability"],
    ["ok", "acknowledgement"],
  ])("%s: %s, and nothing is cited", (message, topic) => {
    for (const context of [undefined, { question: "Wer ist Joe Tsai?", entry: "alibaba-chief" }]) {
      const answers = engine.ask(message, "de", context);
      expect(answers).toHaveLength(1);
      expect(outcome(answers[0])).toBe(`chitchat: ${topic}`);
      expect(answers[0]).not.toHaveProperty("citations");
    }
  });

  test("much of it at once is answered once", () => {
    for (const message of ["Hallo! Danke! Tschüss!", "Wer bist du? Wie geht es dir?", "hi? hallo?"]) {
      const answers = outcomes(message);
      expect(answers).toHaveLength(1);
      expect(answers[0]).toMatch(/^chitchat/);
    }
  });

  test.each([
    ["Hallo, wer ist Joe Tsai?", "alibaba-chief"],
    ["Hi! Wer ist Joe Tsai?", "alibaba-chief"],
    ["Hallo? Wer ist Joe Tsai?", "alibaba-chief"],
    ["Wer ist Joe Tsai? Danke!", "alibaba-chief"],
    ["hey, who confirmed the agreement?", "confirmed-by"],
    ["Guten Tag, hat Apple die Partnerschaft selbst bestätigt?", "apple-confirmed"],
  ])("around a question it is no matter: %s", (message, entry) => {
    expect(outcomes(message)).toEqual([entry]);
  });
});

describe("several questions in one message", () => {
  test("are answered in order", () => {
    expect(outcomes("Wer ist Joe Tsai? Wer sind Alibabas Konkurrenten?")).toEqual([
      "alibaba-chief",
      "competitors",
    ]);
    expect(outcomes("Wer hat die Übereinkunft bestätigt und wo war das?")).toEqual([
      "confirmed-by",
      "confirmed-where",
    ]);
    expect(outcomes("Who is Joe Tsai? Who are Alibaba's rivals?", "en")).toEqual([
      "alibaba-chief",
      "competitors",
    ]);
  });

  test("each answer says which question it is to", () => {
    expect(
      engine.ask("Wer ist Joe Tsai? Wo hat er das bestätigt?", "de").map(({ question }) => question),
    ).toEqual(["Wer ist Joe Tsai?", "Wo hat er das bestätigt?"]);
  });

  test("at most three", () => {
    expect(engine.ask("Wer ist Joe Tsai? Tencent? Baidu? ByteDance? Reuters?", "de")).toHaveLength(3);
  });

  test("the same answer is not given twice", () => {
    expect(outcomes("Wer ist Joe Tsai? Wer ist Joe Tsai?")).toEqual(["alibaba-chief"]);
    expect(outcomes("Wie alt ist Joe Tsai? Wie alt ist er?")).toEqual(["not-stated: tsai-bio"]);
  });

  test("nor the same passage", async () => {
    const bridgeEngine = createEngine(await bridge());
    expect(
      bridgeEngine.ask("Wer leitet die Bauarbeiten? Wer leitet die Bauarbeiten?", "de").map(outcome),
    ).toHaveLength(1);
  });

  test("nor the same decline of the same question", () => {
    expect(outcomes("Wie tief ist die Ostsee? Wie tief ist die Ostsee?")).toEqual(["unanswered"]);
  });

  test("nor the same suggestions", () => {
    expect(engine.ask("wer? wer?", "de")).toHaveLength(1);
  });

  test("one may go on from the one before", () => {
    expect(outcomes("Wer ist Apples KI-Partner in China? Und warum?")).toEqual([
      "deal-partner",
      "partner-why",
    ]);
  });

  test("one that has no answer does not hide the others", () => {
    expect(outcomes("Wie tief ist die Ostsee? Wer ist Joe Tsai?")).toEqual(["unanswered", "alibaba-chief"]);
  });
});

describe("whatever is asked", () => {
  const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  const piece = fc.constantFrom(
    ..."Wer,hat,Apple,Alibaba,das,bestätigt,?,!,und,wo,wie viele,mehr,who,why,<b>,</b>,<script>,<a href=x>,&amp;,https://x.y,[x](y),**,`,\n,\u0000,\u200D,\uD800,\uDC00,🎉,👨‍👩‍👧,ß,Ü,ae,KI,3.5,\u202E,ﷺ,阿里巴巴,Алибаба,constructor,__proto__,toString,-,’s".split(
      ",",
    ),
  );
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(" ")) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")) },
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.array(anyUnit, { maxLength: 80 }).map((units) => units.join("")),
    fc.tuple(piece, fc.integer({ min: 1, max: 700 })).map(([unit, times]) => unit.repeat(times)),
    fc.stringMatching(/^[a-zäöüß ]{0,120}\?$/u),
  );
  const context: fc.Arbitrary<Context | undefined> = fc.option(
    fc.record(
      {
        question: text,
        entry: fc.constantFrom("deal-partner", "price-deal", "closed-when", "no-such-entry", ""),
        shown: fc.array(fc.constantFrom("deal-subject", "cracks", "confirmed-by", "x")),
      },
      { requiredKeys: ["question"] },
    ),
    { nil: undefined },
  );
  const language = fc.constantFrom<Language>("de", "en");
  const which = fc.nat({ max: 4 });

  test("the engine keeps its word", () => {
    fc.assert(
      fc.property(which, text, language, context, (at, message, spoken, last) => {
        const asked = all[at] ?? engine;
        const answers = asked.ask(message, spoken, last);
        const { article } = asked;
        expect(answers.length).toBeGreaterThanOrEqual(1);
        expect(answers.length).toBeLessThanOrEqual(3);
        for (const answer of answers) {
          expect(answer.article).toBe(article);
          expect(answer.confidence).toBeGreaterThanOrEqual(0);
          expect(answer.confidence).toBeLessThanOrEqual(1);
          expect(answer.candidates).toHaveLength(Math.min(5, article.sentences.length));
          expect(new Set(answer.candidates.map(({ sentence }) => sentence)).size).toBe(
            answer.candidates.length,
          );
          const cited = "citations" in answer ? answer.citations : [];
          for (const { start, end, text: verbatim, index } of [
            ...cited,
            ...answer.candidates.map(({ sentence }) => sentence),
          ]) {
            expect(article.text.slice(start, end)).toBe(verbatim);
            expect(article.sentences[index]?.text).toBe(verbatim);
          }
          answer.candidates.forEach(({ score, entry }, i) => {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(score).toBeLessThanOrEqual(answer.candidates[i - 1]?.score ?? 1);
            if (entry !== undefined) expect(article.questions?.entries.map(({ id }) => id)).toContain(entry);
          });
          expect(answer.suggestions.length).toBeLessThanOrEqual(3);
          if (answer.kind === "none") expect(answer).not.toHaveProperty("citations");
          if (answer.kind === "answer" || answer.kind === "passage") expect(cited.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("the same message, the same answer, also of a second engine", () => {
    fc.assert(
      fc.property(text, language, context, (message, spoken, last) => {
        const once = engine.ask(message, spoken, last).map(plain);
        expect(engine.ask(message, spoken, last).map(plain)).toEqual(once);
        expect(second.ask(message, spoken, last).map(plain)).toEqual(once);
      }),
      { numRuns: 250 },
    );
  });

  test("what was asked before does not matter", () => {
    const message = "Wer sind Alibabas Konkurenten?";
    const before = engine.ask(message, "de").map(plain);
    for (let i = 0; i < 400; i += 1)
      engine.ask(`Was macht Firma${i.toString(36)} mit konkurent${i % 7}?`, i % 2 === 0 ? "de" : "en");
    expect(engine.ask(message, "de").map(plain)).toEqual(before);
  });

  test("every phrasing of an entry is answered from an entry, and nearly all from the right one", () => {
    let right = 0;
    let asked = 0;
    for (const entry of engine.article.questions?.entries ?? []) {
      for (const phrasing of [entry.phrasings.de[0], entry.phrasings.en[0]]) {
        asked += 1;
        if (outcomes(phrasing)[0]?.replace("not-stated: ", "") === entry.id) right += 1;
      }
    }
    expect(right / asked).toBeGreaterThan(0.95);
  });

  test("long questions take no time", () => {
    const words = "Wer hat eigentlich Verhandlungsgegenstände mit Konkurrenzunternehmungen besprochen ";
    const started = performance.now();
    for (let i = 0; i < 10; i += 1) engine.ask(`${words.repeat(7).slice(0, 590)}${i}?`, "de");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
