import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundlePage } from "../../../src/playground/page-server/bundle-page.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

test("script, texts and styles become one file each", async () => {
  await write({
    "index.html": "<!doctype html><p>Hallo",
    "main.tsx": `import texts from "./de.ftl"; import { name } from "./name.ts"; console.log(texts, name as string);`,
    "name.ts": `export const name: string = "Lena";`,
    "de.ftl": "hello = Hallo, Telegram",
    "page.css": `@import "./colours.css"; p { margin: 0 }`,
    "colours.css": "p { color: rebeccapurple }",
  });
  const { html, script, styles } = await bundlePage(folder);
  expect(html).toBe("<!doctype html><p>Hallo");
  expect(script).toContain("hello = Hallo, Telegram");
  expect(script).toContain('"Lena"');
  expect(script).toContain("sourceMappingURL=data:");
  expect(script).not.toContain("as string");
  expect(styles).toContain("rebeccapurple");
  expect(styles).toContain("margin");
});

test("two can be bundled at once", async () => {
  await write({ "index.html": "", "main.tsx": "console.log(1)", "page.css": "" });
  const both = await Promise.all([bundlePage(folder), bundlePage(folder)]);
  expect(both.map(({ script }) => script.includes("console.log(1)"))).toEqual([true, true]);
});

test("a mistake is told with its place", async () => {
  await write({ "index.html": "", "main.tsx": "const = 1;", "page.css": "" });
  await expect(bundlePage(folder)).rejects.toThrow(/main\.tsx:1/u);
});
