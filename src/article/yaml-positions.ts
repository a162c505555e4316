import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { withFullStop } from "./problem.ts";

/** Keys and list indices (from 0) from the top of a YAML document to a value. */
export type Path = readonly (string | number)[];

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Where things stand in a YAML text. */
export interface YamlPositions {
  readonly errors: readonly { readonly at: Position; readonly message: string }[];
  /** A value's place, or that of the innermost thing around it that exists. */
  readonly ofValue: (path: Path) => Position;
  /** The place of a field's name in the mapping at `path`. */
  readonly ofKey: (path: Path, key: string) => Position;
}

/** Reads a YAML text for its syntax errors and the places of its values. */
export function locateYaml(text: string): YamlPositions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    errors: syntaxErrors(document).map(({ offset, message }) => ({ at: position(offset), message })),
    ofValue: (path) => position(valueOffset(document, path)),
    ofKey: (path, key) => position(keyOffset(document, path, key)),
  };
}

interface SyntaxMistake {
  readonly offset: number;
  readonly message: string;
}

function syntaxErrors(document: ReturnType<typeof parseDocument>): SyntaxMistake[] {
  const errors = document.errors.map(({ code, pos: [offset], message }) => ({
    offset,
    message:
      code === "MULTIPLE_DOCS"
        ? "a second document begins here. Keep one, without «---» or «...» on a line of its own."
        : withFullStop(message),
  }));
  return errors.length > 0 ? errors : [...unknownTags(document), ...unknownAliases(document)];
}

// The parser lets these pass, js-yaml does not. They are rarely meant: an editor wrote a text that starts with the character.

function unknownTags(document: ReturnType<typeof parseDocument>): SyntaxMistake[] {
  return document.warnings
    .filter(({ code }) => code === "TAG_RESOLVE_FAILED")
    .map(({ pos: [offset] }) => ({ offset, message: needsQuotes("!") }));
}

function unknownAliases(document: ReturnType<typeof parseDocument>): SyntaxMistake[] {
  const errors: SyntaxMistake[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.range && !alias.resolve(document))
        errors.push({ offset: alias.range[0], message: needsQuotes("*") });
    },
  });
  return errors;
}

function needsQuotes(character: string): string {
  return `a text that starts with «${character}» has to stand in quotes. Add them.`;
}

function valueOffset(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const { key: name } of map.items) {
      if (isNode(name) && String(name) === key && name.range) return name.range[0];
    }
  }
  return valueOffset(document, path);
}
