import type { Sentence } from "./article.ts";
import type { GlossDraft, LinesDraft, PointDraft, QuestionsDraft } from "./questions-draft.ts";
import type { Quotations } from "./quotations.ts";
import type { Path } from "./yaml-positions.ts";
import type { ReportAt } from "./yaml-source.ts";

/** Reports citations that are no sentence of the article, and what they leave out or have twice. */
export function checkCitations(draft: QuestionsDraft, quotations: Quotations, report: ReportAt): void {
  const { summary, sources, glosses, entries } = draft;
  for (const length of ["short", "long"] as const) {
    summary[length].forEach(({ cite }, i) => {
      checkCited(cite, ["summary", length, i, "cite"], quotations, report);
    });
  }
  sources.forEach(({ cite }, i) => {
    checkCited(cite, ["sources", i, "cite"], quotations, report);
  });
  checkLongSummary(summary.long, quotations, report);
  checkGlosses(glosses, quotations, report);
  entries.forEach(({ cite = [], nearest }, i) => {
    checkCited(cite, ["entries", i, "cite"], quotations, report);
    checkQuotation(nearest, ["entries", i, "nearest"], quotations, report);
  });
}

function checkCited(cite: LinesDraft, path: Path, quotations: Quotations, report: ReportAt): void {
  cite.forEach((quotation, i) => {
    checkQuotation(quotation, [...path, i], quotations, report);
  });
  const cited = quotations.citations(cite) ?? [];
  if (new Set(cited).size < cited.length) report(path, "The same sentence is cited twice. Cite it once.");
}

function checkQuotation(
  quotation: string | undefined,
  path: Path,
  quotations: Quotations,
  report: ReportAt,
): void {
  if (quotation === undefined) return;
  const found = quotations.find(quotation);
  if ("message" in found) report(path, found.message);
}

function checkLongSummary(points: readonly PointDraft[], quotations: Quotations, report: ReportAt): void {
  const missing = citableParagraphs(quotations.article.sentences);
  const all = points.map(({ cite }) => quotations.citations(cite));
  all.forEach((citations, i) => {
    if (!citations) return;
    const path = ["summary", "long", i, "cite"];
    const [{ paragraph }] = citations;
    const isNew = missing.has(paragraph);
    for (const sentence of citations) missing.delete(sentence.paragraph);
    if (citations.some((sentence) => sentence.paragraph !== paragraph)) {
      report(path, "A point of the long summary cites one paragraph only. Split the point.");
    } else if (!isNew) {
      report(path, `Paragraph ${paragraph} already has a point in the long summary. Keep one.`);
    }
  });
  // A point that cites nothing known may be the one of the missing paragraph.
  const allKnown = all.length > 0 && all.every((citations) => citations !== undefined);
  if (missing.size > 0 && allKnown) {
    const paragraphs = [...missing].join(", ");
    report(
      ["summary", "long"],
      `The long summary has one point a paragraph; paragraph ${paragraphs} has none. Add it.`,
    );
  }
}

// A quotation means the first sentence with its words: a paragraph that only repeats others cannot be cited.
function citableParagraphs(sentences: readonly Sentence[]): Set<number> {
  const firsts = new Map<string, number>();
  for (const { text, paragraph } of sentences) if (!firsts.has(text)) firsts.set(text, paragraph);
  return new Set(firsts.values());
}

function checkGlosses(glosses: readonly GlossDraft[], quotations: Quotations, report: ReportAt): void {
  const seen = new Set<Sentence>();
  glosses.forEach((gloss, i) => {
    checkQuotation(gloss.sentence, ["glosses", i, "sentence"], quotations, report);
    const sentence = quotations.sentence(gloss.sentence);
    if (sentence && seen.has(sentence)) {
      report(["glosses", i], "This sentence already has a gloss. Keep one.");
    }
    if (sentence) seen.add(sentence);
    if (gloss.de === undefined && gloss.en === undefined) {
      report(["glosses", i], "A gloss needs a text under «en» or «de». Add it.");
    }
  });
}
