import type { MessageEntity } from "grammy/types";

/** How a piece of text looks. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
}

/** Text of one style on one line. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** A line of a bubble; `quote` lines stand in a block quote. */
export interface Line {
  readonly runs: readonly Run[];
  readonly quote: boolean;
  /** In pixels, estimated. */
  readonly width: number;
}

/**
 * Breaks a text with entities into lines no wider than `width` pixels. Widths are estimates for a sans-serif face: an SVG
 * picture is laid out before anybody knows which one the reader has.
 */
export function textLines(
  text: string,
  entities: readonly MessageEntity[],
  width: number,
  size: number,
): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split("\n")) {
    const start = at;
    at += paragraph.length + 1;
    const quote = entities.some((entity) => isQuote(entity) && covers(entity, start));
    if (paragraph === "") lines.push({ runs: [], quote: false, width: 0 });
    else lines.push(...wrap(paragraph, start, entities, quote, width - (quote ? QUOTE_INDENT : 0), size));
  }
  return lines;
}

/** How far a block quote's text stands in from the bubble's, in pixels. */
export const QUOTE_INDENT = 12;

function wrap(
  paragraph: string,
  start: number,
  entities: readonly MessageEntity[],
  quote: boolean,
  width: number,
  size: number,
): Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let used = 0;
  const close = () => {
    lines.push({ runs, quote, width: used });
    runs = [];
    used = 0;
  };
  for (const match of paragraph.matchAll(/\S+\s*/gu)) {
    const word = match[0];
    const style = styleAt(start + match.index, entities);
    if (used > 0 && used + widthOf(word.trimEnd(), size, style.bold) > width) close();
    runs = append(runs, word, style);
    used += widthOf(word, size, style.bold);
  }
  close();
  return lines;
}

function append(runs: Run[], text: string, style: Style): Run[] {
  const last = runs.at(-1);
  if (!last || JSON.stringify(last.style) !== JSON.stringify(style)) return [...runs, { text, style }];
  return [...runs.slice(0, -1), { text: last.text + text, style }];
}

function styleAt(offset: number, entities: readonly MessageEntity[]): Style {
  const types = entities.filter((entity) => covers(entity, offset)).map(({ type }) => type);
  return {
    bold: types.includes("bold"),
    italic: types.includes("italic"),
    link: types.includes("text_link"),
  };
}

function isQuote({ type }: MessageEntity): boolean {
  return type === "blockquote" || type === "expandable_blockquote";
}

function covers({ offset, length }: MessageEntity, at: number): boolean {
  return offset <= at && at < offset + length;
}

/** The width of a text, in pixels: measured by hand over common sans-serif faces, rather too wide than too narrow. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    if (/[ijlIt.,:;!|'’„“"()[\]f]/u.test(character)) ems += 0.32;
    else if (/\s/u.test(character)) ems += 0.28;
    else if (/[mwMW@—…]/u.test(character)) ems += 0.9;
    else if (/\p{Lu}/u.test(character)) ems += 0.7;
    else if (/\p{Extended_Pictographic}/u.test(character)) ems += 1.3;
    else ems += 0.6;
  }
  return ems * size * (bold ? 1.06 : 1);
}
