import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { type Line, QUOTE_INDENT, type Run, textLines, widthOf } from "./text-lines.ts";

/** A message in the picture. */
export interface Bubble {
  readonly by: "reader" | "bot";
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
}

const WIDTH = 460;
const MARGIN = 16;
const PADDING = 12;
const SIZE = 15;
const LINE = 21;
const BLANK = 9;
const BUTTON = 36;
const GAP = 4;
const BUBBLE = 380;

const COLOURS = {
  chat: "#dfe8ee",
  bot: "#ffffff",
  reader: "#d9f3c4",
  text: "#16202a",
  quote: "#eaf3fa",
  bar: "#3a8bc9",
  button: "#b9cbd8",
  buttonText: "#12344d",
} as const;

/** Draws a conversation as an SVG picture, as a phone would show it. */
export function chatSvg(bubbles: readonly Bubble[], title: string): string {
  const parts: string[] = [];
  let y = MARGIN;
  for (const bubble of bubbles) {
    const drawn = drawBubble(bubble, y);
    parts.push(...drawn.parts);
    y = drawn.bottom + MARGIN;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" font-size="${SIZE}">`,
    `<title>${escaped(title)}</title>`,
    box(0, 0, WIDTH, y, COLOURS.chat, 14),
    ...parts,
    "</svg>\n",
  ].join("\n");
}

interface Drawn {
  readonly parts: readonly string[];
  readonly bottom: number;
}

function drawBubble({ by, text, entities, buttons }: Bubble, top: number): Drawn {
  const lines = textLines(text, entities, BUBBLE - 2 * PADDING, SIZE);
  const widest = Math.max(...lines.map(({ width, quote }) => width + (quote ? QUOTE_INDENT : 0)));
  const width = buttons.length > 0 ? BUBBLE : Math.min(BUBBLE, Math.ceil(widest) + 2 * PADDING);
  const x = by === "bot" ? MARGIN : WIDTH - MARGIN - width;
  const height = lines.reduce((sum, line) => sum + heightOf(line), 0) + 2 * PADDING - 4;
  const parts = [box(x, top, width, height, COLOURS[by], 14), ...quoteBoxes(lines, x, top, width)];
  let y = top + PADDING;
  for (const line of lines) {
    if (line.runs.length > 0)
      parts.push(drawLine(line.runs, x + PADDING + (line.quote ? QUOTE_INDENT : 0), y + 15));
    y += heightOf(line);
  }
  const below = drawButtons(buttons, x, top + height + GAP, width);
  return { parts: [...parts, ...below.parts], bottom: below.bottom };
}

function heightOf({ runs }: Line): number {
  return runs.length === 0 ? BLANK : LINE;
}

// A block quote is one box behind all of its lines, with a bar at its left.
function quoteBoxes(lines: readonly Line[], x: number, top: number, width: number): string[] {
  const boxes: string[] = [];
  let y = top + PADDING;
  let start: number | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.quote) start ??= y;
    y += heightOf(line);
    if (start !== undefined && lines[i + 1]?.quote !== true) {
      boxes.push(box(x + PADDING, start - 3, width - 2 * PADDING, y - start + 4, COLOURS.quote, 5));
      boxes.push(box(x + PADDING, start - 3, 3, y - start + 4, COLOURS.bar, 1.5));
      start = undefined;
    }
  }
  return boxes;
}

function drawLine(runs: readonly Run[], x: number, y: number): string {
  const spans = runs.map(({ text, style }) => {
    const attributes = [
      style.bold ? ' font-weight="600"' : "",
      style.italic ? ' font-style="italic"' : "",
      style.link ? ` fill="${COLOURS.bar}"` : "",
    ].join("");
    return `<tspan${attributes}>${escaped(text)}</tspan>`;
  });
  return `<text x="${x}" y="${y}" fill="${COLOURS.text}" xml:space="preserve">${spans.join("")}</text>`;
}

function drawButtons(rows: Bubble["buttons"], x: number, top: number, width: number): Drawn {
  const parts: string[] = [];
  let y = top;
  for (const row of rows) {
    const each = (width - GAP * (row.length - 1)) / row.length;
    for (const [i, { text }] of row.entries()) {
      const left = x + i * (each + GAP);
      parts.push(
        box(left, y, each, BUTTON, COLOURS.button, 8),
        `<text x="${left + each / 2}" y="${y + 23}" text-anchor="middle" font-size="13.5" fill="${COLOURS.buttonText}">${escaped(clipped(text, each))}</text>`,
      );
    }
    y += BUTTON + GAP;
  }
  return { parts, bottom: rows.length === 0 ? top - GAP : y - GAP };
}

// As Telegram does it with texts wider than their button.
function clipped(text: string, width: number): string {
  let shown = text;
  while (widthOf(shown, 13.5) > width - 12) shown = `${[...shown].slice(0, -2).join("").trimEnd()}…`;
  return shown;
}

function box(x: number, y: number, width: number, height: number, fill: string, radius: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
