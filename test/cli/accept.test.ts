import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Entry } from "../../src/article/article.ts";
import { loadKnowledge } from "../../src/article/knowledge.ts";
import { askInVain, type Desk, openDesk } from "./desk.ts";
import { SENTENCES } from "./harbour.ts";

const HEIGHT = "Wie hoch ist die Kaimauer?";
const [, GRANITE] = SENTENCES;

let desk: Desk;
let height = 0;
beforeEach(async () => {
  desk = await openDesk();
  height = await askInVain(desk, HEIGHT);
});
afterEach(() => desk.close());

const waiting = async () => (await desk.store.editors.waiting()).map(({ id }) => id);
const file = () => readFile(desk.questionsFile, "utf8");

async function entry(id: string): Promise<Entry | undefined> {
  const knowledge = await loadKnowledge(desk.knowledge);
  return knowledge.ok ? knowledge.articles[0].questions?.entries.find((one) => one.id === id) : undefined;
}

describe("knowledge accept", () => {
  test("--entry: the question is a phrasing, and waits no more", async () => {
    expect(await desk.run("accept", `#${height}`, "--entry", "built-what")).toEqual({
      code: 0,
      stdout: `«${HEIGHT}» is a phrasing of «built-what» now.\n`,
      stderr: "",
    });
    expect((await entry("built-what"))?.phrasings.de).toContain(HEIGHT);
    expect(await waiting()).toEqual([]);
  });

  test("--all: with the questions it is listed with; else they wait on", async () => {
    const alike = await askInVain(desk, "wie hoch ist die kaimaur");
    const other = await askInVain(desk, "Wie tief ist das Wasser?");
    expect((await desk.run("accept", String(height), "--entry", "built-what")).code).toBe(0);
    expect(await waiting()).toEqual([other, alike]);
    await askInVain(desk, HEIGHT);
    const { stdout } = await desk.run("accept", String(alike), "--entry", "built-what", "--all");
    expect(stdout).toContain("«wie hoch ist die kaimaur» is a phrasing of «built-what» now.");
    expect(await waiting()).toEqual([other]);
    expect((await entry("built-what"))?.phrasings.de.slice(-2)).toEqual([HEIGHT, "wie hoch ist die kaimaur"]);
  });

  test("of what is a phrasing already says so, and takes it off the list", async () => {
    await desk.run("accept", String(height), "--entry", "built-what");
    const before = await file();
    await askInVain(desk, HEIGHT);
    const { code, stdout } = await desk.run("accept", String(height), "--entry", "built-what");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `«${HEIGHT}» was a phrasing of «built-what» already.\n`,
    });
    expect(await file()).toBe(before);
    expect(await waiting()).toEqual([]);
  });

  test("--answer: a new entry, with status and who confirmed it", async () => {
    const { code, stdout, stderr } = await desk.run(
      ...["accept", String(height), "--answer", "Granit: #1", "--cite", GRANITE],
      ...["--status", "confirmed", "--by", "Eva Kröger"],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("the new entry «wie-hoch-ist-die-kaimauer»");
    expect(stdout).toContain(desk.questionsFile);
    expect(await entry("wie-hoch-ist-die-kaimauer")).toMatchObject({
      answer: { de: "Granit: #1" },
      status: { kind: "confirmed", by: { de: "Eva Kröger" } },
      lacks: { phrasings: "en", answer: "en" },
    });
    expect(await waiting()).toEqual([]);
  });

  test("--lang: the answer's language", async () => {
    const answer = ["--answer", "It is high.", "--cite", GRANITE, "--status", "reported", "--lang", "en"];
    expect((await desk.run("accept", String(height), ...answer)).code).toBe(0);
    expect((await entry("wie-hoch-ist-die-kaimauer"))?.lacks).toEqual({ phrasings: "en", answer: "de" });
  });

  test("--ignore: it is off the list, and the file is not touched", async () => {
    const before = await file();
    const { code, stdout } = await desk.run("accept", String(height), "--ignore");
    expect({ code, stdout }).toEqual({ code: 0, stdout: `«${HEIGHT}» is ignored from now on.\n` });
    expect(await waiting()).toEqual([]);
    expect(await file()).toBe(before);
  });
});

describe("what is refused", () => {
  test("a sentence that is not the article's: the nearest is named, and the question waits on", async () => {
    const before = await file();
    const cite = "Die Stadt baut eine neue Kaimauer aus Granit.";
    const { code, stdout, stderr } = await desk.run(
      ...["accept", String(height), "--answer", "Hoch.", "--cite", cite, "--status", "open"],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Nothing was changed\.\n {2}Not a sentence of the article word for word\./u);
    expect(stderr).toContain(`«${GRANITE}»`);
    expect(await waiting()).toEqual([height]);
    expect(await file()).toBe(before);
  });

  test("an entry that is not there", async () => {
    const { code, stderr } = await desk.run("accept", String(height), "--entry", "build-what");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "Nothing was changed.\n  There is no entry «build-what» in the article «harbour». Is it «built-what»?\n",
    });
    expect(await waiting()).toEqual([height]);
  });

  test("a folder that is not in order: its problems, with file and line", async () => {
    await writeFile(desk.questionsFile, "summary: none\n");
    const { code, stderr } = await desk.run("accept", String(height), "--entry", "built-what");
    expect(code).toBe(1);
    expect(stderr).toMatch(/questions\.yaml:1:10: /u);
  });

  test("a number that does not wait", async () => {
    expect(await desk.run("accept", "4711", "--ignore")).toMatchObject({
      code: 1,
      stderr: "No question #4711 waits. See «npm run knowledge -- unanswered».\n",
    });
  });

  test.for([
    ["no number", []],
    ["two numbers", ["1", "2", "--ignore"]],
    ["no number at all", ["one", "--ignore"]],
    ["nothing to do", ["1"]],
    ["two things to do", ["1", "--ignore", "--entry", "cost"]],
    ["an entry and an answer", ["1", "--entry", "cost", "--answer", "a"]],
    ["an answer without a sentence", ["1", "--answer", "a", "--status", "open"]],
    ["a status there is not", ["1", "--answer", "a", "--cite", "b", "--status", "not-stated"]],
    ["confirmed by nobody", ["1", "--answer", "a", "--cite", "b", "--status", "confirmed"]],
    ["open, by somebody", ["1", "--answer", "a", "--cite", "b", "--status", "open", "--by", "c"]],
    ["another language", ["1", "--answer", "a", "--cite", "b", "--status", "open", "--lang", "fr"]],
  ] as const)("a wrong call: %s", async ([, args]) => {
    const { code, stdout, stderr } = await desk.run("accept", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(await waiting()).toEqual([height]);
  });
});
