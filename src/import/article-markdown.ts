import type { ImportedBlock } from "./imported-article.ts";

/**
 * Writes blocks as the Markdown that `article/markdown.ts` reads back as the same texts.
 *
 * Everything in the texts that Markdown would take for markup is escaped.
 */
export function blocksToMarkdown(blocks: readonly ImportedBlock[]): string {
  return blocks.map((block, i) => `${separator(blocks[i - 1], block)}${write(block)}\n`).join("");
}

function separator(before: ImportedBlock | undefined, block: ImportedBlock): string {
  if (!before) return "";
  if (before.kind === "item" && block.kind === "item" && isNumbered(before) === isNumbered(block)) return "";
  // Within one quotation; a bare blank line ends it.
  if (before.kind === "quote" && block.kind === "quote") {
    return `${">".repeat(Math.min(before.depth, block.depth))}\n`;
  }
  return "\n";
}

function isNumbered({ marker }: { readonly marker: string }): boolean {
  return marker !== "-";
}

function write(block: ImportedBlock): string {
  switch (block.kind) {
    case "paragraph":
      return escapeLine(block.text);
    case "heading":
      // Trailing number signs would close the heading.
      return `${"#".repeat(block.depth)} ${escapeInline(block.text).replace(/#(?=#*$)/gu, "\\#")}`;
    case "item":
      return `${block.marker} ${escapeLine(block.text)}`;
    case "quote":
      return `${"> ".repeat(block.depth)}${escapeLine(block.text)}`;
    case "caption":
      return writeCaption(block.picture, block.text);
    case "other":
      return writeFenced(block.lines);
  }
}

// A picture and below it a line in italics. No address: it is not the page's pictures that are imported.
function writeCaption(picture: string, text: string): string {
  if (picture === "" || picture === text) return `![${escapeInline(text)}]()`;
  return text === ""
    ? `![${escapeInline(picture)}]()`
    : `![${escapeInline(picture)}]()\n*${escapeInline(text)}*`;
}

function writeFenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...lines, fence].join("\n");
}

function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^(?=[#>+=~-])/u, "\\")
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/u, "$1\\");
}

// Underscores inside a word and ampersands and angle brackets that begin nothing are no markup: they stay as they are.
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]]/gu, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[\p{L}/!?])/gu, "\\<")
    .replace(/&(?=#|[\p{L}\p{N}]+;)/gu, "\\&");
}
