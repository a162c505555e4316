import { columns } from "../table.ts";
import { MOST_TYPOS, type SizeRow } from "./measured.ts";

const MEBIBYTE = 1024 * 1024;
const ABSENT = "–";

/** What was measured at each size as text: the questions, then what it takes to be asked. */
export function sizesTable(rows: readonly SizeRow[]): string {
  const sizes = [...new Set(rows.map(({ sentences }) => sentences))];
  return sizes
    .map((size) => {
      const ofSize = rows.filter(({ sentences }) => sentences === size);
      const sentences = `${size.toLocaleString("en")} sentences`;
      return [
        ...TYPOS.map(
          (typos, slips) =>
            `One question to ${sentences}${typos}, milliseconds\n${questionsTable(ofSize, slips)}`,
        ),
        `${sentences}: to build (s), in memory and saved (MiB), to open, the first question then (ms); held at most by opening, by any question (ms)\n` +
          buildTable(ofSize) +
          ofSize
            .map(({ name, stopped }) => (stopped === undefined ? "" : `  ${name}: ${stopped}\n`))
            .join(""),
      ].join("\n");
    })
    .join("\n");
}

const TYPOS = ["", " with a typo in it", " with two typos"].slice(0, MOST_TYPOS + 1);

function questionsTable(rows: readonly SizeRow[], slips: number): string {
  return columns(
    ["p50", "p99", "ratio", "hit@1", "asked"],
    rows.map(({ name, asked }) => {
      const measured = asked.find(({ typos }) => typos === slips);
      if (!measured) return [name, ABSENT];
      const { p50, p99, ratio, hits, questions } = measured;
      return [name, short(p50), short(p99), short(ratio), share(hits, questions), String(questions)];
    }),
  );
}

function buildTable(rows: readonly SizeRow[]): string {
  return columns(
    ["build", "memory", "saved", "open", "first", "opening", "question"],
    rows.map(({ name, built, saved, opened, asked }) => [
      name,
      short(built && built.milliseconds / 1000),
      short(built && built.heap / MEBIBYTE),
      short(saved && saved.bytes / MEBIBYTE),
      short(opened?.milliseconds),
      short(opened?.firstQuestion),
      short(opened?.held),
      short(asked.length > 0 ? Math.max(...asked.map(({ longest }) => longest)) : undefined),
    ]),
  );
}

// Of a few questions no percentage is to be had.
function share(hits: number, questions: number): string {
  return questions < 20 ? `${hits} of ${questions}` : `${((hits / questions) * 100).toFixed(0)} %`;
}

// Two decimals of small numbers, none of large ones.
function short(value: number | undefined): string {
  if (value === undefined) return ABSENT;
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
