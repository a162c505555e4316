import { parseArguments, parseNumber, runCommand } from "../../src/cli/command.ts";
import { UserError } from "../../src/user-error.ts";
import { benchCrash } from "./crash/crash.ts";
import { crashTable } from "./crash/crash-table.ts";
import { benchQuestions } from "./questions.ts";
import { benchSizes, SIZES } from "./sizes/sizes.ts";
import { sizesTable } from "./sizes/sizes-table.ts";
import { benchSoak, HOUR_OF_UPDATES } from "./soak/soak.ts";
import { soakTable } from "./soak/soak-table.ts";
import { benchStarts, STARTS } from "./starts.ts";
import { table } from "./table.ts";
import { benchUpdates } from "./updates/updates.ts";
import { updatesTable } from "./updates/updates-table.ts";

const HELP = `npm run bench -- [questions|sizes|updates|crash|soak] [--json] [--count N]

Without a name: questions and sizes, together in about six minutes on two cores.

  questions  a question to the seed article, and a process from its start to its answer
  sizes      a question to 1,000, 10,000 and 100,000 sentences, without and with typos, and what it takes to build, save
             and open them; --count says how many instead (50 to 1000000; more than 100000 for ours alone)
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
  const [what, ...rest] = positionals;
  if (rest.length > 0)
    throw new UserError(`One of questions, sizes, updates, crash and soak, not also «${rest.join(" ")}».`, 2);
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  switch (what) {
    case undefined: {
      const questions = await measureQuestions();
      if (!values.json) print(`${questionsText(questions)}\n`);
      const sizes = await benchSizes(SIZES, tell);
      return print(values.json ? `${JSON.stringify({ ...questions, sizes })}\n` : sizesTable(sizes));
    }
    case "questions": {
      const questions = await measureQuestions();
      return print(values.json ? `${JSON.stringify(questions)}\n` : questionsText(questions));
    }
    case "sizes": {
      const asked = values.count && [parseNumber("--count", values.count, { min: 50, max: 1_000_000 })];
      const sizes = await benchSizes(asked || SIZES, tell);
      return print(values.json ? `${JSON.stringify({ sizes })}\n` : sizesTable(sizes));
    }
    case "updates": {
      const count = parseNumber("--count", values.count ?? "100000", { min: 1000, max: 1_000_000 });
      const updates = await benchUpdates(count, tell);
      return print(values.json ? `${JSON.stringify({ updates })}\n` : updatesTable(updates));
    }
    case "crash": {
      const count = parseNumber("--count", values.count ?? "1000", { min: 100, max: 100_000 });
      const crash = await benchCrash(count, tell);
      print(values.json ? `${JSON.stringify({ crash })}\n` : crashTable(crash));
      return crash.every(({ lost, twice }) => lost + twice === 0) ? 0 : 1;
    }
    case "soak": {
      const count = parseNumber("--count", values.count ?? String(HOUR_OF_UPDATES), {
        min: 1000,
        max: 1_000_000,
      });
      const soak = await benchSoak(count, tell);
      return print(values.json ? `${JSON.stringify({ soak })}\n` : soakTable(soak));
    }
    default:
      throw new UserError(`There is no bench «${what}»: questions, sizes, updates, crash or soak.`, 2);
  }
});

async function measureQuestions() {
  return { questions: await benchQuestions(), starts: await benchStarts() };
}

function questionsText({ questions, starts }: Awaited<ReturnType<typeof measureQuestions>>): string {
  return [
    `One question to the seed article, milliseconds\n${table(questions)}`,
    `From the start of the process to the end, milliseconds (median of ${STARTS})\n${table(starts)}`,
  ].join("\n");
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
