import type { Language } from "../../article/article.ts";
import { fold } from "../fold.ts";
import { stem } from "../stem.ts";
import { CULTURE } from "./culture.ts";
import { GENERAL } from "./general.ts";
import { NATURE } from "./nature.ts";
import { SCIENCE } from "./science.ts";
import { SOCIETY } from "./society.ts";
import { WORLD } from "./world.ts";

/** The words for one meaning, folded; irregular words with every form that their stem does not unite. */
type Meaning = Readonly<Record<Language, readonly string[]>>;

const LANGUAGES = ["de", "en"] as const;
const OTHER: Readonly<Record<Language, Language>> = { de: "en", en: "de" };

// Folding the whole text at once is far cheaper than word by word. Every word has a space on either side, to be found by.
const TEXT = fold([WORLD, NATURE, SCIENCE, SOCIETY, CULTURE, GENERAL].join("")).replaceAll("\n", " \n ");

// Splitting and stemming every line would take some 100 ms. So at first only where words stand is noted, by their first
// letters; lines are read when a stem that begins so is asked for. Snowball changes ends only: three letters stay.
const PREFIX = 3;
let positionsByPrefix: Map<string, number[]> | undefined;

function findPositions(): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (let at = TEXT.indexOf(" "); at !== -1; at = TEXT.indexOf(" ", at + 1)) {
    const prefix = TEXT.slice(at + 1, at + 1 + PREFIX);
    if (prefix >= "a" && prefix[0] !== "|") addTo(positions, prefix, at);
  }
  return positions;
}

const meaningsByLine = new Map<number, Meaning>();
const meaningsByStem: Readonly<Record<Language, Map<string, Meaning[]>>> = { de: new Map(), en: new Map() };

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function meaningsOf(stemmed: string, language: Language): readonly Meaning[] {
  const prefix = `${stemmed} `.slice(0, PREFIX);
  positionsByPrefix ??= findPositions();
  const unread = positionsByPrefix.get(prefix);
  if (unread) {
    positionsByPrefix.delete(prefix);
    const meanings = new Set(unread.map(meaningAt));
    for (const meaning of meanings) if (meaning) addByStem(meaning, prefix.trimEnd());
  }
  return meaningsByStem[language].get(stemmed) ?? [];
}

function addByStem(meaning: Meaning, prefix: string): void {
  for (const language of LANGUAGES) {
    for (const stemmed of stemsOf([meaning], language, prefix)) {
      addTo(meaningsByStem[language], stemmed, meaning);
    }
  }
}

function meaningAt(position: number): Meaning | undefined {
  const start = TEXT.lastIndexOf("\n", position) + 1;
  const known = meaningsByLine.get(start);
  if (known) return known;
  const [german, english] = TEXT.slice(start, TEXT.indexOf("\n", position)).split(" | ");
  if (german === undefined || english === undefined) return undefined; // the heading of a block
  const meaning: Meaning = { de: german.trim().split(" "), en: english.trim().split(" ") };
  meaningsByLine.set(start, meaning);
  return meaning;
}

function stemsOf(meanings: readonly Meaning[], language: Language, prefix = ""): Set<string> {
  const stems = new Set<string>();
  for (const meaning of meanings) {
    for (const word of meaning[language]) if (word.startsWith(prefix)) stems.add(stem(word, language));
  }
  return stems;
}

/**
 * Stems, in the other language, of the words that mean the same as a stem of `language`: `hous` for the German `haus`.
 *
 * A stem with several meanings (`bank`) gets the words for all of them. Empty for a stem that the dictionary does not
 * have; meanings whose words all share a concept of the lexicon are left to the lexicon.
 */
export function translationsOf(stemmed: string, language: Language): readonly string[] {
  return [...stemsOf(meaningsOf(stemmed, language), OTHER[language])];
}

/** Other stems of the same language with a meaning of this one: synonyms, and forms that its own stem does not unite. */
export function synonymsOf(stemmed: string, language: Language): readonly string[] {
  const stems = stemsOf(meaningsOf(stemmed, language), language);
  stems.delete(stemmed);
  return [...stems];
}

/** Whether the dictionary has a stem: names and rare words it has not. */
export function hasMeaning(stemmed: string, language: Language): boolean {
  return meaningsOf(stemmed, language).length > 0;
}
