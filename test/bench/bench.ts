import { parseArguments, parseNumber, runCommand } from "../../src/cli/command.ts";
import { UserError } from "../../src/user-error.ts";
import { benchCrash } from "./crash/crash.ts";
import { crashTable } from "./crash/crash-table.ts";
import { benchQuestions } from "./questions.ts";
import { benchSoak, HOUR_OF_UPDATES } from "./soak/soak.ts";
import { soakTable } from "./soak/soak-table.ts";
import { benchStarts, STARTS } from "./starts.ts";
import { table } from "./table.ts";
import { benchUpdates } from "./updates/updates.ts";
import { updatesTable } from "./updates/updates-table.ts";

const HELP = `npm run bench -- [questions|updates|crash|soak] [--json] [--count N]

  questions  a question to the seed article, and a process from its start to its answer (the default)
  updates    updates through the whole bot over HTTP, as a process of its own, with a bare grammY bot beside it;
             --count says how many (1000 to 1000000, 100000 by default)
  crash      questions all at once while processes are killed: how many are lost, how many are answered twice;
             --count says how many (100 to 100000, 1000 by default); needs what npm install brings, no server
  soak       an hour's worth of updates in minutes: memory, and what is left open when the bot stops;
             --count says how many (1000 to 1000000, 36000 by default: ten a second)
`;

await runCommand(async (args) => {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      count: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [what = "questions", ...rest] = positionals;
  if (rest.length > 0)
    throw new UserError(`One of questions, updates, crash and soak, not also «${rest.join(" ")}».`, 2);
  switch (what) {
    case "questions": {
      const questions = await benchQuestions();
      const starts = await benchStarts();
      if (values.json) return print(`${JSON.stringify({ questions, starts })}\n`);
      print(`One question to the seed article, milliseconds\n${table(questions)}`);
      return print(
        `\nFrom the start of the process to the end, milliseconds (median of ${STARTS})\n${table(starts)}`,
      );
    }
    case "updates": {
      const count = parseNumber("--count", values.count ?? "100000", { min: 1000, max: 1_000_000 });
      const updates = await benchUpdates(count, (line) => process.stderr.write(`${line}\n`));
      return print(values.json ? `${JSON.stringify({ updates })}\n` : updatesTable(updates));
    }
    case "crash": {
      const count = parseNumber("--count", values.count ?? "1000", { min: 100, max: 100_000 });
      const crash = await benchCrash(count, (line) => process.stderr.write(`${line}\n`));
      print(values.json ? `${JSON.stringify({ crash })}\n` : crashTable(crash));
      return crash.every(({ lost, twice }) => lost + twice === 0) ? 0 : 1;
    }
    case "soak": {
      const count = parseNumber("--count", values.count ?? String(HOUR_OF_UPDATES), {
        min: 1000,
        max: 1_000_000,
      });
      const soak = await benchSoak(count, (line) => process.stderr.write(`${line}\n`));
      return print(values.json ? `${JSON.stringify({ soak })}\n` : soakTable(soak));
    }
    default:
      throw new UserError(`There is no bench «${what}»: questions, updates, crash or soak.`, 2);
  }
});

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
