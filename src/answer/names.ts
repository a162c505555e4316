import type { Article } from "../article/article.ts";
import { LANGUAGES } from "../article/article.ts";
import { isFunctionWord } from "./function-words.ts";
import type { Token } from "./tokens.ts";
import { tokenise } from "./tokens.ts";

/**
 * The folded words that are names in an article: of persons, firms, products, places.
 *
 * In English a capital inside a sentence says so, and in any language a capital or digit inside the word (`iPhone`,
 * `DeepSeek`). German capitals say nothing, all nouns have one.
 */
export function collectNames(article: Article): ReadonlySet<string> {
  const names = new Set<string>();
  const uses = new Map<string, { capital: number; all: number }>();
  const readEnglish = (text: string) => {
    for (const token of tokenise(text)) {
      if (token.initial || isFunctionWord(token.folded, "en")) continue;
      const use = uses.get(token.folded) ?? { capital: 0, all: 0 };
      use.all += 1;
      if (token.capital) use.capital += 1;
      uses.set(token.folded, use);
    }
  };
  for (const { text } of article.sentences) {
    if (article.language === "en") readEnglish(text);
    // Few sentences have one: the others are not cut into words for it.
    if (!INNER_CAPITAL.test(text)) continue;
    for (const token of tokenise(text)) if (hasInnerCapital(token)) names.add(token.folded);
  }
  for (const gloss of article.questions?.glosses ?? []) if (gloss.text.en) readEnglish(gloss.text.en);
  for (const entry of article.questions?.entries ?? []) {
    for (const phrasing of entry.phrasings.en) readEnglish(phrasing);
    readEnglish(entry.answer.en);
  }
  // Keywords are typed small even where they are names (`tim cook`), so not every use has to have a capital.
  for (const [word, { capital, all }] of uses) if (capital / all >= CAPITAL_SHARE) names.add(word);
  for (const { name } of article.questions?.names ?? []) {
    for (const token of tokenise(name)) {
      if (!LANGUAGES.some((language) => isFunctionWord(token.folded, language))) names.add(token.folded);
    }
  }
  return names;
}

const CAPITAL_SHARE = 0.4;
const INNER_CAPITAL = /\p{L}\p{Lu}\p{Ll}/u;

function hasInnerCapital(token: Token): boolean {
  return /^\p{L}+\p{Lu}\p{Ll}/u.test(token.text);
}

/** What readers also call a thing: a run of folded words, and the name it stands for. */
export interface Alias {
  readonly words: readonly string[];
  /** Folded words of the name itself. */
  readonly name: readonly string[];
}

/** The article's declared aliases, longest first, so that the longest run of words wins. */
export function collectAliases(article: Article): readonly Alias[] {
  const aliases = (article.questions?.names ?? []).flatMap(({ name, also }) => {
    const folded = tokenise(name).map((token) => token.folded);
    return also.map((alias) => ({ words: tokenise(alias).map((token) => token.folded), name: folded }));
  });
  return aliases.sort((a, b) => b.words.length - a.words.length);
}
