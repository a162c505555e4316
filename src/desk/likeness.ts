import { LONGEST_QUESTION } from "../answer/clean.ts";
import { isFunctionWord } from "../answer/function-words.ts";
import { stem } from "../answer/stem.ts";
import { tokenise } from "../answer/tokens.ts";
import { TypoIndex } from "../answer/typos.ts";
import type { Language } from "../article/article.ts";
import type { WaitingQuestion } from "../store/editors.ts";
import { mostFrequent } from "./most-frequent.ts";

/** Waiting questions that mean nearly the same. */
export interface QuestionGroup {
  /** Slug. */
  readonly article: string;
  readonly language: Language;
  /** Those that are written out first, since readers see the first of an entry; of these the most asked. At least one. */
  readonly questions: readonly WaitingQuestion[];
  /** How often they were asked, all together. */
  readonly count: number;
  /** When one of them was asked last, in milliseconds since 1970. */
  readonly lastAt: number;
  /** The entry that readers picked for them most often; absent where nobody picked one. */
  readonly entry?: string;
}

/**
 * Puts questions together that mean nearly the same, for each article and language: the same words in another order or form,
 * with other little words, or with a slip of the finger in one of them. The largest group comes first.
 *
 * Nothing is compared with everything. Questions with the same words meet under the same key. For slips, each question stands
 * in as many places as it has words, one left out in each: those that meet there differ in that word only, and only such
 * words are compared. Takes 0.3 s for 5,000 questions.
 */
export function groupByLikeness(waiting: readonly WaitingQuestion[]): readonly QuestionGroup[] {
  const shelves = shelve(waiting, ({ article, language }) => `${language} ${article}`);
  return [...shelves.values()]
    .flatMap(groupsOf)
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt || firstId(a) - firstId(b));
}

function firstId({ questions }: QuestionGroup): number {
  return questions[0]?.id ?? 0;
}

/** What questions with the same words have in common. */
interface Wording {
  /** What the question asks for: its question words and negations. */
  readonly asks: string;
  /** What it is about: stems in alphabetical order, each once, with one of the words that have it, folded. */
  readonly words: readonly (readonly [stem: string, word: string])[];
  readonly questions: WaitingQuestion[];
}

function groupsOf(questions: readonly WaitingQuestion[]): readonly QuestionGroup[] {
  const wordings = new Map<string, Wording>();
  for (const question of questions) {
    const { asks, words } = read(question);
    const key = keyOf(asks, words);
    const wording = wordings.get(key);
    if (wording) wording.questions.push(question);
    else wordings.set(key, { asks, words, questions: [question] });
  }
  return joinMistyped([...wordings.values()]).map(describe);
}

function keyOf(asks: string, words: Wording["words"]): string {
  return `${asks}|${words.map(([stem]) => stem).join(" ")}`;
}

function read({ question, language }: WaitingQuestion): Pick<Wording, "asks" | "words"> {
  const folded = tokenise(question.slice(0, LONGEST_QUESTION)).map(
    (token) => SAME[token.folded] ?? token.folded,
  );
  if (folded.length === 0) return { asks: question.trim(), words: [] };
  const carrying = folded.filter((word) => !isFunctionWord(word, language));
  // With one carrying word or none, the little words tell questions apart: who was in it, who made it.
  const isAsking = (word: string) =>
    carrying.length > 1 ? ASKS.test(word) : !carrying.includes(word) && !SAYS_NOTHING.has(word);
  const asks = folded.filter(isAsking);
  const words = new Map(carrying.map((word) => [stem(word, language), word]));
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return { asks: [...new Set(asks)].sort().join(" "), words: sorted };
}

/** With more words, a question is hardly asked twice with a slip in it, and would stand in too many places. */
const MOST_WORDS = 16;

// Other words that ask for the same.
const SAME: Readonly<Record<string, string>> = {
  wieso: "warum",
  weshalb: "warum",
  hows: "how",
  whats: "what",
};

// Folded. The prepositions turn a question round: with whom, against whom.
const ASKS =
  /^(?:w(?:er|en|em|essen|ann|o|ohin|oher|arum|ie|as|elche.*|o[a-z]+)|wh.*|how|nicht|not|kein.*|no|never|nie|mit|gegen|ohne|against|without)$/u;

// Folded.
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer es er sie dies dieses diese denn eigentlich bitte mal nun jetzt genau
  uberhaupt ist sind wird werden war waren sei und the a an it that this these those is are was were be been please now
  actually exactly and`.split(/\s+/u),
);

function joinMistyped(wordings: readonly Wording[]): readonly (readonly WaitingQuestion[])[] {
  const joined = new Sets(wordings.length);
  const indexed = wordings.map((wording, at) => ({ wording, at }));
  const places = shelve(
    indexed.flatMap(({ wording: { asks, words }, at }) =>
      words.length > MOST_WORDS
        ? []
        : words.map(([, word], left) => ({ at, word, rest: keyOf(asks, words.toSpliced(left, 1)) })),
    ),
    ({ rest }) => rest,
  );
  for (const place of places.values()) {
    if (place.length < 2) continue;
    // Not stems: a slip at the end of a word makes quite another one. No word stands twice at one place, as the rest is the
    // same and the questions are not.
    const byWord = new Map(place.map(({ word, at }) => [word, at]));
    const index = TypoIndex.of(byWord.keys());
    for (const { word, at } of place) {
      for (const { word: near } of index.near(word)) joined.join(at, byWord.get(near) ?? at);
    }
  }
  const groups = shelve(indexed, ({ at }) => joined.of(at));
  return [...groups.values()].map((group) => group.flatMap(({ wording }) => wording.questions));
}

function describe(questions: readonly WaitingQuestion[]): QuestionGroup {
  const sorted = questions.toSorted(
    (a, b) =>
      Number(isWrittenOut(b)) - Number(isWrittenOut(a)) ||
      b.count - a.count ||
      b.lastAt - a.lastAt ||
      a.id - b.id,
  );
  const [first] = sorted;
  // Groups are made of questions.
  if (!first) throw new RangeError("a group without questions");
  const entry = mostFrequent(
    sorted.flatMap(({ entry, count }) => (entry === undefined ? [] : Array<string>(count).fill(entry))),
  );
  return {
    article: first.article,
    language: first.language,
    questions: sorted,
    count: sorted.reduce((sum, { count }) => sum + count, 0),
    lastAt: Math.max(...sorted.map(({ lastAt }) => lastAt)),
    ...(entry !== undefined && { entry }),
  };
}

/** Neither typed in haste nor a keyword. */
function isWrittenOut({ question }: WaitingQuestion): boolean {
  return /^\p{Lu}.*\p{Ll}.*\?$/su.test(question.trim());
}

function shelve<T, K>(things: readonly T[], placeOf: (thing: T) => K): Map<K, T[]> {
  const shelves = new Map<K, T[]>();
  for (const thing of things) {
    const key = placeOf(thing);
    const shelf = shelves.get(key);
    if (shelf) shelf.push(thing);
    else shelves.set(key, [thing]);
  }
  return shelves;
}

/** Disjoint sets of numbers from 0, at first one each (union-find). */
class Sets {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, number) => number);
  }

  /** The number that stands for the set another one is in. */
  of(number: number): number {
    let top = number;
    for (let above = this.#above[top]; above !== undefined && above !== top; above = this.#above[top]) {
      this.#above[top] = this.#above[above] ?? above;
      top = above;
    }
    return top;
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b);
  }
}
