import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { harbourFiles, SENTENCES, temporaryFolder } from "./harbour.ts";
import { linesOf, run } from "./run.ts";

const SET = [
  { id: "q1", q: "Was kosten die Arbeiten?", gold: ["S3"], kind: "plain" },
  { id: "q2", q: "What is the city building?", lang: "en", gold: ["S2"], kind: "plain" },
  { id: "q3", q: "Dauert die Sperrung länger?", gold: ["S5"], kind: "hard" },
  { id: "q4", q: "Wer gewinnt die Bundesliga?", gold: [], kind: "off-topic" },
  { id: "q5", q: "Wann wird der Hafen gesperrt?", gold: [], kind: "off-topic" },
];

function jsonLines(objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join("");
}

function squad(contexts: readonly [context: string, question: string, answer: string][]): string {
  const data = contexts.map(([context, question, text], i) => ({
    title: `Artikel_${i}`,
    paragraphs: [
      { context, qas: [{ id: `s${i}`, question, answers: [{ text, answer_start: context.indexOf(text) }] }] },
    ],
  }));
  return JSON.stringify({ data });
}

const RIVER = "Der Fluss mündet bei Kiel ins Meer. Die Fischer fangen dort Aale. Im Winter friert er zu.";
const TOWER =
  "Der Turm wurde im Jahr 1850 errichtet. Ein Blitz zerstörte das Dach. Heute wohnen darin Eulen.";

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder({
    ...Object.fromEntries(Object.entries(harbourFiles()).map(([path, text]) => [`knowledge/${path}`, text])),
    "set.jsonl": jsonLines(SET),
    "right.jsonl": jsonLines(SET.slice(0, 2)),
    "named/set.jsonl": jsonLines([{ id: "n1", q: "Was kosten die Arbeiten?", gold: ["money"] }]),
    "named/sentences.json": JSON.stringify({ sentences: { money: SENTENCES[2] } }),
    "bad/set.jsonl": `${jsonLines(SET.slice(0, 1))}{"id":"x"}\n`,
    // 29 of 50 are 58 %: the reference for where the limit lies.
    "fifty.jsonl": jsonLines(
      Array.from({ length: 50 }, (_, i) => ({
        id: `f${i}`,
        q: "Was kosten die Arbeiten?",
        gold: [i < 29 ? "S3" : "S5"],
      })),
    ),
    "squad.de.json": squad([
      [RIVER, "Wo mündet der Fluss ins Meer?", "Kiel"],
      [TOWER, "In welchem Jahr wurde der Turm errichtet?", "1850"],
      [TOWER, "Was zerstörte das Dach?", "Eulen"],
    ]),
    "empty.de.json": JSON.stringify({ data: [] }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Evaluates the small article; file names are those in the temporary folder. */
async function evaluate(args: readonly string[], ...files: string[]) {
  const own = args.includes("--squad") ? [] : ["--knowledge", `${folder}/knowledge`];
  return run("eval", [...own, ...args, ...files.map((file) => `${folder}/${file}`)]);
}

/** The number a report has for a name, `hit@1` or a kind. */
function figure(report: string, name: string): string | undefined {
  const line = linesOf(report).find((candidate) => candidate.trim().startsWith(`${name} `));
  return line?.trim().slice(name.length).trim();
}

describe("eval on a question set", () => {
  test("hit@1, hit@3, refusals, and each kind with its count", async () => {
    const { code, stdout, stderr } = await evaluate([], "set.jsonl");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)[0]).toBe(`${folder}/set.jsonl: 5 questions`);
    expect(figure(stdout, "hit@1")).toBe("66.7 %");
    expect(figure(stdout, "hit@3")).toBe("66.7 %");
    expect(figure(stdout, "refusals")).toBe("50.0 %");
    expect(figure(stdout, "plain")).toBe("100.0 %  of 2");
    expect(figure(stdout, "hard")).toBe("0.0 %  of 1");
    expect(figure(stdout, "off-topic")).toBe("50.0 %  of 2");
    expect(figure(stdout, "latency")).toMatch(/^p50 \d+\.\d\d ms, p99 \d+\.\d\d ms$/u);
  });

  test("sentences.json beside the set gives the sentences' ids", async () => {
    const { code, stdout } = await evaluate(["--min-hit", "100"], "named/set.jsonl");
    expect(code).toBe(0);
    expect(figure(stdout, "hit@1")).toBe("100.0 %");
    expect(figure(stdout, "refusals")).toBe("—");
  });

  test("--min-hit and --min-refused: exit code 1 below, 0 from there on", async () => {
    const limits: [args: string[], code: number][] = [
      [["--min-hit", "66.6"], 0],
      [["--min-hit", "67"], 1],
      [["--min-refused", "50"], 0],
      [["--min-refused", "50.1"], 1],
    ];
    const runs = await Promise.all(limits.map(([args]) => evaluate(args, "set.jsonl")));
    expect(runs.map(({ code }) => code)).toEqual(limits.map(([, code]) => code));
    // The report comes all the same.
    expect(runs.map(({ stdout }) => figure(stdout, "hit@1"))).toEqual(limits.map(() => "66.7 %"));
  });

  test("--min-hit holds at the very share", async () => {
    const { code, stdout } = await evaluate(["--min-hit", "58"], "fifty.jsonl");
    expect(figure(stdout, "hit@1")).toBe("58.0 %");
    expect(code).toBe(0);
  });

  test("of several files each has its report, and one below the limit is enough to fail", async () => {
    const [fails, passes] = await Promise.all([
      evaluate(["--min-hit", "90"], "set.jsonl", "right.jsonl"),
      evaluate(["--min-hit", "90"], "right.jsonl", "named/set.jsonl"),
    ]);
    expect([fails.code, passes.code]).toEqual([1, 0]);
    expect(linesOf(fails.stdout).filter((line) => line.endsWith("questions"))).toHaveLength(2);
  });

  test("--failures shows the misses, what was wanted and what came", async () => {
    const { stdout } = await evaluate(["--failures"], "set.jsonl");
    const misses = linesOf(stdout).filter((line) => /^q\d /u.test(line));
    expect(misses).toEqual([
      "q3 hard: Dauert die Sperrung länger?",
      "q5 off-topic: Wann wird der Hafen gesperrt?",
    ]);
    expect(stdout).toContain(`wanted    ${SENTENCES[4]}`);
    expect(stdout).toContain(`got       longer: ${SENTENCES[5]}`);
    expect(stdout).toContain("wanted    no answer");
  });
});

describe("eval --squad", () => {
  test("sentences and paragraphs found, declined and answered questions", async () => {
    const { code, stdout, stderr } = await evaluate(["--squad"], "squad.de.json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)[0]).toBe(`${folder}/squad.de.json: 3 articles, 3 questions`);
    // The third question's answer is put where it is not.
    expect(figure(stdout, "sentence@1")).toBe("66.7 %");
    expect(figure(stdout, "sentence@5")).toBe("100.0 %");
    expect(figure(stdout, "paragraph@1")).toBe("100.0 %");
    for (const name of ["sentence@3", "own declined", "foreign answered"]) {
      expect(figure(stdout, name)).toMatch(/^\d+\.\d %$/u);
    }
  });

  test("--failures shows the sentence wanted and the one found", async () => {
    const { stdout } = await evaluate(["--squad", "--failures"], "squad.de.json");
    expect(stdout).toContain(
      "s2: Was zerstörte das Dach?\n  wanted Heute wohnen darin Eulen.\n  got    Ein Blitz zerstörte das Dach.\n",
    );
    expect(stdout).not.toContain("s0: ");
  });

  test("a file without questions has no shares", async () => {
    const { code, stdout } = await evaluate(["--squad"], "empty.de.json");
    expect(code).toBe(0);
    expect(stdout).not.toContain("NaN");
  });
});

describe("what eval cannot read", () => {
  test("a bad line is told with file and line, without a stack trace", async () => {
    const { code, stdout, stderr } = await evaluate([], "bad/set.jsonl");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/\/bad\/set\.jsonl:2: «q»/u)]);
  });

  test("a missing file, a folder, a file in another format: a line each", async () => {
    const runs = await Promise.all([
      evaluate([], "missing.jsonl"),
      evaluate([], "named"),
      evaluate(["--squad"], "named/sentences.json"),
      evaluate(["--article", "nirgends"], "set.jsonl"),
    ]);
    expect(runs.map(({ code, stdout, stderr }) => [code, stdout, linesOf(stderr).length])).toEqual([
      [1, "", 1],
      [1, "", 1],
      [1, "", 1],
      [2, "", 1],
    ]);
  });

  test.for([
    { args: [] },
    { args: ["--min-hit", "x"] },
    { args: ["--min-refused", "101"] },
    { args: ["--unknown"] },
  ])("$args: exit code 2", async ({ args }) => {
    const { code, stdout, stderr } = await evaluate(args, ...(args.length === 0 ? [] : ["set.jsonl"]));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
