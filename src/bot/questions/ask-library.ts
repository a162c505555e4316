import type { Answer, Context } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import type { Language } from "../../article/article.ts";
import type { Exchange } from "../../store/store.ts";
import { chatArticle } from "../chat/chat-article.ts";
import { findArticleBySlug } from "../links/stable-ids.ts";

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
): readonly [Answer, ...Answer[]] {
  const own = chatArticle(library, slug);
  const answers = library.ask(message, language, { slug: own?.slug, context });
  const nothing = answers.every(isUnanswered);
  if (!own || !nothing || library.articles.length === 1) return answers;
  // With what came before: `mehr` may be about an answer that another article gave.
  const elsewhere = library.ask(message, language, { context });
  return elsewhere.every(isUnanswered) ? answers : elsewhere;
}

/** The answer of an exchange, found once more; undefined where its article is gone or answers otherwise by now. */
export function askAgain(library: Library, exchange: Exchange): Answer | undefined {
  const { question, language, article, context, part } = exchange;
  if (!findArticleBySlug(library, article)) return undefined;
  return library.ask(question, language, { slug: article, context })[part];
}

/** The question of an exchange: the one of several in a message that it answered, as far as that can still be told. */
export function questionAsked(library: Library, exchange: Exchange): string {
  return askAgain(library, exchange)?.question ?? exchange.question;
}

/** What one of the answers to a message answers, in the reader's own letters: the engine drops markup and the like. */
export function questionAsTyped(message: string, answers: readonly Answer[], { question }: Answer): string {
  return answers.length === 1 ? message.trim() : question;
}

function isUnanswered(answer: Answer): boolean {
  return answer.kind === "none" && answer.reason.kind === "unanswered";
}
