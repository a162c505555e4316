import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTypos } from "../../src/cli/eval/typos.ts";
import { harbourFiles, SENTENCES, temporaryFolder } from "./harbour.ts";
import { figure, linesOf, run } from "./run.ts";

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

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder({
    ...Object.fromEntries(Object.entries(harbourFiles()).map(([path, text]) => [`knowledge/${path}`, text])),
    "set.jsonl": jsonLines(SET),
    "right.jsonl": jsonLines(SET.slice(0, 2)),
    "named/set.jsonl": jsonLines([{ id: "n1", q: "Was kosten die Arbeiten?", gold: ["money"] }]),
    "named/sentences.json": JSON.stringify({ sentences: { money: SENTENCES[2] } }),
    "bad/set.jsonl": `${jsonLines(SET.slice(0, 1))}{"id":"x"}\n`,
    "keyword.jsonl": jsonLines([{ id: "k1", q: "Kosten?", gold: ["S3"] }]),
    // 29 of 50 are 58 %: the reference for where the limit lies.
    "fifty.jsonl": jsonLines(
      Array.from({ length: 50 }, (_, i) => ({
        id: `f${i}`,
        q: "Was kosten die Arbeiten?",
        gold: [i < 29 ? "S3" : "S5"],
      })),
    ),
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Evaluates the small article; file names are those in the temporary folder. */
async function evaluate(args: readonly string[], ...files: string[]) {
  return run("eval", [
    "--knowledge",
    `${folder}/knowledge`,
    ...args,
    ...files.map((file) => `${folder}/${file}`),
  ]);
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

describe("eval --typos", () => {
  test("the figures without typos, those with them, and the points lost", async () => {
    const [alone, { code, stdout }] = await Promise.all([
      evaluate([], "set.jsonl"),
      evaluate(["--typos", "2"], "set.jsonl"),
    ]);
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]).toBe(`${folder}/set.jsonl: 5 questions, without and with 2 typos`);
    for (const name of ["hit@1", "hit@3", "refusals", "plain", "hard", "off-topic"]) {
      const columns = /^(\d+\.\d) % +(\d+\.\d) % +(-?\d+\.\d)(?: {2}of \d)?$/u.exec(
        figure(stdout, name) ?? "",
      );
      const [without, typed, lost] = (columns ?? []).slice(1).map(Number);
      expect(figure(alone.stdout, name)).toMatch(`${without?.toFixed(1)} %`);
      expect(lost).toBeCloseTo((without ?? 0) - (typed ?? 0), 0);
    }
    expect(figure(stdout, "plain")).toMatch(/ of 2$/u);
    expect(figure(stdout, "latency with")).toMatch(/^p50 /u);
  });

  test("--failures shows the question as it was asked", async () => {
    const { stdout } = await evaluate(["--typos", "1", "--failures"], "set.jsonl");
    const miss = linesOf(stdout).find((line) => line.startsWith("q3 hard: "));
    expect(miss).toBe(`q3 hard: ${withTypos({ id: "q3", q: "Dauert die Sperrung länger?" }, "de", 1)}`);
  });

  test("--min-hit looks at what is right with typos", async () => {
    // Without typos all are right; with a letter wrong the only word is no longer small talk.
    const { code, stdout } = await evaluate(["--typos", "5", "--min-hit", "100"], "keyword.jsonl");
    expect(figure(stdout, "hit@1")).toMatch(/^100\.0 % +0\.0 % +100\.0$/u);
    expect(code).toBe(1);
  });
});

test("eval --json: one line for each file, shares from 0 to 1", async () => {
  const { code, stdout } = await evaluate(["--json", "--typos", "1"], "set.jsonl", "right.jsonl");
  expect(code).toBe(0);
  const [set, right, ...more] = linesOf(stdout).map((line): unknown => JSON.parse(line));
  expect(more).toEqual([]);
  const latency = { p50: expect.any(Number), p99: expect.any(Number) };
  const shares = { "hit@1": expect.any(Number), "hit@3": expect.any(Number) };
  expect(set).toMatchObject({
    file: `${folder}/set.jsonl`,
    questions: 5,
    shares: { "hit@1": expect.closeTo(2 / 3), "hit@3": expect.closeTo(2 / 3), refusals: 0.5 },
    kinds: {
      plain: { count: 2, right: 1 },
      hard: { count: 1, right: 0 },
      "off-topic": { count: 2, right: 0.5 },
    },
    latency,
    typos: { each: 1, shares, kinds: {}, latency, pointsLost: { "hit@1": expect.any(Number) } },
  });
  expect(right).toMatchObject({ shares: { refusals: null }, typos: { pointsLost: { refusals: null } } });
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
    { args: ["--typos", "6"] },
    { args: ["--typos", "1.5"] },
    { args: ["--questions", "other.json"] },
    { args: ["--plot", "plot.svg"] },
    { args: ["--json", "--failures"] },
  ])("$args: exit code 2", async ({ args }) => {
    const { code, stdout, stderr } = await evaluate(args, ...(args.length === 0 ? [] : ["set.jsonl"]));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
