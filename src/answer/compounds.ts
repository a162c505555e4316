/** Sounds German puts between the parts of a compound. */
const LINKS = ["", "s", "n", "en", "es", "er", "e"];

const SHORTEST_PART = 4;

// Prefixes that German verbs part with, folded: `ankämpfen` is a way of `kämpfen`, `rumspekuliert` of `spekuliert`.
const SEPARABLE =
  /^(?:herum|rum|heraus|raus|herein|rein|herab|runter|hinzu|zusammen|zuruck|weiter|voran|vor|nach|mit|auf|aus|an|ab|ein|bei|zu|um|durch|los)(?=.{4})/u;

/**
 * Splits a folded German compound into two known parts (`marktposition` into `markt` and `position`), or takes a prefix off
 * a verb.
 *
 * @param isKnown whether a folded form is a word of its own.
 * @param mayBeKnown the same of a piece of a text, quickly; true where it cannot tell.
 * @returns the parts, or nothing where the word is no compound of known words. A known tail alone is enough
 *   (`schnäppchenmodelle` by `modelle`): what a compound is is its last part.
 */
export function splitCompound(
  folded: string,
  isKnown: (form: string) => boolean,
  mayBeKnown: (text: string, start: number, end: number) => boolean = () => true,
): readonly string[] {
  if (folded.length < SHORTEST_PART + 2 || /\p{N}/u.test(folded)) return [];
  const verb = folded.replace(SEPARABLE, "");
  if (verb !== folded && isKnown(verb)) return [verb];
  let tailOnly: readonly string[] = [];
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at += 1) {
    if (!mayBeKnown(folded, at, folded.length)) continue;
    const tail = folded.slice(at);
    if (!isKnown(tail)) continue;
    for (const link of LINKS) {
      if (!folded.endsWith(link, at)) continue;
      const length = at - link.length;
      if (length < SHORTEST_PART - 1 || !mayBeKnown(folded, 0, length)) continue;
      const bare = folded.slice(0, length);
      if (isKnown(bare)) return [bare, tail];
    }
    if (tailOnly.length === 0 && at >= SHORTEST_PART && tail.length >= SHORTEST_PART + 1) {
      tailOnly = [tail];
    }
  }
  return tailOnly;
}
