import { CORE_SCHEMA, load } from "js-yaml";
import * as v from "valibot";
import type { Report } from "./problem.ts";
import type { Path, YamlPositions } from "./yaml-positions.ts";

/** A problem at a value of a YAML text. `key` is set where the field's name is wrong and not its value. */
interface Finding {
  readonly path: Path;
  readonly key?: string;
  readonly message: string;
}

/** Reports at the value (or, if it is missing, at the nearest thing around it). */
export type ReportAt = (path: Path, message: string) => void;

/**
 * Parses YAML, checks its shape and then whatever `check` looks for; everything that is wrong is reported.
 *
 * js-yaml reads the text, four times as fast as a parser that keeps positions; only where something is wrong, the
 * latter reads it again to tell the line and column.
 *
 * @param firstLine the line of the file on which `text` begins, from 1.
 * @returns what `check` made of it; nothing where the YAML or its shape is wrong.
 */
export async function parseYaml<S extends v.GenericSchema, R>(
  text: string,
  schema: S,
  report: Report,
  firstLine: number,
  check: (value: v.InferOutput<S>, report: ReportAt) => R,
): Promise<R | undefined> {
  const findings: Finding[] = [];
  const value = readYaml(text);
  let checked: R | undefined;
  if (value) {
    const result = v.safeParse(schema, value.yaml);
    if (result.success) checked = check(result.output, (path, message) => findings.push({ path, message }));
    else findings.push(...result.issues.map(describe));
  }
  if (value && findings.length === 0) return checked;

  const { locateYaml } = await import("./yaml-positions.ts");
  const positions = locateYaml(text);
  const shift = ({ line, column }: { line: number; column: number }) => ({
    line: line + firstLine - 1,
    column,
  });
  for (const { at, message } of positions.errors)
    report(shift(at), `This is not valid YAML: ${sentence(message)}`);
  if (!value && positions.errors.length === 0) {
    report({ line: firstLine, column: 1 }, "This is not valid YAML. Check quotes, colons and indentation.");
  }
  for (const finding of findings) report(shift(place(positions, finding)), finding.message);
  return checked;
}

function readYaml(text: string): { yaml: unknown } | undefined {
  try {
    return { yaml: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

function place(positions: YamlPositions, { path, key }: Finding): { line: number; column: number } {
  return key === undefined ? positions.ofValue(path) : positions.ofKey(path, key);
}

function describe(issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
  const key = path.at(-1);
  if (issue.type === "strict_object" && issue.expected === "never" && typeof key === "string") {
    const around = path.slice(0, -1);
    const within = around.length === 0 ? "" : ` in ${subject(around)}`;
    return { path: around, key, message: `Unknown field «${key}»${within}. Remove it or correct its name.` };
  }
  return { path, message: `${subject(path)}: ${explain(issue)}` };
}

function explain(issue: v.BaseIssue<unknown>): string {
  const missing = issue.received === "undefined" || issue.received === "null";
  const requirement = "requirement" in issue ? String(issue.requirement) : "";
  switch (issue.type) {
    case "min_length":
      return issue.input === ""
        ? "empty. Fill it in."
        : `expected at least ${requirement}, one a line after «- ».`;
    case "max_length":
      return typeof issue.input === "string"
        ? `longer than ${requirement} characters. Shorten it.`
        : `expected at most ${requirement}.`;
    case "regex":
      return "expected lower-case letters, digits and single hyphens, such as who-confirmed-it.";
    case "picklist":
    case "literal":
    case "variant":
      return `${missing ? "missing; " : ""}expected one of ${options(issue.expected)}.`;
    case "check":
      return sentence(issue.message);
    case "union":
      return missing ? "missing. Add a text or a list of texts." : "expected a text or a list of texts.";
    default:
      return missing ? "missing. Add it." : `expected ${kind(issue.type)}.`;
  }
}

// Valibot writes `"de" | "en"` or `("a" | "b")`.
function options(expected: string | null): string {
  return (expected ?? "").replace(/[()"]/gu, "").split(" | ").join(", ");
}

function kind(type: string): string {
  const names: Record<string, string> = {
    string: "a text",
    array: "a list",
    strict_object: "fields of its own",
  };
  return names[type] ?? type;
}

function subject(path: Path): string {
  return path.length === 0
    ? "The file"
    : `«${path.map((key) => (typeof key === "number" ? key + 1 : key)).join(" › ")}»`;
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
