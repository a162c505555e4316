import { parse } from "yaml";
import type { Article, Sentence } from "../article/article.ts";
import { draftQuestions, type LinesDraft } from "../article/questions-draft.ts";
import { isDraft } from "../article/questions-schema.ts";
import { findVerbatim, mostAlike } from "../article/verbatim.ts";

/** A citation of `questions.yaml` that is no sentence of the article's new text. */
export interface LostCitation {
  /** What cites it, for people: `entry opening-date`, `summary, short, point 2`. */
  readonly citedBy: string;
  readonly quotation: string;
  /** The sentence of the new text that is most like it, if one is. */
  readonly nearest?: Sentence;
  /** Whether it stands in a draft: then nothing depends on it. */
  readonly isDraft: boolean;
}

type Text = Pick<Article, "sentences" | "blocks">;

/**
 * The citations that would be lost with a new text. What is broken in the YAML is passed over: that is the check's to tell.
 *
 * @param before the text they were right for: what was lost already is not told again.
 */
export function lostCitations(questionsYaml: string, before: Text, after: Text): readonly LostCitation[] {
  return citationsIn(questionsYaml).flatMap((citation) => {
    const isIn = (text: Text) => "sentence" in findVerbatim(text, citation.quotation);
    if (isIn(after) || !isIn(before)) return [];
    const nearest = mostAlike(after.sentences, citation.quotation);
    return [{ ...citation, ...(nearest && { nearest }) }];
  });
}

type Citation = Omit<LostCitation, "nearest">;

function citationsIn(questionsYaml: string): readonly Citation[] {
  let yaml: unknown;
  try {
    yaml = parse(questionsYaml);
  } catch {
    return [];
  }
  const { summary, sources, glosses, entries } = draftQuestions(withoutMarks(yaml));
  const drafts = draftsIn(yaml);
  return [
    ...(["short", "long"] as const).flatMap((length) =>
      summary[length].flatMap(({ cite }, i) => cited(`summary, ${length}, point ${i + 1}`, cite)),
    ),
    ...sources.flatMap(({ cite }, i) => cited(`source ${i + 1}`, cite)),
    ...glosses.flatMap(({ sentence }, i) => cited(`gloss ${i + 1}`, [sentence])),
    ...entries.flatMap(({ id, cite = [], nearest }, i) =>
      cited(`entry ${id ?? i + 1}`, [...cite, nearest], drafts.has(i)),
    ),
  ];
}

function cited(citedBy: string, quotations: LinesDraft, isDraft = false): Citation[] {
  return quotations.flatMap((quotation) =>
    quotation === undefined ? [] : [{ citedBy, quotation, isDraft }],
  );
}

function entriesIn(yaml: unknown): readonly unknown[] {
  const entries = typeof yaml === "object" && yaml !== null && "entries" in yaml ? yaml.entries : undefined;
  return Array.isArray(entries) ? entries : [];
}

function draftsIn(yaml: unknown): ReadonlySet<number> {
  return new Set(entriesIn(yaml).flatMap((entry, i) => (isDraft(entry) ? [i] : [])));
}

// Of a draft, only the id would be read.
function withoutMarks(yaml: unknown): unknown {
  if (typeof yaml !== "object" || yaml === null) return yaml;
  const entries = entriesIn(yaml).map((entry) =>
    isDraft(entry) ? { ...Object(entry), draft: false } : entry,
  );
  return { ...yaml, entries };
}
