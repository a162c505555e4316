import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../src/answer/engine.ts";
import type { Library } from "../src/answer/library.ts";
import { answersJson } from "../src/cli/answer-json.ts";
import { type LibraryPart, loadArticles, openLibrary, renewParts } from "../src/saved-library.ts";

const KNOWLEDGE = fileURLToPath(new URL("../knowledge", import.meta.url));
const QUESTIONS = [
  "Wer hat die Partnerschaft bestätigt?",
  "was hat aplpe davon",
  "Who are Alibaba's rivals?",
  "Welche Vorschriften hindern Apple an der Zusammenarbeit mit OpenAI?",
  "Marktposition",
  "Wie tief ist die Ostsee?",
  "hallo",
];

let folder: string;
let knowledge: string;
let saved: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "saved-library-"));
  knowledge = join(folder, "knowledge");
  saved = join(folder, "saved", "deep");
  await cp(KNOWLEDGE, knowledge, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function replies(library: Library): object[] {
  return QUESTIONS.map((question) => answersJson(null, library.ask(question, "de"), 0));
}

async function partsOf(directory: string, known: readonly LibraryPart[] = []) {
  const bySlug = new Map(known.map(({ slug, digest }) => [slug, digest]));
  const { parts, problems } = await renewParts(directory, { saved, known: bySlug });
  expect(problems).toBe("");
  return parts;
}

/** The saved files whose names end like this, with what they hold: as many as were expected. */
async function savedFiles(ending: ".shelf" | ".index", count: number): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(saved, { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  expect(names).toHaveLength(count);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(saved, name))] as const)),
  );
}

async function damage(ending: ".shelf" | ".index", change: (bytes: Buffer) => Buffer): Promise<void> {
  for (const [name, bytes] of await savedFiles(ending, 1)) await writeFile(join(saved, name), change(bytes));
}

describe("openLibrary", () => {
  test("answers from what it saved as it did when it was new", async () => {
    const fresh = replies(await openLibrary(knowledge, saved));
    const written = [await savedFiles(".shelf", 1), await savedFiles(".index", 1)];
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
    expect([await savedFiles(".shelf", 1), await savedFiles(".index", 1)]).toEqual(written);
  });

  test("finds the sentences of an article without entries as before", async () => {
    const long = join(knowledge, "long");
    await mkdir(long);
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) =>
        `Die Brücke ${at} hat ${at + 2} Pfeiler. Sie wurde ${1900 + at} gebaut. Stadt${at} zahlte dafür.`,
    );
    const text = `---\ntitle: Sample\nlanguage: de\n---\n\n## Brücken\n\n${paragraphs.join("\n\n")}\n`;
    await writeFile(join(long, "article.md"), text);
    const questions = [
      "Wie viele Pfeiler hat die Brücke 17?",
      "Wann wurde die Brücke 31 gebaut?",
      "Who paid for the bridge? Stadt44?",
      "Wie viele Brückenpfeiler?",
      "Stdat7",
      "Wie tief ist die Ostsee?",
    ];
    const ask = (library: Library) =>
      questions.map((question) => answersJson(null, library.ask(question, "de", { slug: "long" }), 0));
    const fresh = ask(await openLibrary(knowledge, saved));
    expect(JSON.stringify(fresh)).toContain("Die Brücke 17 hat 19 Pfeiler.");
    const written = await savedFiles(".index", 2);
    expect(ask(await openLibrary(knowledge, saved))).toEqual(fresh);
    expect(await savedFiles(".index", 2)).toEqual(written);
    const article = (await loadArticles(knowledge)).find(({ slug }) => slug === "long");
    if (!article) throw new Error("The article was not loaded.");
    const { ask: askAnew } = createEngine(article);
    expect(questions.map((question) => answersJson(null, askAnew(question, "de"), 0))).toEqual(fresh);
  });

  test("is made anew when a file of the knowledge folder changed", async () => {
    await openLibrary(knowledge, saved);
    const before = await savedFiles(".shelf", 1);
    const [index] = (await savedFiles(".index", 1)).keys();
    const article = join(knowledge, "apple-alibaba", "article.md");
    await writeFile(article, (await readFile(article, "utf8")).replace(/^title: .*$/mu, "title: Ganz neu"));
    const { articles } = await openLibrary(knowledge, saved);
    expect(articles[0].title).toBe("Ganz neu");
    expect(await savedFiles(".shelf", 1)).not.toEqual(before);
    // The old one is gone: it would be in the way for ever.
    expect([...(await savedFiles(".index", 1)).keys()]).not.toEqual([index]);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["nothing", () => Buffer.alloc(0)],
    ["rubbish", () => Buffer.from("not a library")],
    ["half of it", (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ["what is damaged in the middle", (bytes) => bytes.fill(0, bytes.length >> 2, bytes.length >> 1)],
  ])("does without a saved file that holds %s", async (_, change) => {
    const fresh = replies(await openLibrary(knowledge, saved));
    await damage(".index", change);
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
    await damage(".shelf", change);
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
  });

  test("answers on where what was saved is removed under it", async () => {
    const fresh = replies(await openLibrary(knowledge, saved));
    for (let copy = 0; copy < 9; copy += 1)
      await cp(join(knowledge, "apple-alibaba"), join(knowledge, `copy-${copy}`), { recursive: true });
    const library = await openLibrary(knowledge, saved);
    await rm(saved, { recursive: true });
    const answers = QUESTIONS.map((question) =>
      answersJson(null, library.ask(question, "de", { slug: "apple-alibaba" }), 0),
    );
    expect(answers).toEqual(fresh);
  });

  test("builds the article that changed, and takes the others as they were saved", async () => {
    await cp(join(knowledge, "apple-alibaba"), join(knowledge, "other"), { recursive: true });
    await openLibrary(knowledge, saved);
    const before = await partsOf(knowledge);
    const article = join(knowledge, "other", "article.md");
    await writeFile(article, (await readFile(article, "utf8")).replace(/^title: .*$/mu, "title: Ganz neu"));
    const after = await partsOf(knowledge, before);
    expect(after.map(({ slug, bytes }) => [slug, bytes !== undefined])).toEqual([
      ["apple-alibaba", false],
      ["other", true],
    ]);
    expect(after[0]?.digest).toBe(before[0]?.digest);
    expect(after[1]?.digest).not.toBe(before[1]?.digest);
    const { articles } = await openLibrary(knowledge, saved);
    expect(articles.map(({ title }) => title)).toEqual([expect.stringContaining("Apple"), "Ganz neu"]);
  });

  test("works where nothing can be saved", async () => {
    const blocked = join(folder, "a-file");
    await writeFile(blocked, "");
    expect(replies(await openLibrary(knowledge, join(blocked, "below")))).toHaveLength(QUESTIONS.length);
  });

  test("tells what is wrong, saved or not", async () => {
    await openLibrary(knowledge, saved);
    await writeFile(join(knowledge, "apple-alibaba", "questions.yaml"), "entries: 7\n");
    await expect(openLibrary(knowledge, saved)).rejects.toThrow(/questions\.yaml:\d+:\d+: /u);
    await expect(openLibrary(join(folder, "nowhere"), saved)).rejects.toThrow(/does not exist/u);
  });
});
