import { type Answer, type Context, isUnanswered } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import type { Language } from "../../article/article.ts";
import type { Exchange } from "../../store/store.ts";
import { chatArticle } from "../chat/chat-article.ts";

/**
 * Asks the chat's article first, and the others whatever it has nothing to say to. Where the chat has none (or one that
 * is no longer there), all are asked.
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
  if (library.articles.length === 1) return answers;
  // With what came before: `mehr` may be about an answer that another article gave.
  const orElsewhere = (answer: Answer): Answer => {
    if (!isUnanswered(answer)) return answer;
    const [elsewhere] = library.ask(answer.question, language, { context });
    return isUnanswered(elsewhere) ? answer : elsewhere;
  };
  const [first, ...rest] = answers;
  return [orElsewhere(first), ...rest.map(orElsewhere)];
}

/** The answer of an exchange, found once more; undefined where its article is gone or another one answers by now. */
export function askAgain(library: Library, exchange: Exchange): Answer | undefined {
  const { question, language, askedFirst, context, part, article } = exchange;
  const again = askLibrary(library, question, language, askedFirst, context)[part];
  return again?.article.slug === article ? again : undefined;
}

/** The question of an exchange: the one of several in a message that it answered, as far as that can still be told. */
export function questionAsked(library: Library, exchange: Exchange): string {
  return askAgain(library, exchange)?.question ?? exchange.question;
}

/** What one of the answers to a message answers, in the reader's own letters: the engine drops markup and the like. */
export function questionAsTyped(message: string, answers: readonly Answer[], { question }: Answer): string {
  return answers.length === 1 ? message.trim() : question;
}
