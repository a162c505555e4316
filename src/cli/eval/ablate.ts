import type { Query } from "../../answer/analyse.ts";
import { MODEL } from "../../answer/model.ts";
import { SENTENCE_FEATURES, type SentenceFeature } from "../../answer/sentences/sentence-features.ts";
import {
  type AskedArticles,
  crossValidated,
  FOLDS,
  type SentenceScores,
  scoreSentences,
  sentenceExamples,
} from "../calibrate/sentences.ts";

/** What is left out of ranking, and under which name the table shows it. */
interface Ablation {
  readonly name: string;
  readonly without: readonly SentenceFeature[];
  /** Changes the question before sentences are searched for it. */
  readonly query?: (query: Query) => Query;
}

const ABLATIONS: readonly Ablation[] = [
  { name: "everything", without: [] },
  { name: "no related words", without: [], query: sameWordsOnly },
  { name: "no letter runs", without: ["trigrams", "fourgrams", "fourgramsAround"] },
  { name: "no function words", without: ["functionWords", "functionWordsAround"] },
  {
    name: "no block around",
    without: ["around", "nounsAround", "fourgramsAround", "functionWordsAround", "local"],
  },
  { name: "no sentence before, after", without: ["before", "after", "pointsBack"] },
  { name: "no title and heading", without: ["heading"] },
  { name: "no kind of answer", without: ["measure", "mention", "persons", "counted"] },
  { name: "no count of new words", without: ["fresh"] },
  { name: "only words", without: SENTENCE_FEATURES.filter((feature) => feature !== "cover") },
  {
    name: "only words, none related",
    without: SENTENCE_FEATURES.filter((feature) => feature !== "cover"),
    query: sameWordsOnly,
  },
];

// Derivations, meanings, parts of compounds and mended typos; what is spelled alike still counts.
function sameWordsOnly(query: Query): Query {
  return {
    ...query,
    terms: query.terms.map((term) => ({
      ...term,
      expansions: term.expansions.filter(({ relation }) => relation === "same"),
    })),
  };
}

/** A row of the table: how often the right sentence is found where something is left out. */
export interface Ablated {
  readonly name: string;
  readonly scores: readonly SentenceScores[];
}

/**
 * Leaves out one part of ranking after the other. Weights are learned anew each time, and sentences ranked by weights that
 * were learned from other articles (see `npm run calibrate`).
 */
export function* ablate(files: readonly AskedArticles[]): Generator<Ablated> {
  const examples = files.flatMap((file) => sentenceExamples(file));
  for (const { name, without, query } of ABLATIONS) {
    const asked = query === undefined ? examples : files.flatMap((file) => sentenceExamples(file, query));
    const features = SENTENCE_FEATURES.filter((feature) => !without.includes(feature));
    const folds = crossValidated(asked, MODEL.sentence, features);
    const scores = scoreSentences(asked, ({ article }) => folds[article % FOLDS] ?? MODEL.sentence);
    yield { name, scores };
  }
}

const NAME_WIDTH = 30;
const CELL_WIDTH = 24;

/** The first lines of the table. */
export function ablationHeader(files: readonly string[]): string {
  const columns = files.map((file) => (file.split("/").pop() ?? file).padEnd(CELL_WIDTH)).join("");
  return `${"sentence@1 / @3 / paragraph@1".padEnd(NAME_WIDTH)}${columns}`.trimEnd();
}

/** A line of the table: percent, and behind the first the points that leaving something out costs. */
export function ablationRow({ name, scores }: Ablated, whole: Ablated): string {
  const cells = scores.map(({ at1, at3, paragraph }, i) => {
    const change = 100 * (at1 - (whole.scores[i]?.at1 ?? at1));
    const lost = name === whole.name ? "" : ` (${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)})`;
    return `${percent(at1)}/${percent(at3)}/${percent(paragraph)}${lost}`.padEnd(CELL_WIDTH);
  });
  return `${name.padEnd(NAME_WIDTH)}${cells.join("")}`.trimEnd();
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
