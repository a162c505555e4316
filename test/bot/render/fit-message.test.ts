import { FormattedString } from "@grammyjs/parse-mode";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitMessage, fits, shortenFormatted } from "../../../src/bot/render/fit-message.ts";
import { plain } from "../../../src/bot/render/message.ts";
import { messageText } from "../../../src/playground/bot-api/checks/text.ts";
import { problemsOf } from "../house-rules.ts";

const words = (count: number) => Array.from({ length: count }, (_, index) => `Wort${index}`).join(" ");

describe("fitMessage", () => {
  test("leaves alone what fits", () => {
    const { text } = fitMessage({ opening: [plain("Ja."), plain("")], citations: [plain("A"), plain("B")] });
    expect(text).toBe("Ja.\n\nA\n\nB");
  });

  test("later citations go first, whole", () => {
    const { text } = fitMessage({
      opening: [plain("Ja.")],
      citations: [plain("Der erste."), plain("Der zweite."), plain(words(1000))],
    });
    expect(text).toBe("Ja.\n\nDer erste.\n\nDer zweite.");
  });

  test("of a thousand blocks as many stay as there is room and marks for", () => {
    const links = Array.from({ length: 1000 }, (_, index) =>
      FormattedString.link(`Artikel ${index}`, `https://t.me/article_bot?start=a_${index}`),
    );
    const { text, entities } = fitMessage({ opening: [plain("Welcher?")], citations: links });
    expect(text.split("\n\n")).toHaveLength(101);
    expect(entities).toHaveLength(100);
  });

  test("then the longest block is shortened, and its entities with it", () => {
    const long = FormattedString.blockquote(words(1000));
    const message = fitMessage({ opening: [plain("Ja.")], citations: [long] });
    expect(message.text).toMatch(/^Ja\.\n\nWort0 .* Wort\d+…$/u);
    expect(message.text.length).toBeGreaterThan(4080);
    expect(message.entities).toEqual([{ type: "blockquote", offset: 5, length: message.text.length - 5 }]);
  });

  test("a short answer is not sacrificed to a long quotation", () => {
    const { text } = fitMessage({
      opening: [plain("Kurz und gut."), plain(words(600))],
      citations: [plain(words(600)), plain("weg")],
    });
    expect(text.startsWith("Kurz und gut.\n\nWort0 ")).toBe(true);
    expect(text.split("\n\n")).toHaveLength(3);
  });

  test("the closing stays, whatever is cut", () => {
    const { text } = fitMessage({
      opening: [plain(words(1000))],
      citations: [],
      closing: FormattedString.link("Weiter", "https://t.me/article_bot"),
    });
    expect(text.endsWith("…\n\nWeiter")).toBe(true);
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  test("a text of exactly the limit goes out as it is, one character more does not", () => {
    const text = "x".repeat(4096);
    expect(fitMessage({ opening: [plain(text)], citations: [] }).text).toBe(text);
    expect(fitMessage({ opening: [plain(`${text}y`)], citations: [] }).text).toBe(`${"x".repeat(4095)}…`);
  });

  const text = fc
    .tuple(
      fc.constantFrom(1, 10, 300, 1500),
      fc.constantFrom("Wort ", "👩‍👩‍👧‍👦 ", "e\u0301", "אבג ", "<b>&*_ "),
    )
    .map(([count, unit]) => unit.repeat(count).trim());
  const block = fc
    .tuple(text, fc.constantFrom("bold", "blockquote", "italic", "plain"))
    .map(([value, style]) => (style === "plain" ? plain(value) : FormattedString[style as "bold"](value)));

  test("always fits, and no entity splits anything", () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.array(block, { maxLength: 4 }),
        (opening, citations) => {
          const message = fitMessage({ opening, citations });
          expect(fits(message)).toBe(true);
          const payload = { chat_id: 1, text: message.text, entities: message.entities };
          expect(problemsOf({ method: "sendMessage", payload })).toEqual([]);
          expect(() => messageText(message.text, message.entities, { knows: () => true })).not.toThrow();
        },
      ),
    );
  });
});

describe("shortenFormatted", () => {
  test("drops entities behind the cut and ends those that reach beyond it", () => {
    const text = FormattedString.join([
      FormattedString.bold("Eins zwei"),
      " ",
      FormattedString.italic("drei vier"),
      " ",
      FormattedString.bold("fünf"),
    ]);
    const short = shortenFormatted(text, 16);
    expect(short.text).toBe("Eins zwei drei…");
    expect(short.entities).toEqual([
      { type: "bold", offset: 0, length: 9 },
      { type: "italic", offset: 10, length: 5 },
    ]);
  });
});
