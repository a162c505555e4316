import { describe, expect, test } from "vitest";
import { readQuestionSet } from "../../../src/cli/eval/question-set.ts";
import { UserError } from "../../../src/user-error.ts";
import { withFolder } from "../harbour.ts";

const TEXTS = ["Eins.", "Zwei."];

/** Reads a question set from files of a temporary folder. */
async function read(set: string, others: Readonly<Record<string, string>> = {}) {
  let questions: Awaited<ReturnType<typeof readQuestionSet>> = [];
  await withFolder({ "set.jsonl": set, ...others }, async (folder) => {
    questions = await readQuestionSet(`${folder}/set.jsonl`, TEXTS);
  });
  return questions;
}

/** The message a question set is turned down with, from the file's name on. */
async function complaint(set: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const error = await read(set, others).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`Expected a UserError, not ${String(error)}.`);
  expect(error.exitCode).toBe(1);
  return error.message.replace(/^.*\//u, "");
}

describe("readQuestionSet", () => {
  test("one question a line; language and kind may be left out, blank lines are passed over", async () => {
    const set = [
      '{"id":"a","q":"Was?","lang":"en","gold":["S2","S1"],"kind":"hard"}',
      "",
      '{"id":"b","q":"Wer?","gold":[],"note":"not ours"}\r',
      "",
    ];
    expect(await read(set.join("\n"))).toEqual([
      { id: "a", q: "Was?", lang: "en", gold: ["Zwei.", "Eins."], kind: "hard" },
      { id: "b", q: "Wer?", lang: "de", gold: [], kind: "question" },
    ]);
  });

  test("ids stand for the sentences of sentences.json beside the file", async () => {
    const sentences = JSON.stringify({ sentences: { S1: "Aus der Datei.", X: "Auch." } });
    const [question] = await read('{"id":"a","q":"Was?","gold":["S1","X"]}', { "sentences.json": sentences });
    expect(question?.gold).toEqual(["Aus der Datei.", "Auch."]);
    expect(await complaint('{"id":"a","q":"Was?","gold":["S2"]}', { "sentences.json": sentences })).toContain(
      "set.jsonl:1: ",
    );
  });

  test("an empty file holds no questions", async () => {
    expect(await read("")).toEqual([]);
  });

  test("errors name file and line", async () => {
    const good = '{"id":"a","q":"Was?","gold":["S1"]}';
    expect(await complaint(`${good}\n\n{oops`)).toMatch(/^set\.jsonl:3: not valid JSON/u);
    expect(await complaint(`${good}\n{"id":"b","q":"Was?"}`)).toMatch(/^set\.jsonl:2: «gold»/u);
    expect(await complaint('{"id":1,"q":"Was?","gold":[]}')).toMatch(/^set\.jsonl:1: «id»/u);
    expect(await complaint('{"id":"a","q":"Was?","gold":[5]}')).toMatch(/^set\.jsonl:1: «gold\.0»/u);
    expect(await complaint('{"id":"a","q":"Was?","gold":[],"lang":"fr"}')).toMatch(/^set\.jsonl:1: «lang»/u);
    expect(await complaint(`${good}\n{"id":"b","q":"Was?","gold":["S3"]}`)).toMatch(/^set\.jsonl:2: .*«S3»/u);
    expect(await complaint('{"id":"b","q":"Was?","gold":["S0"]}')).toMatch(/^set\.jsonl:1: .*«S0»/u);
    expect(await complaint(`${good}\n5`)).toMatch(/^set\.jsonl:2: /u);
  });

  test("errors in sentences.json name it", async () => {
    const good = '{"id":"a","q":"Was?","gold":["S1"]}';
    expect(await complaint(good, { "sentences.json": "{" })).toMatch(/^sentences\.json:\d+: not valid JSON/u);
    expect(await complaint(good, { "sentences.json": '{"S1":"Eins."}' })).toMatch(/^sentences\.json: /u);
  });

  test("a file that is not there", async () => {
    await expect(readQuestionSet("/does/not/exist.jsonl", TEXTS)).rejects.toThrow(
      new UserError("/does/not/exist.jsonl: there is no such file."),
    );
  });
});
