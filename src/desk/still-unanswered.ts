import { type Article, LANGUAGES, type Language } from "../article/article.ts";
import { phrasingKey } from "../article/questions-checks.ts";
import type { WaitingQuestion } from "../store/editors.ts";

/**
 * Leaves out questions that are a phrasing of their article by now, word for word: somebody has written them into
 * `questions.yaml` by hand, or they were asked once more before what an editor accepted was served.
 */
export function stillUnanswered(
  waiting: readonly WaitingQuestion[],
  articles: readonly Article[],
): readonly WaitingQuestion[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return waiting.filter(({ article: slug, question, language }) => {
    const article = bySlug.get(slug);
    return !(article && phrasingsOf(article).has(keyOf(question, language)));
  });
}

// An article has thousands, and the desk asks at every tap.
const known = new WeakMap<Article, ReadonlySet<string>>();

function phrasingsOf(article: Article): ReadonlySet<string> {
  const before = known.get(article);
  if (before) return before;
  const keys = new Set<string>();
  for (const { phrasings, lacks } of article.questions?.entries ?? []) {
    for (const language of LANGUAGES) {
      // Those only stand in for a language that is missing.
      if (lacks?.phrasings === language) continue;
      for (const phrasing of phrasings[language]) keys.add(keyOf(phrasing, language));
    }
  }
  known.set(article, keys);
  return keys;
}

function keyOf(question: string, language: Language): string {
  return `${language} ${phrasingKey(question)}`;
}
