import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../../src/article/knowledge.ts";
import { update } from "../../../src/cli/knowledge/update.ts";
import { UserError } from "../../../src/user-error.ts";
import { ARTICLE, QUESTIONS, swap, temporaryFolder } from "../../article/knowledge-folder.ts";
import { linesOf, run } from "../run.ts";
import { runSubcommand } from "./run-subcommand.ts";

/** A knowledge folder with one article, and a new version of it. */
async function folderWith(version: string, questions = QUESTIONS) {
  const knowledge = await temporaryFolder({
    "k/deal/article.md": ARTICLE,
    "k/deal/questions.yaml": questions,
    "new.md": version,
  });
  const article = join(knowledge, "k/deal/article.md");
  const args = ["deal", join(knowledge, "new.md"), "--knowledge", join(knowledge, "k")];
  return {
    article,
    knowledge: join(knowledge, "k"),
    args,
    text: () => readFile(article, "utf8"),
    update: (...more: string[]) => runSubcommand(update, [...args, ...more]),
  };
}

const LONGER = swap(ARTICLE, "Reuters berichtet darüber.", "Reuters berichtet darüber. Mehr weiß niemand.");
const LOSING = swap(ARTICLE, "Apple wählt Alibaba.", "Apple wählt heute Alibaba.");

describe("knowledge update", () => {
  test("shows what changed, and writes nothing unasked", async () => {
    const folder = await folderWith(LONGER);
    const { code, stdout } = await folder.update();
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual([
      `${folder.article}: «Apple und Alibaba»`,
      "  + Mehr weiß niemand.",
      "  Nothing was written. Write it with --write.",
    ]);
    expect(await folder.text()).toBe(ARTICLE);
  });

  test("writes what fits the questions", async () => {
    const folder = await folderWith(LONGER);
    const { code, stdout } = await folder.update("--write");
    expect({ code, last: linesOf(stdout).at(-1) }).toEqual({ code: 0, last: "  Written." });
    expect(await folder.text()).toBe(LONGER);
    expect(await loadKnowledge(folder.knowledge)).toMatchObject({ ok: true });
    expect((await readdir(join(folder.knowledge, "deal"))).sort()).toEqual(["article.md", "questions.yaml"]);
  });

  test("says that nothing has changed", async () => {
    const folder = await folderWith(ARTICLE);
    const { code, stdout } = await folder.update("--write");
    expect({ code, last: linesOf(stdout).at(-1) }).toEqual({ code: 0, last: "  Nothing has changed." });
  });

  test("names the entries that lose a citation, and does not write", async () => {
    const folder = await folderWith(LOSING);
    const { code, stdout } = await folder.update("--write");
    expect(code).toBe(1);
    expect(linesOf(stdout)).toEqual([
      `${folder.article}: «Apple und Alibaba»`,
      "  ~ Apple wählt {+heute+} Alibaba.",
      "  Citations that are lost:",
      "    summary, short, point 1: Apple wählt Alibaba.",
      "      nearest now: Apple wählt heute Alibaba.",
      "    entry who: Apple wählt Alibaba.",
      "      nearest now: Apple wählt heute Alibaba.",
      expect.stringMatching(/^ {2}Not written: questions\.yaml does not fit/u),
    ]);
    expect(await folder.text()).toBe(ARTICLE);
  });

  test("with --force it is written all the same", async () => {
    const folder = await folderWith(LOSING);
    const { code, stdout } = await folder.update("--write", "--force");
    expect({ code, last: linesOf(stdout).at(-1) }).toEqual({
      code: 0,
      last: expect.stringContaining("Put questions.yaml right"),
    });
    expect(await folder.text()).toBe(LOSING);
    expect(await readFile(join(folder.knowledge, "deal/questions.yaml"), "utf8")).toBe(QUESTIONS);
  });

  test("what else would be wrong keeps it from being written, too", async () => {
    const folder = await folderWith(`${ARTICLE}\nEin neuer Absatz.\n`);
    const { code, stdout } = await folder.update("--write");
    expect(code).toBe(1);
    expect(stdout).toMatch(/deal\/questions\.yaml:\d+:\d+: .*paragraph 3 has none/u);
    expect(await folder.text()).toBe(ARTICLE);
  });

  test("a lost citation of a draft does not", async () => {
    const folder = await folderWith(
      LOSING,
      "entries:\n  - { id: x, draft: true, cite: Apple wählt Alibaba. }\n",
    );
    const { code, stdout } = await folder.update("--write");
    expect(code).toBe(0);
    expect(stdout).toContain("entry x (a draft): Apple wählt Alibaba.");
    expect(await folder.text()).toBe(LOSING);
  });

  test("through npm's own way", async () => {
    const folder = await folderWith(LONGER);
    const { code, stdout, stderr } = await run("knowledge", ["update", ...folder.args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("  + Mehr weiß niemand.\n");
  });
});

describe("wrong calls of update", () => {
  test.each<[args: string[], exitCode: number, message: string]>([
    [[], 2, "Give a slug"],
    [["apple-alibaba"], 2, "Give a slug"],
    [["apple-alibaba", "x", "--force"], 2, "--force goes with --write"],
    [["nowhere", "x"], 1, "does not exist"],
    [["../knowledge", "x"], 1, "does not exist"],
  ])("%j", async (args, exitCode, message) => {
    const error: unknown = await runSubcommand(update, args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ exitCode, message: expect.stringContaining(message) });
  });

  test("--help", async () => {
    const { code, stdout } = await runSubcommand(update, ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("update SLUG FILE|URL");
  });
});
