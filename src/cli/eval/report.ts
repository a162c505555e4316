import { count } from "../knowledge/count.ts";
import { percentile } from "./score.ts";
import type { Confidences } from "./trade-off.ts";

/** What came of asking the questions of a file, in figures. */
export interface Report {
  readonly file: string;
  /** What was asked of what, as words behind the file's name: `24 articles, 612 questions`. */
  readonly about: string;
  /** The same for machines. */
  readonly counts: Readonly<Record<string, number | string>>;
  readonly figures: Figures;
  /** The same questions again, with this many typos in each. */
  readonly typos?: { readonly each: number; readonly figures: Figures } | undefined;
}

/** The figures of one run over the questions. */
export interface Figures {
  readonly shares: readonly Share[];
  /** Milliseconds a question. */
  readonly latency: { readonly p50: number; readonly p99: number };
}

/** A share of the questions. */
export interface Share {
  readonly name: string;
  /** From 0 to 1; `undefined` where there was nothing to count. */
  readonly value: number | undefined;
  /** For the points lost: whether more of it is better. */
  readonly better: "more" | "less";
  /** Of the right ones of one kind of question: how many questions there are of it. */
  readonly of?: number;
}

/** A report, and what else a run over a file's questions is good for. */
export interface Evaluation {
  readonly report: Report;
  /** What went wrong, a paragraph each; with typos where there are any. */
  readonly failures: readonly string[];
  /** Answerable questions that are right, from 0 to 1; with typos where there are any. */
  readonly hit: number | undefined;
  /** Questions rightly declined, likewise. */
  readonly refused: number | undefined;
  /** Without typos: what a threshold is chosen by. */
  readonly confidences?: Confidences;
}

/** Sums up how long each question took, in milliseconds. */
export function latencyOf(timed: readonly { readonly ms: number }[]): Figures["latency"] {
  const times = timed.map(({ ms }) => ms);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** A report as a person reads it: a line for each figure, with typos beside without where there are any. */
export function formatReport({ file, about, figures, typos }: Report): string {
  const lines =
    typos === undefined
      ? [
          `${file}: ${about}`,
          ...figures.shares.map((share) => row(nameOf(share), `${percent(share.value)}${countOf(share)}`)),
          row("latency", milliseconds(figures.latency)),
        ]
      : [
          `${file}: ${about}, without and with ${count(typos.each, "typo")}`,
          row("", columns("without", "with", "points lost")),
          ...compare(figures, typos.figures).map(({ share, typed, pointsLost }) => {
            const points = pointsLost?.toFixed(1) ?? "—";
            return row(
              nameOf(share),
              `${columns(percent(share.value), percent(typed), points)}${countOf(share)}`,
            );
          }),
          row("latency without", milliseconds(figures.latency)),
          row("latency with", milliseconds(typos.figures.latency)),
        ];
  return `${lines.join("\n")}\n\n`;
}

/** A report for machines, one line of JSON: shares from 0 to 1, `null` where there was nothing to count. */
export function reportAsJson({ file, counts, figures, typos }: Report): string {
  return `${JSON.stringify({
    file,
    ...counts,
    ...figuresAsJson(figures),
    ...(typos && {
      typos: {
        each: typos.each,
        ...figuresAsJson(typos.figures),
        pointsLost: Object.fromEntries(
          compare(figures, typos.figures).map(({ share, pointsLost }) => [share.name, pointsLost ?? null]),
        ),
      },
    }),
  })}\n`;
}

function figuresAsJson({ shares, latency }: Figures) {
  const kinds = shares.filter(({ of }) => of !== undefined);
  return {
    shares: Object.fromEntries(
      shares.filter(({ of }) => of === undefined).map(({ name, value }) => [name, value ?? null]),
    ),
    ...(kinds.length > 0 && {
      kinds: Object.fromEntries(kinds.map(({ name, value, of }) => [name, { count: of, right: value }])),
    }),
    latency,
  };
}

// Points lost are percentage points for the worse, whichever way that is.
function compare(without: Figures, withTypos: Figures) {
  return without.shares.map((share, i) => {
    const typed = withTypos.shares[i]?.value;
    if (share.value === undefined || typed === undefined) return { share, typed, pointsLost: undefined };
    const worse = share.better === "more" ? share.value - typed : typed - share.value;
    return { share, typed, pointsLost: 100 * worse };
  });
}

function columns(without: string, withTypos: string, points: string): string {
  return `${without.padStart(7)}${withTypos.padStart(10)}${points.padStart(14)}`;
}

function nameOf({ name, of }: Share): string {
  return of === undefined ? name : `  ${name}`;
}

function countOf({ of }: Share): string {
  return of === undefined ? "" : `  of ${of}`;
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(24)}${value}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? "—" : `${(100 * share).toFixed(1)} %`.padStart(7);
}

function milliseconds({ p50, p99 }: Figures["latency"]): string {
  return `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}
