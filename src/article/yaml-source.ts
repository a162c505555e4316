import { isMap, isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Report } from "./problem.ts";

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** A parsed YAML text that can tell where each of its values stands. */
export interface YamlSource<T> {
  readonly value: T;
  /** Reports at the value (or, if it is missing, at the nearest thing around it). */
  readonly report: (path: Path, message: string) => void;
}

/**
 * Parses YAML and checks its shape. Reports every syntax error, or else every violation of the schema, and returns
 * nothing if there was any.
 *
 * @param firstLine the line of the file on which `text` begins, from 1.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  report: Report,
  firstLine = 1,
): YamlSource<z.output<S>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    report(at(error.pos[0]), `This is not valid YAML: ${sentence(error.message)}`);
  }
  if (document.errors.length > 0) return undefined;

  const reportAt = (path: Path, message: string) => report(at(offsetOf(document, path)), message);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    report(at(0), `This YAML cannot be used: ${sentence(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, report: reportAt };
  for (const issue of result.error.issues) reportIssue(issue, [], document, (path, m) => reportAt(path, m), at, report);
  return undefined;
}

function reportIssue(
  issue: Issue,
  prefix: Path,
  document: Document,
  reportAt: (path: Path, message: string) => void,
  at: (offset: number) => { line: number; column: number },
  report: Report,
): void {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      report(at(keyOffset(document, path, key)), `Unknown field «${key}»${within(path)}. Remove it or correct its name.`);
    }
    return;
  }
  reportAt(path, `${subject(path)}: ${explain(issue)}`);
}

function explain(issue: Issue): string {
  const missing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case "invalid_type":
      return missing ? `missing. Add it (${kind(issue.expected)}).` : `expected ${kind(issue.expected)}.`;
    case "too_small":
      return issue.origin === "array" ? `expected at least ${issue.minimum}, one a line after «- ».` : "empty. Fill it in.";
    case "too_big":
      return issue.origin === "array"
        ? `expected at most ${issue.maximum}.`
        : `longer than ${issue.maximum} characters. Shorten it.`;
    case "invalid_value":
      return `expected one of ${issue.values.map(String).join(", ")}.`;
    case "invalid_union":
      return issue.discriminator === undefined
        ? missing
          ? "missing. Add a text or a list of texts."
          : "expected a text or a list of texts."
        : "expected one of confirmed, reported, expected, rumoured, open, not-stated.";
    case "invalid_format":
      return issue.format === "regex"
        ? "expected lower-case letters, digits and single hyphens, such as who-confirmed-it."
        : sentence(issue.message);
    default:
      return sentence(issue.message);
  }
}

function kind(expected: string): string {
  const names: Record<string, string> = { string: "a text", array: "a list", object: "fields of its own" };
  return names[expected] ?? expected;
}

function subject(path: Path): string {
  return path.length === 0 ? "The file" : `«${path.map((key) => (typeof key === "number" ? key + 1 : key)).join(" › ")}»`;
}

function within(path: Path): string {
  return path.length === 0 ? "" : ` in ${subject(path)}`;
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

// The value itself, or the innermost thing around it that exists.
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isNode(pair.key) && String(pair.key) === key && pair.key.range) return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}
