import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { chooseArticle, parseArguments, parseNumber } from "../../src/cli/command.ts";
import { UserError } from "../../src/user-error.ts";
import { loadHarbour } from "./harbour.ts";

/** The error a call ends with. */
function errorOf(call: () => unknown): UserError {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

describe("parseNumber", () => {
  const range = { min: 0, max: 100 };
  test.for([
    ["0", 0],
    ["100", 100],
    ["99.5", 99.5],
    [" 7 ", 7],
  ] as const)("%j is %d", ([text, number]) => {
    expect(parseNumber("--min-hit", text, range)).toBe(number);
  });

  test.for(["", " ", "x", "-1", "100.1", "NaN", "Infinity", "5%", "1,5"])("%j is a wrong call", (text) => {
    const { message, exitCode } = errorOf(() => parseNumber("--min-hit", text, range));
    expect(exitCode).toBe(2);
    expect(message).toContain("--min-hit");
    expect(message).toContain(`«${text}»`);
  });
});

describe("chooseArticle", () => {
  let article: Article;
  beforeAll(async () => {
    article = await loadHarbour();
  });

  test("the one with the slug; without a slug the first", () => {
    const second = { ...article, slug: "second" };
    expect(chooseArticle([article, second], "second")).toBe(second);
    expect(chooseArticle([article, second], undefined)).toBe(article);
  });

  test("an unknown slug is a wrong call; slugs are not guessed", () => {
    expect(errorOf(() => chooseArticle([article], "Harbour"))).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("harbour"),
    });
    expect(errorOf(() => chooseArticle([article], "")).exitCode).toBe(2);
  });
});

test("parseArguments: what does not fit is a wrong call, told in one line", () => {
  for (const args of [["--unknown"], ["--name"], ["positional"], ["--name", "--name"]]) {
    const { exitCode, message } = errorOf(() =>
      parseArguments({ args, options: { name: { type: "string" } } }),
    );
    expect(exitCode).toBe(2);
    expect(message).not.toContain("\n");
    expect(message).toContain("--help");
  }
  const { values } = parseArguments({ args: ["--name", "x"], options: { name: { type: "string" } } });
  expect(values.name).toBe("x");
});
