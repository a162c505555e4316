import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { LANGUAGES, type Language } from "../../article/article.ts";
import { UserError } from "../../user-error.ts";

/** A question with the sentences that answer it. */
export interface EvalQuestion {
  readonly id: string;
  readonly q: string;
  readonly lang: Language;
  /** Texts of the sentences any one of which is a right citation; empty when the article does not answer. */
  readonly gold: readonly string[];
  readonly kind: string;
}

const questionSchema = v.object({
  id: v.string(),
  q: v.string(),
  lang: v.optional(v.picklist(LANGUAGES), "de"),
  gold: v.array(v.string()),
  kind: v.optional(v.string(), "question"),
});
const sentencesSchema = v.object({ sentences: v.record(v.string(), v.string()) });

/**
 * Reads a question set: one JSON object a line with `id`, `q`, `lang`, `gold`, `kind`. Gold ids stand for sentences of
 * the article: by `sentences.json` beside the file, or `S1` for the first sentence, `S2` for the second, …
 *
 * @throws {UserError} naming file and line, where something cannot be read.
 */
export async function readQuestionSet(file: string, sentences: readonly string[]): Promise<EvalQuestion[]> {
  const texts = await readSentences(file, sentences);
  const lines = (await readText(file)).split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const question = v.safeParse(questionSchema, parseJson(line, file, i + 1));
    if (!question.success) {
      const [issue] = question.issues;
      throw new UserError(`${file}:${i + 1}: «${v.getDotPath(issue) ?? ""}»: ${issue.message}.`);
    }
    const gold = question.output.gold.map((id) => {
      const text = texts.get(id);
      if (text === undefined) throw new UserError(`${file}:${i + 1}: there is no sentence «${id}».`);
      return text;
    });
    return [{ ...question.output, gold }];
  });
}

async function readSentences(
  file: string,
  sentences: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const numbered = new Map(sentences.map((text, i) => [`S${i + 1}`, text]));
  const beside = join(dirname(file), "sentences.json");
  let json: string;
  try {
    json = await readFile(beside, "utf8");
  } catch {
    return numbered;
  }
  const parsed = v.safeParse(sentencesSchema, parseJson(json, beside, 1));
  if (!parsed.success) throw new UserError(`${beside}: expected { "sentences": { "S1": "…", … } }.`);
  return new Map(Object.entries(parsed.output.sentences));
}

/** Reads a file a person named. @throws {UserError} where it cannot. */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/u, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      `${file}: ${code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`}.`,
    );
  }
}

/** Parses JSON a person gave. @param line the line of the file on which it begins. @throws {UserError} where it is none. */
export function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = line + text.slice(0, endOfValidJson(text)).split("\n").length - 1;
    throw new UserError(`${file}:${at}: not valid JSON. Check commas, quotes and brackets there.`);
  }
}

// V8 does not always say where it stopped. Up to there, what is missing is only the end: found by halving.
function endOfValidJson(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lacksOnlyItsEnd(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lacksOnlyItsEnd(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (error) {
    return error instanceof Error &&
      /end of JSON input|Unterminated string|at position (\d+)/u.test(error.message)
      ? endsAt(error.message, json.length)
      : false;
  }
}

function endsAt(message: string, length: number): boolean {
  const position = /at position (\d+)/u.exec(message)?.[1];
  return position === undefined || /Unterminated string/u.test(message) || Number(position) >= length;
}
