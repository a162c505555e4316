import { expect, it } from "vitest";
import { compareProblems, formatProblem, type Problem } from "../../src/article/problem.ts";

const at = (file: string, line: number, column: number): Problem => ({ file, line, column, message: "Hm." });

it("formats a problem so that editors and terminals make it clickable", () => {
  expect(formatProblem({ file: "a/questions.yaml", line: 3, column: 14, message: "Falsch. Lass es." })).toBe(
    "a/questions.yaml:3:14: Falsch. Lass es.",
  );
});

it("sorts problems by file, then line, then column, as numbers", () => {
  const sorted = [at("a", 2, 9), at("a", 2, 10), at("a", 10, 1), at("b", 1, 1)];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
});
