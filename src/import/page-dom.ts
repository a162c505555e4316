import { parseHTML } from "linkedom";

/** As much of the DOM as is used here; TypeScript's own types of it would be those of a browser's page. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  /** In upper case. */
  readonly tagName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageNode): boolean;
  remove(): void;
  replaceWith(text: string): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** Parses a page, however broken. No script in it runs, and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(withBody(html));
  return document;
}

// Browsers supply the tags that a page may leave out, and begin the body at the first thing that is none of the head's;
// linkedom takes what stands first and second for the two.
function withBody(html: string): string {
  const head = HEAD.exec(html)?.[0] ?? "";
  const root = /<html\b[^>]*>/iu.exec(head)?.[0] ?? "<html>";
  const inHead = head.replace(/<(?:!doctype|\/?html|\/?head)\b[^>]*>/giu, "");
  const inBody = html
    .slice(head.length)
    .replace(/<\/head\s*>/iu, "")
    .replace(/<body\b[^>]*>/iu, "");
  return `<!doctype html>${root}<head>${inHead}</head><body>${inBody}`;
}

const HEAD =
  /^(?:\s+|<!--.*?-->|<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript|template)\b.*?<\/\1\s*>)*/isu;
