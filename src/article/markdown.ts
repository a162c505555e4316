import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import type { Block, Paragraph, Sentence } from "./article.ts";
import { splitSentences } from "./sentences.ts";

/** The parts of a Markdown article before anything is checked. */
export interface MarkdownArticle {
  /** The YAML between the `---` lines, and the line it starts on. Absent without front matter. */
  readonly frontMatter?: { readonly yaml: string; readonly line: number };
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

const SEPARATOR = "\n\n";

/**
 * Reads Markdown into blocks of plain text with the sentences of its running text.
 *
 * A paragraph that holds only pictures is a caption (their alternative text), with or without a line in emphasis below
 * them; so is the first paragraph directly under the pictures if it is wholly in emphasis. Text in lists and quotations
 * is running text; code and HTML blocks are kept but not cited.
 */
export function parseMarkdownArticle(markdown: string): MarkdownArticle {
  const root: Root = fromMarkdown(markdown, {
    extensions: [frontmatter(["yaml"])],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"])],
  });
  const builder = new BlockBuilder();
  for (const node of root.children) builder.add(node);
  const first = root.children[0];
  const parts = { text: builder.text, blocks: builder.blocks, sentences: builder.sentences };
  if (first?.type !== "yaml") return parts;
  return { ...parts, frontMatter: { yaml: first.value, line: (first.position?.start.line ?? 1) + 1 } };
}

class BlockBuilder {
  text = "";
  readonly blocks: Block[] = [];
  readonly sentences: Sentence[] = [];
  #paragraphs = 0;
  #underPicture = false;

  add(node: RootContent): void {
    const underPicture = this.#underPicture;
    this.#underPicture = false;
    switch (node.type) {
      case "heading":
        this.#push(plain(node.children), (start, text) => ({
          kind: "heading",
          text,
          start,
          depth: node.depth,
        }));
        break;
      case "paragraph":
        this.#addParagraph(node.children, underPicture);
        break;
      case "blockquote":
      case "list":
      case "listItem":
        for (const child of node.children) this.add(child);
        break;
      case "code":
      case "html":
        this.#push(node.value, (start, text) => ({ kind: "other", text, start }));
        break;
      default:
    }
  }

  #addParagraph(children: readonly PhrasingContent[], underPicture: boolean): void {
    const inked = children.filter((child) => !isBlank(child));
    const pictures = leadingPictures(inked);
    const line = inked.slice(pictures.length);
    const isCaption = (pictures.length > 0 || underPicture) && line.every(({ type }) => type === "emphasis");
    if (!isCaption) {
      this.#push(plain(children), (start, text) => this.#paragraph(start, text));
      return;
    }
    const caption = [...pictures.map(pictureText), plain(children)].join(" ");
    this.#push(caption, (start, text) => ({ kind: "caption", text, start }));
    // A picture has one line in emphasis; the next one may well be the article's first paragraph.
    this.#underPicture = line.length === 0;
  }

  #push(raw: string, make: (start: number, text: string) => Block): void {
    const text = raw.replace(/\s+/gu, " ").trim();
    if (text === "") return;
    const separator = this.text === "" ? "" : SEPARATOR;
    const start = this.text.length + separator.length;
    this.text += separator + text;
    this.blocks.push(make(start, text));
  }

  #paragraph(start: number, text: string): Paragraph {
    this.#paragraphs += 1;
    const number = this.#paragraphs;
    const sentences = splitSentences(text).map((span, i) => ({
      index: this.sentences.length + i,
      paragraph: number,
      start: start + span.start,
      end: start + span.end,
      text: text.slice(span.start, span.end),
    }));
    this.sentences.push(...sentences);
    return { kind: "paragraph", number, text, start, sentences };
  }
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === "break" || isLineBreakTag(node) || (node.type === "text" && node.value.trim() === "");
}

function leadingPictures(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const end = nodes.findIndex((node) => !isPicture(node));
  return end === -1 ? nodes : nodes.slice(0, end);
}

function isPicture(node: PhrasingContent): boolean {
  if (node.type === "link" || node.type === "linkReference") {
    return node.children.length > 0 && node.children.every(isPicture);
  }
  return node.type === "image" || node.type === "imageReference";
}

function pictureText(node: PhrasingContent): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  return "children" in node ? node.children.map(pictureText).join(" ") : "";
}

function isLineBreakTag(node: Nodes): boolean {
  return node.type === "html" && /^<br\s*\/?>$/iu.test(node.value);
}

function plain(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === "break" || isLineBreakTag(node)) return " ";
      if (node.type === "text" || node.type === "inlineCode") return node.value;
      return "children" in node ? plain(node.children) : "";
    })
    .join("");
}
