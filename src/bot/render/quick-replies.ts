import type { Article, Point, Questions, StatedEntry } from "../../article/article.ts";

/** How many questions a summary offers. */
const MOST = 3;

/**
 * The questions a summary's points raise: for each point one that its sentence answers. Where points have none of their
 * own, others that cite their sentences follow, and last any others. The same for a summary's long and short version, and
 * none for an article without prepared questions.
 */
export function quickReplies({ questions }: Article): readonly StatedEntry[] {
  if (!questions) return [];
  const { short } = questions.summary;
  const ranked = mostNamedFirst(questions);
  const chosen = new Set<StatedEntry>();
  for (const point of short) {
    const raised = ranked.filter((entry) => isCarriedBy(entry, point) && !chosen.has(entry));
    // One that says more than the point itself does is worth more of a tap.
    const [best] = [...raised.filter((entry) => goesBeyond(entry, point)), ...raised];
    if (best) chosen.add(best);
  }
  const others = [
    ...ranked.filter((entry) => short.some((point) => isCarriedBy(entry, point))),
    ...ranked.filter((entry) => short.some((point) => cites(entry, point))),
    ...ranked,
  ];
  return [...new Set([...chosen, ...others])].slice(0, MOST);
}

function isCarriedBy({ citations: [first] }: StatedEntry, { citations }: Point): boolean {
  return citations.includes(first);
}

function cites(entry: StatedEntry, { citations }: Point): boolean {
  return entry.citations.some((sentence) => citations.includes(sentence));
}

function goesBeyond(entry: StatedEntry, { citations }: Point): boolean {
  return entry.citations.some((sentence) => !citations.includes(sentence));
}

// What editors point to from many other questions first; otherwise in their order.
function mostNamedFirst({ entries }: Questions): readonly StatedEntry[] {
  const names = new Map<string, number>();
  for (const id of entries.flatMap(({ related }) => related)) names.set(id, (names.get(id) ?? 0) + 1);
  const timesNamed = ({ id }: StatedEntry) => names.get(id) ?? 0;
  return entries.filter((entry) => entry.kind === "stated").sort((a, b) => timesNamed(b) - timesNamed(a));
}
