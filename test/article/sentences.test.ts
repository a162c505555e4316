import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/article/sentences.ts";

/** The texts of the sentences. */
function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each text is split at its bars, and nowhere else. */
function splitsAtBars(name: string, texts: readonly string[]): void {
  describe(name, () => {
    it.each(texts)("%s", (marked) => {
      const sentences = marked.split(" | ");
      expect(split(sentences.join(" "))).toEqual(sentences);
    });
  });
}

splitsAtBars("plain sentences", [
  "Apple wählt Alibaba. | Reuters berichtet darüber. | Apple schweigt.",
  "Apple picks Alibaba. | Reuters reports it. | Apple is silent.",
  "Kommt er? | Nein! | Doch!",
  "Wirklich?! | Ja!! | Nein?? | Gut.",
  "Das kam aus der EU. | Der Rest nicht.",
  "Apple wählte Alibaba. | (Reuters berichtete.) | Danach war Ruhe.",
  "Ein Satz. | Einer ohne Punkt",
  "ASP.NET und Node.js sind alt. | Yahoo! bleibt.",
]);

splitsAtBars("dates and ordinals", [
  "Am 6. Oktober kam er. | Dann ging er.",
  "Er kam am 6. Oktober. | 6. Oktober, das war ein Montag.",
  "Er kam seit 1. Januar. | Er ging am 31. Dezember 2024. | Sie blieb.",
  "Am 12. und 13. Oktober war Ruhe. | Dann kam Lärm.",
  "Am Dienstag (11. Februar) kam er. | Am 12. Februar ging er.",
  "Er ist am 06.10.2024 geboren. | Sie auch.",
  "Er ist am 6. 10. 2024 geboren. | Sie auch.",
  "Er lebte im 19. Jahrhundert. | Sie lebte im 20. Jahrhundert.",
  "Im 3. Quartal 2024 stieg der Umsatz. | Im 4. sank er.",
  "Der 2. Weltkrieg endete. | Das 2. Quartal war gut. | Der 100. Geburtstag kam.",
  "Dort gewann der 1. FC Köln. | Der 1. FC Union verlor gegen den 1. FC Nürnberg.",
  "Heinrich der 8. regierte. | Papst Johannes XXIII. starb. | Ludwig XIV. auch.",
  "The talks began on Oct. 6. | They ended on Jan. 3 in Dubai.",
]);

splitsAtBars("numbers at a sentence's edges", [
  "Das geschah im Jahr 2024. | Danach war Ruhe.",
  "It happened in 2024. | Apple grew.",
  "Der Boom endete früh. | 2024 begann der Abstieg. | Es ging bergab.",
  "Es war 2024. | 2025 kam es anders.",
  "Er kam um 10 Uhr. | 20 Minuten später ging er. | 3 blieben.",
  "Die Zahl stieg auf 12. | Die Aktie fiel.",
  "Apple verkaufte 12. | Alibaba verkaufte 13. | Danach war Schluss.",
  "Apple belegte Platz 3. | Alibaba belegte Platz 4.",
  "Apple belegte Platz 3. | Malaysia folgte.",
  "Der Verein aus Köln belegte Rang 12. | Mainz folgte.",
  "Der Preis sank. | €5 reichen. | $3 too. | §5 gilt.",
]);

splitsAtBars("decimal and thousands numbers", [
  "Es kostet 3.5 Millionen. | Es wuchs um 2,5 Prozent. | Es waren 1.000.000 Euro. | Gut.",
  "Sie zahlt 1.234,56 Dollar. | Er zahlt 3.50. | Alles gut.",
  "It costs $3.50. | It is 1,000.25 wide. | Fine.",
  "Das Gerät läuft mit iOS 18.3. | Apple verteilt es.",
]);

splitsAtBars("abbreviations inside a sentence", [
  "Das betrifft z. B. Apple und Alibaba. | Mehr nicht.",
  "Das betrifft z.B. Apple und Alibaba. | Mehr nicht.",
  "Das meldet z. B. Der Spiegel aus Hamburg. | Mehr nicht.",
  "Das nützt u. a. Apple, d. h. dem Konzern, i. d. R. sehr. | Mehr nicht.",
  "Die Nr. 3 ist frei. | Sie ist No. 3 today.",
  "Nr. 1 ist Apple. | Die Nr. 2 ist Alibaba.",
  "Das sagte Dr. Tsai in Dubai. | Er lachte.",
  "Prof. Dr. Müller sprach. | Mr. Cook met Mrs. Tsai. | Alle hörten zu.",
  "St. Petersburg ist groß. | Er lebt in St. Gallen.",
  "Vgl. Art. 5 der Verordnung. | Das gilt ca. 3 Jahre, max. 5 Jahre, mind. 2 Jahre.",
  "Er zahlte 5 Mio. Euro. | Sie zahlte 3 Mrd. Dollar. | Dann kam Ruhe.",
  "Apple Inc. ist groß. | Apple & Co. profitieren.",
  "Er kam im Feb. 2024 an. | Er ging im Dez. 2024 fort.",
  "Es gab Äpfel, Birnen usw. und Kuchen. | There were pears etc. and cake.",
  "Apple vs. Alibaba, i.e. a deal, e.g. for AI. | They won.",
  "The meeting starts at 9 a.m. on Monday. | Everyone came.",
  "Martin Luther King Jr. Day is a holiday. | Shops close.",
  "Er wohnt in der Hauptstr. 5. | Sie wohnt nebenan.",
  "Sen. Warren spoke. | Gen. Milley was silent.",
]);

splitsAtBars("abbreviations at the end of a sentence", [
  "Es gab Äpfel, Birnen usw. | Danach gab es Kuchen.",
  "There were apples, pears etc. | The end was near.",
  "Er arbeitet bei Apple Inc. | Danach ging er zu Alibaba & Co. | Das war es.",
  "Er zahlte 5 Mio. | Das war viel.",
  "Er ging im Dez. | Danach war Ruhe.",
  "Es beginnt um 5 p.m. | The end comes later.",
  "He met Robert Downey Jr. | The film starts.",
  "Er sagte usw.“ | Dann ging er.",
  "Es gab Äpfel, Birnen usw. | Apple kam.",
  "It began at 5 p.m. | Everyone came.",
  "It began at 5 p.m. Monday in Dubai. | It ended at 9 a.m. Eastern time.",
]);

splitsAtBars("words that look like abbreviations", [
  "Ein Abkommen dieser Art. | Apple schweigt.",
  "Ein Abkommen dieser Art. | Der Konzern schweigt.",
  "Apple zeigt das iPhone 16 Pro Max. | Es kostet 1.449 Euro.",
  "Tsai said no. | Then he left.",
  "Apple changed its mind. | The deal is off.",
  "Es gibt keinen Plan B. | Er scheiterte.",
]);

splitsAtBars("initials and states", [
  "Das sagte Joe C. Tsai in Dubai. | J. R. R. Tolkien schwieg.",
  "Er traf G. W. Bush und John A. Smith. | Danach ging er.",
  "He joined the U.S. Army in May. | The U.S. Department of Trade and the U.S. are silent.",
  "Die U.S.-Regierung kam. | Sie ging.",
  "He lives in the U.S. | He likes it.",
  "Er lebt in den U.S. | Danach zog er um.",
  "The talks took place in Washington, D.C. | The deal is done.",
]);

splitsAtBars("lower-case brands", [
  "Sales fell in China. | iPhone sales fell too. | eBay grew. | iOS 18 came.",
  "Der Absatz sank. | iPhones sind teuer. | xAI kam.",
  "Der Absatz sank. | macOS 15 kam. | Dann stieg er.",
  "Er ging … und kam. er blieb.",
]);

splitsAtBars("closing quotes behind the mark", [
  "Er sagte: „Das ist gut.“ | Dann ging er.",
  "Er sagte: »Das ist gut.« | Dann ging er.",
  "Er sagte («So ist es.») | Danach ging er.",
  "Er sagte: ‚Das ist gut.‘ | Dann ging er.",
  "Er sagte: „Sie rief ‚Nein.‘“ | Dann ging er.",
  "She said: “That is good.” | Then she left.",
  'She said: "That is good." | Then she left.',
  "She said: ‘That is good.’ | Then she left.",
  "She said: 'That is good.' | Then she left.",
  "„Er kam.“ | „Sie ging.“ | „Ende.“",
  "Er sagte: „Ich bin 3.“ | Sie lachte.",
  "Er nannte es „Ende“. | Dann ging er.",
]);

splitsAtBars("questions and exclamations inside quotes", [
  "„Kommt er?“, fragte sie. | „Nein!“, rief er. | Gut.",
  "„Kommt er?“ fragte sie. | Er kam.",
  "„Kommt er?“ | Sie schwieg.",
  "“Is he coming?” she asked. | “No!” he said. | Fine.",
  "Er rief: „Halt!“ | Dann blieb er stehen.",
  "Er rief „Halt!“, dann blieb er stehen.",
  "Er las „Wer bin ich?“ von Precht. | Dann schlief er.",
  "„Ist das gut?“, fragte er, „oder schlecht?“ | Sie nickte.",
]);

splitsAtBars("ellipses", [
  "Er zögerte … dann ging er. | Und blieb.",
  "Er zögerte … | Dann ging er.",
  "Er zögerte... und ging. | Sie blieb.",
  "Er zögerte... | Dann ging er.",
  "Doch … | „Nein“, sagte er.",
]);

splitsAtBars("addresses", [
  "Siehe https://example.com/a.b?c=d! | Dann weiter.",
  "Siehe https://example.com/a.B?C=D. | Dann weiter.",
  "Auf www.example.com. | Mehr nicht.",
  "Schreib an joe.C.Tsai@alibaba.com. | Danach warten.",
  "The site apple.com/?q=Who? knows it. | See there.",
]);

describe("texts with little in them", () => {
  it.each([
    ["", []],
    [" ", []],
    ["\n\t\u00a0", []],
    ["Wort", ["Wort"]],
    ["Wort.", ["Wort."]],
    ["...", ["..."]],
    ["?", ["?"]],
    ["2024", ["2024"]],
  ])("%j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("leaves white space around and between sentences out of the spans", () => {
    expect(splitSentences("  Er kam.  \n Sie ging. ")).toEqual([
      { start: 2, end: 9 },
      { start: 13, end: 22 },
    ]);
  });

  it("splits where the text has no-break spaces", () => {
    expect(split("Das sagte Dr.\u00a0Tsai.\u00a0Er ging.")).toEqual(["Das sagte Dr.\u00a0Tsai.", "Er ging."]);
  });
});

describe("for any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..." \n\u00a0.!?…aAßİ1“”„‘’»«)([\"'😀\ud83d"), maxLength: 40 }),
  );
  const news = fc
    .array(
      fc.constantFrom(
        ...[
          "Apple",
          "Er",
          "Dann",
          "iPhone",
          "am",
          "6.",
          "Oktober",
          "2024",
          "2024.",
          "z.",
          "B.",
          "Dr.",
          "usw.",
          "…",
        ],
        ...[
          "sagte.",
          "„Gut.“",
          "„Was?“",
          "Nein!",
          "U.S.",
          "C.",
          "–",
          "Nr.",
          "3.",
          "(so.)",
          "er",
          "1,5",
          "dpa.com.",
        ],
      ),
      { maxLength: 25 },
    )
    .map((words) => words.join(" "));

  it("covers all but white space, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.oneof(anything, news), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^\s*$/u);
          expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("ends a sentence that another follows with a mark and begins the next behind white space", () => {
    fc.assert(
      fc.property(fc.oneof(anything, news), (text) => {
        const spans = splitSentences(text);
        for (const { end } of spans.slice(0, -1)) {
          expect(text.slice(0, end)).toMatch(/[.!?…][^\s\p{L}\p{N}]*$/u);
          expect(text.charAt(end)).toMatch(/\s/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("does not split a sentence again", () => {
    fc.assert(
      fc.property(news, (text) => {
        for (const sentence of split(text)) expect(split(sentence)).toEqual([sentence]);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes no time worth mentioning for a very long word", () => {
    const word = "x".repeat(80_000);
    const began = performance.now();
    expect(split(`Er schrieb ${word} gestern. Sie nickte.`)).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
