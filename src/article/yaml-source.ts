import { CORE_SCHEMA, loadAll, YAMLException } from "js-yaml";
import * as v from "valibot";
import type { Report } from "./problem.ts";
import type { Finding } from "./shape-issues.ts";
import type { Path, Position, YamlPositions } from "./yaml-positions.ts";

/** Reports at the value (or, if it is missing, at the nearest thing around it). */
export type ReportAt = (path: Path, message: string) => void;

/**
 * Parses YAML, checks its shape and then whatever `check` looks for; everything that is wrong is reported.
 *
 * js-yaml reads the text, four times as fast as a parser that keeps positions; only where something is wrong, the
 * latter reads it again to tell the line and column.
 *
 * @param firstLine the line of the file on which `text` begins, from 1.
 * @param checkRest looks further where the shape is wrong, so that all of it is told in one go. It is given the value
 *   without its unknown fields, which may have any shape.
 * @returns what `check` made of it; nothing where the YAML or its shape is wrong.
 */
export async function parseYaml<S extends v.GenericSchema, R>(
  text: string,
  schema: S,
  report: Report,
  firstLine: number,
  check: (value: v.InferOutput<S>, report: ReportAt) => R,
  checkRest?: (yaml: unknown, report: ReportAt) => void,
): Promise<R | undefined> {
  const reportHere: Report = ({ line, column }, message) =>
    report({ line: line + firstLine - 1, column }, message);
  const source = readYaml(text);
  if ("brokenAt" in source) {
    await reportSyntax(text, source.brokenAt, reportHere);
    return undefined;
  }
  const findings: Finding[] = [];
  const reportAt: ReportAt = (path, message) => findings.push({ path, message });
  const result = v.safeParse(schema, source.yaml);
  let checked: R | undefined;
  if (result.success) checked = check(result.output, reportAt);
  else {
    const { findShapeIssues } = await import("./shape-issues.ts");
    findings.push(...findShapeIssues(schema, source.yaml));
    checkRest?.(source.yaml, reportAt);
  }
  if (findings.length > 0) await reportFindings(text, findings, reportHere);
  return checked;
}

type YamlSource = { readonly yaml: unknown } | { readonly brokenAt: Position };

const BEGINNING: Position = { line: 1, column: 1 };

function readYaml(text: string): YamlSource {
  try {
    const [yaml, ...others] = loadAll(text, { schema: CORE_SCHEMA });
    // An empty text is one without fields: what is missing can be told, and its syntax is fine.
    return others.length === 0 ? { yaml: yaml ?? {} } : { brokenAt: BEGINNING };
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    return { brokenAt: mark ? { line: mark.line + 1, column: mark.column + 1 } : BEGINNING };
  }
}

/** @param brokenAt where js-yaml gave up, for the case that the other parser accepts the text. */
async function reportSyntax(text: string, brokenAt: Position, report: Report): Promise<void> {
  const { errors } = await locate(text);
  for (const { at, message } of errors) report(at, `This is not valid YAML: ${message}`);
  if (errors.length === 0) {
    report(brokenAt, "This is not valid YAML. Check quotes, colons and indentation.");
  }
}

async function reportFindings(text: string, findings: readonly Finding[], report: Report): Promise<void> {
  const positions = await locate(text);
  for (const { path, key, message } of findings) {
    report(key === undefined ? positions.ofValue(path) : positions.ofKey(path, key), message);
  }
}

async function locate(text: string): Promise<YamlPositions> {
  const { locateYaml } = await import("./yaml-positions.ts");
  return locateYaml(text);
}
