import { describe, expect, test } from "vitest";
import { createEngine } from "../../../src/answer/engine.ts";
import { MODEL, type Model } from "../../../src/answer/model.ts";
import { type AskedSquad, readAskedSquad } from "../../../src/cli/eval/asked-squad.ts";
import { askSquad, evaluateSquad, squadFigures } from "../../../src/cli/eval/evaluate-squad.ts";
import { withFolder } from "../harbour.ts";
import { RIVER, squadFile, TOWER } from "./squad-file.ts";

const QUESTIONS = Array.from(
  { length: 12 },
  (_, i) => [`t${i}`, "Was zerstörte das Dach?", "Blitz"] as const,
);

async function read(...contexts: Parameters<typeof squadFile>[0]): Promise<AskedSquad> {
  let asked: AskedSquad | undefined;
  await withFolder({ "a.de.json": squadFile(contexts) }, async (folder) => {
    asked = await readAskedSquad(`${folder}/a.de.json`, undefined);
  });
  if (!asked) throw new Error("The file was not read.");
  return asked;
}

/** A model that shows every sentence it may show, or none. */
function showing(all: boolean): Model {
  const both = all ? { same: 0, other: 0 } : { same: 2, other: 2 };
  return { ...MODEL, thresholds: { ...MODEL.thresholds, passage: { de: both, en: both } } };
}

function share(outcomes: ReturnType<typeof askSquad>, name: string): number | undefined {
  return squadFigures(outcomes).shares.find((one) => one.name === name)?.value;
}

describe("askSquad", () => {
  test("own questions, and ten of the next article; the last article gets those of the first", async () => {
    const asked = await read([RIVER, ["r0", "Was fangen die Fischer?", "Aale"]], [TOWER, ...QUESTIONS]);
    const { own, foreign } = askSquad(asked);
    expect(own.map(({ question, article }) => [article.slug, question.id])).toEqual([
      ["squad-1", "r0"],
      ...QUESTIONS.map(([id]) => ["squad-2", id]),
    ]);
    expect(foreign.map(({ article, question }) => `${article.slug} ${question}`)).toEqual([
      ...Array(10).fill("squad-1 Was zerstörte das Dach?"),
      "squad-2 Was fangen die Fischer?",
    ]);
  });

  test("one article alone has no foreign questions", async () => {
    const outcomes = askSquad(await read([TOWER, ...QUESTIONS]));
    expect(outcomes.foreign).toEqual([]);
    expect(share(outcomes, "foreign answered")).toBeUndefined();
  });

  test("engines of another make are asked where they are given", async () => {
    const asked = await read([RIVER, ["r0", "Was fangen die Fischer?", "Aale"]], [TOWER, ...QUESTIONS]);
    const [all, none] = [true, false].map((every) =>
      askSquad(asked, (article) => createEngine(article, showing(every))),
    );
    if (!all || !none) throw new Error("Two were asked for.");
    expect(share(all, "own declined")).toBe(0);
    expect(share(none, "own declined")).toBe(1);
    expect(share(none, "right of those answered")).toBeUndefined();
    // What is found does not depend on what is shown.
    expect(share(none, "sentence@1")).toBe(1);
  });
});

test("right of those answered: the share among what is shown, not among all", async () => {
  const asked = await read([
    RIVER,
    ["r0", "Was fangen die Fischer?", "Aale"],
    ["r1", "Was fangen die Fischer?", "Kiel"],
    ["r2", "Qwrtz?", "Kiel"],
  ]);
  const outcomes = askSquad(asked);
  expect(outcomes.own.map(({ answer }) => answer.kind)).toEqual(["passage", "passage", "none"]);
  expect(share(outcomes, "right of those answered")).toBe(0.5);
  expect(share(outcomes, "own declined")).toBeCloseTo(1 / 3);
});

test("evaluateSquad tells how sure each question was, without typos", async () => {
  const asked = await read([RIVER, ["r0", "Was fangen die Fischer?", "Aale"]], [TOWER, ...QUESTIONS]);
  const { confidences } = evaluateSquad(asked, 0);
  expect(confidences?.own).toHaveLength(13);
  expect(confidences?.foreign).toHaveLength(11);
  expect(confidences?.own[0]).toBe(
    createEngine(asked.articles[0]?.article ?? expect.fail()).ask("Was fangen die Fischer?", "de")[0]
      .confidence,
  );
  expect(evaluateSquad(asked, 3).confidences).toEqual(confidences);
});
