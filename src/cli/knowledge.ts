import { UserError } from "../user-error.ts";
import { runCommand } from "./command.ts";
import type { Subcommand } from "./knowledge/subcommand.ts";

const HELP = `Usage: npm run knowledge -- COMMAND …

  check              says what is wrong in the knowledge folder, and what could be better
  add FILE|URL       makes an article's folder from a page or a text
  update SLUG FILE   shows what changed in an article, and which entries lost their citation
  unanswered         what readers asked and no entry answered
  accept ID          makes such a question a phrasing or an entry, or takes it off the list
  stats              what was asked and answered, and what readers thought of it

  COMMAND --help     how one of them is called
  --help             this text
`;

// Each is loaded only when it is called: one reads web pages, others open the database.
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ["check", async () => (await import("./knowledge/check.ts")).check],
  ["add", async () => (await import("./knowledge/add.ts")).add],
  ["update", async () => (await import("./knowledge/update.ts")).update],
  ["unanswered", async () => (await import("./knowledge/unanswered.ts")).unanswered],
  ["accept", async () => (await import("./knowledge/accept.ts")).accept],
  ["stats", async () => (await import("./knowledge/stats.ts")).stats],
]);

async function main([name, ...args]: string[]): Promise<number> {
  if (name === "--help") {
    process.stdout.write(HELP);
    return 0;
  }
  const load = name === undefined ? undefined : SUBCOMMANDS.get(name);
  if (!load) throw new UserError(name === undefined ? HELP : `There is no «${name}».\n${HELP}`, 2);
  const subcommand = await load();
  return await subcommand.run(args);
}

// Last, so that everything above is there when it runs.
await runCommand(main);
