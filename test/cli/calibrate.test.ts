import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARTICLE, harbourFiles, SENTENCES, temporaryFolder } from "./harbour.ts";
import { linesOf, ROOT, run } from "./run.ts";

let folder = "";
beforeAll(async () => {
  const context = `${SENTENCES[0]} ${SENTENCES[2]}`;
  const question = (q: string, text: string) => ({
    id: q,
    question: q,
    answers: [{ text, answer_start: context.indexOf(text) }],
  });
  const qas = [
    question("Was wird gesperrt?", "Hafen"),
    question("Was kosten die Arbeiten?", "zwölf Millionen"),
  ];
  const other = { context: "Der Turm ist hoch. Eulen wohnen darin.", qas: [] };
  folder = await temporaryFolder({
    ...Object.fromEntries(Object.entries(harbourFiles()).map(([path, text]) => [`knowledge/${path}`, text])),
    "bare/harbour/article.md": ARTICLE,
    "set.jsonl": [
      { id: "1", q: "Was kosten die Arbeiten denn so?", gold: ["S3"] },
      { id: "2", q: "Wer gewinnt die Bundesliga?", gold: [] },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
    "squad.de.json": JSON.stringify({ data: [{ paragraphs: [{ context, qas }] }, { paragraphs: [other] }] }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

test("shows what each threshold gives, and writes nothing without --write", async () => {
  const model = await readFile(`${ROOT}src/answer/model.json`, "utf8");
  const { code, stdout, stderr } = await run("calibrate", [
    "--knowledge",
    `${folder}/knowledge`,
    "--squad",
    `${folder}/squad.de.json`,
    "--check",
    `${folder}/set.jsonl`,
    `${folder}/set.jsonl`,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(linesOf(stdout).filter((line) => /^ {2}chosen: 0\.\d+$/u.test(line))).toHaveLength(1);
  expect(stdout).toMatch(/^ {2}\d+\.\d\/\d+\.\d\/\d+\.\d {2}\S+squad\.de\.json$/mu);
  expect(stdout).toMatch(/^ {2}0\.\d\d {2}\d+\.\d\/\d+\.\d {2}articles in «de» asked in their language$/mu);
  expect(stdout).toMatch(/^ {2}0\.50 {2}set\.jsonl \d+\.\d\/\d+\.\d {3}unrelated /mu);
  expect(stdout).not.toMatch(/NaN|Infinity/u);
  expect(await readFile(`${ROOT}src/answer/model.json`, "utf8")).toBe(model);
}, 120_000);

test("learns the weights of sentences alone where there are no question sets", async () => {
  const { code, stdout, stderr } = await run("calibrate", ["--squad", `${folder}/squad.de.json`]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(linesOf(stdout)[0]).toMatch(/^Sentences: /u);
  expect(stdout).not.toMatch(/Entries|NaN|Infinity/u);
}, 120_000);

test("needs a SQuAD file, and an article with questions for question sets", async () => {
  const knowledge = ["--knowledge", `${folder}/knowledge`];
  const squad = ["--squad", `${folder}/squad.de.json`];
  const runs = await Promise.all([
    run("calibrate", knowledge),
    run("calibrate", [...knowledge, `${folder}/set.jsonl`]),
    run("calibrate", ["--knowledge", `${folder}/bare`, ...squad, `${folder}/set.jsonl`]),
    run("calibrate", ["--help"]),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([2, 2, 1, 0]);
  expect(linesOf(runs[2]?.stderr ?? "")).toEqual([expect.stringContaining("questions.yaml")]);
  for (const { stderr } of runs) expect(stderr).not.toMatch(/^\s+at /mu);
});
