import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addFolder, readIfThere, replaceFile } from "../../src/import/article-folder.ts";
import { temporaryFolder } from "../article/knowledge-folder.ts";

const FILES = { "article.md": "text", "questions.yaml": "questions" };

describe("a folder that is added", () => {
  test("has its files, and nothing else is left", async () => {
    const knowledge = await temporaryFolder({});
    await addFolder(knowledge, "new", FILES);
    expect(await readdir(knowledge)).toEqual(["new"]);
    expect(await readFile(join(knowledge, "new/article.md"), "utf8")).toBe("text");
    expect(await readFile(join(knowledge, "new/questions.yaml"), "utf8")).toBe("questions");
  });

  test.each(["new", "NEW"])("never replaces one that is there (%s)", async (name) => {
    const knowledge = await temporaryFolder({ [`${name}/article.md`]: "mine" });
    await expect(addFolder(knowledge, "new", FILES)).rejects.toThrow(/is there already.*update new/u);
    expect(await readdir(knowledge)).toEqual([name]);
    expect(await readFile(join(knowledge, name, "article.md"), "utf8")).toBe("mine");
  });

  test("two at once: one of them", async () => {
    const knowledge = await temporaryFolder({});
    const both = await Promise.allSettled([
      addFolder(knowledge, "new", { "article.md": "one" }),
      addFolder(knowledge, "new", { "article.md": "two" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await readdir(knowledge)).toEqual(["new"]);
  });

  test("leaves nothing behind where it fails", async () => {
    const knowledge = await temporaryFolder({});
    await expect(addFolder(knowledge, "new", { "no-such-folder/article.md": "x" })).rejects.toThrow(
      "does not exist",
    );
    expect(await readdir(knowledge)).toEqual([]);
  });

  test("into no knowledge folder", async () => {
    const knowledge = await temporaryFolder({});
    await expect(addFolder(join(knowledge, "none"), "new", FILES)).rejects.toThrow("KNOWLEDGE_DIR");
  });
});

describe("a file that is replaced", () => {
  test("has its new text, and nothing else is left", async () => {
    const folder = await temporaryFolder({ "article.md": "old" });
    await replaceFile(join(folder, "article.md"), "new");
    expect(await readFile(join(folder, "article.md"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["article.md"]);
  });

  test("stays where it cannot be", async () => {
    const folder = await temporaryFolder({});
    await mkdir(join(folder, "article.md"));
    await expect(replaceFile(join(folder, "article.md"), "new")).rejects.toThrow("cannot be read or written");
    expect(await readdir(folder)).toEqual(["article.md"]);
  });
});

test("a file that is not there is nothing, one that is no file is told", async () => {
  const folder = await temporaryFolder({ "a.md": "text" });
  expect(await readIfThere(join(folder, "a.md"))).toBe("text");
  expect(await readIfThere(join(folder, "b.md"))).toBeUndefined();
  await expect(readIfThere(folder)).rejects.toThrow("cannot be read");
});
