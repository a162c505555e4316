import type { Query, QueryTerm } from "./analyse.ts";
import { fold } from "./fold.ts";

/** What a message means after an answer. */
export type FollowUp =
  /** `mehr`, `weiter`: the next thing worth knowing. */
  | "more"
  /** `Und warum?`, `wer genau?`, `und Alibaba?`: asks something else about what the last question was about. */
  | "elliptic"
  /** `Wer hat das bestätigt?`: points back, but may well be understood alone. */
  | "pointing"
  /** A question of its own. */
  | "none";

const MORE = new Set(
  `mehr|mehr dazu|mehr davon|mehr details|mehr infos|noch mehr|weiter|weiter so|und weiter|und sonst|und sonst noch|sonst noch was|was noch|was noch so|weitere infos
   |noch was|erzähl mehr|erzähl weiter|sag mehr|mehr bitte|gibt es mehr|more|more please|tell me more|go on|what else|anything else
   |and what else|more details|more info|continue|keep going|next|nächste|noch eins|und noch|else|more about that|mehr darüber`
    .split("|")
    .map((phrase) => phrase.trim().split(/\s+/u).map(fold).join(" ")),
);

// `das`, `es`, `dort`, `it`, `there` point back; so does a beginning with `und` or `aber`.
const POINTS_BACK = new Set(
  `das dies dieser diese dieses es er sie ihn ihm dort da dabei dafür dagegen damit daran darauf daraus darin darüber davon dazu
   deshalb deswegen denn genau it that this they them he she him there so those these its his her their`
    .trim()
    .split(/\s+/u)
    .map(fold),
);
const CONNECTIVES = new Set(["und", "aber", "also", "and", "but", "so", "oder", "or"].map(fold));

/** Tells how a question goes on from the last one. */
export function followUp(query: Query): FollowUp {
  if (MORE.has(query.words.join(" "))) return "more";
  const { carrying, words } = query;
  if (carrying === 0) return words.length <= LONGEST_ELLIPSIS ? "elliptic" : "none";
  if (carrying === 1 && CONNECTIVES.has(words[0] ?? "") && words.length <= LONGEST_ELLIPSIS)
    return "elliptic";
  return words.some((word) => POINTS_BACK.has(word)) ? "pointing" : "none";
}

// In words: `und was heißt das jetzt genau`.
const LONGEST_ELLIPSIS = 6;

// What the last question was about counts for less than what this one asks.
const INHERITED = 0.45;

/** A follow-up with what the last question was about added to it. */
export function inherit(query: Query, last: Query): Query {
  const own = new Set(query.terms.map(({ folded }) => folded));
  // `und Alibaba?` after a question about Apple is about Alibaba: a name takes the place of the last one.
  const hasName = query.terms.some(({ isName }) => isName);
  const inherited = last.terms
    .filter(
      ({ folded, known, carrying, isName }) => carrying && known && !own.has(folded) && !(isName && hasName),
    )
    .map((term): QueryTerm => ({ ...term, share: INHERITED }));
  const kind = query.kind === "statement" || query.kind === "polar" ? last.kind : query.kind;
  return {
    ...query,
    kind,
    terms: [...query.terms, ...inherited],
    carrying: query.carrying + inherited.length,
  };
}
