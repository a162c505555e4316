import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isMap, isSeq, parseDocument } from "yaml";
import type { Sentence } from "../../src/article/article.ts";
import { loadKnowledge, parseArticle } from "../../src/article/knowledge.ts";
import { parseQuestionsFile } from "../../src/article/questions-file.ts";
import { findIn } from "../../src/import/found-in.ts";
import { importArticle } from "../../src/import/import-article.ts";
import { newArticle } from "../../src/import/new-article.ts";
import { questionsToFillIn } from "../../src/import/questions-to-fill-in.ts";
import { temporaryFolder } from "../article/knowledge-folder.ts";

const page = (name: string) => fileURLToPath(new URL(`pages/${name}.html`, import.meta.url));

async function problemsOf(yaml: string, markdown: string): Promise<string[]> {
  const problems: string[] = [];
  const article = await parseArticle("a", markdown, (_at, message) => problems.push(message));
  await parseQuestionsFile(yaml, article, (_at, message) => problems.push(message));
  return problems;
}

/** The drafts accepted, with every text that is missing put in. */
function filledIn(yaml: string): string {
  const document = parseDocument(yaml);
  const texts = (value: unknown, path: (string | number)[]) => {
    if (isMap(value)) {
      for (const { key, value: inner } of value.items) texts(inner, [...path, String(key)]);
    } else if (isSeq(value)) for (const [i, inner] of value.items.entries()) texts(inner, [...path, i]);
    else if (document.getIn(path) === null) {
      document.setIn(path, path.at(-1) === "status" ? "reported" : `Text ${path.join(" ")}`);
    }
  };
  texts(document.contents, []);
  const entries = document.get("entries");
  if (isSeq(entries)) for (const entry of entries.items) if (isMap(entry)) entry.delete("draft");
  return document.toString({ lineWidth: 0 });
}

describe("every page's questions", () => {
  test.each(["german-news", "english-news", "live-blog", "quotes-lists-tables", "no-metadata"])(
    "%s: pass as they are, with a draft for each sentence, and serve nothing",
    async (name) => {
      const { article, files } = await newArticle(await importArticle(page(name), Readable.from([])), {});
      const folder = await temporaryFolder({
        "a/article.md": files["article.md"],
        "a/questions.yaml": files["questions.yaml"],
      });
      const knowledge = await loadKnowledge(folder);
      if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems));
      expect(knowledge.articles[0].drafts).toBe(article.sentences.length);
      expect(knowledge.articles[0]).not.toHaveProperty("questions");
    },
  );

  test.each(["german-news", "english-news", "live-blog", "quotes-lists-tables"])(
    "%s: pass once they are filled in and accepted",
    async (name) => {
      const { files } = await newArticle(await importArticle(page(name), Readable.from([])), {});
      expect(await problemsOf(filledIn(files["questions.yaml"]), files["article.md"])).toEqual([]);
    },
  );

  test("one accepted without the rest: everything that is missing is named", async () => {
    const { files } = await newArticle(await importArticle(page("no-metadata"), Readable.from([])), {});
    const problems = await problemsOf(
      files["questions.yaml"].replace("    draft: true\n", ""),
      files["article.md"],
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        "«summary › short › 1 › en»: missing. Add it.",
        "«entries › 1 › phrasings › de › 1»: missing. Add it.",
        expect.stringContaining("«entries › 1 › status»: missing"),
      ]),
    );
  });
});

test("sentences that YAML would take for something else, and one that stands twice", async () => {
  const markdown =
    "---\ntitle: T\nlanguage: en\n---\n\nNo.\n\n- [x] Yes: it is # so.\n- 2024 was it.\n- No.\n- “No.”\n\n'Tis *so*: {a} & *b*.\n";
  const article = await parseArticle("a", markdown, (_at, message) => {
    throw new Error(message);
  });
  if (!article) throw new Error("no article");
  const yaml = questionsToFillIn(article);
  expect(await problemsOf(yaml, markdown)).toEqual([]);
  // The paragraph whose only sentence stands elsewhere too cannot have a point of its own, and needs none.
  expect(await problemsOf(filledIn(yaml), markdown)).toEqual([]);
});

describe("what is found in a sentence", () => {
  const sentence = (text: string): Sentence => ({ index: 0, paragraph: 1, start: 0, end: text.length, text });
  const german = (text: string) => findIn(sentence(text), "de", new Set());
  const english = (text: string, ...names: string[]) => findIn(sentence(text), "en", new Set(names));

  test("German", () => {
    expect(
      german("Am Montag, dem 6. Oktober 2025, um 10 Uhr sprach Joe Tsai in Dubai über 3,5 Millionen Euro."),
    ).toEqual({
      who: ["Joe Tsai"],
      where: ["Dubai"],
      when: ["Montag", "6. Oktober 2025", "10 Uhr"],
      howMuch: ["3,5 Millionen Euro"],
    });
  });

  test("English", () => {
    expect(
      english(
        "Mark O’Neill said in Leeds on 17 November that repairs cost £4.2m and take 20 percent longer.",
        "mark",
        "leeds",
      ),
    ).toEqual({
      who: ["Mark O’Neill"],
      where: ["Leeds"],
      when: ["17 November"],
      howMuch: ["£4.2m", "20 percent"],
    });
  });

  test.each([
    "Die Sitzung war gut.",
    "Konkrete Details gibt es nicht.",
    "Das geschah in Kombination mit anderem.",
  ])("nothing in «%s»", (text) => {
    expect(german(text)).toEqual({ who: [], where: [], when: [], howMuch: [] });
  });

  test("a part of a month is a time, and nobody's name", () => {
    expect(german("Claudia Alfons kündigte das bis Ende Dezember an.")).toEqual({
      who: ["Claudia Alfons"],
      where: [],
      when: ["Ende Dezember"],
      howMuch: [],
    });
  });

  test("English verbs that are also months", () => {
    expect(english("They may march on.").when).toEqual([]);
  });
});
