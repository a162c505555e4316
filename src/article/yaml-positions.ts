import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";

/** Keys and list indices (from 0) from the top of a YAML document to a value. */
export type Path = readonly (string | number)[];

interface Position {
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
    errors: document.errors.map(({ pos: [start], message }) => ({ at: position(start), message })),
    ofValue: (path) => position(valueOffset(document, path)),
    ofKey: (path, key) => position(keyOffset(document, path, key)),
  };
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
