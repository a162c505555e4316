import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language, StatedEntry } from "../../src/article/article.ts";
import { loadArticles } from "../../src/saved-library.ts";
import { ARTICLE, harbourFiles, questions, SENTENCES, temporaryFolder, withFolder } from "./harbour.ts";
import { linesOf, ROOT, run, shell, unwrapped } from "./run.ts";

let harbour = "";
beforeAll(async () => {
  harbour = await temporaryFolder(harbourFiles());
});
afterAll(() => rm(harbour, { recursive: true }));

/** A stated entry of the article the project ships, as its folder holds it today. */
async function shipped(id: string): Promise<StatedEntry> {
  const [article] = await loadArticles(`${ROOT}knowledge`);
  const entry = article.questions?.entries.find((candidate) => candidate.id === id);
  if (entry?.kind !== "stated") throw new Error(`The shipped article has no stated entry «${id}».`);
  return entry;
}

describe("a question to the shipped article", () => {
  const asked: [question: string, language: Language][] = [
    ["Wer hat das bestätigt?", "de"],
    ["Who confirmed the deal?", "en"],
  ];
  test.for(asked)("%s: answer, status, cited sentence with its paragraph", async ([question, language]) => {
    const entry = await shipped("confirmed-by");
    const { code, stdout, stderr } = await run("ask", [question]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const text = unwrapped(stdout);
    expect(text).toContain(entry.answer[language]);
    expect(entry.status.kind).toBe("confirmed");
    if (entry.status.kind === "confirmed") expect(text).toContain(entry.status.by[language]);
    const [citation] = entry.citations;
    // An English reader gets the sentence's translation between the two.
    const [, quoted = ""] = text.split(citation.text);
    expect(quoted.trim()).toMatch(language === "de" ? /^— Absatz 2$/u : /^(?:\(.+\) )?— Paragraph 2$/u);
    expect(citation.paragraph).toBe(2);
    // The other language is not mixed in.
    expect(text).not.toContain(entry.answer[language === "de" ? "en" : "de"]);
  });

  test("words may come as several arguments", async () => {
    const [joined, apart] = await Promise.all([
      run("ask", ["Wer hat das bestätigt?"]),
      run("ask", ["Wer", "hat", "das", "bestätigt?"]),
    ]);
    expect(apart.stdout).toBe(joined.stdout);
  });

  test("no line is wider than 80 columns, and no colour codes go into a pipe", async () => {
    const { stdout } = await run("ask", ["Wer hat das bestätigt?"]);
    expect(stdout).not.toContain("\u001b");
    expect(Math.max(...linesOf(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("what the article does not say is declined, without a citation", async () => {
    const { code, stdout } = await run("ask", ["Wie hoch ist der Eiffelturm?"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Das beantwortet der Artikel nicht.");
    expect(stdout).not.toContain("│");
  });
});

describe("options", () => {
  test("--knowledge: the answer comes from the folder given", async () => {
    const { code, stdout } = await run("ask", ["--knowledge", harbour, "Was kosten die Arbeiten?"]);
    expect(code).toBe(0);
    expect(unwrapped(stdout).trim()).toBe(`Zwölf Millionen Euro. Berichtet ${SENTENCES[2]} — Absatz 2`);
  });

  test("KNOWLEDGE_DIR: the folder where no option gives one; the option wins", async () => {
    const question = "Was kosten die Arbeiten?";
    const byVariable = await run("ask", [question], { env: { KNOWLEDGE_DIR: harbour } });
    expect(byVariable.stdout).toContain("Zwölf Millionen Euro.");
    const byOption = await run("ask", ["--knowledge", harbour, question], {
      env: { KNOWLEDGE_DIR: "/does/not/exist" },
    });
    expect(byOption.stdout).toBe(byVariable.stdout);
  });

  test("a gloss stands under the sentence for readers of another language", async () => {
    const english = await run("ask", ["--knowledge", harbour, "What do the works cost?"]);
    expect(unwrapped(english.stdout)).toContain(
      `${SENTENCES[2]} (The works cost twelve million euros.) — Paragraph 2`,
    );
    const german = await run("ask", ["--knowledge", harbour, "Was kosten die Arbeiten?"]);
    expect(german.stdout).not.toContain("The works cost");
  });

  test("a known unknown says so and shows the nearest sentence as such", async () => {
    const { stdout } = await run("ask", ["--knowledge", harbour, "Wem gehört der Hafen?"]);
    expect(unwrapped(stdout)).toContain(
      `Wem der Hafen gehört, steht nicht im Artikel. Am nächsten kommt dieser Satz: ${SENTENCES[0]} — Absatz 1`,
    );
  });

  test("a sentence no entry cites is shown as a passage", async () => {
    const { stdout } = await run("ask", ["--knowledge", harbour, "Was fürchten die Reeder?"]);
    expect(unwrapped(stdout).trim()).toBe(`Dazu steht im Artikel: ${SENTENCES[4]} — Absatz 3`);
  });

  test("two questions get two answers, in order", async () => {
    const { stdout } = await run("ask", [
      "--knowledge",
      harbour,
      "Wer hat den Plan bestätigt und was kosten die Arbeiten?",
    ]);
    const [mayor, cost] = [stdout.indexOf("Eva Kröger."), stdout.indexOf("Zwölf Millionen")];
    expect(mayor).toBeGreaterThanOrEqual(0);
    expect(cost).toBeGreaterThan(mayor);
  });

  test("--lang decides where the question does not tell, and only there", async () => {
    const ask = async (...args: string[]) => (await run("ask", ["--knowledge", harbour, ...args])).stdout;
    const [english, byDefault, german] = await Promise.all([
      ask("--lang", "en", "…"),
      ask("…"),
      ask("--lang", "en", "Was kosten die Arbeiten?"),
    ]);
    expect(english).toContain("Please put it in words.");
    expect(byDefault).toContain("Schreib sie mir in Worten.");
    expect(german).toContain("Zwölf Millionen Euro.");
  });

  test("DEFAULT_LANGUAGE decides where --lang does not", async () => {
    const env = { DEFAULT_LANGUAGE: "en" };
    const [byVariable, byOption] = await Promise.all([
      run("ask", ["--knowledge", harbour, "…"], { env }),
      run("ask", ["--knowledge", harbour, "--lang", "de", "…"], { env }),
    ]);
    expect(byVariable.stdout).toContain("Please put it in words.");
    expect(byOption.stdout).toContain("Schreib sie mir in Worten.");
  });

  test("--explain adds matched words, what was most alike and the confidence", async () => {
    const args = ["--knowledge", harbour, "Was kosten die Arbeiten?"];
    const [plain, explained] = await Promise.all([run("ask", args), run("ask", ["--explain", ...args])]);
    expect(explained.stdout.startsWith(plain.stdout.trimEnd())).toBe(true);
    const added = explained.stdout.slice(plain.stdout.trimEnd().length);
    expect(added).toMatch(/^Gemeinsame Wörter: .*Arbeiten/mu);
    expect(added).toMatch(/^Am ähnlichsten: cost \(„Was kosten die Arbeiten\?“\), Wert -?\d+\.\d\d$/mu);
    expect(added).toMatch(/^Sicherheit: \d+ %$/mu);
  });

  test("--help: the options, exit code 0, even where the folder is broken", async () => {
    const { code, stdout, stderr } = await run("ask", ["--help", "--knowledge", "/does/not/exist"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const option of ["--article", "--lang", "--knowledge", "--explain", "--json", "--stdin"]) {
      expect(stdout).toContain(option);
    }
  });
});

describe("two articles", () => {
  const bridge = ARTICLE.replaceAll("Hafen", "Brücke").replace("zwölf Millionen", "neun Millionen");
  const titled = {
    ...harbourFiles(),
    "bridge/article.md": bridge.replace(/title: .*/u, "title: Die Brücke"),
  };

  test("without --article the best answers, and is named", () =>
    withFolder(titled, async (folder) => {
      const { stdout } = await run("ask", ["--knowledge", folder, "Was kosten die Arbeiten?"]);
      expect(unwrapped(stdout)).toMatch(/^Aus „Rostock sperrt den Hafen“ Zwölf Millionen Euro\./u);
    }));

  test("--article asks that one only, and does not name it", () =>
    withFolder(titled, async (folder) => {
      const [first, second] = await Promise.all(
        ["bridge", "harbour"].map((slug) =>
          run("ask", ["--knowledge", folder, "--article", slug, "Was kosten die Arbeiten?"]),
        ),
      );
      expect(unwrapped(first?.stdout ?? "").trim()).toBe(
        "Dazu steht im Artikel: Die Arbeiten kosten neun Millionen Euro. — Absatz 2",
      );
      expect(second?.stdout).toContain("Zwölf Millionen Euro.");
      expect(second?.stdout).not.toContain("Aus „");
    }));

  test("an unknown --article is a wrong call that says which there are", () =>
    withFolder(titled, async (folder) => {
      const { code, stdout, stderr } = await run("ask", ["--knowledge", folder, "--article", "x", "Wo?"]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(linesOf(stderr)).toEqual([expect.stringMatching(/«x».*bridge, harbour/u)]);
    }));
});

describe("wrong calls", () => {
  const wrong: [args: string[], word: string][] = [
    [["--unknown"], "--unknown"],
    [["-x"], "-x"],
    [["--lang"], "--lang"],
    [["--lang", "fr", "Wo?"], "fr"],
    [["--article", "--json", "Wo?"], "--article"],
    [["--json=yes", "Wo?"], "--json"],
    [["--article", "nirgends", "Wo?"], "nirgends"],
    [["--stdin"], "--json"],
    [["--stdin", "--json", "Wo?"], "--stdin"],
  ];
  test.for(wrong)("%j: exit code 2, one line, no stack trace", async ([args, word]) => {
    const { code, stdout, stderr } = await run("ask", ["--knowledge", harbour, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(linesOf(stderr)).toEqual([expect.stringContaining(word)]);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test("a wrong variable: exit code 1, one line that names it without its value", async () => {
    const { code, stdout, stderr } = await run("ask", ["Wo?"], { env: { DEFAULT_LANGUAGE: "klingonisch" } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(linesOf(stderr)).toEqual([expect.stringContaining("DEFAULT_LANGUAGE")]);
    expect(stderr).not.toContain("klingonisch");
  });
});

describe("a broken knowledge folder", () => {
  test("every problem of every file is a line on standard error, exit code 1", () => {
    const asked = questions();
    const [first, second] = asked.entries;
    if (!first || !second) throw new Error("The small article has lost its entries.");
    first.cite = ["Das steht nirgends."];
    second.topic = "weather";
    const files = {
      ...harbourFiles(asked),
      "empty/readme.txt": "no article here",
      "third/article.md": ARTICLE.replace("language: de", "language: fr"),
    };
    return withFolder(files, async (folder) => {
      const { code, stdout, stderr } = await run("ask", ["--knowledge", folder, "Wo?"]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      const lines = linesOf(stderr);
      expect(lines).toHaveLength(4);
      for (const line of lines) expect(line).toMatch(/\.(?:md|yaml):\d+:\d+: /u);
      expect(lines.map((line) => line.slice(folder.length + 1).split(":")[0])).toEqual([
        "empty/article.md",
        "harbour/questions.yaml",
        "harbour/questions.yaml",
        "third/article.md",
      ]);
      expect(stderr).toContain("weather");
    });
  });

  test("a folder that is not there, one without articles, a file", () =>
    withFolder({ "file.txt": "" }, async (folder) => {
      const runs = await Promise.all(
        [`${folder}/missing`, folder, `${folder}/file.txt`].map((path) =>
          run("ask", ["--knowledge", path, "Wo?"]),
        ),
      );
      for (const { code, stdout, stderr } of runs) {
        expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({ code: 1, stdout: "", lines: 1 });
      }
      expect(runs.map(({ stderr }) => stderr.includes("does not exist"))).toEqual([true, false, false]);
      expect(runs[1]?.stderr).toContain("no article");
      expect(runs[2]?.stderr).toContain("not a folder");
    }));
});

describe("a reader that closes the pipe", () => {
  const pipes: [what: string, line: string][] = [
    ["one answer", `"$NODE" --import tsx src/cli/ask.ts "Wer hat das bestätigt?"`],
    ["the prompt", `yes "Wer hat das bestätigt?" | "$NODE" --import tsx src/cli/ask.ts`],
    ["a stream", `yes '{"q":"Wer hat das bestätigt?"}' | "$NODE" --import tsx src/cli/ask.ts --stdin --json`],
  ];
  test.for(pipes)("%s | head -1 ends quietly", async ([, line]) => {
    const { stdout, stderr } = await shell(`${line} | head -1; echo "\${PIPESTATUS[@]: -2:1}"`);
    const [first, status, ...rest] = linesOf(stdout);
    expect(first).not.toBe("");
    expect({ stderr, status, rest }).toEqual({ stderr: "", status: "0", rest: [] });
  });
});
