import { spawn } from "node:child_process";
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/article/article.ts";
import { loadKnowledge } from "../../src/article/knowledge.ts";
import { acceptEntry, acceptPhrasing } from "../../src/desk/accept.ts";
import { ARTICLE, QUESTIONS, swap, temporaryFolder } from "../article/knowledge-folder.ts";
import { ROOT } from "../cli/run.ts";

const FILES = { "deal/article.md": ARTICLE, "deal/questions.yaml": QUESTIONS };

const german = (question: string) => ({ question, language: "de" }) as const;
const english = (question: string) => ({ question, language: "en" }) as const;

const PHRASING = { article: "deal", entry: "who", questions: [german("Welchen Partner: Alibaba?")] } as const;
const ENTRY = {
  article: "deal",
  questions: [german("Wer berichtet darüber?"), german("Wer: berichtet's?")],
  answer: "Reuters, sagt der Artikel.",
  answerLanguage: "de",
  citation: "Reuters berichtet darüber.",
  status: { kind: "reported" },
} as const;

const fileOf = (folder: string) => join(folder, "deal/questions.yaml");
const read = (folder: string) => readFile(fileOf(folder), "utf8");

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const knowledge = await loadKnowledge(folder);
  if (!knowledge.ok) throw new Error(knowledge.problems.map(({ message }) => message).join("\n"));
  return knowledge.articles[0].questions?.entries ?? [];
}

async function problemsOf(accepting: ReturnType<typeof acceptPhrasing> | ReturnType<typeof acceptEntry>) {
  const accepted = await accepting;
  return accepted.ok ? [] : accepted.problems;
}

/** Whatever happens, only the two files are there. */
const namesIn = (folder: string) => readdir(join(folder, "deal"));

describe("acceptPhrasing", () => {
  test("writes the question to the entry, and nothing else changes", async () => {
    const folder = await temporaryFolder(FILES);
    expect(await acceptPhrasing(folder, PHRASING)).toEqual({ ok: true, added: 1 });
    expect(await read(folder)).toBe(
      swap(QUESTIONS, "[Wen wählt Apple?]", '[Wen wählt Apple?, "Welchen Partner: Alibaba?"]'),
    );
    expect((await entriesOf(folder))[0]?.phrasings.de).toContain("Welchen Partner: Alibaba?");
    expect(await namesIn(folder)).toEqual(["article.md", "questions.yaml"]);
  });

  test("that is there already is no mistake, and writes nothing", async () => {
    const folder = await temporaryFolder(FILES);
    const before = await stat(fileOf(folder));
    const questions = [german("wen wählt  APPLE"), german("Wen wählt Apple?")];
    expect(await acceptPhrasing(folder, { ...PHRASING, questions })).toEqual({ ok: true, added: 0 });
    expect((await stat(fileOf(folder))).ino).toBe(before.ino);
  });

  test("takes each question once, in both languages", async () => {
    const folder = await temporaryFolder(FILES);
    const questions = [
      german("Alibaba?"),
      german("alibaba"),
      english("Alibaba?"),
      german("Wen wählt Apple?"),
    ];
    expect(await acceptPhrasing(folder, { ...PHRASING, questions })).toEqual({ ok: true, added: 2 });
    expect((await entriesOf(folder))[0]?.phrasings).toEqual({
      de: ["Wen wählt Apple?", "Alibaba?"],
      en: ["Who is picked?", "Alibaba?"],
    });
  });

  test("refuses what another entry has, as a whole", async () => {
    const folder = await temporaryFolder(FILES);
    const questions = [german("Und wen?"), german("warum")];
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, questions }))).toEqual([
      "«warum» is a phrasing of the entry «why» already. Choose that one, or take it out there.",
    ]);
    expect(await read(folder)).toBe(QUESTIONS);
  });

  test("refuses a question without a word", async () => {
    const folder = await temporaryFolder(FILES);
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, questions: [german("?!")] }))).toEqual([
      "«?!» has no word in it. Nobody can be understood by that.",
    ]);
  });

  test("names the entry that may be meant, or says that it is a draft", async () => {
    const draft = "  - id: whom\n    draft: true\n";
    const folder = await temporaryFolder({ ...FILES, "deal/questions.yaml": QUESTIONS + draft });
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, entry: "wyh" }))).toEqual([
      expect.stringContaining("There is no entry «wyh» in the article «deal»."),
    ]);
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, entry: "whoo" }))).toEqual([
      "There is no entry «whoo» in the article «deal». Is it «who»?",
    ]);
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, entry: "whom" }))).toEqual([
      expect.stringContaining("«whom» is a draft"),
    ]);
  });

  test.for(["other", "../deal", "", "."])("refuses the article «%s»", async (article) => {
    const folder = await temporaryFolder(FILES);
    expect(await problemsOf(acceptPhrasing(folder, { ...PHRASING, article }))).toEqual([
      `There is no article «${article}» in ${folder}.`,
    ]);
  });

  test("refuses where the folder is not in order before, with file and line", async () => {
    const folder = await temporaryFolder(FILES);
    await writeFile(fileOf(folder), swap(QUESTIONS, "status: not-stated", "status: unsure"));
    expect(await problemsOf(acceptPhrasing(folder, PHRASING))).toEqual([
      expect.stringMatching(/deal\/questions\.yaml:\d+:\d+: .*expected one of/u),
    ]);
  });

  test("refuses an article without questions, and one of drafts only", async () => {
    const folder = await temporaryFolder({ "deal/article.md": ARTICLE });
    expect(await problemsOf(acceptPhrasing(folder, PHRASING))).toEqual([
      expect.stringContaining("has no questions.yaml with an entry yet"),
    ]);
    expect(await namesIn(folder)).toEqual(["article.md"]);
    await writeFile(fileOf(folder), "entries:\n  - id: who\n    draft: true\n");
    expect(await problemsOf(acceptEntry(folder, ENTRY))).toEqual([
      expect.stringContaining("has no questions.yaml with an entry yet"),
    ]);
  });

  test("refuses a file that is not UTF-8, and leaves it", async () => {
    const bytes = Buffer.concat([Buffer.from(QUESTIONS), Buffer.from([0x23, 0xe4])]);
    const folder = await temporaryFolder({ ...FILES, "deal/questions.yaml": bytes });
    expect(await problemsOf(acceptPhrasing(folder, PHRASING))).toEqual([
      expect.stringContaining("not UTF-8"),
    ]);
    expect(await readFile(fileOf(folder))).toEqual(bytes);
  });
});

describe("acceptEntry", () => {
  test("writes an entry that is served, in the language it was written in", async () => {
    const folder = await temporaryFolder(FILES);
    expect(await acceptEntry(folder, ENTRY)).toEqual({ ok: true, entry: "wer-berichtet-darueber" });
    const text = await read(folder);
    expect(text.startsWith(QUESTIONS)).toBe(true);
    expect(text).toContain("    untranslated: true\n");
    expect((await entriesOf(folder)).at(-1)).toMatchObject({
      kind: "stated",
      status: { kind: "reported" },
      topic: "deal",
      phrasings: { de: ["Wer berichtet darüber?", "Wer: berichtet's?"] },
      answer: { de: ENTRY.answer, en: ENTRY.answer },
      lacks: { phrasings: "en", answer: "en" },
    });
  });

  test("shows readers a question that begins and ends as one", async () => {
    const folder = await temporaryFolder(FILES);
    const questions = [german("übrigens wer berichtet es"), german("wer schreibt darüber")];
    expect((await acceptEntry(folder, { ...ENTRY, questions })).ok).toBe(true);
    expect((await entriesOf(folder)).at(-1)?.phrasings.de).toEqual([
      "Übrigens wer berichtet es?",
      "wer schreibt darüber",
    ]);
  });

  test("is told by whom something is confirmed", async () => {
    const folder = await temporaryFolder(FILES);
    const by = { de: "Reuters", en: "Reuters" };
    await acceptEntry(folder, { ...ENTRY, status: { kind: "confirmed", by } });
    expect((await entriesOf(folder)).at(-1)).toMatchObject({ status: { kind: "confirmed", by } });
    const nobody = { kind: "confirmed", by: { de: " ", en: " " } } as const;
    const again = { ...ENTRY, questions: [german("Berichtet wer?")], status: nobody };
    expect(await problemsOf(acceptEntry(folder, again))).toEqual([
      "Who confirmed it is missing. Say so, or choose another status.",
    ]);
  });

  test("takes the topic of the entries that cite the sentence", async () => {
    const topics = "  - { id: deal, de: Handel, en: Deal }\n";
    const source = swap(QUESTIONS, topics, `  - { id: first, de: Erstes, en: First }\n${topics}`);
    const folder = await temporaryFolder({ ...FILES, "deal/questions.yaml": source });
    const questions = [german("Wer ist Apples Partner?")];
    await acceptEntry(folder, { ...ENTRY, questions, citation: "Apple wählt Alibaba." });
    await acceptEntry(folder, { ...ENTRY, citation: "Apple schweigt bislang dazu." });
    expect((await entriesOf(folder)).slice(-2).map(({ topic }) => topic)).toEqual(["deal", "first"]);
  });

  test("gives each entry an id of its own, of at most 40 characters", async () => {
    const folder = await temporaryFolder(FILES);
    const ids: string[] = [];
    for (const question of [
      "Who?!?",
      "Who...? no",
      "Кто?",
      "Где?",
      "🚢 Who now",
      `${"sehr ".repeat(30)}lang?`,
    ]) {
      const accepted = await acceptEntry(folder, { ...ENTRY, questions: [german(question)] });
      ids.push(accepted.ok ? accepted.entry : accepted.problems.join());
    }
    expect(ids).toEqual(["who-2", "who-no", "entry", "entry-2", "who-now", expect.any(String)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(40);
    await entriesOf(folder);
  });

  test("tells everything that is wrong at once", async () => {
    const folder = await temporaryFolder(FILES);
    const wrong = {
      ...ENTRY,
      questions: [german("Warum?")],
      answer: " \n",
      citation: "Apple nimmt Alibaba.",
    };
    expect(await problemsOf(acceptEntry(folder, wrong))).toEqual([
      expect.stringContaining("a phrasing of the entry «why» already"),
      "The answer is empty. Write one sentence.",
      expect.stringMatching(/^Not a sentence of the article word for word\. .*«Apple wählt Alibaba\.»$/u),
    ]);
    expect(await problemsOf(acceptEntry(folder, { ...ENTRY, questions: [] }))).toEqual([
      "The entry has no question.",
    ]);
    expect(await read(folder)).toBe(QUESTIONS);
  });

  test("a phrasing in the language that it lacked is the first there", async () => {
    const folder = await temporaryFolder(FILES);
    await acceptEntry(folder, ENTRY);
    const entry = "wer-berichtet-darueber";
    const questions = [english("Wer berichtet darüber?"), english("Who reports it?")];
    expect(await acceptPhrasing(folder, { article: "deal", entry, questions })).toEqual({
      ok: true,
      added: 2,
    });
    expect((await entriesOf(folder)).at(-1)).toMatchObject({
      phrasings: { en: ["Wer berichtet darüber?", "Who reports it?"] },
      lacks: { answer: "en" },
    });
  });
});

describe("the file", () => {
  test("keeps its rights, its byte order mark, and the link that leads to it", async () => {
    const folder = await temporaryFolder({ ...FILES, "elsewhere/": "" });
    const target = join(folder, "elsewhere/kept.yaml");
    await rename(fileOf(folder), target);
    await writeFile(target, `\uFEFF${QUESTIONS}`);
    await chmod(target, 0o664);
    await symlink(target, fileOf(folder));
    await writeFile(join(folder, "elsewhere/article.md"), ARTICLE);
    expect(await acceptPhrasing(folder, PHRASING)).toMatchObject({ ok: true });
    const { mode } = await stat(target);
    expect(mode & 0o777).toBe(0o664);
    expect((await readFile(target, "utf8")).startsWith("\uFEFFsummary:")).toBe(true);
    expect(await read(folder)).toContain("Welchen Partner");
  });

  test("is the old one or the new one for whoever reads it", async () => {
    const folder = await temporaryFolder(FILES);
    const stop = new AbortController();
    const seen = new Set<string>();
    const watching = (async () => {
      while (!stop.signal.aborted) seen.add(await read(folder));
    })();
    await acceptPhrasing(folder, PHRASING);
    stop.abort();
    await watching;
    seen.add(await read(folder));
    expect([...seen]).toEqual([QUESTIONS, await read(folder)]);
  });
});

describe("editors at the same time", () => {
  test("in one process: nobody's change is lost", async () => {
    const folder = await temporaryFolder(FILES);
    const questions = Array.from({ length: 20 }, (_, n) => german(`Wen im Jahr ${n}?`));
    const all = await Promise.all(
      questions.map((one) => acceptPhrasing(folder, { ...PHRASING, questions: [one] })),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await entriesOf(folder))[0]?.phrasings.de).toHaveLength(21);
    expect(await namesIn(folder)).toEqual(["article.md", "questions.yaml"]);
  });

  test("in several processes: nobody's change is lost", { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder(FILES);
    const codes = await Promise.all(
      ["a", "b", "c"].map((name) =>
        node(`
          const { acceptPhrasing } = await import("./src/desk/accept.ts");
          for (let n = 0; n < 8; n += 1) {
            const questions = [{ question: "Wen ${name} " + n, language: "de" }];
            const accepted = await acceptPhrasing(${JSON.stringify(folder)}, { article: "deal", entry: "who", questions });
            if (!accepted.ok) throw new Error(accepted.problems.join());
          }`),
      ),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect((await entriesOf(folder))[0]?.phrasings.de).toHaveLength(25);
    expect(await namesIn(folder)).toEqual(["article.md", "questions.yaml"]);
  });

  const lockOf = (folder: string) => join(folder, "deal/.questions.yaml.lock");

  test("a lock of a dead process is broken, and what it had half written goes", async () => {
    const folder = await temporaryFolder(FILES);
    const token = "0123456789abcdef";
    await writeFile(lockOf(folder), `${hostname()} ${await deadPid()} ${token}\n`);
    await writeFile(join(folder, `deal/.questions.yaml.${token}`), "half");
    expect(await acceptPhrasing(folder, PHRASING)).toEqual({ ok: true, added: 1 });
    expect(await namesIn(folder)).toEqual(["article.md", "questions.yaml"]);
  });

  test("a lock that somebody holds is waited for", async () => {
    const folder = await temporaryFolder(FILES);
    await writeFile(lockOf(folder), `${hostname()} ${process.ppid} 0123456789abcdef\n`);
    let isDone = false;
    const accepting = acceptPhrasing(folder, PHRASING).finally(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isDone).toBe(false);
    expect(await read(folder)).toBe(QUESTIONS);
    await unlink(lockOf(folder));
    expect(await accepting).toEqual({ ok: true, added: 1 });
  });

  test.for([hostname(), "another-machine"])("an old lock is broken, whoever holds it: %s", async (host) => {
    const folder = await temporaryFolder(FILES);
    await writeFile(lockOf(folder), `${host} ${process.ppid} 0123456789abcdef\n`);
    const then = new Date(Date.now() - 11_000);
    await utimes(lockOf(folder), then, then);
    expect(await acceptPhrasing(folder, PHRASING)).toEqual({ ok: true, added: 1 });
    expect(await namesIn(folder)).toEqual(["article.md", "questions.yaml"]);
  });

  test("a folder that cannot be written: the system's error, and the file as it was", async () => {
    const folder = await temporaryFolder(FILES);
    // Also root cannot make a file where a folder is.
    await mkdir(lockOf(folder));
    await expect(acceptPhrasing(folder, PHRASING)).rejects.toMatchObject({ code: "EISDIR" });
    expect(await read(folder)).toBe(QUESTIONS);
  });
});

/** Runs a module's source in a process of its own. @returns its exit code. */
function node(source: string): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid ?? 0;
}
