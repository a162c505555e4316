import type { Sentence } from "../../article/article.ts";
import type { Feedback } from "../../store/store.ts";
import type { Surface } from "../scene.ts";
import type { QuestionAddress } from "./question-links.ts";

/** How an answer is shown, beyond what it says. */
export interface AnswerLayout {
  readonly surface: Surface;
  /** The question, where the reader tapped it and sees it nowhere else. */
  readonly heading?: string | undefined;
  /** Ids of entries this conversation has had: nobody is offered them again. */
  readonly shown?: readonly string[] | undefined;
  /** Names the article, where it is not the one the reader expects. */
  readonly nameArticle?: boolean | undefined;
  /** This sentence already stands above, as Telegram's quote of another message. */
  readonly quotedAbove?: Sentence | undefined;
  /** `Für alle zeigen` goes with what only the asker sees. */
  readonly onlyForAsker?: boolean | undefined;
  /** The address of the private chat, where one cannot ask on beneath the answer. */
  readonly askOn?: string | undefined;
  /** Where questions to go on with stand in the text, as links, and nothing stands beneath it: their addresses. */
  readonly addressOf?: QuestionAddress | undefined;
  /** The reader's, marked on its button. */
  readonly verdict?: Feedback["verdict"] | undefined;
}
