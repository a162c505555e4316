import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadKnowledge } from "../../../src/article/knowledge.ts";
import { add } from "../../../src/cli/knowledge/add.ts";
import { UserError } from "../../../src/user-error.ts";
import { temporaryFolder } from "../../article/knowledge-folder.ts";
import { linesOf, run } from "../run.ts";
import { runSubcommand } from "./run-subcommand.ts";

const page = (name: string) => fileURLToPath(new URL(`../../import/pages/${name}`, import.meta.url));

async function failure(args: readonly string[]): Promise<{ message: string; exitCode: number }> {
  const error: unknown = await runSubcommand(add, args).then(
    () => "it was added",
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw error;
}

describe("knowledge add", () => {
  test("a page: its folder passes the check, and what was read is told", async () => {
    const knowledge = await temporaryFolder({});
    const { code, stdout } = await runSubcommand(add, [page("german-news.html"), "--knowledge", knowledge]);
    expect(code).toBe(0);
    const folder = join(knowledge, "stadtbad-oeffnet-im-oktober-wieder");
    expect(linesOf(stdout)).toEqual([
      `${folder}: «Stadtbad öffnet im Oktober wieder», de, 13 sentences, 9 paragraphs, 1 heading, 1 caption.`,
      "  source: https://www.kuestenblatt.example/lokales/stadtbad-oeffnet-123.html",
      "  publisher: Küstenblatt",
      "  published: 2025-09-12T06:30:00+02:00",
      "  updated: 2025-09-12T11:05:00+02:00",
      "  Left out as the site's own lines:",
      "    Lesen Sie auch: Warum das Freibad schließt",
      "    Mehr zum Thema",
      "    Freibad bleibt zu",
      "    Schwimmkurse sind ausgebucht",
      "  questions.yaml has a draft for each sentence (13) to fill in. No reader sees one until you accept it.",
    ]);
    expect(await readdir(knowledge)).toEqual(["stadtbad-oeffnet-im-oktober-wieder"]);
    expect((await readdir(folder)).sort()).toEqual(["article.md", "questions.yaml"]);
    expect(await loadKnowledge(knowledge)).toMatchObject({ ok: true, articles: [{ drafts: 13 }] });
  });

  test("what the page does not say is told", async () => {
    const knowledge = await temporaryFolder({});
    const { stdout } = await runSubcommand(add, [page("no-metadata.html"), "--knowledge", knowledge]);
    expect(stdout).toContain("Not said there, and so left out: source, publisher, published.");
  });

  test("slug, language and title as they are given", async () => {
    const knowledge = await temporaryFolder({ "page.txt": "Apple, Alibaba, Tencent und Baidu.\n" });
    const file = join(knowledge, "page.txt");
    const given = ["--slug", "deal", "--lang", "de", "--title", "Der Handel"];
    await runSubcommand(add, [file, "--knowledge", knowledge, ...given]);
    expect(await readFile(join(knowledge, "deal/article.md"), "utf8")).toBe(
      "---\ntitle: Der Handel\nlanguage: de\n---\n\nApple, Alibaba, Tencent und Baidu.\n",
    );
  });

  test("standard input, through npm's own way", async () => {
    const knowledge = await temporaryFolder({});
    const { code, stderr } = await run("knowledge", ["add", "-", "--knowledge", knowledge], {
      input:
        "# Der Markt zieht um\n\nDer Wochenmarkt zieht im März auf den Platz um, weil dort mehr Raum ist.\n",
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await readdir(knowledge)).toEqual(["der-markt-zieht-um"]);
  });

  test("--help", async () => {
    const { code, stdout } = await runSubcommand(add, ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("add FILE|URL");
  });
});

describe("nothing is added", () => {
  test("over a folder that is there, whose files stay", async () => {
    const knowledge = await temporaryFolder({ "deal/article.md": "mine" });
    const { message } = await failure([page("amp.html"), "--slug", "deal", "--knowledge", knowledge]);
    expect(message).toContain("update deal");
    expect(await readFile(join(knowledge, "deal/article.md"), "utf8")).toBe("mine");
  });

  test.each<[name: string, text: string, args: string[], message: string]>([
    ["no title", "Das ist ein Satz, und das ist gut so.", [], "Give it with --title"],
    ["no language", "Apple, Alibaba, Tencent, Baidu.", ["--title", "X"], "Give --lang"],
    [
      "no letter for a slug",
      "Das ist ein Satz, und das ist gut so.",
      ["--title", "北京"],
      "Give one with --slug",
    ],
    ["no text", " \n ", ["--title", "X"], "is empty"],
    ["a heading only", "# X\n", [], "no paragraph of running text"],
    ["no text file", "\0\0\0", ["--title", "X"], "is no text"],
    ["a page in French", '<html lang="fr"><title>X</title><p>Voilà un texte.</p>', [], "«fr»"],
    [
      "a page that says the wrong language",
      '<html lang="en"><title>X</title><p>Der Wochenmarkt zieht im März auf den Platz um, weil dort mehr Raum ist.</p>',
      [],
      "looks like «de»",
    ],
  ])("%s", async (_name, text, args, message) => {
    const knowledge = await temporaryFolder({ source: text });
    const file = join(knowledge, "source");
    expect((await failure([file, "--knowledge", knowledge, ...args])).message).toContain(message);
    expect(await readdir(knowledge)).toEqual(["source"]);
  });

  test("from this machine's own addresses", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end("<p>Geheim</p>");
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const knowledge = await temporaryFolder({});
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"]) {
      const { message } = await failure([`http://${host}:${port}/`, "--knowledge", knowledge]);
      expect(message).toContain("nothing is fetched from there");
    }
    expect(asked).toBe(0);
  });

  test.each([[["no-such-file"]], [["."]], [["no-such-file", "--knowledge", "no-such-folder"]]])(
    "%j: one line that says why",
    async (args) => {
      const { message, exitCode } = await failure(args);
      expect(message).toMatch(/does not exist|is a folder/u);
      expect(exitCode).toBe(1);
    },
  );

  test.each([[[]], [["a", "b"]], [["a", "--lang", "fr"]], [["a", "--nothing"]]])(
    "%j: a wrong call",
    async (args) => {
      expect((await failure(args)).exitCode).toBe(2);
    },
  );

  test("under a slug that is none", async () => {
    const { message, exitCode } = await failure([
      page("amp.html"),
      "--slug",
      "../x",
      "--knowledge",
      "knowledge",
    ]);
    expect({ message, exitCode }).toEqual({
      message: expect.stringContaining("cannot be a slug"),
      exitCode: 2,
    });
  });
});
