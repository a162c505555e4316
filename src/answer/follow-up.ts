import type { Query, QueryTerm } from "./analyse.ts";
import type { Context } from "./answer.ts";
import type { ArticleIndex } from "./article-index.ts";
import { fold } from "./fold.ts";

/** What a short message means after an answer. */
export type FollowUp =
  /** `mehr`, `weiter`: the next thing worth knowing. */
  | { readonly kind: "more" }
  /** `Und warum?`, `wer genau?`: a new question about what the last one was about. */
  | { readonly kind: "about-last" }
  /** A question of its own. */
  | { readonly kind: "none" };

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

/** Tells whether a question goes on from the last answer. */
export function followUp(query: Query): FollowUp {
  if (MORE.has(query.words.join(" "))) return { kind: "more" };
  const { carrying } = query;
  const pointsBack = query.words.some((word) => POINTS_BACK.has(word));
  const connects = CONNECTIVES.has(query.words[0] ?? "");
  if (carrying === 0 && query.words.length <= 6) return { kind: "about-last" };
  // With two names or more of its own, a question knows what it is about.
  if (carrying <= 2 && (pointsBack || connects) && query.words.length <= 9) return { kind: "about-last" };
  return { kind: "none" };
}

// What the last question was about counts for less than what this one asks.
const INHERITED = 0.45;

/** The question with what the last one was about added to it. */
export function inherit(query: Query, last: Query, index: ArticleIndex, context: Context): Query {
  const own = new Set(query.terms.map(({ folded }) => folded));
  const inherited: QueryTerm[] = last.terms
    .filter(({ folded, known, carrying }) => carrying && known && !own.has(folded))
    .map((term) => ({ ...term, share: INHERITED }));
  const entry = index.entries.find(({ id }) => id === context.entry);
  // Without words of its own or of the last question, the last answer's first phrasing says what it was about.
  if (inherited.length > 0 || !entry) return { ...query, terms: [...query.terms, ...inherited] };
  return query;
}
