import { describe, expect, test } from "vitest";
import { languageOfFile, readSquad, type SquadArticle } from "../../../src/cli/eval/squad.ts";
import { UserError } from "../../../src/user-error.ts";
import { withFolder } from "../harbour.ts";

/** A question whose answers are words of the context. */
function question(id: string, context: string, ...answers: string[]) {
  return {
    id,
    question: `${id}?`,
    answers: answers.map((text) => ({ text, answer_start: context.indexOf(text) })),
  };
}

async function read(content: unknown): Promise<SquadArticle[]> {
  let articles: SquadArticle[] = [];
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await withFolder({ "set.de.json": text }, async (folder) => {
    articles = await readSquad(`${folder}/set.de.json`, "de");
  });
  return articles;
}

const FIRST = "Der Fluss ist 42 km lang. Er mündet bei Kiel.  Im Jahr 1901 trat er über die Ufer.";
const SECOND = "Der Turm ist hoch. Er wurde 1850 gebaut.";

describe("readSquad", () => {
  test("each article becomes one of ours, with offsets that hold and no prepared questions", async () => {
    const articles = await read({
      data: [
        {
          title: "Der_lange_Fluss",
          paragraphs: [
            { context: FIRST, qas: [] },
            { context: SECOND, qas: [] },
          ],
        },
        { paragraphs: [{ context: SECOND, qas: [] }] },
      ],
    });
    expect(articles.map(({ article }) => [article.slug, article.title, article.language])).toEqual([
      ["squad-1", "Der lange Fluss", "de"],
      ["squad-2", "", "de"],
    ]);
    const [article] = articles.map((one) => one.article);
    expect(article?.questions).toBeUndefined();
    expect(article?.sentences.map(({ index, paragraph, text }) => [index, paragraph, text])).toEqual([
      [0, 1, "Der Fluss ist 42 km lang."],
      [1, 1, "Er mündet bei Kiel."],
      [2, 1, "Im Jahr 1901 trat er über die Ufer."],
      [3, 2, "Der Turm ist hoch."],
      [4, 2, "Er wurde 1850 gebaut."],
    ]);
    for (const { start, end, text } of article?.sentences ?? []) {
      expect(article?.text.slice(start, end)).toBe(text);
    }
  });

  test("gold is the sentence an answer stands in, counted over the whole article", async () => {
    const [one] = await read({
      data: [
        {
          title: "x",
          paragraphs: [
            {
              context: FIRST,
              qas: [question("lang", FIRST, "42 km"), question("wann", FIRST, "1901", "Im Jahr 1901")],
            },
            {
              context: SECOND,
              qas: [question("gebaut", SECOND, "1850"), question("beides", SECOND, "hoch", "1850")],
            },
          ],
        },
      ],
    });
    expect(one?.questions).toEqual([
      { id: "lang", q: "lang?", gold: [0] },
      { id: "wann", q: "wann?", gold: [2] },
      { id: "gebaut", q: "gebaut?", gold: [4] },
      { id: "beides", q: "beides?", gold: [3, 4] },
    ]);
  });

  test("an answer at the very start or end of a sentence belongs to it", async () => {
    const [one] = await read({
      data: [
        {
          paragraphs: [
            { context: SECOND, qas: [question("a", SECOND, "hoch."), question("b", SECOND, "Er")] },
          ],
        },
      ],
    });
    expect(one?.questions.map(({ gold }) => gold)).toEqual([[0], [1]]);
  });

  test("SQuAD counts characters, not UTF-16 code units: an emoji is one", async () => {
    const context = `${"😀".repeat(8)} steht am Anfang. Zwei Türme stehen da.`;
    const before = context.slice(0, context.indexOf("Zwei"));
    const answer = { text: "Zwei", answer_start: [...before].length };
    const [one] = await read({
      data: [{ paragraphs: [{ context, qas: [{ id: "a", question: "a?", answers: [answer] }] }] }],
    });
    expect(one?.article.sentences).toHaveLength(2);
    expect(one?.questions).toEqual([{ id: "a", q: "a?", gold: [1] }]);
  });

  test("no answer, no gold", async () => {
    const [one] = await read({
      data: [{ paragraphs: [{ context: SECOND, qas: [question("a", SECOND)] }] }],
    });
    expect(one?.questions).toEqual([{ id: "a", q: "a?", gold: [] }]);
  });

  test("what is not in SQuAD format is turned down with its place", async () => {
    const wrong: [content: unknown, message: RegExp][] = [
      ["{oops", /set\.de\.json:1: not valid JSON/u],
      [[], /set\.de\.json: not in SQuAD format/u],
      [{ data: [{ paragraphs: [{ context: 5, qas: [] }] }] }, /«data\.0\.paragraphs\.0\.context»/u],
      [
        { data: [{ paragraphs: [{ context: "x", qas: [{ id: "a", question: "?" }] }] }] },
        /qas\.0\.answers»/u,
      ],
    ];
    for (const [content, message] of wrong) {
      const error = await read(content).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toHaveProperty("message", expect.stringMatching(message));
    }
    await expect(readSquad("/does/not/exist.json", "de")).rejects.toThrow("there is no such file");
  });

  test("JSON over several lines that is not valid names the line, in one line", async () => {
    const error = await read('{\n  "data": [\n    oops\n  ]\n}\n').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    if (!(error instanceof UserError)) return;
    expect(error.message).toMatch(/set\.de\.json:3: /u);
    expect(error.message).not.toContain("\n");
  });
});

test("languageOfFile: by the end of the name, German where it does not say", () => {
  expect(
    ["a/xquad.en.json", "a/xquad.de.json", "dev.json", "en.json", "a.en/dev.json"].map(languageOfFile),
  ).toEqual(["en", "de", "de", "de", "de"]);
});
