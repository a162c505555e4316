import * as v from "valibot";
import type { Article, Language, Paragraph, Sentence } from "../../article/article.ts";
import { splitSentences } from "../../article/sentences.ts";
import { UserError } from "../../user-error.ts";
import { parseJson, readText } from "./question-set.ts";

/** An article of a SQuAD-format file with the questions people asked about it. */
export interface SquadArticle {
  readonly article: Article;
  readonly questions: readonly SquadQuestion[];
}

export interface SquadQuestion {
  readonly id: string;
  readonly q: string;
  /** Indices of the sentences that hold an answer. */
  readonly gold: readonly number[];
}

const squadSchema = v.object({
  data: v.array(
    v.object({
      title: v.optional(v.string(), ""),
      paragraphs: v.array(
        v.object({
          context: v.string(),
          qas: v.array(
            v.object({
              id: v.string(),
              question: v.string(),
              answers: v.array(v.object({ text: v.string(), answer_start: v.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads a SQuAD-format file: each of its articles becomes one of ours, without prepared questions.
 *
 * @throws {UserError} where the file is not of that format.
 */
export async function readSquad(file: string, language: Language): Promise<SquadArticle[]> {
  const parsed = v.safeParse(squadSchema, parseJson(await readText(file), file, 1));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new UserError(`${file}: not in SQuAD format: «${v.getDotPath(issue) ?? ""}»: ${issue.message}.`);
  }
  return parsed.output.data.map(({ title, paragraphs }, i) => {
    const builder = new ArticleBuilder();
    const questions = paragraphs.flatMap(({ context, qas }) => {
      const sentences = builder.add(context);
      const offset = sentences.offset;
      return qas.map(({ id, question, answers }) => ({
        id,
        q: question,
        gold: [
          ...new Set(
            answers.flatMap((answer) =>
              sentences.at(offset + unitsBefore(context, answer.answer_start), answer.text.length),
            ),
          ),
        ],
      }));
    });
    return { article: builder.build(`squad-${i + 1}`, title.replaceAll("_", " "), language), questions };
  });
}

// The format counts code points, as Python does; we count UTF-16 code units.
function unitsBefore(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join("").length;
}

/** The language a file's name says its texts are in, `….en.json`; German where it does not say. */
export function languageOfFile(file: string): Language {
  return /\.en\.[^./]+$/u.test(file) ? "en" : "de";
}

class ArticleBuilder {
  #text = "";
  readonly #blocks: Paragraph[] = [];
  readonly #sentences: Sentence[] = [];

  add(context: string): { offset: number; at: (start: number, length: number) => number[] } {
    if (this.#text !== "") this.#text += "\n\n";
    const offset = this.#text.length;
    this.#text += context;
    const number = this.#blocks.length + 1;
    const sentences = splitSentences(context).map((span, i) => ({
      index: this.#sentences.length + i,
      paragraph: number,
      start: offset + span.start,
      end: offset + span.end,
      text: context.slice(span.start, span.end),
    }));
    this.#sentences.push(...sentences);
    this.#blocks.push({ kind: "paragraph", number, text: context, start: offset, sentences });
    const at = (start: number, length: number) =>
      sentences
        .filter((s) => s.start < start + length && s.end > start)
        .slice(0, 1)
        .map((s) => s.index);
    return { offset, at };
  }

  build(slug: string, title: string, language: Language): Article {
    return {
      slug,
      title,
      language,
      origin: {},
      text: this.#text,
      blocks: this.#blocks,
      sentences: this.#sentences,
    };
  }
}

const FOREIGN = 10;

/** Ten questions of the next article: this one does not answer them. None where there is only one article. */
export function foreignQuestions(
  articles: readonly SquadArticle[],
  article: number,
): readonly SquadQuestion[] {
  if (articles.length < 2) return [];
  return articles[(article + 1) % articles.length]?.questions.slice(0, FOREIGN) ?? [];
}
