import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadArticles } from "../../src/saved-library.ts";
import { harbourFiles, temporaryFolder } from "./harbour.ts";
import { ROOT, run, unwrapped } from "./run.ts";

let harbour = "";
beforeAll(async () => {
  harbour = await temporaryFolder(harbourFiles());
});
afterAll(() => rm(harbour, { recursive: true }));

/** Chats over piped standard input: the welcome, and what each line was answered with. */
async function chat(lines: readonly string[], ...args: string[]) {
  const { code, stdout, stderr } = await run("ask", args, {
    input: lines.map((line) => `${line}\n`).join(""),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [welcome = "", ...replies] = stdout.split(/\n> (?:> )*/u).map(unwrapped);
  expect(replies.pop()?.trim()).toBe("");
  return { welcome, replies: replies.map((reply) => reply.trim()) };
}

/** The German answers of the article the project ships. */
async function shippedAnswers(): Promise<(id: string) => string> {
  const [article] = await loadArticles(`${ROOT}knowledge`);
  const answers = new Map(article.questions?.entries.map(({ id, answer }) => [id, answer.de]));
  return (id) => {
    const answer = answers.get(id);
    if (answer === undefined) throw new Error(`The shipped article has no entry «${id}».`);
    return answer;
  };
}

describe("the prompt", () => {
  test("welcomes with the article's title and ends with standard input", async () => {
    const { welcome, replies } = await chat([], "--knowledge", harbour);
    expect(welcome).toContain("„Rostock sperrt den Hafen“");
    expect(replies).toEqual([]);
  });

  test("--lang en: the welcome is English", async () => {
    const { welcome } = await chat([], "--knowledge", harbour, "--lang", "en");
    expect(welcome).toContain("Ask something about “Rostock sperrt den Hafen”.");
  });

  test("a follow-up goes on from the question before", async () => {
    const answers = await shippedAnswers();
    const { replies } = await chat(["Wer hat das bestätigt?", "Und wo?"]);
    expect(replies).toHaveLength(2);
    expect(replies[0]?.startsWith(answers("confirmed-by"))).toBe(true);
    expect(replies[1]?.startsWith(answers("confirmed-where"))).toBe(true);
  });

  test("a follow-up that says nothing by itself is about the last answer", async () => {
    const answers = await shippedAnswers();
    const [{ replies }, { replies: alone }] = await Promise.all([
      chat(["Womit macht DeepSeek Schlagzeilen?", "Und wie teuer?"]),
      chat(["Und wie teuer?"]),
    ]);
    expect(replies[1]).toContain(answers("deepseek-price"));
    expect(alone[0]).not.toContain(answers("deepseek-price"));
  });

  test("mehr goes on to what is related, and never shows the same twice", async () => {
    const { replies } = await chat(
      ["Wann wird der Hafen gesperrt?", "mehr", "mehr", "mehr"],
      "--knowledge",
      harbour,
    );
    expect(replies).toHaveLength(4);
    expect(replies[0]).toMatch(/^Im Mai\./u);
    expect(replies[1]).toMatch(/^Zwölf Millionen Euro\./u);
    expect(replies[2]).toMatch(/^Bürgermeisterin Eva Kröger\./u);
    expect(replies[3]).not.toMatch(/^(?:Im Mai|Zwölf|Bürgermeisterin)/u);
  });

  test("mehr goes on after thanks: small talk leaves the thread as it was", async () => {
    const { replies } = await chat(
      ["Wann wird der Hafen gesperrt?", "Danke!", "mehr"],
      "--knowledge",
      harbour,
    );
    expect(replies[1]).toBe("Gern geschehen.");
    expect(replies[2]).toMatch(/^Zwölf Millionen Euro\./u);
  });

  test("empty lines are passed over", async () => {
    const { replies } = await chat(["", "   ", "Was kosten die Arbeiten?"], "--knowledge", harbour);
    expect(replies.filter((reply) => reply !== "")).toEqual([
      expect.stringMatching(/^Zwölf Millionen Euro\./u),
    ]);
  });

  test("--explain and --article work here as well", async () => {
    const { replies } = await chat(
      ["Was kosten die Arbeiten?"],
      "--knowledge",
      harbour,
      "--explain",
      "--article",
      "harbour",
    );
    expect(replies[0]).toContain("Am ähnlichsten: cost");
  });
});
