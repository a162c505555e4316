import { join } from "node:path";
import type { Language, Status } from "../../article/article.ts";
import { oneLine } from "../../article/questions-edit.ts";
import { acceptEntry, acceptPhrasing } from "../../desk/accept.ts";
import { groupByLikeness } from "../../desk/likeness.ts";
import type { Settled, WaitingQuestion } from "../../store/editors.ts";
import type { Store } from "../../store/store.ts";
import { UserError } from "../../user-error.ts";
import { loadConfig, parseArguments, parseLanguage } from "../command.ts";
import { withDeskStore } from "./desk-store.ts";
import type { Subcommand } from "./subcommand.ts";

const HELP = `Usage: npm run knowledge -- accept ID --entry ENTRY [--all]
       npm run knowledge -- accept ID --answer TEXT --cite SENTENCE --status STATUS [--by WHO] [--lang de|en] [--all]
       npm run knowledge -- accept ID --ignore [--all]

Does something about a question that waits: ID is its number in «npm run knowledge -- unanswered».

  --entry ENTRY      makes it a phrasing of this entry
  --answer TEXT      makes a new entry of it, with this answer,
  --cite SENTENCE    with a sentence of the article, word for word,
  --status STATUS    confirmed, reported, expected, rumoured or open,
  --by WHO           with confirmed: who confirmed it
  --lang de|en       language of the answer (default: the question's)
  --ignore           takes it off the list, and keeps it off
  --all              the same for the questions it is listed with
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR or knowledge)
  --help             this text

A new entry is in one language, and says so in questions.yaml; write the other one there. A running bot answers with it within
two seconds.

Exit codes: 0 done, 1 not done, 2 wrong call.
`;

/** `npm run knowledge -- accept`: does something about a question that waits. */
export const accept: Subcommand = { help: HELP, run };

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: {
      entry: { type: "string" },
      answer: { type: "string" },
      cite: { type: "string" },
      status: { type: "string" },
      by: { type: "string" },
      lang: { type: "string" },
      ignore: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      knowledge: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UserError(`Give one number of a question.\n${HELP}`, 2);
  const number = parseId(id);
  const act = parseAct(values);
  const config = loadConfig();
  const directory = values.knowledge ?? config.knowledgeDir;
  return await withDeskStore(config.store, async (store) => {
    const questions = await chosen(store, number, values.all);
    const done = await explainingErrors(() => doAct(act, directory, questions), directory);
    if (!done.ok) {
      process.stderr.write(
        `Nothing was changed.\n${done.problems.map((problem) => `  ${problem}\n`).join("")}`,
      );
      return 1;
    }
    // Only now: until the file is written, it waits.
    await store.editors.settle(
      questions.map((question) => question.id),
      done.how,
    );
    process.stdout.write(`${done.lines.join("\n")}\n`);
    return 0;
  });
}

function parseId(text: string): number {
  if (/^#?[1-9]\d{0,14}$/u.test(text)) return Number(text.replace("#", ""));
  throw new UserError(`Expected the number of a question, such as 12, not «${text}».`, 2);
}

/** What to do with a question. */
type Act =
  | { readonly kind: "ignore" }
  | { readonly kind: "phrasing"; readonly entry: string }
  | {
      readonly kind: "entry";
      readonly answer: string;
      readonly cite: string;
      readonly status: Status;
      readonly language: Language | undefined;
    };

interface Values {
  readonly entry?: string | undefined;
  readonly answer?: string | undefined;
  readonly cite?: string | undefined;
  readonly status?: string | undefined;
  readonly by?: string | undefined;
  readonly lang?: string | undefined;
  readonly ignore: boolean;
}

function parseAct({ entry, ignore, answer, cite, status, by, lang }: Values): Act {
  const isEntry = [answer, cite, status, by, lang].some((value) => value !== undefined);
  if ([entry !== undefined, ignore, isEntry].filter(Boolean).length !== 1) {
    throw new UserError("Give one of --entry, --answer and --ignore. See --help.", 2);
  }
  if (ignore) return { kind: "ignore" };
  if (entry !== undefined) return { kind: "phrasing", entry };
  if (answer === undefined || cite === undefined || status === undefined) {
    throw new UserError("A new entry needs --answer, --cite and --status. See --help.", 2);
  }
  return { kind: "entry", answer, cite, status: parseStatus(status, by), language: parseLanguage(lang) };
}

const STATUSES = ["reported", "expected", "rumoured", "open"] as const;

function parseStatus(word: string, by: string | undefined): Status {
  if (word === "confirmed") {
    if (by === undefined) throw new UserError("--status confirmed: say who confirmed it with --by.", 2);
    return { kind: "confirmed", by: { de: by, en: by } };
  }
  const kind = STATUSES.find((known) => known === word);
  if (!kind) throw new UserError(`--status: expected confirmed, ${STATUSES.join(", ")}, not «${word}».`, 2);
  if (by !== undefined) throw new UserError("--by goes with --status confirmed only.", 2);
  return { kind };
}

type Questions = readonly [WaitingQuestion, ...WaitingQuestion[]];

async function chosen({ editors }: Store, id: number, all: boolean): Promise<Questions> {
  const waiting = await editors.waiting();
  const question = waiting.find((one) => one.id === id);
  if (!question) {
    throw new UserError(`No question #${id} waits. See «npm run knowledge -- unanswered».`);
  }
  if (!all) return [question];
  const group = groupByLikeness(waiting).find(({ questions }) => questions.includes(question));
  return [question, ...(group?.questions ?? []).filter((one) => one !== question)];
}

type Done =
  | { readonly ok: true; readonly how: Settled; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

async function doAct(act: Act, directory: string, questions: Questions): Promise<Done> {
  const [{ article, language }] = questions;
  const texts = questions.map(({ question }) => `«${oneLine(question)}»`);
  const each = (what: string) => texts.map((text) => `${text} ${what}`);
  switch (act.kind) {
    case "ignore":
      return { ok: true, how: "ignored", lines: each("is ignored from now on.") };
    case "phrasing": {
      const accepted = await acceptPhrasing(directory, { article, entry: act.entry, questions });
      if (!accepted.ok) return accepted;
      const what = accepted.added === 0 ? "was a phrasing" : "is a phrasing";
      const since = accepted.added === 0 ? "already" : "now";
      return { ok: true, how: "accepted", lines: each(`${what} of «${act.entry}» ${since}.`) };
    }
    case "entry": {
      const accepted = await acceptEntry(directory, {
        article,
        questions,
        answer: act.answer,
        answerLanguage: act.language ?? language,
        citation: act.cite,
        status: act.status,
      });
      if (!accepted.ok) return accepted;
      const file = join(directory, article, "questions.yaml");
      const lines = [
        ...each(`is answered by the new entry «${accepted.entry}».`),
        `Write its other language in ${file}, and take out «untranslated: true» there.`,
      ];
      return { ok: true, how: "accepted", lines };
    }
  }
}

async function explainingErrors(work: () => Promise<Done>, directory: string): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^E[A-Z]+$/u.test(code)) throw error;
    throw new UserError(`${directory} cannot be written (${code}). Check its permissions.`);
  }
}
