import * as v from "valibot";
import { withFullStop } from "./problem.ts";
import type { Path } from "./yaml-positions.ts";

/** A problem at a value of a YAML text. `key` is set where the field's name is wrong and not its value. */
export interface Finding {
  readonly path: Path;
  readonly key?: string;
  readonly message: string;
}

type Issue = v.BaseIssue<unknown>;

/**
 * Tells everything in which a YAML value is not of the shape that `schema` asks for. Unknown fields are taken out of it,
 * so that what is left can be looked into further.
 */
export function findShapeIssues(schema: v.GenericSchema, yaml: unknown): Finding[] {
  const findings: Finding[] = [];
  // Valibot names the first unknown field of a thing only: look again without those it has named.
  for (;;) {
    const { issues = [] } = v.safeParse(schema, yaml);
    const unknown = issues.flatMap((issue) => readUnknownField(issue) ?? []);
    findings.push(...unknown.map(({ finding }) => finding));
    if (unknown.length === 0) return withoutRepeats([...findings, ...issues.map(describe)]);
    for (const { owner, key } of unknown) delete owner[key];
  }
}

interface UnknownField {
  readonly finding: Finding;
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function readUnknownField(issue: Issue): UnknownField | undefined {
  const item = issue.path?.at(-1);
  if (issue.type !== "strict_object" || issue.expected !== "never" || item?.type !== "object")
    return undefined;
  if (pathOfList(issue)) return undefined;
  const path = pathOf(issue).slice(0, -1);
  const within = path.length === 0 ? "" : ` in ${subject(path)}`;
  const message = `Unknown field «${item.key}»${within}. Remove it or correct its name.`;
  return { finding: { path, key: item.key, message }, owner: item.input, key: item.key };
}

function describe(issue: Issue): Finding {
  const list = pathOfList(issue);
  if (list) return { path: list, message: `${subject(list)}: expected ${kind("strict_object")}.` };
  const path = pathOf(issue);
  return { path, message: `${subject(path)}: ${explain(issue)}` };
}

function pathOf(issue: Issue): Path {
  return keysOf(issue.path ?? []);
}

// Valibot takes a list for an object and goes on about its fields.
function pathOfList(issue: Issue): Path | undefined {
  const items = issue.path ?? [];
  const at = items.findIndex(({ type, input }) => type === "object" && Array.isArray(input));
  return at === -1 ? undefined : keysOf(items.slice(0, at));
}

function keysOf(items: readonly v.IssuePathItem[]): Path {
  return items.flatMap(({ key }) => (typeof key === "string" || typeof key === "number" ? [key] : []));
}

// The fields that a list lacks are one finding.
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function explain(issue: Issue): string {
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
      return `${missing ? "missing; " : ""}expected one of ${options(issue.expected)}.`;
    case "check":
      return `${missing ? "missing; " : ""}${withFullStop(issue.message)}`;
    case "custom":
      return missing ? "missing. Add it." : withFullStop(issue.message);
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
