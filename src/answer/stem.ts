import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import type { Language } from "../article/article.ts";

/** Snowball stem of a folded word. */
export function stem(folded: string, language: Language): string {
  if (folded.length < 4) return folded;
  const known = STEMS[language].get(folded);
  if (known !== undefined) return known;
  const stemmed = /\p{N}/u.test(folded)
    ? folded
    : language === "de"
      ? stemGerman(folded)
      : stemEnglish(folded);
  if (STEMS[language].size >= REMEMBERED) STEMS[language].clear();
  STEMS[language].set(folded, stemmed);
  return stemmed;
}

// Texts repeat their words: stemming each once makes building an index several times as fast.
const STEMS: Readonly<Record<Language, Map<string, string>>> = { de: new Map(), en: new Map() };
const REMEMBERED = 20_000;

const SUFFIXES: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "ationen ation ierung ierend ieren ierte iert ier ungen ung igkeit lichkeit barkeit heit keit schaftlich schaft",
    "isch lich ling enz ent anz ant igt igen ig end bar sam los haft tum nis ion iv tet te et er en st t e n",
  ]
    .join(" ")
    .split(" "),
  en: [
    "ational ation ition ively iveness ive ment ness ship able ibl abl ance ence ant ent ity iti ous ing ion or er",
    "ist ism ed al ly ful less e i y",
  ]
    .join(" ")
    .split(" "),
};

// Shorter roots, or less than this share of the stem, and unrelated words meet: `bestetigt` and `besten` at `best`.
const SHORTEST_ROOT = 4;
const SMALLEST_SHARE = 0.5;

/**
 * What a stem has in common with the words derived from it: `bestat` for `bestatigt` and `bestat(igung)`, `spekul` for
 * `spekuliert` and `spekulation`. Coarser than {@link stem}, so a match on it counts for less.
 */
export function root(stemmed: string, language: Language): string {
  let rest = language === "de" && /^ge.{5,}t$/u.test(stemmed) ? stemmed.slice(2) : stemmed;
  const shortest = Math.max(SHORTEST_ROOT, Math.ceil(rest.length * SMALLEST_SHARE));
  for (let round = 0; round < 2; round += 1) {
    const suffix = SUFFIXES[language].find(
      (candidate) => rest.endsWith(candidate) && rest.length - candidate.length >= shortest,
    );
    if (suffix === undefined) break;
    rest = rest.slice(0, -suffix.length);
  }
  return rest;
}
