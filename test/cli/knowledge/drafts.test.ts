import { expect, test } from "vitest";
import { check } from "../../../src/cli/knowledge/check.ts";
import { ARTICLE, QUESTIONS, temporaryFolder } from "../../article/knowledge-folder.ts";
import { linesOf } from "../run.ts";
import { runSubcommand } from "./run-subcommand.ts";

const DRAFTS = "  - { id: a, draft: true }\n  - { id: b, draft: true }\n";

async function checked(questions: string): Promise<string[]> {
  const folder = await temporaryFolder({ "a/article.md": ARTICLE, "a/questions.yaml": questions });
  const { code, stdout } = await runSubcommand(check, ["--knowledge", folder]);
  expect(code).toBe(0);
  return linesOf(stdout);
}

test("check says how many drafts wait beside entries", async () => {
  expect(await checked(`${QUESTIONS}${DRAFTS}`)).toContain("  2 drafts to fill in, not served.");
  expect((await checked(QUESTIONS)).join("\n")).not.toContain("draft");
});

test("check says where there are drafts only", async () => {
  expect(await checked(`entries:\n${DRAFTS}`)).toEqual([
    "a: «Apple und Alibaba», 3 sentences, 2 drafts to fill in and none accepted: only sentences will be found.",
  ]);
});
