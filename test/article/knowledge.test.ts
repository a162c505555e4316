import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { loadKnowledge } from "../../src/article/knowledge.ts";
import { ARTICLE, QUESTIONS, swap, temporaryFolder } from "./knowledge-folder.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The articles of a folder with these files; fails where there is a problem. */
async function articlesOf(files: Files): Promise<readonly Article[]> {
  const knowledge = await loadKnowledge(await temporaryFolder(files));
  if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems));
  return knowledge.articles;
}

/** The problems of a folder with these files, as `file:line:column: message`, the file from the folder on. */
async function problemsOf(files: Files): Promise<string[]> {
  const folder = await temporaryFolder(files);
  const knowledge = await loadKnowledge(folder);
  if (knowledge.ok) return [];
  return knowledge.problems.map(({ file, line, column, message }) => {
    expect(file.startsWith(folder)).toBe(true);
    return `${file.slice(folder.length + 1)}:${line}:${column}: ${message}`;
  });
}

const places = (problems: readonly string[]) => problems.map((problem) => problem.split(": ", 1)[0]);

const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\n\nApple wählt Alibaba.\n`;

describe("the seed article", async () => {
  const knowledge = await loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url)));
  if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problems, null, 2));
  const article = knowledge.articles.find(({ slug }) => slug === "apple-alibaba");
  if (!article) throw new Error("The seed article is not there");

  it("has its front matter", () => {
    expect(article).toMatchObject({
      title: "Apple und Alibaba bei KI in China",
      language: "de",
      origin: {},
    });
  });

  test.each(
    [
      [1, "Apple hat offenbar die chinesische Alibaba Group", "in China ausgewählt."],
      [1, "Wie verschiedene Medien, darunter die Nachrichtenagentur Reuters", "Partnerschaft geschlossen."],
      [1, "Mit Alibaba Cloud verfügt der Konzern", "spezialisierte Tochtergesellschaft."],
      [2, "Die Übereinkunft sei bislang zwar nicht von Apple selbst", "in Dubai bestätigt worden."],
      [2, "Den Worten des Unternehmensleiters zufolge", "als Partner entschieden."],
      [3, "Es wird davon ausgegangen", "von dieser Kooperation profitieren."],
      [3, "Für Alibaba markiert die Partnerschaft", "chinesischen KI-Markt."],
      [3, "Alibaba steht dort mit Unternehmen wie DeepSeek", "Schlagzeilen gemacht hat."],
      [3, "Apple dürfte eine solche Kooperation", "dortigen Markt stärken."],
      [4, "Die Reglementierungen in China verbieten es", "von OpenAi anzubieten."],
      [4, "In der Folge wird schon länger darüber spekuliert", "dortigen Markt verfolgt."],
      [4, "Gerüchten zufolge soll Apple auch mit anderen", "Gespräche geführt haben."],
      [5, "Konkrete Details zur Art der Umsetzung", "der Alibaba-Chef allerdings nicht."],
      [5, "Somit bleibt vor allem unklar, ob Apple", "externem Anbieter abhängig ist."],
    ].map((row, i) => [i, ...row] as [number, number, string, string]),
  )("sentence %i is in paragraph %i: %s … %s", (index, paragraph, beginning, end) => {
    const sentence = article.sentences[index];
    expect(sentence).toMatchObject({ index, paragraph });
    expect(sentence?.text.startsWith(beginning)).toBe(true);
    expect(sentence?.text.endsWith(end)).toBe(true);
  });

  it("has 14 sentences, each at its offsets in the text", () => {
    expect(article.sentences).toHaveLength(14);
    for (const { start, end, text } of article.sentences) expect(article.text.slice(start, end)).toBe(text);
  });

  it("keeps the heading and the caption as blocks, without citing them", () => {
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "caption",
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
    ]);
    for (const text of ["Werbegrafik für Alibaba Cloud", "Von gesetzlichen Vorgaben abhängig"]) {
      expect(article.blocks.some((block) => block.text === text)).toBe(true);
      expect(article.text).toContain(text);
      expect(article.sentences.some((sentence) => sentence.text.includes(text))).toBe(false);
    }
  });

  it("has questions that cite its sentences", () => {
    const { entries = [], glosses = [] } = article.questions ?? {};
    expect(entries.length).toBeGreaterThan(0);
    expect(glosses).toHaveLength(14);
    for (const entry of entries) {
      const cited = entry.kind === "stated" ? entry.citations : entry.nearest ? [entry.nearest] : [];
      for (const sentence of cited) expect(article.sentences[sentence.index]).toBe(sentence);
    }
  });
});

describe("loading", () => {
  it("reads every folder, in the order of the slugs", async () => {
    const articles = await articlesOf({
      "zwei/article.md": ARTICLE,
      "zwei/questions.yaml": QUESTIONS,
      "eins/article.md": swap(ARTICLE, "title: Apple und Alibaba", "title: Eins"),
      "2024-rueckblick/article.md": ARTICLE,
    });
    expect(articles.map(({ slug }) => slug)).toEqual(["2024-rueckblick", "eins", "zwei"]);
    expect(articles.map(({ title }) => title)).toEqual(["Apple und Alibaba", "Eins", "Apple und Alibaba"]);
    expect(articles[2]?.questions?.entries).toHaveLength(2);
  });

  it("allows a folder without questions.yaml", async () => {
    const [article] = await articlesOf({ "a/article.md": ARTICLE });
    expect(article).not.toHaveProperty("questions");
    expect(article?.sentences).toHaveLength(3);
  });

  it("leaves other files and hidden folders alone", async () => {
    const articles = await articlesOf({
      "README.md": "Hallo.",
      ".git/config": "",
      "a/article.md": ARTICLE,
      "a/picture.png": Uint8Array.of(0xff),
    });
    expect(articles.map(({ slug }) => slug)).toEqual(["a"]);
  });

  it.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["both", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ])("reads the same from files with %s", async (_name, change) => {
    expect(
      await articlesOf({ "a/article.md": change(ARTICLE), "a/questions.yaml": change(QUESTIONS) }),
    ).toEqual(await articlesOf({ "a/article.md": ARTICLE, "a/questions.yaml": QUESTIONS }));
  });

  it("reads an English article and where it comes from", async () => {
    const [article] = await articlesOf({
      "a/article.md": withFrontMatter(
        "title: A deal\nlanguage: en\nsource: https://example.com/a\npublisher: Example\npublished: 2025-02-13\nupdated: 2025-02-14T10:00:00+01:00",
      ),
    });
    expect(article).toMatchObject({ title: "A deal", language: "en" });
    expect(article?.origin).toEqual({
      source: "https://example.com/a",
      publisher: "Example",
      published: "2025-02-13",
      updated: "2025-02-14T10:00:00+01:00",
    });
  });
});

describe("the knowledge folder", () => {
  it.each([
    [
      "is not there",
      "nowhere",
      "The knowledge folder does not exist. Check the path in KNOWLEDGE_DIR or --knowledge.",
    ],
    [
      "is a file",
      "file.txt",
      "The knowledge folder is not a folder. Check the path in KNOWLEDGE_DIR or --knowledge.",
    ],
  ])("%s", async (_name, name, message) => {
    const directory = join(await temporaryFolder({ "file.txt": "" }), name);
    expect(await loadKnowledge(directory)).toEqual({
      ok: false,
      problems: [{ file: directory, line: 1, column: 1, message }],
    });
  });

  it.each([
    ["nothing", {}],
    ["no folder", { "README.md": "Hallo." }],
    ["hidden folders only", { ".a/article.md": ARTICLE }],
  ])("holds %s", async (_name, files) => {
    const directory = await temporaryFolder(files);
    expect(await loadKnowledge(directory)).toEqual({
      ok: false,
      problems: [
        {
          file: directory,
          line: 1,
          column: 1,
          message: "There is no article in this folder. Add one as <slug>/article.md.",
        },
      ],
    });
  });
});

describe("slugs", () => {
  it.each(["a_b", "a--b", "-a", "a-", "über", "a b", "a.b", "A", "x".repeat(41)])(
    "cannot be %s",
    async (slug) => {
      const [problem, ...others] = await problemsOf({ [`${slug}/article.md`]: ARTICLE });
      expect(problem).toBe(
        `${slug}:1:1: «${slug}» cannot be a slug. Rename the folder: lower-case letters, digits and single hyphens, at most 40.`,
      );
      expect(others).toEqual([]);
    },
  );

  it.each(["a", "a-b", "2024", "a1-2b", "x".repeat(40)])("can be %s", async (slug) => {
    expect(await problemsOf({ [`${slug}/article.md`]: ARTICLE })).toEqual([]);
  });

  it("cannot be the same but for case", async ({ skip }) => {
    const files = { "apple/article.md": ARTICLE, "Apple/article.md": ARTICLE };
    const folders = await readdir(await temporaryFolder(files));
    if (folders.length === 1) skip("this file system ignores case");
    const problems = await problemsOf(files);
    expect(problems).toContain("apple:1:1: The folders «Apple» and «apple» are the same slug. Rename one.");
    expect(problems).toHaveLength(2);
  });
});

describe("article.md", () => {
  it("is missing", async () => {
    expect(await problemsOf({ "a/": "" })).toEqual([
      "a/article.md:1:1: The folder has no article.md. Add it, or remove the folder.",
    ]);
  });

  it.each([
    ["no paragraph", "---\ntitle: A\nlanguage: de\n---\n\n# Kopf\n\n![Bild](a.png)\n"],
    ["nothing below the front matter", "---\ntitle: A\nlanguage: de\n---\n"],
  ])("has %s", async (_name, text) => {
    expect(await problemsOf({ "a/article.md": text })).toEqual([
      "a/article.md:1:1: The article has no paragraph of running text. Add its text below the front matter.",
    ]);
  });

  it("is empty", async () => {
    const problems = await problemsOf({ "a/article.md": "" });
    expect(problems).toEqual([
      expect.stringContaining("no front matter"),
      expect.stringContaining("no paragraph of running text"),
    ]);
  });

  it.each([
    ["article.md", { "a/article.md/x": "" }],
    ["questions.yaml", { "a/article.md": ARTICLE, "a/questions.yaml/x": "" }],
  ])("is reported where it is a folder: %s", async (name, files) => {
    const [problem, ...others] = await problemsOf(files);
    expect(problem).toContain(`a/${name}:1:1: The file cannot be read`);
    expect(others).toEqual([]);
  });
});

describe("files that are not UTF-8", () => {
  const latin1 = (text: string) => Buffer.from(text, "latin1");

  it.each([
    ["article.md", { "a/article.md": latin1(ARTICLE) }, "a/article.md:6:8"],
    [
      "questions.yaml",
      { "a/article.md": ARTICLE, "a/questions.yaml": latin1(QUESTIONS) },
      "a/questions.yaml:5:20",
    ],
  ])("%s", async (_name, files, place) => {
    expect(await problemsOf(files)).toEqual([`${place}: This is not UTF-8. Save the file as UTF-8.`]);
  });

  it("both of them", async () => {
    const files = { "a/article.md": latin1(ARTICLE), "a/questions.yaml": latin1(QUESTIONS) };
    expect(places(await problemsOf(files))).toEqual(["a/article.md:6:8", "a/questions.yaml:5:20"]);
  });
});

describe("front matter", () => {
  it.each([
    ["is missing", "Apple wählt Alibaba.\n"],
    ["does not come first", "\n---\ntitle: A\nlanguage: de\n---\n\nText.\n"],
    ["is not closed", "---\ntitle: A\nlanguage: de\n\nText.\n"],
  ])("%s", async (_name, text) => {
    expect(await problemsOf({ "a/article.md": text })).toEqual([
      "a/article.md:1:1: The article has no front matter. Begin with a line «---», then «title: …» and «language: de» or «en», then «---».",
    ]);
  });

  const date = "expected a date such as 2025-02-13.";
  const address = "expected an address that starts with https:// or http://.";
  it.each([
    ["no language", "title: A", "2:1", "«language»: missing"],
    ["no title", "language: de", "2:1", "«title»: missing. Add it."],
    ["another language", "title: A\nlanguage: fr", "3:11", "«language»: expected one of de, en."],
    ["a number as title", "title: 12\nlanguage: de", "2:8", "«title»: expected a text."],
    [
      "an unknown field",
      "title: A\nlanguage: de\nautor: B",
      "4:1",
      "Unknown field «autor». Remove it or correct its name.",
    ],
    ["a German date", "title: A\nlanguage: de\npublished: 13.02.2025", "4:12", `«published»: ${date}`],
    ["a month that is none", "title: A\nlanguage: de\nupdated: 2025-13-01", "4:10", `«updated»: ${date}`],
    ["a day that is none", "title: A\nlanguage: de\nupdated: 2025-02-30", "4:10", `«updated»: ${date}`],
    ["a leap day that is none", "title: A\nlanguage: de\nupdated: 2025-02-29", "4:10", `«updated»: ${date}`],
    [
      "a time that is none",
      "title: A\nlanguage: de\nupdated: 2025-02-13T25:00",
      "4:10",
      `«updated»: ${date}`,
    ],
    ["a year as date", "title: A\nlanguage: de\nupdated: 2025", "4:10", `«updated»: ${date}`],
    [
      "an address without https://",
      "title: A\nlanguage: de\nsource: example.com",
      "4:9",
      `«source»: ${address}`,
    ],
    [
      "an address of another kind",
      "title: A\nlanguage: de\nsource: ftp://example.com",
      "4:9",
      `«source»: ${address}`,
    ],
    [
      "an empty publisher",
      "title: A\nlanguage: de\npublisher: ''",
      "4:12",
      "«publisher»: empty. Fill it in.",
    ],
    ["broken YAML", "title: A: B\nlanguage: de", "2:8", "This is not valid YAML: "],
    [
      "broken YAML further down",
      "# hm\n\ntitle: A\nlanguage: de\ntitle: B",
      "6:1",
      "This is not valid YAML: ",
    ],
  ])("has %s", async (_name, yaml, place, message) => {
    const [problem, ...others] = await problemsOf({ "a/article.md": withFrontMatter(yaml) });
    expect(problem?.startsWith(`a/article.md:${place}: `)).toBe(true);
    expect(problem).toContain(message);
    expect(others).toEqual([]);
  });

  it("has nothing in it", async () => {
    const problems = await problemsOf({ "a/article.md": "---\n---\n\nApple wählt Alibaba.\n" });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).not.toContain("not valid YAML");
  });

  it("counts columns and lines the same with CRLF and a byte order mark", async () => {
    const text = `\uFEFF${withFrontMatter("title: A\nlanguage: fr").replaceAll("\n", "\r\n")}`;
    expect(places(await problemsOf({ "a/article.md": text }))).toEqual(["a/article.md:3:11"]);
  });

  it("reports all that is wrong with it", async () => {
    const yaml = "title: ''\nlanguage: fr\nsource: x\npublished: y\nautor: z";
    expect(places(await problemsOf({ "a/article.md": withFrontMatter(yaml) }))).toEqual([
      "a/article.md:2:8",
      "a/article.md:3:11",
      "a/article.md:4:9",
      "a/article.md:5:12",
      "a/article.md:6:1",
    ]);
  });
});

describe("mistakes of all files, in one go", () => {
  const brokenQuestions = swap(QUESTIONS, "[why]", "[wyh]");

  it("are sorted by file and place", async () => {
    const problems = await problemsOf({
      "a/article.md": swap(ARTICLE, "language: de", "language: fr"),
      "a/questions.yaml": swap(brokenQuestions, "nearest: Apple schweigt", "nearest: Apple schwieg"),
      "b/article.md": ARTICLE,
      "b/questions.yaml": swap(swap(QUESTIONS, "de: Kurz.", "de: Kurz: gut"), "de: Eins.", "de: Eins: gut"),
      "c/questions.yaml": QUESTIONS,
      "d/article.md": ARTICLE,
      "d/questions.yaml": swap(QUESTIONS, "status: confirmed", "status: sure"),
      "e/article.md": Buffer.from(ARTICLE, "latin1"),
      "f_g/article.md": "Text.",
      "h/article.md": ARTICLE,
      "h/questions.yaml": QUESTIONS,
    });
    expect(places(problems)).toEqual([
      "a/article.md:3:11",
      "a/questions.yaml:25:15",
      "a/questions.yaml:33:14",
      "b/questions.yaml:3:11",
      "b/questions.yaml:7:11",
      "c/article.md:1:1",
      "d/questions.yaml:18:13",
      "e/article.md:6:8",
      "f_g:1:1",
      "f_g/article.md:1:1",
    ]);
  });

  it.each([
    ["missing", {}],
    ["not UTF-8", { "a/article.md": Uint8Array.of(0xff) }],
    ["without a paragraph", { "a/article.md": "---\ntitle: A\nlanguage: de\n---\n# Kopf\n" }],
  ])("include those of questions.yaml where article.md is %s", async (_name, files) => {
    const questions = swap(QUESTIONS, "related: [why]", "relatd: [why]");
    const problems = await problemsOf({ ...files, "a/questions.yaml": questions });
    expect(places(problems)).toEqual(["a/article.md:1:1", "a/questions.yaml:25:5"]);
  });
});
