import { describe, expect, test } from "vitest";
import { buildArticleIndex } from "../../src/answer/article-index.ts";
import { createEngine } from "../../src/answer/engine.ts";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";
import { parseQuestions } from "../../src/article/questions-file.ts";
import { ARTICLE, QUESTIONS, swap } from "./knowledge-folder.ts";

const article = { ...parseMarkdownArticle(ARTICLE), language: "de" } as const;

async function parse(text: string) {
  const problems: string[] = [];
  const questions = await parseQuestions(text, article, (_, message) => problems.push(message));
  return { questions, entry: questions?.entries[0], problems };
}

/** The questions with changes to their first entry, which is untranslated. */
function untranslated(...changes: readonly (readonly [from: string, to: string])[]): string {
  const marked = swap(
    QUESTIONS,
    "    status: confirmed\n",
    "    untranslated: true\n    status: confirmed\n",
  );
  return changes.reduce((text, [from, to]) => swap(text, from, to), marked);
}

const NO_ENGLISH = [
  ["      en: [Who is picked?]\n", ""],
  ["{ de: Alibaba., en: Alibaba. }", "{ de: Alibaba. }"],
  ["by: { de: Reuters, en: Reuters }", "by: { de: Reuters }"],
] as const;

describe("an entry with «untranslated: true»", () => {
  test("has the other language's texts in place of those it lacks, and says so", async () => {
    const { entry, problems } = await parse(untranslated(...NO_ENGLISH));
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      phrasings: { de: ["Wen wählt Apple?"], en: ["Wen wählt Apple?"] },
      answer: { de: "Alibaba.", en: "Alibaba." },
      status: { by: { de: "Reuters", en: "Reuters" } },
      lacks: { phrasings: "en", answer: "en" },
    });
  });

  test("may lack a language in one place only, or none", async () => {
    const german = untranslated(["      de: [Wen wählt Apple?]\n", ""]);
    expect((await parse(german)).entry?.lacks).toEqual({ phrasings: "de" });
    const { entry, problems } = await parse(untranslated());
    expect(problems).toEqual([]);
    expect(entry).not.toHaveProperty("lacks");
  });

  test("needs one of the two languages", async () => {
    const { problems } = await parse(untranslated(["{ de: Alibaba., en: Alibaba. }", "{}"]));
    expect(problems).toEqual(["«entries › 1 › answer»: expected a text under «de» or «en»."]);
  });

  test.for(["[]", "Wen?", "[1]"])("takes no list that is none: %s", async (list) => {
    const { problems } = await parse(untranslated(["[Who is picked?]", list]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^«entries › 1 › phrasings › en/u);
  });

  test("is checked like the others: a phrasing of another entry is reported", async () => {
    const { problems } = await parse(untranslated(...NO_ENGLISH, ["[Warum?]", "[Warum?, wen wählt apple]"]));
    expect(problems).toEqual([expect.stringContaining("is also a phrasing of the entry «who»")]);
  });

  test("without the mark, a language that is missing is a mistake", async () => {
    const { problems } = await parse(swap(QUESTIONS, "      en: [Who is picked?]\n", ""));
    expect(problems).toEqual(["«entries › 1 › phrasings › en»: missing. Add it."]);
    const wrong = swap(untranslated(), "untranslated: true", "untranslated: yes");
    expect((await parse(wrong)).problems).toEqual(["«entries › 1 › untranslated»: expected true or false."]);
  });

  test("is found by its questions, and answers in its language; English words are not learned from it", async () => {
    const { questions } = await parse(untranslated(...NO_ENGLISH));
    if (!questions) throw new Error("The questions are broken.");
    const asked = { ...article, slug: "deal", title: "Deal", origin: {}, questions };
    const engine = createEngine(asked);
    const { phrasings, phrasingCounts } = buildArticleIndex(asked);
    expect(engine.ask("Wen wählt Apple?", "de")[0]).toMatchObject({ kind: "answer", entry: { id: "who" } });
    expect(engine.ask("Wen wählt Apple?", "en")[0]).toMatchObject({ kind: "answer", entry: { id: "who" } });
    const english = phrasings.filter(({ language }) => language === "en");
    expect(english.map(({ text }) => text)).toEqual(["Why?"]);
    expect(phrasingCounts).toEqual([1, 2]);
  });
});
