import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/answer/engine.ts";
import { MODEL, type Model } from "../../src/answer/model.ts";
import type { Language } from "../../src/article/article.ts";
import { replyText, statusText } from "../../src/bot/reply-text.ts";
import { ASKING_BACK, loadHarbour } from "../cli/harbour.ts";

const article = await loadHarbour();

function reply(question: string, language: Language = "de", model: Model = MODEL): string {
  return replyText(createEngine(article, model).ask(question, language)[0]);
}

describe("replyText", () => {
  test("an answer and a known unknown speak for themselves, in the question's language", () => {
    expect(reply("Was kosten die Arbeiten?")).toBe("Zwölf Millionen Euro.");
    expect(reply("What do the works cost?")).toBe("Twelve million euros.");
    expect(reply("Wem gehört der Hafen?")).toBe("Wem der Hafen gehört, steht nicht im Artikel.");
  });

  test("a passage is introduced, suggestions are asked about", () => {
    expect(reply("Was fürchten die Reeder?")).toBe("Dazu steht im Artikel:");
    expect(reply("Was baut die Stadt?", "de", ASKING_BACK)).toBe("Welche dieser Fragen meinst du?");
  });

  test("a decline announces suggestions only where it has some", () => {
    const nothing = { ...ASKING_BACK, thresholds: { ...ASKING_BACK.thresholds, suggest: 2 } };
    expect(reply("Was baut die Stadt?", "de", nothing)).toBe(
      "Das beantwortet der Artikel nicht. Am nächsten kommen diese Fragen:",
    );
    expect(reply("xyzzyx", "de")).toBe("Das beantwortet der Artikel nicht.");
  });

  test("what cannot be a question has its own words, in the chat's language", () => {
    expect(reply("", "en")).toBe("Ask me a question about the article.");
    expect(reply("🚢🚢", "en")).toBe("I can't find a question in that. Please put it in words.");
    expect(reply("Was kosten die Arbeiten? ".repeat(100))).toBe(
      "Das ist mir zu lang. Stell die Frage in ein oder zwei Sätzen.",
    );
    expect(reply("Danke!")).toBe("Gern geschehen.");
  });
});

describe("statusText", () => {
  test.for([
    ["closed-when", "Erwartet", "Expected"],
    ["cost", "Berichtet", "Reported"],
    ["confirmed-by", "Bestätigt von der Bürgermeisterin", "Confirmed by the mayor"],
    ["longer", "Laut Artikel offen", "Open, according to the article"],
    ["owner", "Steht nicht im Artikel", "Not in the article"],
  ] as const)("%s: %s", ([id, german, english]) => {
    const entry = article.questions.entries.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`The small article has no entry «${id}».`);
    expect(statusText(entry, "de")).toBe(german);
    expect(statusText(entry, "en")).toBe(english);
  });

  test("a rumour is called one", () => {
    const entry = article.questions.entries.find(({ id }) => id === "cost");
    if (entry?.kind !== "stated") throw new Error("The small article has lost its costs.");
    expect(statusText({ ...entry, status: { kind: "rumoured" } }, "de")).toBe("Gerücht");
  });
});
