import { seededRandom } from "../../../src/cli/eval/random.ts";
import { oneOf, oneOfTheFirst, type Random } from "./choice.ts";

/** A word with all its forms. */
export interface Lemma {
  readonly kind: "noun" | "verb" | "adjective" | "name";
  readonly stem: string;
}

/** Words by rank, as far as they are asked for; what was asked for is remembered. */
export interface Lexicon {
  /** The lemma of a rank, from 0 for the most frequent one. */
  readonly lemma: (rank: number) => Lemma;
}

/**
 * The rank of the next content word of a text, by the law of Zipf and Mandelbrot: a word of rank r is as likely as
 * (1 + r / {@link FREQUENT}) to the power of -{@link ZIPF}. A text of n words then has about as many different ones as n to
 * the power of 1 / {@link ZIPF} (Heaps' law): 0.71, as in German newspapers.
 */
export function nextRank(random: Random): number {
  const rank = FREQUENT * ((1 - random()) ** (-1 / (ZIPF - 1)) - 1);
  // Beyond that nothing is ever met twice.
  return Math.floor(rank) % 2 ** 31;
}

const ZIPF = 1.4;
const FREQUENT = 100;

/** A lexicon of words that look German: syllables, endings, compounds of more frequent nouns. */
export function createLexicon(): Lexicon {
  const lemmas = new Map<number, Lemma>();
  return {
    lemma: (rank) => {
      const known = lemmas.get(rank);
      if (known) return known;
      const lemma = makeLemma(rank);
      lemmas.set(rank, lemma);
      return lemma;
    },
  };
}

function makeLemma(rank: number): Lemma {
  const random = seededRandom(`word ${rank}`);
  const draw = random();
  if (draw < 0.48) return { kind: "noun", stem: capital(nounStem(rank, random)) };
  if (draw < 0.7)
    return { kind: "verb", stem: (random() < 0.4 ? oneOf(random, PREFIXES) : "") + root(rank, random) };
  if (draw < 0.88) return { kind: "adjective", stem: root(rank, random) + oneOf(random, ADJECTIVE_ENDS) };
  return { kind: "name", stem: capital(root(rank + 1000, random)) };
}

function nounStem(rank: number, random: Random): string {
  // The rarer a German noun, the likelier it is put together.
  if (random() < Math.min(0.65, 0.2 * Math.log10(1 + rank / 30))) {
    const part = () => simpleNoun(Math.floor(random() ** 2 * Math.min(rank, 4000)));
    return part() + oneOf(random, LINKS) + part();
  }
  return simpleNoun(rank);
}

function simpleNoun(rank: number): string {
  const random = seededRandom(`noun ${rank}`);
  return root(rank, random) + (random() < 0.35 ? oneOf(random, NOUN_ENDS) : "");
}

// Frequent words are short.
function root(rank: number, random: Random): string {
  const syllables = 1 + (random() < 0.25 * Math.log10(1 + rank) ? 1 : 0) + (random() < 0.2 ? 1 : 0);
  let text = "";
  for (let i = 0; i < syllables; i += 1) {
    text += oneOfTheFirst(random, ONSETS) + oneOfTheFirst(random, VOWELS) + oneOfTheFirst(random, CODAS);
  }
  return text;
}

/** A form of a word, the plain one as often as all others together. */
export function inflect({ kind, stem }: Lemma, random: Random): string {
  const form = oneOfTheFirst(random, FORMS[kind]);
  return form.startsWith("ge") ? `${form.slice(0, 2)}${stem}${form.slice(2)}` : stem + form;
}

/** A form of a word that is not this one. */
export function inflectOtherwise(lemma: Lemma, form: string, random: Random): string {
  for (;;) {
    const other = inflect(lemma, random);
    if (other.toLowerCase() !== form.toLowerCase()) return other;
  }
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number as it stands in a text: a year, an amount, a share. */
export function numberWord(random: Random): string {
  const draw = random();
  if (draw < 0.35) return String(1900 + Math.floor(random() * 127));
  if (draw < 0.75) return String(2 + Math.floor(random() ** 3 * 500));
  if (draw < 0.9) return `${1 + Math.floor(random() * 99)},${Math.floor(random() * 10)}`;
  return `${1 + Math.floor(random() * 900)}.${String(Math.floor(random() * 1000)).padStart(3, "0")}`;
}

/** A function word: the more frequent, the likelier, by the law of Zipf and Mandelbrot. */
export function functionWord(random: Random): string {
  const rank = EVEN * (1 + FUNCTION_WORDS.length / EVEN) ** random() - EVEN;
  return FUNCTION_WORDS[Math.floor(rank)] ?? "und";
}

// So many are about as frequent as the first.
const EVEN = 3;

// By how frequent they are in German newspapers; those that ask are left out.
const FUNCTION_WORDS =
  `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
  er hat dass sie nach wird bei einer um am sind noch einem über einen so zum war haben nur oder aber vor zur bis mehr durch
  man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines`.split(
    /\s+/u,
  );

const words = (text: string): readonly string[] => text.split(" ").map((word) => (word === "-" ? "" : word));
// Each by how frequent it is.
const ONSETS = words(
  "- b g r l d st k m f s w h n t v sch p tr spr gr br z fl kl str schl fr dr bl kr pf pl schw gl j qu",
);
const VOWELS = words("e a i o u ei ie au ä ü ö eu");
const CODAS = words("- n r l t s ch nd rt st ng m ck ll nn lt rk ft tz cht ss nk rn mp ß");
const PREFIXES = words("ver be an auf er ent aus ein zer ab");
const NOUN_ENDS = words("ung er heit keit schaft ling tum nis");
const ADJECTIVE_ENDS = words("- lich ig isch bar sam");
const LINKS = words("- s n es");
const FORMS: Readonly<Record<Lemma["kind"], readonly string[]>> = {
  noun: words("- en e s er es n"),
  verb: words("en t te ge-t e ten end").map((form) => form.replace("-", "")),
  adjective: words("e en - er es em"),
  name: words("- s"),
};
