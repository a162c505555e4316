/**
 * One form for every way of writing a word: case, accents, `ß`/`ss`, and umlauts as `ä`, `ae` or plain `a`.
 *
 * The folded form is only ever compared with other folded forms, never shown: `Israel` becomes `isral` on both sides.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain letters; normalising them costs more than all the rest.
  if (PLAIN.test(lower)) return MAYBE_UMLAUT.test(lower) ? lower.replace(UMLAUT_DIGRAPH, "$1") : lower;
  if (!GERMAN.test(lower)) return foldAny(word);
  return lower.replace(/[äöüß]/gu, (letter) => BARE[letter] ?? letter).replace(UMLAUT_DIGRAPH, "$1");
}

const PLAIN = /^[a-z0-9]+$/u;
const GERMAN = /^[a-z0-9äöüß]+$/u;
const BARE: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", ß: "ss" };
const MAYBE_UMLAUT = /[aou]e/u;

function foldAny(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(UMLAUT_DIGRAPH, "$1");
}

// `ae`, `oe`, `ue` are umlauts unless a vowel or q stands before them: not in `neue`, `Feuer`, `Quelle`. A second e goes
// as well, so that `Europäer` and `Europaeer` meet.
const UMLAUT_DIGRAPH = /(?<![aeouq])([aou])ee?/gu;
