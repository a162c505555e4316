import { LANGUAGES } from "../article/article.ts";
import { functionWords } from "./function-words.ts";
import { lexiconForms } from "./lexicon.ts";
import { TypoIndex } from "./typos.ts";

/** Every word that is known whatever the article, for typos: made once, for all articles. */
export const KNOWN_WORDS = TypoIndex.of(
  new Set([...lexiconForms().keys(), ...LANGUAGES.flatMap((language) => [...functionWords(language)])]),
);
