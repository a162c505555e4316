import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type LiveLibrary, openLiveLibrary } from "../src/live-library.ts";
import { ARTICLE, QUESTIONS, swap } from "./article/knowledge-folder.ts";
import { logged } from "./bot/logged.ts";

// What the bot promises is two seconds; a machine that runs other tests besides is given more.
const SOON = { timeout: 10_000, interval: 5 };
const REAL = fileURLToPath(new URL("../knowledge/apple-alibaba", import.meta.url));
const SOURCES = new URL("../src/", import.meta.url);

let folder: string;
let knowledge: string;
let saved: string;
const open: LiveLibrary[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "live-library-"));
  knowledge = join(folder, "knowledge");
  saved = join(folder, "saved");
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((live) => live.close()));
  await rm(folder, { recursive: true, force: true });
});

async function write(directory: string, title: string, questions = QUESTIONS): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "article.md"), swap(ARTICLE, "Apple und Alibaba", title));
  await writeFile(join(directory, "questions.yaml"), questions);
}

async function start(directory = knowledge) {
  const { log, lines } = logged();
  const refusals: string[] = [];
  const live = await openLiveLibrary(directory, { log, saved });
  open.push(live);
  live.onRefused((problems) => refusals.push(problems));
  const titles = () => live.current().articles.map(({ title }) => title);
  return {
    live,
    lines,
    refusals,
    titles,
    serves: (...expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected), SOON),
    refuses: (count: number) => vi.waitFor(() => expect(refusals).toHaveLength(count), SOON),
    told: () => lines().filter(({ level }) => level !== "debug"),
  };
}

const article = () => join(knowledge, "deal", "article.md");
const questions = () => join(knowledge, "deal", "questions.yaml");
const CHANGED = "the knowledge folder has changed, and is served";
const REFUSED = "the knowledge folder cannot be served as it is; what was served before goes on";
const MENDED = "the knowledge folder is in order again, and served";

describe("a good edit", () => {
  test("is served, and has another version", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live, serves, told } = await start();
    await serves("Eins");
    const version = live.version();
    expect(version).toMatch(/^[0-9a-f]{12}$/u);
    await write(join(knowledge, "deal"), "Zwei");
    await serves("Zwei");
    expect(live.version()).not.toBe(version);
    expect(told()).toEqual([{ level: "info", articles: 1, knowledge: live.version(), msg: CHANGED }]);
    await write(join(knowledge, "deal"), "Eins");
    await serves("Eins");
    expect(live.version()).toBe(version);
  });

  test("of the questions is answered from", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live } = await start();
    const kind = () => live.current().ask("Who blocks the harbour crane?", "en")[0].kind;
    expect(kind()).toBe("none");
    await writeFile(questions(), swap(QUESTIONS, "Who is picked?", "Who blocks the harbour crane?"));
    await vi.waitFor(() => expect(kind()).toBe("answer"), SOON);
  });

  test("of one of many articles is found, and what it replaces no more", async () => {
    for (let n = 10; n < 22; n += 1) await write(join(knowledge, `deal-${n}`), `Nummer ${n}`);
    const { live } = await start();
    const bySlug = (message: string) => live.current().near(message, "de")[0]?.slug;
    await write(join(knowledge, "deal-15"), "Xylophonquartett");
    await vi.waitFor(() => expect(bySlug("Xylophonquartett")).toBe("deal-15"), SOON);
    expect(live.current().articles).toHaveLength(12);
    await write(join(knowledge, "deal-15"), "Nummer 15");
    await vi.waitFor(() => expect(bySlug("Xylophonquartett")).not.toBe("deal-15"), SOON);
  });

  test("of an article as large as a real one is served in two seconds, and holds nobody up", async () => {
    await cp(REAL, join(knowledge, "deal"), { recursive: true });
    const { serves } = await start();
    let longest = 0;
    let before = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 1);
    const text = (await readFile(article(), "utf8")).replace(/^title: .*$/mu, "title: Neu");
    const since = performance.now();
    await writeFile(article(), text);
    await serves("Neu");
    const took = performance.now() - since;
    clearInterval(timer);
    expect(took).toBeLessThan(4000);
    // To build it takes five times as long.
    expect(longest).toBeLessThan(150);
  });

  test.each<[string, () => Promise<void>]>([
    [
      "an editor's program that writes aside and renames",
      async () => {
        await writeFile(`${article()}.tmp`, swap(ARTICLE, "Apple und Alibaba", "Neu"));
        await rename(`${article()}.tmp`, article());
      },
    ],
    [
      "a folder that takes another's place",
      async () => {
        await write(join(folder, "new"), "Neu");
        await rename(join(knowledge, "deal"), join(folder, "old"));
        await rename(join(folder, "new"), join(knowledge, "deal"));
      },
    ],
    [
      "a whole knowledge folder that takes another's place",
      async () => {
        await write(join(folder, "new", "deal"), "Neu");
        await rename(knowledge, join(folder, "old"));
        await rename(join(folder, "new"), knowledge);
      },
    ],
    [
      "a text of the same length and time",
      async () => {
        await writeFile(article(), swap(ARTICLE, "Apple und Alibaba", "Neu"));
        const then = new Date(0);
        await utimes(article(), then, then);
      },
    ],
  ])("comes from %s, and so does the next", async (_, change) => {
    await write(join(knowledge, "deal"), "Alt");
    await utimes(article(), new Date(0), new Date(0));
    const { serves } = await start();
    await change();
    await serves("Neu");
    await write(join(knowledge, "deal"), "Noch neuer");
    await serves("Noch neuer");
  });

  test("comes by links, as Kubernetes mounts what changes", async () => {
    const deal = join(knowledge, "deal");
    await write(join(deal, "..first"), "Alt");
    await symlink("..first", join(deal, "..data"));
    for (const file of ["article.md", "questions.yaml"]) await symlink(`..data/${file}`, join(deal, file));
    const { serves } = await start();
    await write(join(deal, "..second"), "Neu");
    await symlink("..second", join(deal, "..next"));
    await rename(join(deal, "..next"), join(deal, "..data"));
    await rm(join(deal, "..first"), { recursive: true });
    await serves("Neu");
  });

  test("comes by links to folders", async () => {
    await write(join(folder, "releases", "1", "deal"), "Alt");
    await write(join(folder, "releases", "2", "other"), "Neu");
    await symlink(join(folder, "releases", "1"), knowledge);
    const { serves } = await start();
    await serves("Alt");
    await symlink(join(folder, "releases", "2"), `${knowledge}.next`);
    await rename(`${knowledge}.next`, knowledge);
    await serves("Neu");
    await symlink(join(folder, "releases", "1", "deal"), join(folder, "releases", "2", "deal"));
    await serves("Alt", "Neu");
  });

  test("may be an article more or less, and the others stay as they are", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live, serves } = await start();
    const [before] = live.current().articles;
    await write(join(knowledge, "another"), "Zwei");
    await serves("Zwei", "Eins");
    expect(live.current().articles[1]).toBe(before);
    await rm(join(knowledge, "another"), { recursive: true });
    await serves("Eins");
    expect(live.current().articles[0]).toBe(before);
  });

  test("is served once it is whole, however slowly it is written", async () => {
    await write(join(knowledge, "deal"), "Alt");
    const { serves, told } = await start();
    const text = swap(ARTICLE, "Apple und Alibaba", "Neu");
    for (const part of [0, 0.3, 0.5]) {
      await writeFile(article(), text.slice(0, text.length * part));
      // Long enough for it to be read, and too short for it to be told.
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    await writeFile(article(), text);
    await serves("Neu");
    expect(told().map(({ msg }) => msg)).not.toContain(REFUSED);
  });

  test("is what the next start opens without building it", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const first = await start();
    await write(join(knowledge, "deal"), "Zwei");
    await first.serves("Zwei");
    const [file = ""] = await readdir(saved);
    const before = await stat(join(saved, file));
    const second = await start();
    expect(second.titles()).toEqual(["Zwei"]);
    expect(second.live.version()).toBe(first.live.version());
    // What is built is saved.
    expect((await stat(join(saved, file))).ino).toBe(before.ino);
  });

  test("is served where nothing can be saved", async () => {
    await write(join(knowledge, "deal"), "Eins");
    await writeFile(saved, "");
    const { live, serves } = await start();
    const [before] = live.current().articles;
    await write(join(knowledge, "other"), "Zwei");
    await serves("Eins", "Zwei");
    expect(live.current().articles[0]).toBe(before);
  });
});

describe("a bad edit", () => {
  test("is refused with every problem, and what was served goes on until it is mended", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live, serves, refusals, refuses, titles, told } = await start();
    const version = live.version();
    await write(join(knowledge, "deal"), "Zwei", swap(QUESTIONS, "related: [why]", "related: [nobody]"));
    await refuses(1);
    expect(titles()).toEqual(["Eins"]);
    expect(live.version()).toBe(version);
    expect(refusals[0]).toMatch(/^.*knowledge\/deal\/questions\.yaml:\d+:\d+: .*nobody/u);
    expect(told()).toEqual([{ level: "error", problems: refusals[0]?.split("\n"), msg: REFUSED }]);
    await write(join(knowledge, "deal"), "Drei");
    await serves("Drei");
    expect(told().slice(1)).toMatchObject([{ level: "info", msg: MENDED }]);
    expect(refusals).toHaveLength(1);
  });

  test("that is taken back is told to be mended", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { refuses, told } = await start();
    await writeFile(questions(), "entries: 7\n");
    await refuses(1);
    await writeFile(questions(), QUESTIONS);
    await vi.waitFor(() => expect(told().at(-1)).toMatchObject({ level: "info", msg: MENDED }), SOON);
  });

  test("of one article keeps back no good edit of another, then or later", async () => {
    await write(join(knowledge, "deal"), "Eins");
    await write(join(knowledge, "other"), "Zwei");
    const { live, serves, refusals, refuses, told } = await start();
    await write(join(knowledge, "deal"), "Neu");
    await write(join(knowledge, "other"), "Falsch", "entries: 7\n");
    await serves("Neu", "Zwei");
    await refuses(1);
    const version = live.version();
    await write(join(knowledge, "deal"), "Noch neuer");
    await serves("Noch neuer", "Zwei");
    expect(live.version()).not.toBe(version);
    await write(join(knowledge, "new"), "Drei");
    await serves("Noch neuer", "Drei", "Zwei");
    await write(join(knowledge, "other"), "Richtig");
    await serves("Noch neuer", "Drei", "Richtig");
    expect(told().at(-1)).toMatchObject({ level: "info", articles: 3, msg: MENDED });
    for (const problems of refusals) expect(problems).toMatch(/^.*other\/questions\.yaml:1:/u);
  });

  test("lets no article go that it may have moved, and serves none that was never right", async () => {
    await write(join(knowledge, "deal"), "Eins");
    await write(join(knowledge, "other"), "Zwei");
    const { refuses, serves, titles } = await start();
    await rename(join(knowledge, "deal"), join(knowledge, "moved"));
    await writeFile(join(knowledge, "moved", "questions.yaml"), "entries: 7\n");
    await refuses(1);
    expect(titles()).toEqual(["Eins", "Zwei"]);
    await writeFile(join(knowledge, "moved", "questions.yaml"), QUESTIONS);
    await serves("Eins", "Zwei");
  });

  test("is a folder that is gone, until it is back", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { serves, refusals, refuses, titles } = await start();
    await rename(knowledge, join(folder, "away"));
    await refuses(1);
    expect(refusals[0]).toContain("does not exist");
    expect(titles()).toEqual(["Eins"]);
    await write(join(folder, "away", "deal"), "Zwei");
    await rename(join(folder, "away"), knowledge);
    await serves("Zwei");
    expect(refusals).toHaveLength(1);
  });
});

describe("reload", () => {
  test("has served what is there when it ends", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live, titles } = await start();
    await write(join(knowledge, "deal"), "Zwei");
    const first = live.reload();
    await write(join(knowledge, "deal"), "Drei");
    await Promise.all([first, live.reload(), live.reload()]);
    expect(titles()).toEqual(["Drei"]);
  });

  test("tells again what is wrong", async () => {
    await write(join(knowledge, "deal"), "Eins");
    const { live, refusals, refuses } = await start();
    await writeFile(questions(), "entries: 7\n");
    await refuses(1);
    await live.reload();
    expect(refusals[1]).toBe(refusals[0]);
  });
});

test("a start with mistakes tells them", async () => {
  await write(join(knowledge, "deal"), "Eins", "entries: 7\n");
  await expect(start()).rejects.toThrow(/questions\.yaml:\d+:\d+: /u);
});

test("a process ends by itself once it is closed, also in the middle of a renewal", async () => {
  await write(join(knowledge, "deal"), "Eins");
  const program = `
    import { openLiveLibrary } from ${JSON.stringify(new URL("live-library.ts", SOURCES).href)};
    import { createLog } from ${JSON.stringify(new URL("log.ts", SOURCES).href)};
    const live = await openLiveLibrary(${JSON.stringify(knowledge)}, {
      log: createLog("trace"), saved: ${JSON.stringify(saved)},
    });
    void live.reload();
    setTimeout(() => live.close(), 100);`;
  const ended = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  ended.stdout.on("data", (data) => {
    output += data;
  });
  expect(await once(ended, "close")).toEqual([0, null]);
  expect(output).toBe("");
});
