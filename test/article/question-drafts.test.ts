import { describe, expect, test } from "vitest";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";
import { parseQuestionsFile } from "../../src/article/questions-file.ts";
import { ARTICLE, placeOf, QUESTIONS, swap } from "./knowledge-folder.ts";

const article = { ...parseMarkdownArticle(ARTICLE), language: "de" } as const;

async function parse(text: string) {
  const problems: string[] = [];
  const file = await parseQuestionsFile(text, article, ({ line, column }, message) =>
    problems.push(`${line}:${column} ${message}`),
  );
  return { file, problems };
}

const DRAFT = `  - id: later
    draft: true
    topic: nowhere
    status:
    phrasings:
      de:
        -
    answer:
    cite: Steht nicht im Artikel.
    anything: else
`;
const WITH_DRAFT = `${QUESTIONS}${DRAFT}`;

describe("a draft among entries", () => {
  test("may lack anything, and is not served", async () => {
    const { file, problems } = await parse(WITH_DRAFT);
    expect(problems).toEqual([]);
    expect(file?.drafts).toBe(1);
    expect(file?.questions?.entries.map(({ id }) => id)).toEqual(["who", "why"]);
  });

  test("with an id another entry has", async () => {
    const text = swap(WITH_DRAFT, "id: later", "id: who # again");
    const { file, problems } = await parse(text);
    expect(problems).toEqual([expect.stringContaining("The entry «who» stands here twice.")]);
    expect(file).toBeUndefined();
  });

  test("without an id, or one that cannot be one", async () => {
    expect((await parse(swap(WITH_DRAFT, "id: later\n    draft", "draft"))).problems).toEqual([]);
    expect((await parse(swap(WITH_DRAFT, "id: later", "id: Später!"))).problems).toEqual([]);
  });

  test("cannot be related to", async () => {
    const text = swap(WITH_DRAFT, "[why]", "[later]");
    const { problems } = await parse(text);
    expect(problems).toEqual([
      `${placeOf(text, "later]")} The entry «later» is still a draft. Accept it, or remove it here.`,
    ]);
  });

  test("nor where something else is wrong too", async () => {
    const text = swap(
      swap(WITH_DRAFT, "[why]", "[later]"),
      "topic: deal\n    status: not-stated",
      "status: not-stated",
    );
    const { problems } = await parse(text);
    expect(problems.map((problem) => problem.replace(/^\S+ /u, ""))).toEqual([
      "«entries › 2 › topic»: missing. Add it.",
      "The entry «later» is still a draft. Accept it, or remove it here.",
    ]);
  });

  test("that is accepted is checked like any other", async () => {
    const { problems } = await parse(swap(WITH_DRAFT, "    draft: true\n", ""));
    expect(problems.length).toBeGreaterThan(3);
    expect(problems).toContainEqual(expect.stringContaining("«anything»"));
  });

  test.each(["yes", '"true"', "1", ""])("marked with «%s»", async (mark) => {
    const { problems } = await parse(swap(QUESTIONS, "  - id: why", `  - id: why\n    draft: ${mark}`));
    expect(problems).toEqual([expect.stringMatching(/«entries › 2 › draft»: .*expected true or false\./u)]);
  });

  test("marked as none", async () => {
    const { file, problems } = await parse(swap(QUESTIONS, "  - id: why", "  - id: why\n    draft: false"));
    expect({ problems, drafts: file?.drafts }).toEqual({ problems: [], drafts: 0 });
    expect(file?.questions?.entries).toHaveLength(2);
  });
});

describe("a file of drafts only", () => {
  test("may lack everything else, and is as good as none", async () => {
    const { file, problems } = await parse(
      `summary:\n  short:\n    - de:\nentries:\n${DRAFT}${swap(DRAFT, "later", "latest")}`,
    );
    expect(problems).toEqual([]);
    expect(file).toEqual({ drafts: 2 });
  });

  test("without entries, it is no such file", async () => {
    const { problems } = await parse("entries: []\n");
    expect(problems).toContainEqual(expect.stringContaining("«summary»: missing"));
  });

  test("that is no YAML is told all the same", async () => {
    const { problems } = await parse(`entries:\n${DRAFT}    cite: twice\n`);
    expect(problems).toEqual([expect.stringContaining("not valid YAML")]);
  });
});
