import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Library } from "../src/answer/library.ts";
import { answersJson } from "../src/cli/answer-json.ts";
import { type LibraryPart, openLibrary, renewParts } from "../src/saved-library.ts";

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

async function onlyFile(): Promise<string> {
  const files = await readdir(saved);
  expect(files).toHaveLength(1);
  return join(saved, files[0] ?? "");
}

describe("openLibrary", () => {
  test("answers from what it saved as it did when it was new", async () => {
    const fresh = replies(await openLibrary(knowledge, saved));
    const file = await onlyFile();
    const written = await readFile(file);
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
    expect(await readFile(file)).toEqual(written);
  });

  test("is made anew when a file of the knowledge folder changed", async () => {
    await openLibrary(knowledge, saved);
    const before = await readFile(await onlyFile());
    const article = join(knowledge, "apple-alibaba", "article.md");
    await writeFile(article, (await readFile(article, "utf8")).replace(/^title: .*$/mu, "title: Ganz neu"));
    const { articles } = await openLibrary(knowledge, saved);
    expect(articles[0].title).toBe("Ganz neu");
    expect(await readFile(await onlyFile())).not.toEqual(before);
  });

  test.each([
    ["nothing", ""],
    ["rubbish", "not a library"],
  ])("does without a saved file that holds %s", async (_, text) => {
    const fresh = replies(await openLibrary(knowledge, saved));
    await writeFile(await onlyFile(), text);
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
  });

  test("does without what is damaged in the middle", async () => {
    const fresh = replies(await openLibrary(knowledge, saved));
    const file = await onlyFile();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, bytes.length >> 2, bytes.length >> 1));
    expect(replies(await openLibrary(knowledge, saved))).toEqual(fresh);
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
