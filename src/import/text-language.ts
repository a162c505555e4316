import { isFunctionWord } from "../answer/function-words.ts";
import { tokenise } from "../answer/tokens.ts";
import { LANGUAGES, type Language } from "../article/article.ts";

/**
 * The language running text is written in, by its little words; `undefined` where it is neither German nor English, or too
 * short to tell.
 */
export function textLanguage(text: string): Language | undefined {
  const words = tokenise(text).map(({ folded }) => folded);
  const own = (language: Language, other: Language) =>
    words.filter((word) => isFunctionWord(word, language) && !isFunctionWord(word, other)).length;
  const [de, en] = [own("de", "en"), own("en", "de")];
  const [most, least] = de > en ? [de, en] : [en, de];
  if (most < FEWEST || most < words.length * SMALLEST_SHARE || most < least * 2) return undefined;
  return LANGUAGES.find((language) => (language === "de" ? de : en) === most);
}

// News text has about one such word in three; French or Dutch text shares some with either language.
const SMALLEST_SHARE = 0.2;
const FEWEST = 4;
