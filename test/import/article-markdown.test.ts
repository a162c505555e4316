import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";
import { blocksToMarkdown } from "../../src/import/article-markdown.ts";
import { cleanText } from "../../src/import/clean-text.ts";
import { type ImportedBlock, ownText } from "../../src/import/imported-article.ts";

// Characters that Markdown means something by, among letters.
const text = fc
  .array(
    fc.constantFrom(
      ..."ab1 .)#*_-+=~`[]()<>!&;\\|\"'„“:/äß0".split(""),
      "&amp;",
      "---",
      "1. ",
      "<b>",
      "http://a",
      "***",
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((parts) => cleanText(parts.join("")))
  .filter((one) => one !== "");

const block: fc.Arbitrary<ImportedBlock> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({ kind: fc.constant("heading" as const), depth: fc.integer({ min: 1, max: 6 }), text }),
  fc.record({ kind: fc.constant("item" as const), marker: fc.constantFrom("-", "1."), text }),
  fc.record({ kind: fc.constant("quote" as const), depth: fc.integer({ min: 1, max: 3 }), text }),
  fc.record({ kind: fc.constant("caption" as const), picture: fc.oneof(text, fc.constant("")), text }),
  fc.record({ kind: fc.constant("other" as const), lines: fc.array(text, { minLength: 1, maxLength: 3 }) }),
);

test("what is written is read back as the same texts, whatever stands in them", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const { blocks: read } = parseMarkdownArticle(`---\nx: y\n---\n\n${blocksToMarkdown(blocks)}`);
      expect(read.map(({ kind, text }) => [kind, text])).toEqual(
        blocks.map((one) => [
          one.kind === "item" || one.kind === "quote" ? "paragraph" : one.kind,
          one.kind === "caption" && one.picture === one.text ? one.text : ownText(one),
        ]),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("what Markdown leaves alone is not escaped", () => {
  const plain = "AT&T, snake_case, 3 < 4 und 5 > 4, Preis: 3,50 € (geschätzt)!";
  expect(blocksToMarkdown([{ kind: "paragraph", text: plain }])).toBe(`${plain}\n`);
});
