import type { Language } from "../../article/article.ts";
import { UserError } from "../../user-error.ts";
import { languageOfFile, readSquad, type SquadArticle, type SquadQuestion } from "./squad.ts";
import { withTypos } from "./typos.ts";

/** What is asked of which articles, and in which language. */
export interface AskedSquad {
  readonly file: string;
  /** The file the questions are from, where that is another one. */
  readonly questionsFile: string | undefined;
  /** The reader's language: that of the questions. */
  readonly language: Language;
  readonly articles: readonly SquadArticle[];
}

/**
 * Reads a SQuAD-format file and, where its articles are to be asked the questions of another one, that one too: the same
 * questions in another language, under the same ids. Languages go by the files' names.
 *
 * @throws {UserError} where a file is not of that format, an id is in one file only, or stands twice in one.
 */
export async function readAskedSquad(file: string, questionsFile: string | undefined): Promise<AskedSquad> {
  const asked: AskedSquad = {
    file,
    questionsFile,
    language: languageOfFile(questionsFile ?? file),
    articles: await readSquad(file, languageOfFile(file)),
  };
  if (questionsFile === undefined) return asked;
  const own = { file, ids: questionsById(file, asked.articles) };
  const other = {
    file: questionsFile,
    ids: questionsById(questionsFile, await readSquad(questionsFile, asked.language)),
  };
  requireIds(own, other);
  requireIds(other, own);
  return reworded(asked, ({ id, q }) => other.ids.get(id) ?? q);
}

/** The same with this many typos in each question. */
export function misspelt(asked: AskedSquad, typos: number): AskedSquad {
  return reworded(asked, (question) => withTypos(question, asked.language, typos));
}

function reworded(asked: AskedSquad, word: (question: SquadQuestion) => string): AskedSquad {
  const articles = asked.articles.map(({ article, questions }) => ({
    article,
    questions: questions.map((question) => ({ ...question, q: word(question) })),
  }));
  return { ...asked, articles };
}

interface Ids {
  readonly file: string;
  readonly ids: ReadonlyMap<string, string>;
}

function questionsById(file: string, articles: readonly SquadArticle[]): Map<string, string> {
  const byId = new Map<string, string>();
  for (const { id, q } of articles.flatMap(({ questions }) => questions)) {
    if (byId.has(id)) throw new UserError(`${file}: the id «${id}» stands there twice.`);
    byId.set(id, q);
  }
  return byId;
}

function requireIds(here: Ids, wanted: Ids): void {
  const missing = [...wanted.ids.keys()].filter((id) => !here.ids.has(id));
  if (missing.length === 0) return;
  throw new UserError(
    `${here.file}: ${missing.length} of the ${wanted.ids.size} questions of ${wanted.file} are not there; the first is «${missing[0]}».`,
  );
}
