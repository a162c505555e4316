import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importArticle } from "../../src/import/import-article.ts";
import { newArticle } from "../../src/import/new-article.ts";
import { importPage } from "../../src/import/page.ts";

const PAGES = fileURLToPath(new URL("pages/", import.meta.url));
const nothing = () => Readable.from([]);

describe("pages become the article.md beside them", () => {
  test.each([
    "german-news",
    "english-news",
    "paywall",
    "live-blog",
    "no-metadata",
    "windows-1252",
    "amp",
    "quotes-lists-tables",
    "broken",
  ])("%s", async (name) => {
    const imported = await importArticle(`${PAGES}${name}.html`, nothing());
    const { files } = await newArticle(imported, {});
    expect(files["article.md"]).toBe(await readFile(`${PAGES}${name}.md`, "utf8"));
  });
});

test("the site's own lines are left out and told", async () => {
  const { leftOut } = await importArticle(`${PAGES}german-news.html`, nothing());
  expect(leftOut).toEqual([
    "Lesen Sie auch: Warum das Freibad schließt",
    "Mehr zum Thema",
    "Freibad bleibt zu",
    "Schwimmkurse sind ausgebucht",
  ]);
});

test("a page that has to be paid for is noted", async () => {
  const { notes } = await importArticle(`${PAGES}paywall.html`, nothing());
  expect(notes).toEqual([expect.stringContaining("paid for")]);
});

test("bytes that are none of the character set are noted", () => {
  const { notes } = importPage(
    "<p>Der Text hat ein \ufffd darin und ist sonst ein ganz normaler Satz.</p>",
    undefined,
  );
  expect(notes).toEqual([expect.stringContaining("could not be read")]);
});

describe("pages without an article", () => {
  test.each([
    ["empty", /no article's text\. Copy/u],
    ["javascript-only", /JavaScript/u],
  ])("%s", async (name, message) => {
    await expect(importArticle(`${PAGES}${name}.html`, nothing())).rejects.toThrow(message);
  });

  test("nested more deeply than any page", () => {
    expect(() => importPage(`${"<div>".repeat(300)}Text.`, undefined)).toThrow("too many elements");
  });

  test("with more elements than any page", () => {
    expect(() => importPage("<b>x</b>".repeat(100_001), undefined)).toThrow("too many elements");
  });
});

describe("what a page says of itself", () => {
  const TEXT = "<p>Das ist ein Satz, den es nur braucht, damit die Seite einen Text hat.</p>";
  const read = (head: string, address?: string) =>
    importPage(`<html><head>${head}</head><body>${TEXT}</body></html>`, address);

  test("nothing is claimed that it does not say", () => {
    expect(read("")).toEqual({ origin: {}, body: expect.any(String), leftOut: [], notes: [] });
  });

  test("where it was fetched from is known", () => {
    expect(read("", "https://a.example/x?y=1").origin).toEqual({ source: "https://a.example/x?y=1" });
  });

  test("its own address counts, also a relative one, but not one of the whole site", () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    expect(read(canonical("/y#z"), "https://a.example/x").origin.source).toBe("https://a.example/y");
    expect(read(canonical("https://a.example/"), "https://a.example/x").origin.source).toBe(
      "https://a.example/x",
    );
    expect(read(canonical("javascript:alert(1)")).origin.source).toBeUndefined();
    expect(read(canonical("https://u:p@a.example/y")).origin.source).toBeUndefined();
  });

  test("dates only where they are dates", () => {
    const date = (value: string) => read(`<meta name="date" content="${value}">`).origin.published;
    expect(date("2025-02-13")).toBe("2025-02-13");
    expect(date("2025-02-13 08:00:00 CET and more")).toBe("2025-02-13");
    expect(date("2025-02-30")).toBeUndefined();
    expect(date("13.02.2025")).toBeUndefined();
  });

  test("a language we have not is told as such", () => {
    expect(importPage(`<html lang="fr-CA"><body>${TEXT}</body></html>`, undefined).language).toEqual({
      other: "fr",
    });
  });

  test("JSON-LD that is broken or of something else is passed over", () => {
    const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const article = data(
      '[{"@type":"Person","name":"X"},{"@type":"ReportageNewsArticle","headline":"Der  Titel "}]',
    );
    expect(read(data("{broken") + data('{"@type":"WebSite","headline":"Nein"}') + article).title).toBe(
      "Der Titel",
    );
  });
});
