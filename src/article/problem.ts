/** Something wrong in the knowledge folder, and what to do about it. */
export interface Problem {
  /** Path as the person gave it, e.g. `knowledge/apple-alibaba/questions.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** What is wrong and what to do: full sentences. */
  readonly message: string;
}

/** Collects the problems of one file, so that all of them can be told at once. */
export type Report = (at: { line: number; column: number }, message: string) => void;

/** One problem in the form editors and terminals make clickable: `file:line:column: message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** Reading order: by file, then by place. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column;
}

/** A message of a library as a sentence: with a full stop, if it has no mark of its own. */
export function withFullStop(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
