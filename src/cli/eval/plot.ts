import { type Confidences, type TradeOffPoint, tradeOff, tradeOffAt } from "./trade-off.ts";

/** A file's questions, to be drawn as a curve. */
export interface Curve {
  readonly name: string;
  readonly confidences: Confidences;
  /** The threshold in use. */
  readonly threshold: number;
}

// Shares: at most that many own questions declined and foreign ones answered.
const WANTED = { ownDeclined: 0.12, foreignAnswered: 0.05 };

const SIZE = { width: 800, height: 560 };
const FRAME = { left: 76, top: 64, right: 24, bottom: 64 };
const PLOT = {
  width: SIZE.width - FRAME.left - FRAME.right,
  height: SIZE.height - FRAME.top - FRAME.bottom,
};
// Where thresholds are chosen; the rest of a curve is of no use to anybody.
const LEAST_SPAN = { ownDeclined: 0.5, foreignAnswered: 0.25 };
const MARKED_THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
// Nearer than this to the threshold in use, one hides the other.
const CLOSE = 0.02;
// Okabe and Ito's colours, told apart by colour-blind people too: https://jfly.uni-koeln.de/color/
const COLOURS = 4;
const STYLE = `
    svg { color-scheme: light dark; font: 13px system-ui, sans-serif; --paper: #fff; --ink: #1b1b1b; --faint: #d9d9d9;
      --c0: #0072b2; --c1: #c04f00; --c2: #007a5a; --c3: #a3487c; --good: #009e73; }
    @media (prefers-color-scheme: dark) { svg { --paper: #16181c; --ink: #e8e8e8; --faint: #3a3d44;
      --c0: #56b4e9; --c1: #ff9147; --c2: #3fcf9f; --c3: #e79ac6; --good: #3fcf9f; } }
    .paper { fill: var(--paper); } text { fill: var(--ink); } .title { font-size: 16px; font-weight: 600; }
    .grid { stroke: var(--faint); } .axis { stroke: var(--ink); fill: none; } .wanted { fill: var(--good); opacity: 0.2; }
    .curve { fill: none; stroke-width: 2; } .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
    .small { font-size: 11px; } .used { font-weight: 600; } .in-use { fill: var(--paper); stroke-width: 3; }
    ${Array.from({ length: COLOURS }, (_, i) => `.s${i} { stroke: var(--c${i}); } .f${i} { fill: var(--c${i}); }`).join(" ")}
  `;

/**
 * Draws what each threshold costs, as an SVG: own questions declined to the right, foreign ones answered upwards, a curve
 * for each file, the threshold in use on it, and the corner that is wanted. It is drawn for light and dark pages alike.
 */
export function drawTradeOff(curves: readonly Curve[]): string {
  const inUse = curves.map(({ threshold, confidences }) => tradeOffAt(threshold, confidences));
  const span = {
    ownDeclined: spanOf(
      LEAST_SPAN.ownDeclined,
      inUse.map((point) => point.ownDeclined),
    ),
    foreignAnswered: spanOf(
      LEAST_SPAN.foreignAnswered,
      inUse.map((point) => point.foreignAnswered),
    ),
  };
  const x = (share: number) => round(FRAME.left + (share / span.ownDeclined) * PLOT.width);
  const y = (share: number) => round(FRAME.top + PLOT.height - (share / span.foreignAnswered) * PLOT.height);
  const scale: Scale = { x, y, span };
  // What is named stands above the curves.
  const lines = [
    ...axes(scale),
    ...wanted(scale),
    ...[drawCurve, markThresholds, markInUse].flatMap((draw) =>
      curves.flatMap((curve, i) => draw(curve, i, scale)),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title">
  <style>${STYLE}</style>
  <clipPath id="plot"><rect x="${FRAME.left}" y="${FRAME.top}" width="${PLOT.width}" height="${PLOT.height}"/></clipPath>
  <rect class="paper" width="100%" height="100%"/>
  <text id="title" class="title" x="${FRAME.left}" y="30">Questions declined and answered, by threshold</text>
${lines.map((line) => `  ${line}`).join("\n")}
</svg>
`;
}

interface Scale {
  readonly x: (ownDeclined: number) => number;
  readonly y: (foreignAnswered: number) => number;
  readonly span: { readonly ownDeclined: number; readonly foreignAnswered: number };
}

// All thresholds in use are within, at a whole step of the grid.
function spanOf(least: number, shares: readonly number[]): number {
  const steps = Math.max(least, ...shares.map((share) => share * 1.1)) / GRID;
  return Math.min(1, Math.ceil(steps - 1e-9) * GRID);
}

const GRID = 0.05;

function axes({ x, y, span }: Scale): string[] {
  const [right, bottom] = [x(span.ownDeclined), y(0)];
  return [
    ...gridSteps(span.ownDeclined).flatMap((share) => [
      `<line class="grid" x1="${x(share)}" y1="${FRAME.top}" x2="${x(share)}" y2="${bottom}"/>`,
      `<text x="${x(share)}" y="${bottom + 20}" text-anchor="middle">${percent(share)}</text>`,
    ]),
    ...gridSteps(span.foreignAnswered).flatMap((share) => [
      `<line class="grid" x1="${FRAME.left}" y1="${y(share)}" x2="${right}" y2="${y(share)}"/>`,
      `<text x="${FRAME.left - 8}" y="${round(y(share) + 4)}" text-anchor="end">${percent(share)}</text>`,
    ]),
    `<path class="axis" d="M${FRAME.left} ${FRAME.top}V${bottom}H${right}"/>`,
    `<text x="${FRAME.left + PLOT.width / 2}" y="${SIZE.height - 16}" text-anchor="middle">own questions declined</text>`,
    `<text x="20" y="${FRAME.top + PLOT.height / 2}" text-anchor="middle" transform="rotate(-90 20 ${FRAME.top + PLOT.height / 2})">foreign questions answered</text>`,
  ];
}

function gridSteps(span: number): number[] {
  const step = span > 0.5 ? 2 * GRID : GRID;
  return Array.from({ length: Math.floor(span / step + 1e-9) + 1 }, (_, i) => i * step);
}

function wanted({ x, y }: Scale): string[] {
  const [right, top] = [x(WANTED.ownDeclined), y(WANTED.foreignAnswered)];
  return [
    `<rect class="wanted" x="${FRAME.left}" y="${top}" width="${round(right - FRAME.left)}" height="${round(y(0) - top)}"/>`,
    `<text class="small" x="${FRAME.left + 8}" y="${y(0) - 8}">wanted</text>`,
  ];
}

function drawCurve({ confidences }: Curve, i: number, { x, y }: Scale): string[] {
  return [
    `<path class="curve s${i % COLOURS}" clip-path="url(#plot)" d="${path(tradeOff(confidences), x, y)}"/>`,
  ];
}

function markThresholds({ confidences, threshold }: Curve, i: number, scale: Scale): string[] {
  const { x, y, span } = scale;
  return MARKED_THRESHOLDS.filter((marked) => Math.abs(marked - threshold) > CLOSE)
    .map((marked) => tradeOffAt(marked, confidences))
    .filter(
      ({ ownDeclined, foreignAnswered }) =>
        ownDeclined <= span.ownDeclined && foreignAnswered <= span.foreignAnswered && foreignAnswered > 0,
    )
    .flatMap((point) => [
      `<circle class="f${i % COLOURS}" cx="${x(point.ownDeclined)}" cy="${y(point.foreignAnswered)}" r="3"/>`,
      label(point, "small", i, scale),
    ]);
}

function markInUse({ name, confidences, threshold }: Curve, i: number, scale: Scale): string[] {
  const used = tradeOffAt(threshold, confidences);
  const ring = (x: number, y: number) => `<circle class="in-use s${i % COLOURS}" cx="${x}" cy="${y}" r="6"/>`;
  const [x, y] = [SIZE.width - FRAME.right - 12, FRAME.top + 16 + 24 * i];
  const legend = `${name}, in use ${inDigits(threshold)}: ${percent(used.ownDeclined, 1)} declined, ${percent(used.foreignAnswered, 1)} answered`;
  return [
    ring(scale.x(used.ownDeclined), scale.y(used.foreignAnswered)),
    label(used, "used", i, scale),
    `<path class="curve s${i % COLOURS}" d="M${x - 32} ${y}H${x}"/>`,
    ring(x - 16, y),
    `<text class="halo" x="${x - 40}" y="${y + 4}" text-anchor="end">${xmlText(legend)}</text>`,
  ];
}

// Labels of two curves that lie close stand on either side.
function label(point: TradeOffPoint, style: string, i: number, { x, y }: Scale): string {
  const [anchor, dx, dy] = i % 2 === 0 ? ["start", 8, -6] : ["end", -9, 4];
  const [left, top] = [round(x(point.ownDeclined) + dx), round(y(point.foreignAnswered) + dy)];
  return `<text class="${style} halo f${i % COLOURS}" x="${left}" y="${top}" text-anchor="${anchor}">${inDigits(point.threshold)}</text>`;
}

function path(points: readonly TradeOffPoint[], x: Scale["x"], y: Scale["y"]): string {
  return points
    .map((point, i) => `${i === 0 ? "M" : "L"}${x(point.ownDeclined)} ${y(point.foreignAnswered)}`)
    .join("");
}

function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)} %`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function inDigits(threshold: number): string {
  return String(Number(threshold.toFixed(3)));
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
