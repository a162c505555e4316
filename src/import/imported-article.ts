import type { Language, Origin } from "../article/article.ts";

/** A part of a text that is imported, in reading order. Texts are clean: see `clean-text.ts`. */
export type ImportedBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  /** An item of a list; `marker` is `-` or `1.` */
  | { readonly kind: "item"; readonly marker: string; readonly text: string }
  /** `depth` 2 is a quotation inside a quotation. */
  | { readonly kind: "quote"; readonly depth: number; readonly text: string }
  /** What is written under a picture and, for those who do not see it, in its place. One of the two may be empty. */
  | { readonly kind: "caption"; readonly picture: string; readonly text: string }
  /** A table or code: kept, but not cited. */
  | { readonly kind: "other"; readonly lines: readonly string[] };

/** What a page or text says of itself, and no more. */
export interface ImportedArticle {
  readonly title?: string;
  /** As far as the page says; `other` is a language we have not. */
  readonly language?: Language | { readonly other: string };
  readonly origin: Origin;
  /** The text as Markdown, without front matter. */
  readonly body: string;
  /** Lines that belong to the site and not to the article, and are not in the body. */
  readonly leftOut: readonly string[];
  /** What an editor should look at: full sentences. */
  readonly notes: readonly string[];
}

/** A block's text as one line. */
export function ownText(block: ImportedBlock): string {
  switch (block.kind) {
    case "caption":
      return [block.picture, block.text].filter((part) => part !== "").join(" ");
    case "other":
      return block.lines.join(" ");
    default:
      return block.text;
  }
}
