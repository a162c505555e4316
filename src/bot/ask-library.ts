import type { Answer, Context } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import type { Article, Language } from "../article/article.ts";
import type { Exchange } from "../store/store.ts";
import { findArticleBySlug } from "./stable-ids.ts";

/** The answers to a message, with what they were found with. */
export interface LibraryAnswers {
  readonly answers: readonly [Answer, ...Answer[]];
  /** What came before, where the article that answers was asked with it. */
  readonly context: Context | undefined;
}

/**
 * Asks the chat's article first, and the others where it has nothing to say. Where the chat has none (or one that is no
 * longer there), all are asked.
 *
 * @param slug the article the chat has chosen.
 */
export function askLibrary(
  library: Library,
  message: string,
  language: Language,
  slug: string | undefined,
  context: Context | undefined,
): LibraryAnswers {
  const own = chatArticle(library, slug);
  const answers = library.ask(message, language, { slug: own?.slug, context });
  const nothing = answers.every(isUnanswered);
  if (!own || !nothing || library.articles.length === 1) return { answers, context };
  // What was said before was about this article; the others know nothing of it.
  const elsewhere = library.ask(message, language);
  return elsewhere.every(isUnanswered) ? { answers, context } : { answers: elsewhere, context: undefined };
}

/** The answer of an exchange, found once more; undefined where its article is gone or answers otherwise by now. */
export function askAgain(library: Library, exchange: Exchange): Answer | undefined {
  const { question, language, article, context, part } = exchange;
  if (!findArticleBySlug(library, article)) return undefined;
  return library.ask(question, language, { slug: article, context })[part];
}

/** The article a chat has chosen, or the only one there is. */
export function chatArticle(library: Library, slug: string | undefined): Article | undefined {
  const [first, ...others] = library.articles;
  return findArticleBySlug(library, slug) ?? (others.length === 0 ? first : undefined);
}

function isUnanswered(answer: Answer): boolean {
  return answer.kind === "none" && answer.reason.kind === "unanswered";
}
