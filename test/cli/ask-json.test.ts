import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadArticles } from "../../src/saved-library.ts";
import { ARTICLE, harbourFiles, SENTENCES, temporaryFolder, withFolder } from "./harbour.ts";
import { environment, linesOf, nodeArguments, ROOT, run } from "./run.ts";

const sentence = { text: v.string(), paragraph: v.number(), start: v.number(), end: v.number() };
const outputSchema = v.strictObject({
  id: v.nullable(v.string()),
  kind: v.picklist(["answer", "passage", "suggestions", "none"]),
  reason: v.optional(v.string()),
  article: v.string(),
  entry: v.nullable(v.string()),
  status: v.optional(v.picklist(["confirmed", "reported", "expected", "rumoured", "open", "not-stated"])),
  answer: v.nullable(v.string()),
  citations: v.array(v.strictObject(sentence)),
  suggestions: v.array(
    v.strictObject({
      entry: v.string(),
      question: v.string(),
      citations: v.pipe(v.array(v.strictObject(sentence)), v.minLength(1)),
    }),
  ),
  candidates: v.array(
    v.strictObject({
      ...sentence,
      entry: v.nullable(v.string()),
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  lang: v.picklist(["de", "en"]),
  more: v.optional(v.array(v.looseObject({ question: v.string(), kind: v.string() }))),
  ms: v.pipe(v.number(), v.minValue(0)),
});

function parse(line: string | undefined) {
  return v.parse(outputSchema, JSON.parse(line ?? ""));
}

let harbour = "";
beforeAll(async () => {
  harbour = await temporaryFolder(harbourFiles());
});
afterAll(() => rm(harbour, { recursive: true }));

/** Asks the small article over `--stdin`: lines in, what came out. */
async function stream(lines: readonly string[], ...args: string[]) {
  const { code, stdout, stderr } = await run("ask", ["--knowledge", harbour, "--stdin", "--json", ...args], {
    input: lines.map((line) => `${line}\n`).join(""),
  });
  return { code, outputs: linesOf(stdout).map(parse), errors: linesOf(stderr) };
}

describe("--json", () => {
  test("exactly one line with all fields; what is cited is the article's, byte for byte", async () => {
    const { code, stdout, stderr } = await run("ask", ["--json", "Wer hat das bestätigt?"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.endsWith("\n")).toBe(true);
    const lines = linesOf(stdout);
    expect(lines).toHaveLength(1);
    const output = parse(lines[0]);
    expect(output).toMatchObject({
      id: null,
      kind: "answer",
      article: "apple-alibaba",
      entry: "confirmed-by",
      status: "confirmed",
      lang: "de",
    });

    const [article] = await loadArticles(`${ROOT}knowledge`);
    const markdown = await readFile(`${ROOT}knowledge/apple-alibaba/article.md`);
    const entry = article.questions?.entries.find(({ id }) => id === output.entry);
    expect(output.answer).toBe(entry?.answer.de);
    expect(output.citations.length).toBeGreaterThan(0);
    expect(output.candidates).toHaveLength(5);
    const sentences = [
      ...output.citations,
      ...output.candidates,
      ...output.suggestions.flatMap(({ citations }) => citations),
    ];
    for (const { text, paragraph, start, end } of sentences) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(markdown.includes(Buffer.from(text))).toBe(true);
      expect(article.sentences.find((candidate) => candidate.text === text)?.paragraph).toBe(paragraph);
    }
    expect(output.candidates[0]?.text).toBe(output.citations[0]?.text);
    const scores = output.candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(output.candidates.map(({ text }) => text)).size).toBe(5);
  });

  test("English: answer and suggested questions in English, the citation in the article's language", async () => {
    const { stdout } = await run("ask", ["--json", "Who confirmed the deal?"]);
    const output = parse(stdout);
    expect(output).toMatchObject({ kind: "answer", entry: "confirmed-by", lang: "en" });
    const [article] = await loadArticles(`${ROOT}knowledge`);
    const entries = new Map(article.questions?.entries.map((entry) => [entry.id, entry]));
    expect(output.answer).toBe(entries.get("confirmed-by")?.answer.en);
    expect(output.suggestions.length).toBeGreaterThan(0);
    for (const { entry, question } of output.suggestions) {
      expect(question).toBe(entries.get(entry)?.phrasings.en[0]);
    }
  });

  test("offsets count from the article's start, past emojis, headings and pictures", async () => {
    const { stdout } = await run("ask", ["--knowledge", harbour, "--json", "Dauert die Sperrung länger?"]);
    const output = parse(stdout);
    const text = [
      `${SENTENCES[0]} ${SENTENCES[1]}`,
      "Was das kostet",
      `${SENTENCES[2]} ${SENTENCES[3]}`,
      "Die alte Kaimauer",
      `${SENTENCES[4]} ${SENTENCES[5]}`,
    ].join("\n\n");
    const start = text.indexOf(SENTENCES[5]);
    expect(output.citations).toEqual([
      { text: SENTENCES[5], paragraph: 3, start, end: start + SENTENCES[5].length },
    ]);
    expect(output.status).toBe("open");
  });

  test("an article without questions.yaml answers with a passage", () =>
    withFolder({ "harbour/article.md": ARTICLE }, async (folder) => {
      const { stdout } = await run("ask", ["--knowledge", folder, "--json", "Was kosten die Arbeiten?"]);
      const output = parse(stdout);
      expect(output).toMatchObject({ kind: "passage", entry: null, answer: null, suggestions: [] });
      expect("status" in output).toBe(false);
      expect(output.citations.map(({ text }) => text)).toEqual([SENTENCES[2]]);
      expect(output.candidates).toHaveLength(5);
    }));

  test("fewer sentences than five: all of them are candidates", () =>
    withFolder(
      { "short/article.md": "---\ntitle: Kurz\nlanguage: de\n---\n\nEs regnet. Es schneit.\n" },
      async (folder) => {
        const { stdout } = await run("ask", ["--knowledge", folder, "--json", "Schneit es?"]);
        expect(
          parse(stdout)
            .candidates.map(({ text }) => text)
            .sort(),
        ).toEqual(["Es regnet.", "Es schneit."]);
      },
    ));

  test("a known unknown: kind none, its entry and status, no citation", async () => {
    const { stdout } = await run("ask", ["--knowledge", harbour, "--json", "Wem gehört der Hafen?"]);
    expect(parse(stdout)).toMatchObject({
      kind: "none",
      reason: "not-stated",
      entry: "owner",
      status: "not-stated",
      answer: "Wem der Hafen gehört, steht nicht im Artikel.",
      citations: [],
    });
  });

  test("two questions: the second under more", async () => {
    const question = "Wer hat den Plan bestätigt und was kosten die Arbeiten?";
    const { stdout } = await run("ask", ["--knowledge", harbour, "--json", question]);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(parse(stdout)).toMatchObject({
      entry: "confirmed-by",
      more: [{ question: "was kosten die Arbeiten?", kind: "answer", entry: "cost" }],
    });
  });

  test.for([{ args: [] }, { args: [""] }, { args: ["  "] }])(
    "no question ($args) is declined as empty",
    async ({ args }) => {
      const { code, stdout } = await run("ask", ["--knowledge", harbour, "--json", ...args]);
      expect(code).toBe(0);
      expect(parse(stdout)).toMatchObject({ kind: "none", reason: "empty", entry: null, citations: [] });
    },
  );
});

describe("--stdin --json", () => {
  test("one line for each, in order, ids kept, the same answers as one by one", async () => {
    const asked = [
      { id: "b", q: "Was kosten die Arbeiten?" },
      { id: "a", q: "Who confirmed the plan?" },
      { id: "c", q: "Was fürchten die Reeder?" },
      { id: "ü 1", q: "Wann wird der Hafen gesperrt?", lang: "en" },
      { q: "Was baut die Stadt?" },
    ];
    const { code, outputs, errors } = await stream(asked.map((line) => JSON.stringify(line)));
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(outputs.map(({ id, kind, entry, lang }) => [id, kind, entry, lang])).toEqual([
      ["b", "answer", "cost", "de"],
      ["a", "answer", "confirmed-by", "en"],
      ["c", "passage", null, "de"],
      ["ü 1", "answer", "closed-when", "de"],
      [null, "answer", "built-what", "de"],
    ]);
    const single = await run("ask", ["--knowledge", harbour, "--json", "Was kosten die Arbeiten?"]);
    expect({ ...outputs[0], ms: 0 }).toEqual({ ...parse(single.stdout), id: "b", ms: 0 });
  });

  test("each question is asked on its own: nothing of the one before is remembered", async () => {
    const [bestaetigt, mehr, wer] = ["Wer hat den Plan bestätigt?", "mehr", "Und wer genau?"].map((q) =>
      JSON.stringify({ q }),
    );
    const after = await stream([bestaetigt ?? "", mehr ?? "", wer ?? ""]);
    const alone = await stream([mehr ?? "", wer ?? ""]);
    expect(after.outputs).toHaveLength(3);
    expect(after.outputs.slice(1).map((output) => ({ ...output, ms: 0 }))).toEqual(
      alone.outputs.map((output) => ({ ...output, ms: 0 })),
    );
  });

  test("the first answer comes while standard input is still open", async () => {
    const child = spawn(
      process.execPath,
      nodeArguments("ask", ["--knowledge", harbour, "--stdin", "--json"]),
      { cwd: ROOT, env: environment(), stdio: ["pipe", "pipe", "inherit"] },
    );
    const ended = once(child, "close");
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    try {
      for (const id of ["1", "2"]) {
        child.stdin.write(`${JSON.stringify({ id, q: "Was kosten die Arbeiten?" })}\n`);
        const { value, done } = await answers.next();
        expect(done).toBeFalsy();
        expect(parse(value)).toMatchObject({ id, entry: "cost" });
        expect(child.exitCode).toBeNull();
      }
      // The last line needs no line break.
      child.stdin.end(JSON.stringify({ id: "3", q: "Was baut die Stadt?" }));
      expect(parse((await answers.next()).value)).toMatchObject({ id: "3", entry: "built-what" });
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill();
    }
  });

  test("bad lines are told with their number; the others are answered all the same", async () => {
    const good = (id: string) => JSON.stringify({ id, q: "Was kosten die Arbeiten?" });
    const { code, outputs, errors } = await stream([
      good("1"),
      "{ not json",
      good("3"),
      "",
      '{"id":"5"}',
      '"Was kosten die Arbeiten?"',
      '{"q":5}',
      '{"q":"Wo?","lang":"fr"}',
      '{"q":"Wo?","id":{}}',
      "null",
      good("11"),
    ]);
    expect(code).toBe(1);
    expect(outputs.map(({ id }) => id)).toEqual(["1", "3", "11"]);
    expect(errors.map((line) => line.split(":")[0])).toEqual([2, 5, 6, 7, 8, 9, 10].map((n) => `line ${n}`));
  });

  test("an unknown article is told on standard error with those there are", async () => {
    const { code, outputs, errors } = await stream([
      '{"id":"1","q":"Was kosten die Arbeiten?","article":"nirgends"}',
      '{"id":"2","q":"Was kosten die Arbeiten?","article":"harbour"}',
      '{"id":"3","q":"Was kosten die Arbeiten?","article":null,"lang":null}',
    ]);
    expect(code).toBe(1);
    expect(outputs.map(({ id, entry }) => [id, entry])).toEqual([
      ["2", "cost"],
      ["3", "cost"],
    ]);
    expect(errors).toEqual([expect.stringMatching(/^line 1: .*«nirgends».*harbour/u)]);
  });

  test("a line's article wins over --article", () =>
    withFolder(
      { ...harbourFiles(), "bridge/article.md": ARTICLE.replace("zwölf", "neun") },
      async (folder) => {
        const { stdout } = await run(
          "ask",
          ["--knowledge", folder, "--stdin", "--json", "--article", "bridge"],
          {
            input: '{"q":"Was kosten die Arbeiten?"}\n{"q":"Was kosten die Arbeiten?","article":"harbour"}\n',
          },
        );
        expect(linesOf(stdout).map((line) => parse(line).article)).toEqual(["bridge", "harbour"]);
      },
    ));

  test("an empty question and one of a megabyte get a line each", async () => {
    const { code, outputs } = await stream([
      '{"id":"1","q":""}',
      JSON.stringify({ id: "2", q: "Was kosten die Arbeiten? ".repeat(42_000) }),
      '{"id":"3","q":"Was kosten die Arbeiten?"}',
    ]);
    expect(code).toBe(0);
    expect(outputs.map(({ id, kind, reason, entry }) => [id, kind, reason, entry])).toEqual([
      ["1", "none", "empty", null],
      ["2", "none", "too-long", null],
      ["3", "answer", undefined, "cost"],
    ]);
  });

  test("odd characters inside a JSON string do not break the line", async () => {
    const odd = ["\u2028", "\u2029", "\u0085", "\ud800", "\u0000", "\n", "\u202e"];
    const lines = odd.map((mark, i) => JSON.stringify({ id: `${i}`, q: `Was kosten${mark} die Arbeiten?` }));
    // JSON.stringify leaves the first three as they are: they are allowed inside a string.
    expect(lines[0]).toContain("\u2028");
    const { code, outputs, errors } = await stream(lines);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(outputs.map(({ id }) => id)).toEqual(odd.map((_, i) => `${i}`));
  });

  test("Windows line ends, and nothing at all", async () => {
    const crlf = await stream(['{"id":"1","q":"Was kosten die Arbeiten?"}\r', '{"id":"2","q":"…"}\r']);
    expect(crlf.code).toBe(0);
    expect(crlf.outputs.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(await stream([])).toEqual({ code: 0, outputs: [], errors: [] });
  });

  test("a thousand lines come out as a thousand lines", async () => {
    const asked = Array.from({ length: 1000 }, (_, i) =>
      JSON.stringify({ id: `${i}`, q: `Was kosten ${i} Arbeiten?` }),
    );
    const { code, outputs } = await stream(asked);
    expect(code).toBe(0);
    expect(outputs.map(({ id }) => id)).toEqual(asked.map((_, i) => `${i}`));
  });
});
