import { describe, expect, test } from "vitest";
import type { ImportedArticle } from "../../src/import/imported-article.ts";
import { newVersion } from "../../src/import/new-version.ts";
import { ARTICLE, QUESTIONS, swap } from "../article/knowledge-folder.ts";

const BODY = ARTICLE.slice(ARTICLE.indexOf("\n\n") + 2);
const FOLDER = { slug: "a", article: ARTICLE, questions: QUESTIONS };

const imported = (body: string, rest: Partial<ImportedArticle> = {}): ImportedArticle => ({
  origin: {},
  body,
  leftOut: [],
  notes: [],
  ...rest,
});

const compare = (body: string, rest?: Partial<ImportedArticle>, folder = FOLDER) =>
  newVersion(folder, imported(body, rest), {});

/** Changes as short texts. */
async function changesOf(from: string, to: string): Promise<string[]> {
  const article = (body: string) => `---\ntitle: T\nlanguage: de\n---\n\n${body}\n`;
  const { changes } = await newVersion(
    { slug: "a", article: article(from), questions: undefined },
    imported(to),
    {},
  );
  return changes.map((change) => {
    switch (change.kind) {
      case "changed":
        return `${change.before.text} > ${change.after.text}`;
      case "block-added":
      case "block-removed":
        return `${change.kind} ${change.block.kind}: ${change.block.text}`;
      case "regrouped":
        return change.kind;
      default:
        return `${change.kind}: ${change.sentence.text}`;
    }
  });
}

describe("changes of the text", () => {
  test.each<[name: string, from: string, to: string, changes: string[]]>([
    ["none", "Eins ist da. Zwei auch.", "Eins ist da. Zwei auch.", []],
    ["added", "Eins ist da.", "Eins ist da. Etwas ganz anderes.", ["added: Etwas ganz anderes."]],
    ["removed", "Eins ist da. Etwas ganz anderes.", "Eins ist da.", ["removed: Etwas ganz anderes."]],
    [
      "moved",
      "Eins ist da.\n\nZwei kommt dazu.",
      "Zwei kommt dazu.\n\nEins ist da.",
      ["moved: Eins ist da."],
    ],
    [
      "changed",
      "Davor. Die Sanierung kostet 12 Millionen Euro. Danach.",
      "Davor. Die Sanierung kostet 14 Millionen Euro. Danach.",
      ["Die Sanierung kostet 12 Millionen Euro. > Die Sanierung kostet 14 Millionen Euro."],
    ],
    [
      "one of two alike",
      "Der Hafen ist am Montag zu. Der Hafen ist am Dienstag offen.",
      "Der Hafen ist am Dienstag offen.",
      ["removed: Der Hafen ist am Montag zu."],
    ],
    ["one that stood twice", "Nein. Doch! Nein.", "Nein. Doch!", ["removed: Nein."]],
    ["other paragraphs", "Eins ist da. Zwei auch.", "Eins ist da.\n\nZwei auch.", ["regrouped"]],
    [
      "a heading",
      "## Alt\n\nEins.",
      "## Neu\n\nEins.",
      ["block-removed heading: Alt", "block-added heading: Neu"],
    ],
    ["a caption", "Eins.", "Eins.\n\n![Bild]()", ["block-added caption: Bild"]],
  ])("%s", async (_name, from, to, changes) => {
    expect(await changesOf(from, to)).toEqual(changes);
  });

  test("a long text is compared in no time", async () => {
    const sentences = Array.from({ length: 1_500 }, (_, i) => `Satz ${i} handelt von Sache ${i * 7}.`);
    const other = sentences.map((sentence, i) =>
      i % 3 === 0 ? sentence.replace("handelt", "erzählt") : sentence,
    );
    const began = performance.now();
    expect(await changesOf(sentences.join(" "), other.join(" "))).toHaveLength(500);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("the questions beside a new text", () => {
  test("nothing is lost with the same text", async () => {
    expect(await compare(BODY)).toMatchObject({
      changes: [],
      fields: [],
      lost: [],
      problems: [],
      markdown: ARTICLE,
    });
  });

  test("citations that are lost, with what is nearest now", async () => {
    const { lost, problems } = await compare(
      swap(BODY, "Apple wählt Alibaba.", "Apple wählt heute Alibaba."),
    );
    expect(lost).toEqual([
      {
        citedBy: "summary, short, point 1",
        quotation: "Apple wählt Alibaba.",
        nearest: expect.objectContaining({ text: "Apple wählt heute Alibaba." }),
        isDraft: false,
      },
      expect.objectContaining({ citedBy: "entry who" }),
    ]);
    expect(problems).toEqual([]);
  });

  test("lost with nothing like it", async () => {
    const { lost } = await compare(swap(BODY, "Apple schweigt bislang dazu.", "Niemand weiß etwas."));
    expect(lost.map(({ citedBy, nearest }) => [citedBy, nearest])).toEqual([
      ["summary, long, point 2", undefined],
      ["entry why", undefined],
    ]);
  });

  test("a new paragraph leaves citations alone, but the long summary has no point for it", async () => {
    const { lost, problems } = await compare(`${BODY}\nEin neuer Absatz.\n`);
    expect(lost).toEqual([]);
    expect(problems).toEqual([
      {
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringContaining("paragraph 3 has none"),
      },
    ]);
  });

  test("a draft's citation is told as one, and is no problem", async () => {
    const questions = `entries:\n  - { id: x, draft: true, cite: Apple wählt Alibaba. }\n`;
    const { lost, problems } = await compare(
      swap(BODY, "Apple wählt Alibaba.", "Nein."),
      {},
      { ...FOLDER, questions },
    );
    expect(lost).toMatchObject([{ citedBy: "entry x", isDraft: true }]);
    expect(problems).toEqual([]);
  });

  test("what was lost before is a problem, not a new loss", async () => {
    const questions = swap(QUESTIONS, "nearest: Apple schweigt bislang dazu.", "nearest: Stand nie da.");
    const { lost, problems } = await compare(BODY, {}, { ...FOLDER, questions });
    expect(lost).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test("no YAML at all is a problem", async () => {
    const { lost, problems } = await compare(BODY, {}, { ...FOLDER, questions: "a: [" });
    expect(lost).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining("not valid YAML") }),
    );
  });
});

describe("the front matter of a new version", () => {
  const article =
    "---\n# ours: keep\ntitle: Alt # a comment\nlanguage: de\npublisher: Blatt\n---\n\nEins ist da.\n";
  const folder = { slug: "a", article, questions: undefined };

  test("what is told anew is changed in place, the rest stays", async () => {
    const { fields, markdown } = await newVersion(
      folder,
      imported("Eins ist da.\n", { title: "Neu: jetzt", origin: { updated: "2025-03-01" } }),
      {},
    );
    expect(fields).toEqual([
      { field: "title", before: "Alt", after: "Neu: jetzt" },
      { field: "updated", before: undefined, after: "2025-03-01" },
    ]);
    expect(markdown).toBe(
      '---\n# ours: keep\ntitle: "Neu: jetzt" # a comment\nlanguage: de\npublisher: Blatt\nupdated: 2025-03-01\n---\n\nEins ist da.\n',
    );
  });

  test("a title that is given counts before the page's", async () => {
    const { fields } = await newVersion(folder, imported("Eins.\n", { title: "Neu" }), { title: "Alt" });
    expect(fields).toEqual([]);
  });

  test("another language has to be confirmed", async () => {
    const english = imported(
      "The market moves to the square, because there is more space for all of them.\n",
      { language: "de" },
    );
    await expect(newVersion(folder, english, {})).rejects.toThrow("--lang");
    expect((await newVersion(folder, english, { language: "en" })).fields).toEqual([
      { field: "language", before: "de", after: "en" },
    ]);
  });
});
