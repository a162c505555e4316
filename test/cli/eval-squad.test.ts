import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODEL } from "../../src/answer/model.ts";
import { RIVER, squadFile, TOWER } from "./eval/squad-file.ts";
import { harbourFiles, temporaryFolder } from "./harbour.ts";
import { figure, linesOf, run } from "./run.ts";

const RIVER_EN = "The river meets the sea near Kiel.";
const TOWER_EN = "The tower was built in the year 1850.";

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder({
    ...Object.fromEntries(Object.entries(harbourFiles()).map(([path, text]) => [`knowledge/${path}`, text])),
    "squad.de.json": squadFile([
      [RIVER, ["s0", "Wo mündet der Fluss ins Meer?", "Kiel"]],
      [TOWER, ["s1", "In welchem Jahr wurde der Turm errichtet?", "1850"]],
      [TOWER, ["s2", "Was zerstörte das Dach?", "Eulen"]],
    ]),
    "two.de.json": squadFile([
      [RIVER, ["s0", "Wo mündet der Fluss ins Meer?", "Kiel"], ["s3", "Was fangen die Fischer?", "Aale"]],
      [TOWER, ["s1", "In welchem Jahr wurde der Turm errichtet?", "1850"]],
    ]),
    "two.en.json": squadFile([
      [TOWER_EN, ["s1", "In which year was the Turm built?", "1850"]],
      [RIVER_EN, ["s0", "Where near Kiel is the river?", "Kiel"], ["s3", "Qwrtz?", "river"]],
    ]),
    "fewer.en.json": squadFile([[RIVER_EN, ["s0", "Where near Kiel is the river?", "Kiel"]]]),
    "twice.en.json": squadFile([[RIVER_EN, ["s0", "Where?", "Kiel"], ["s0", "Where?", "Kiel"]]]),
    "empty.de.json": JSON.stringify({ data: [] }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command; file names are those in the temporary folder. */
async function evaluate(args: readonly string[], ...files: string[]) {
  return run("eval", [...args, ...files.map((file) => `${folder}/${file}`)]);
}

describe("eval --squad", () => {
  test("sentences and paragraphs found, declined and answered questions", async () => {
    const { code, stdout, stderr } = await evaluate(["--squad"], "squad.de.json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)[0]).toBe(`${folder}/squad.de.json: 3 articles, 3 questions`);
    // The third question's answer is put where it is not.
    expect(figure(stdout, "sentence@1")).toBe("66.7 %");
    expect(figure(stdout, "sentence@5")).toBe("100.0 %");
    expect(figure(stdout, "paragraph@1")).toBe("100.0 %");
    for (const name of ["sentence@3", "own declined", "right of those answered", "foreign answered"]) {
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

  test("--min-hit is about sentence@1, --min-refused about foreign questions declined", async () => {
    const limits: [args: string[], file: string, code: number][] = [
      [["--min-hit", "66.6"], "squad.de.json", 0],
      [["--min-hit", "67"], "squad.de.json", 1],
      [["--min-refused", "100"], "two.de.json", 0],
      // The second article's question about the roof is answered by the third, the same one.
      [["--min-refused", "100"], "squad.de.json", 1],
    ];
    const runs = await Promise.all(limits.map(([args, file]) => evaluate(["--squad", ...args], file)));
    expect(runs.map(({ code }) => code)).toEqual(limits.map(([, , code]) => code));
  });

  test("a file without questions has no shares", async () => {
    const { code, stdout } = await evaluate(["--squad", "--typos", "1"], "empty.de.json");
    expect(code).toBe(0);
    expect(stdout).not.toContain("NaN");
    expect(figure(stdout, "sentence@1")).toMatch(/^— +— +—$/u);
  });

  test("--typos: points lost are positive where more is declined", async () => {
    const { stdout } = await evaluate(["--squad", "--json", "--typos", "5"], "two.de.json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ articles: 2, questions: 3, typos: { each: 5 } });
    const [before, after] = [report.shares["own declined"], report.typos.shares["own declined"]];
    expect(after).toBeGreaterThan(before);
    expect(report.typos.pointsLost["own declined"]).toBeCloseTo(100 * (after - before));
  });
});

describe("eval --squad --questions", () => {
  const questions = (file: string) => ["--squad", "--questions", `${folder}/${file}`];

  test("asks the articles of one file the questions of the other, by id", async () => {
    const { code, stdout } = await evaluate([...questions("two.en.json"), "--failures"], "two.de.json");
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]).toBe(
      `${folder}/two.de.json: 2 articles, 3 questions of ${folder}/two.en.json`,
    );
    expect(figure(stdout, "sentence@1")).toBe("66.7 %");
    expect(linesOf(stdout).filter((line) => /^s\d: /u.test(line))).toEqual(["s3: Qwrtz?"]);
  });

  test("ids that do not fit are told, a line each", async () => {
    const runs = await Promise.all([
      evaluate(questions("fewer.en.json"), "two.de.json"),
      evaluate(questions("two.en.json"), "fewer.en.json"),
      evaluate(questions("twice.en.json"), "two.de.json"),
    ]);
    expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual(runs.map(() => [1, ""]));
    expect(runs.map(({ stderr }) => stderr.replaceAll(`${folder}/`, ""))).toEqual([
      "fewer.en.json: 2 of the 3 questions of two.de.json are not there; the first is «s3».\n",
      "fewer.en.json: 2 of the 3 questions of two.en.json are not there; the first is «s1».\n",
      "twice.en.json: the id «s0» stands there twice.\n",
    ]);
  });

  test("goes with one file only", async () => {
    const { code, stderr } = await evaluate(questions("two.en.json"), "two.de.json", "squad.de.json");
    expect([code, linesOf(stderr).length]).toEqual([2, 1]);
  });
});

describe("eval --squad --ablate", () => {
  test("a row for each part of ranking that is left out, the first with all of them", async () => {
    const { code, stdout } = await evaluate(["--squad", "--ablate"], "two.de.json");
    expect(code).toBe(0);
    const [header, whole, ...rest] = linesOf(stdout);
    expect(header).toMatch(/^sentence@1 .* two\.de\.json$/u);
    expect(whole).toMatch(/^everything +\d+\.\d\/\d+\.\d\/\d+\.\d$/u);
    expect(rest.length).toBeGreaterThan(8);
    for (const line of rest) expect(line).toMatch(/ \([+−]\d+\.\d\)$/u);
  }, 60_000);

  test.each([
    [["--ablate"]],
    [["--squad", "--archive", "--ablate"]],
    [["--squad", "--ablate", "--json"]],
    [["--squad", "--ablate", "--typos", "1"]],
  ])("%s: no", async (args) => {
    const { code, stderr } = await evaluate(args, "two.de.json");
    expect(code).toBe(2);
    expect(stderr).toMatch(/--ablate/u);
  });
});

describe("eval --squad --plot", () => {
  test("draws a curve for each file, with the threshold in use where the figures say", async () => {
    const plot = `${folder}/plot.svg`;
    const { code, stdout } = await evaluate(["--squad", "--plot", plot], "squad.de.json", "two.de.json");
    expect(code).toBe(0);
    const svg = await readFile(plot, "utf8");
    expect(svg).toMatch(/^<svg /u);
    const reports = stdout.split("\n\n");
    for (const [i, name] of ["squad.de.json", "two.de.json"].entries()) {
      const [declined, answered] = ["own declined", "foreign answered"].map((row) =>
        figure(reports[i] ?? "", row),
      );
      expect(svg).toContain(
        `${name}, in use ${MODEL.thresholds.passage.de.same}: ${declined} declined, ${answered} answered<`,
      );
    }
  });

  test("says what it cannot draw or write", async () => {
    const runs = await Promise.all([
      evaluate(["--squad", "--plot", `${folder}/none.svg`], "empty.de.json"),
      evaluate(["--squad", "--plot", `${folder}/nowhere/plot.svg`], "two.de.json"),
      evaluate(["--squad", "--archive", "--plot", `${folder}/none.svg`], "two.de.json"),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 2]);
    expect(runs.map(({ stderr }) => linesOf(stderr).length)).toEqual([1, 1, 1]);
  });
});

describe("eval --archive", () => {
  test("asks all articles of all files at once, each file reported", async () => {
    const { code, stdout } = await evaluate(["--archive"], "two.de.json", "two.en.json");
    expect(code).toBe(0);
    const [german = "", english = ""] = stdout.split("\n\n");
    expect(linesOf(german)[0]).toBe(`${folder}/two.de.json: 2 articles, 3 questions, asked of 4 at once`);
    expect(linesOf(english)[0]).toBe(`${folder}/two.en.json: 2 articles, 3 questions, asked of 4 at once`);
    for (const name of ["article@1", "paragraph@1", "paragraph@5", "sentence@1"]) {
      expect(figure(german, name)).toBe("100.0 %");
    }
    expect(figure(german, "latency")).toMatch(/^p50 /u);
  });

  test("the articles of a knowledge folder stand beside if it is given", async () => {
    const { code, stdout } = await evaluate(
      ["--archive", "--knowledge", `${folder}/knowledge`, "--json", "--min-hit", "100"],
      "two.de.json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 2,
      questions: 3,
      archive: 3,
      shares: { "article@1": 1, "sentence@1": 1 },
    });
  });

  test("the right sentence of another article is not right", async () => {
    // Each of these articles is there twice: the first is found, the questions were asked about the second.
    const { code, stdout } = await evaluate(
      ["--archive", "--failures", "--min-hit", "50"],
      "squad.de.json",
      "two.de.json",
    );
    expect(code).toBe(1);
    const two = stdout.slice(stdout.indexOf("two.de.json"));
    expect(figure(two, "article@1")).toBe("0.0 %");
    expect(figure(two, "paragraph@1")).toBe("0.0 %");
    expect(two).toContain("  wanted Artikel 0: Der Fluss mündet bei Kiel ins Meer.\n  got    Artikel 0: ");
  });

  test("nothing to ask", async () => {
    const { code, stdout, stderr } = await evaluate(["--archive"], "empty.de.json");
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({ code: 1, stdout: "", lines: 1 });
  });
});
