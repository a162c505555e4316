import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../../src/answer/engine.ts";
import { type Entry, questionOf } from "../../src/article/article.ts";
import { freshDatabase } from "../store/shared-postgres.ts";
import { askInVain, type Desk, openDesk } from "./desk.ts";
import { loadHarbour } from "./harbour.ts";
import { linesOf, run } from "./run.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function nearest(question: string): Promise<Entry> {
  const [entry] = createEngine(await loadHarbour()).nearest(question, "de");
  if (!entry) throw new Error("Nothing is near that question.");
  return entry;
}

describe("knowledge unanswered", () => {
  test("lists groups with numbers, counts, the last day and the nearest entry", async () => {
    const low = await askInVain(desk, "Wie tief ist das Wasser?");
    const high = await askInVain(desk, "Wie hoch ist die Kaimauer?", { times: 3 });
    const alike = await askInVain(desk, "wie hoch ist die kaimaur", { at: Date.UTC(2026, 10, 26) });
    const { code, stdout, stderr } = await desk.run("unanswered");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const entry = await nearest("Wie hoch ist die Kaimauer?");
    expect(linesOf(stdout)).toEqual([
      "2 questions wait, alike ones counted once.",
      "",
      `#${high}  Wie hoch ist die Kaimauer?`,
      `      #${alike}  wie hoch ist die kaimaur`,
      "      asked 4 times, last on 2026-11-26; harbour, de",
      `      nearest entry: ${entry.id} («${questionOf(entry, "de")}»)`,
      "",
      `#${low}  Wie tief ist das Wasser?`,
      "      asked once, last on 2026-11-25; harbour, de",
      ...linesOf(stdout).slice(9),
    ]);
  });

  test("--json: the same as one line", async () => {
    const id = await askInVain(desk, "Wie hoch\nist die Kaimauer?", { times: 2 });
    const { code, stdout } = await desk.run("unanswered", "--json");
    expect(code).toBe(0);
    expect(linesOf(stdout)).toHaveLength(1);
    const { id: suggested } = await nearest("Wie hoch ist die Kaimauer?");
    const lastAt = "2026-11-25T00:00:00.000Z";
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{
          id,
          article: "harbour",
          language: "de",
          count: 2,
          lastAt,
          picked: null,
          suggested,
        },
        questions: [{ id, question: "Wie hoch\nist die Kaimauer?", count: 2, lastAt, noneFitted: false }],
      },
    ]);
  });

  test("names what readers picked before what is nearest", async () => {
    const question = "Wie hoch ist die Kaimauer?";
    const proposal = { article: "harbour", entry: "cost", question, language: "de" } as const;
    await desk.store.editors.proposed({ ...proposal, at: Date.UTC(2026, 10, 25) });
    const { stdout } = await desk.run("unanswered");
    expect(stdout).toContain("readers picked cost («Was kosten die Arbeiten?»)");
  });

  test("a reader's escape sequences do nothing to the terminal", async () => {
    await askInVain(desk, "Wie \u001b]0;x\u0007hoch\nist das?\u009b31m");
    const { stdout } = await desk.run("unanswered");
    expect(stdout).toContain("Wie ]0;x hoch ist das? 31m");
  });

  test("--article: those of one article, also of one that is gone", async () => {
    await askInVain(desk, "Wie hoch?");
    await askInVain(desk, "Wie tief?", { article: "gone" });
    expect((await desk.run("unanswered", "--article", "gone")).stdout).toMatch(
      /^1 question waits\.\n\n#\d+ {2}Wie tief\?\n.*gone, de\n$/u,
    );
    expect((await desk.run("unanswered", "--article", "harbour")).stdout).not.toContain("tief");
    expect(await desk.run("unanswered", "--article", "other")).toMatchObject({
      code: 2,
      stderr: "There is no article «other». There is: harbour, gone.\n",
    });
  });

  test("says so where nothing waits", async () => {
    expect(await desk.run("unanswered")).toEqual({ code: 0, stdout: "No question waits.\n", stderr: "" });
    expect((await desk.run("unanswered", "--json")).stdout).toBe("[]\n");
  });

  test("reads a PostgreSQL, too, and accepts for it", async () => {
    const own = await openDesk(await freshDatabase());
    try {
      const id = await askInVain(own, "Wie hoch ist die Kaimauer?", { times: 2 });
      expect((await own.run("unanswered")).stdout).toContain(`#${id}  Wie hoch ist die Kaimauer?`);
      expect((await own.run("accept", String(id), "--entry", "built-what")).code).toBe(0);
      expect(await own.store.editors.waiting()).toEqual([]);
      expect((await own.run("stats")).code).toBe(0);
    } finally {
      await own.close();
    }
  });

  test("names the variable where a PostgreSQL cannot be reached, without its password", async () => {
    const env = { KNOWLEDGE_DIR: desk.knowledge, DATABASE_URL: "postgres://bot:hidden@127.0.0.1:1/bot" };
    expect(await run("knowledge", ["unanswered"], { env })).toEqual({
      code: 1,
      stdout: "",
      stderr: "DATABASE_URL: the database cannot be reached.\n",
    });
  });

  test("names the variable where there is no database, and makes none", async () => {
    const env = { KNOWLEDGE_DIR: desk.knowledge, DATA_DIR: `${desk.knowledge}/none` };
    const { code, stdout, stderr } = await run("knowledge", ["unanswered"], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^DATA_DIR: .*none does not exist\./u);
    expect((await desk.run("check")).code).toBe(0);
  });

  test.for([[["unanswered", "3"]], [["unanswered", "--nothing"]]])("wrong call: %j", async ([args = []]) => {
    expect(await desk.run(...args)).toMatchObject({ code: 2, stdout: "" });
  });
});
