import { cleanText } from "./clean-text.ts";
import type { ImportedBlock } from "./imported-article.ts";
import { isElement, isText, type PageElement, type PageNode } from "./page-dom.ts";

/** A block of a page, and how much of it is links to elsewhere. */
export interface PageBlock {
  readonly block: ImportedBlock;
  /** From 0 to 1, by characters. */
  readonly linked: number;
}

/** What a browser writes around `<q>`, by the page's language; it is not in the page's own text. */
export type QuotationMarks = readonly [before: string, after: string];

/** Reads what Readability left of a page into blocks, in reading order. */
export function readBlocks(root: PageElement, quotes: QuotationMarks): readonly PageBlock[] {
  const reader = new BlockReader(quotes);
  reader.readChildren(root, { quotes: 0 });
  reader.flush({ quotes: 0 });
  return reader.blocks;
}

/** What a text stands in. */
interface Place {
  readonly quotes: number;
  readonly heading?: number;
  /** Of the list item that the next text begins. */
  readonly marker?: string;
  readonly isLinked?: boolean;
}

const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK OUTPUT RUBY RB RT RP SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const NO_TEXT = new Set(
  "AUDIO BUTTON CANVAS DEL EMBED FORM IFRAME INPUT MAP MATH METER NOSCRIPT OBJECT PROGRESS S SCRIPT SELECT STRIKE STYLE SVG TEMPLATE TEXTAREA TITLE TRACK VIDEO".split(
    " ",
  ),
);

class BlockReader {
  readonly blocks: PageBlock[] = [];
  #text = "";
  #linked = 0;
  #breaks = 0;
  readonly #marks: QuotationMarks;

  constructor(marks: QuotationMarks) {
    this.#marks = marks;
  }

  readChildren(parent: PageNode, place: Place): void {
    for (const node of parent.childNodes) this.#read(node, place);
  }

  /** Ends the text that has been gathered: what comes next is a block of its own. */
  flush(place: Place): void {
    const text = cleanText(this.#text);
    const linked = text === "" ? 0 : Math.min(1, this.#linked / text.length);
    [this.#text, this.#linked, this.#breaks] = ["", 0, 0];
    if (text !== "") this.blocks.push({ block: blockOf(text, place), linked });
  }

  #read(node: PageNode, place: Place): void {
    if (isText(node)) this.#addText(node.textContent ?? "", place);
    else if (isElement(node)) this.#readElement(node, place);
  }

  #addText(text: string, place: Place): void {
    if (text.trim() !== "") this.#breaks = 0;
    this.#text += text;
    if (place.isLinked) this.#linked += cleanText(text).length;
  }

  #readElement(element: PageElement, place: Place): void {
    const { tagName } = element;
    if (NO_TEXT.has(tagName)) return;
    if (tagName === "BR") this.#break(place);
    else if (tagName === "IMG" || tagName === "AMP-IMG") this.#addPicture(element, place);
    else if (tagName === "Q") this.#quoteInline(element, place);
    else if (INLINE.has(tagName)) {
      if (!isFootnoteMark(element)) {
        this.readChildren(element, tagName === "A" ? { ...place, isLinked: true } : place);
      }
    } else this.#readBlock(element, place);
  }

  #readBlock(element: PageElement, place: Place): void {
    this.flush(place);
    const { tagName } = element;
    const heading = /^H([1-6])$/u.exec(tagName)?.[1];
    if (heading !== undefined) this.#readInside(element, { ...place, heading: Number(heading) });
    else if (tagName === "BLOCKQUOTE") this.#readInside(element, { quotes: place.quotes + 1 });
    else if (tagName === "UL" || tagName === "OL") this.#readList(element, place);
    else if (tagName === "PRE") this.#addOther((element.textContent ?? "").split("\n"));
    else if (tagName === "TABLE") this.#readTable(element, place);
    else if (tagName === "FIGURE") this.#readFigure(element, place);
    else this.#readInside(element, place);
  }

  #readInside(element: PageElement, place: Place): void {
    this.readChildren(element, place);
    this.flush(place);
  }

  // One line break is white space, two are a new paragraph.
  #break(place: Place): void {
    this.#breaks += 1;
    this.#text += " ";
    if (this.#breaks === 2) this.flush(place);
  }

  #quoteInline(element: PageElement, place: Place): void {
    const [before, after] = this.#marks;
    this.#addText(before, place);
    this.readChildren(element, place);
    this.#addText(after, place);
  }

  #readList(list: PageElement, place: Place): void {
    let number = 0;
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== "LI") {
        this.#read(child, place);
        continue;
      }
      number += 1;
      this.#readInside(child, { ...place, marker: list.tagName === "OL" ? `${number}.` : "-" });
    }
    this.flush(place);
  }

  // A row a line, a bar between cells. A table that holds whole blocks is there for the layout, and so is one of one column.
  #readTable(table: PageElement, place: Place): void {
    const rows = [...table.querySelectorAll("tr")].map((row) => cellsOf(row));
    const isLayout = table.querySelector("p, div, table, h2, h3, ul, ol") !== null;
    if (isLayout || rows.every((cells) => cells.length < 2)) {
      this.#readInside(table, place);
      return;
    }
    const caption = table.querySelector("caption");
    if (caption) this.#addCaption("", cleanText(caption.textContent ?? ""));
    this.#addOther(rows.map((cells) => cells.join(" | ")));
  }

  #readFigure(figure: PageElement, place: Place): void {
    const caption = cleanText(figure.querySelector("figcaption")?.textContent ?? "");
    // Pages also put quotations and tables into figures.
    if (figure.querySelector("blockquote, table, pre, p:not(figcaption p)")) {
      for (const node of figure.childNodes) {
        if (!isElement(node) || node.tagName !== "FIGCAPTION") this.#read(node, place);
      }
      this.flush(place);
      this.#addCaption("", caption);
      return;
    }
    const pictures = [...figure.querySelectorAll("img")].map(altOf).filter((alt) => alt !== "");
    this.#addCaption(pictures.join(" "), caption);
  }

  #addPicture(picture: PageElement, place: Place): void {
    const alt = altOf(picture);
    if (alt === "") return;
    this.flush(place);
    this.#addCaption(alt, "");
  }

  #addCaption(picture: string, text: string): void {
    if (picture !== "" || text !== "")
      this.blocks.push({ block: { kind: "caption", picture, text }, linked: 0 });
  }

  #addOther(raw: readonly string[]): void {
    const lines = raw.map(cleanText).filter((line) => line !== "");
    if (lines.length > 0) this.blocks.push({ block: { kind: "other", lines }, linked: 0 });
  }
}

function blockOf(text: string, { quotes, heading, marker }: Place): ImportedBlock {
  // A time above a live blog's post and the like: kept, but nothing to cite.
  if (heading !== undefined || !/\p{L}/u.test(text)) return { kind: "heading", depth: heading ?? 3, text };
  if (quotes > 0) return { kind: "quote", depth: quotes, text };
  if (!marker) return { kind: "paragraph", text };
  return { kind: "item", marker, text };
}

function cellsOf(row: PageElement): string[] {
  return [...row.querySelectorAll("th, td")].map((cell) => cleanText(cell.textContent ?? ""));
}

function altOf(picture: PageElement): string {
  return cleanText(picture.getAttribute("alt") ?? "");
}

// `said so[1]`: a link within the page, set high.
function isFootnoteMark(element: PageElement): boolean {
  if (element.tagName !== "SUP") return false;
  const link = element.querySelector("a");
  return link?.getAttribute("href")?.includes("#") === true && link.textContent === element.textContent;
}
