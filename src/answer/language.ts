import type { Language } from "../article/article.ts";
import { isFunctionWord } from "./function-words.ts";
import type { Token } from "./tokens.ts";

/**
 * The language a question is asked in, German or English.
 *
 * Function words decide, then umlauts and typical letter runs. Detectors made for running text are at sea with four
 * words typed on a phone; where nothing tells, the fallback (the chat's language) stands.
 */
export function detectLanguage(text: string, tokens: readonly Token[], fallback: Language): Language {
  let german = /[äöüß]/iu.test(text) ? 2 : 0;
  // `Apple's partner`: a German noun would have a capital.
  let english = /\p{L}['’]s \p{Ll}/u.test(text) ? 0.5 : 0;
  for (const { folded } of tokens) {
    const isGerman = isFunctionWord(folded, "de");
    const isEnglish = isFunctionWord(folded, "en");
    if (isGerman && !isEnglish) german += 1;
    else if (isEnglish && !isGerman) english += 1;
    else if (!isGerman && folded.length > 3) {
      if (GERMAN_SHAPE.test(folded)) german += 0.5;
      if (ENGLISH_SHAPE.test(folded)) english += 0.5;
    }
  }
  if (german === english) return fallback;
  return german > english ? "de" : "en";
}

const GERMAN_SHAPE =
  /sch|ung(?:en)?$|keit$|heit$|lich|tz|^ge.+t$|ieren$|iert$|cht|zw|^ver|ische?[nrsm]?$|pf/u;
const ENGLISH_SHAPE = /th|ing$|tion$|ed$|wh|ough|ly$|ea|oo|ships?$|sh$|y$|^c[aelou]/u;
