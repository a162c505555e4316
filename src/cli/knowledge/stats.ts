import { firstDay, type Period, type Statistics, statisticsOf } from "../../desk/statistics.ts";
import { COMPLAINTS } from "../../store/store.ts";
import { dayOf } from "../../store/tallies.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments, parseNumber } from "../command.ts";
import { withDeskStore } from "./desk-store.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- stats [--days N] [--json]

Says what was asked, what came of it, and what readers thought of the answers.

  --days N           of the last N days, today included, in UTC (default: 30)
  --json             one line of JSON (use npm run -s)
  --help             this text

It reads the bot's database (DATA_DIR or DATABASE_URL), whether or not the bot is running.
`;

/** `npm run knowledge -- stats`: what was asked and what came of it. */
export const stats: Subcommand = { help: HELP, run };

/** What RETENTION_DAYS may be at most. */
const MOST_DAYS = 3650;

async function run(args: string[]): Promise<number> {
  const { values } = parseArguments({
    args,
    options: {
      days: { type: "string", default: "30" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const days = parseNumber("--days", values.days, { min: 1, max: MOST_DAYS });
  if (!Number.isInteger(days)) throw new UserError("--days: expected a whole number.", 2);
  const period: Period = { today: dayOf(Date.now()), days };
  const first = firstDay(period);
  const statistics = await withDeskStore(loadConfig().store, async ({ tallies, feedback }) =>
    statisticsOf(await tallies.since(first), await feedback.judged(Date.parse(first)), period),
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ from: first, to: period.today, ...statistics })}\n`
      : describe(statistics),
  );
  return 0;
}

const MOST_ENTRIES = 10;
const LONGEST_BAR = 40;

function describe(statistics: Statistics): string {
  const { days, questions, answered, askedBack, declined } = statistics;
  const share = (count: number) => `${count} (${Math.round((100 * count) / questions)} %)`;
  const period = days === 1 ? "Today" : `The last ${days} days`;
  const lines =
    questions === 0
      ? [`${period}: no question.`]
      : [
          `${period}: ${questions === 1 ? "1 question" : `${questions} questions`}.`,
          `  answered ${share(answered)}, asked back ${share(askedBack)}, declined ${share(declined)}`,
          "",
          ...describeDays(statistics),
          "",
          ...describeOrigins(statistics),
          ...describeEntries(statistics),
        ];
  return `${[...lines, ...describeComplaints(statistics)].join("\n")}\n`;
}

// Answered questions are full blocks, declined ones light.
function describeDays({ byDay }: Statistics): string[] {
  const most = Math.max(...byDay.map(({ questions }) => questions));
  const blocks = (count: number) => Math.ceil((count / most) * LONGEST_BAR);
  return byDay.map(({ day, questions, declined }) => {
    const light = Math.min(blocks(declined), blocks(questions));
    const bar = "█".repeat(blocks(questions) - light) + "░".repeat(light);
    return `  ${day} ${bar}${bar === "" ? "" : " "}${questions}`;
  });
}

function describeOrigins({ byOrigin }: Statistics): string[] {
  const list = Object.entries(byOrigin)
    .sort(([, a], [, b]) => b - a)
    .map(([origin, count]) => `${origin} ${count}`);
  return [`  From: ${list.join(", ")}`];
}

function describeEntries({ topEntries }: Statistics): string[] {
  if (topEntries.length === 0) return [];
  const shown = topEntries.slice(0, MOST_ENTRIES);
  return ["", "Most asked:", ...shown.map(({ article, entry, count }) => `  ${count}  ${article}: ${entry}`)];
}

function describeComplaints({ complaints }: Statistics): string[] {
  const bad = complaints.filter((one) => one.bad > 0).slice(0, MOST_ENTRIES);
  if (bad.length === 0) return [];
  return [
    "",
    "Thumbs down:",
    ...bad.map(({ article, entry, bad: down, good, byComplaint }) => {
      const reasons = COMPLAINTS.flatMap((complaint) => {
        const count = byComplaint[complaint] ?? 0;
        return count === 0 ? [] : [`${complaint} ${count}`];
      });
      const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
      return `  ${down} down, ${good} up  ${article}: ${entry ?? "sentences and declines"}${why}`;
    }),
  ];
}
