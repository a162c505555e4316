import { describe, expect, test } from "vitest";
import { ARTICLE, harbourFiles, questions, SENTENCES, withFolder } from "./harbour.ts";
import { linesOf, run } from "./run.ts";

/** The small article with one thing of each kind to say about its questions. */
function reviewed() {
  const asked = questions();
  const entry = (id: string) => {
    const found = asked.entries.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`The small article has no entry «${id}».`);
    return found;
  };
  // Eight German and five English phrasings are enough.
  entry("cost").phrasings = {
    de: [
      "Was kosten die Arbeiten?",
      "Wie teuer sind die Arbeiten?",
      "Kosten in Euro",
      "Millionen wofür",
      "Preis der Arbeiten",
      "Welche Summe wird genannt?",
      "Wie viel Geld fließt?",
      "Budget",
    ],
    en: [
      "What do the works cost?",
      "Price of the works",
      "Budget in euros",
      "Which sum?",
      "Millions for what?",
    ],
  };
  // One English phrasing is missing here.
  entry("longer").phrasings = {
    de: entry("cost").phrasings.de.map((_, i) => `Dauert die Sperrung ${i + 2} Wochen länger?`),
    en: ["Longer 1?", "Longer 2?", "Longer 3?", "Longer 4?"],
  };
  entry("closed-when").phrasings.de = ["Wann wird der Hafen in Rostock gesperrt?"];
  entry("built-what").phrasings.de = ["Der Hafen in Rostock wird wann gesperrt?"];
  entry("built-what").answer.de = "x".repeat(300);
  entry("owner").answer.en = "x".repeat(301);
  return asked;
}

describe("knowledge check on a folder that can be loaded", () => {
  test("reports coverage, competing phrasings, few phrasings and long answers", () =>
    withFolder(harbourFiles(reviewed()), async (folder) => {
      const { code, stdout, stderr } = await run("knowledge", ["check", "--knowledge", folder]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(linesOf(stdout)).toEqual([
        "harbour: «Rostock sperrt den Hafen», 6 sentences, 6 entries (1 not stated), 39 phrasings.",
        "  Coverage: 5 of 6 sentences are cited.",
        `    not cited (paragraph 3): ${SENTENCES[4]}`,
        "  Phrasings so alike that two entries compete:",
        "    closed-when: «Wann wird der Hafen in Rostock gesperrt?» and built-what: «Der Hafen in Rostock wird wann gesperrt?»",
        "  Entries with few phrasings (fewer than 8 German or 5 English):",
        "    closed-when: 1 German, 2 English",
        "    built-what: 1 German, 2 English",
        "    confirmed-by: 2 German, 2 English",
        "    longer: 8 German, 4 English",
        "    owner: 2 German, 2 English",
        "  Answers over 300 characters:",
        "    owner (en): 301",
      ]);
    }));

  test("an entry that lacks a language is named, and what stands in for it is not counted", () => {
    const asked = questions();
    const entries = asked.entries.map((entry) =>
      entry.id === "cost"
        ? { ...entry, untranslated: true, phrasings: { de: ["Wie teuer?"] }, answer: { de: "x".repeat(301) } }
        : entry,
    );
    return withFolder(harbourFiles({ ...asked, entries }), async (folder) => {
      const { stdout } = await run("knowledge", ["check", "--knowledge", folder]);
      expect(linesOf(stdout)).toEqual(
        expect.arrayContaining([
          "    cost: 1 German, 0 English",
          "  Entries that lack a language:",
          "    cost: English phrasings and the English answer",
          "    cost (de): 301",
        ]),
      );
      expect(stdout).not.toContain("cost (en)");
    });
  });

  test("an article without questions is told as such", () =>
    withFolder({ "harbour/article.md": ARTICLE }, async (folder) => {
      const { code, stdout } = await run("knowledge", ["check"], { env: { KNOWLEDGE_DIR: folder } });
      expect(code).toBe(0);
      expect(linesOf(stdout)).toEqual([
        expect.stringMatching(/^harbour: .*6 sentences, no questions\.yaml/u),
      ]);
    }));

  test("every article has its report", () =>
    withFolder({ ...harbourFiles(), "bridge/article.md": ARTICLE }, async (folder) => {
      const { stdout } = await run("knowledge", ["check", "--knowledge", folder]);
      expect(
        linesOf(stdout)
          .filter((line) => !line.startsWith(" "))
          .map((line) => line.split(":")[0]),
      ).toEqual(["bridge", "harbour"]);
    }));

  test("the shipped folder can be loaded and cites every sentence", async () => {
    const { code, stdout } = await run("knowledge", ["check"]);
    expect(code).toBe(0);
    const [, cited, all] = /Coverage: (\d+) of (\d+) sentences/u.exec(stdout) ?? [];
    expect(cited).toBeDefined();
    expect(cited).toBe(all);
  });
});

describe("knowledge check on a folder that cannot", () => {
  test("one problem: its place, exit code 1", () => {
    const asked = questions();
    const [entry] = asked.entries;
    if (entry) entry.topic = "weather";
    return withFolder(harbourFiles(asked), async (folder) => {
      const { code, stdout, stderr } = await run("knowledge", ["check", "--knowledge", folder]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      const [problem, empty, count] = linesOf(stderr);
      expect(problem).toMatch(/harbour\/questions\.yaml:\d+:\d+: .*«weather»/u);
      expect([empty, count]).toEqual(["", "1 problem."]);
    });
  });

  test("several problems are counted", () =>
    withFolder({ "a/article.md": "no front matter\n", "b/article.md": "" }, async (folder) => {
      const { code, stderr } = await run("knowledge", ["check", "--knowledge", folder]);
      expect(code).toBe(1);
      const problems = linesOf(stderr).filter((line) => line.startsWith(folder));
      expect(problems.length).toBeGreaterThan(1);
      expect(linesOf(stderr).at(-1)).toBe(`${problems.length} problems.`);
    }));
});

describe("wrong calls of knowledge", () => {
  test.for([
    { args: [] },
    { args: ["chek"] },
    { args: ["check", "twice"] },
    { args: ["check", "--nothing"] },
  ])("$args: exit code 2", async ({ args }) => {
    const { code, stdout, stderr } = await run("knowledge", args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test("--help: exit code 0, and the same of each command it names", async () => {
    const { code, stdout } = await run("knowledge", ["--help"]);
    expect(code).toBe(0);
    const names = linesOf(stdout).flatMap((line) => /^ {2}([a-z]+) /u.exec(line)?.[1] ?? []);
    expect(names).toEqual(["check", "add", "update", "unanswered", "accept", "stats"]);
    const helps = await Promise.all(names.map((name) => run("knowledge", [name, "--help"])));
    for (const [at, help] of helps.entries()) {
      expect(help).toMatchObject({ code: 0, stderr: "" });
      expect(help.stdout).toMatch(new RegExp(`^Usage: npm run knowledge -- ${names[at]} `, "u"));
    }
  });
});
