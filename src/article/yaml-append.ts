import {
  type CST,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path } from "./yaml-positions.ts";

/** Things to add at the end of a list of a YAML text. */
export interface Addition {
  /** Of the list. Its last key may be missing in the mapping around it, or empty: then the list is begun. */
  readonly path: Path;
  /** Texts, numbers, lists and mappings. */
  readonly values: readonly unknown[];
}

/**
 * Adds to lists of a YAML text and leaves every character of it as it is: comments, quotes, order, ends of lines. What is
 * added is laid out as its neighbours are.
 *
 * ```ts
 * appendToLists("a:\n  - b # c\n", [{ path: ["a"], values: ["d: e"] }]) // 'a:\n  - b # c\n  - "d: e"\n'
 * ```
 *
 * @returns undefined where it cannot: the text is no YAML, or there is something else at a path (an alias, a text).
 */
export function appendToLists(source: string, additions: readonly Addition[]): string | undefined {
  const document = parseDocument(source, { keepSourceTokens: true, uniqueKeys: true });
  if (document.errors.length > 0) return undefined;
  const splices: Splice[] = [];
  for (const addition of additions) {
    if (addition.values.length === 0) continue;
    const found = spliceFor(source, document, addition);
    if (!found) return undefined;
    splices.push(...found);
  }
  return apply(source, splices);
}

interface Splice {
  /** Offset in the text, in UTF-16 code units. */
  readonly at: number;
  readonly text: string;
}

function apply(source: string, splices: readonly Splice[]): string {
  let [text, from] = ["", 0];
  for (const splice of splices.toSorted((a, b) => a.at - b.at)) {
    text += source.slice(from, splice.at) + splice.text;
    from = splice.at;
  }
  return text + source.slice(from);
}

function spliceFor(source: string, document: Document, { path, values }: Addition): Splice[] | undefined {
  const list = nodeAt(document, path);
  if (isSeq(list)) {
    if (isFlow(list))
      return intoFlow(
        source,
        list,
        values.map((value) => flowText(value, source, list)),
      );
    return intoBlock(source, list, values);
  }
  const key = path.at(-1);
  const around = nodeAt(document, path.slice(0, -1));
  if (typeof key !== "string" || !isMap(around)) return undefined;
  if (list !== undefined) return isEmpty(list) ? beginList(source, around, key, values) : undefined;
  if (isFlow(around)) {
    const pair = flowText({ [key]: values }, source, around)
      .slice(1, -1)
      .trim();
    return intoFlow(source, around, [pair]);
  }
  return afterLastOf(source, around, yamlOf({ [key]: values }));
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true;
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}

// Block style: one thing a line.

function intoBlock(source: string, list: YAMLSeq, values: readonly unknown[]): Splice[] | undefined {
  const blank = hasBlankLines(source, list);
  const texts = values.map((value) => yamlOf([value]));
  return afterLastOf(source, list, texts.join(blank ? "\n" : ""), blank);
}

/** @param text lines that stand beside the last thing of the collection, so far without indentation. */
function afterLastOf(
  source: string,
  collection: YAMLMap | YAMLSeq,
  text: string,
  blank = false,
): Splice[] | undefined {
  const starts = startsOf(collection);
  const last = starts.at(-1);
  const end = endOf(collection);
  if (last === undefined || end === undefined) return undefined;
  const column = last - lineStart(source, last);
  return [newLines(source, lineAfter(source, end, column), text, column, blank)];
}

function beginList(
  source: string,
  map: YAMLMap,
  key: string,
  values: readonly unknown[],
): Splice[] | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const at = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  if (isFlow(map) || at === undefined) return undefined;
  const column = at - lineStart(source, at) + INDENT;
  return [newLines(source, lineAfter(source, at, column), yamlOf(values), column, false)];
}

const INDENT = 2;

function newLines(source: string, at: number, text: string, column: number, blank: boolean): Splice {
  const end = source.includes("\r\n") ? "\r\n" : "\n";
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(column) + line));
  if (blank) lines.unshift("");
  const joined = lines.join(end);
  const isAtLineStart = at === 0 || source.charAt(at - 1) === "\n";
  return { at, text: isAtLineStart ? joined + end : end + joined };
}

/** Offset behind the line of `from` and behind the comments right below it that stand deeper than `column`. */
function lineAfter(source: string, from: number, column: number): number {
  let at = from > 0 && source.charAt(from - 1) === "\n" ? from : nextLine(source, from);
  const comment = new RegExp(` {${column + 1},}#.*(?:\\r?\\n|$)`, "uy");
  for (;;) {
    comment.lastIndex = at;
    if (at === source.length || !comment.test(source)) return at;
    at = comment.lastIndex;
  }
}

function nextLine(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline === -1 ? source.length : newline + 1;
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf("\n", at - 1) + 1;
}

// Whether blank lines stand between the mappings of a list. Between texts, they only mark sections.
function hasBlankLines(source: string, list: YAMLSeq): boolean {
  if (!isMap(list.items.at(-1))) return false;
  const last = startsOf(list).at(-1) ?? 0;
  const previous = list.items.length > 1 ? endOf(list.items.at(-2)) : undefined;
  return previous !== undefined && /\n[ \t]*\r?\n/u.test(source.slice(previous, last));
}

/** Where the things of a block collection begin: with their dash, or with their key. */
function startsOf(collection: YAMLMap | YAMLSeq): number[] {
  const token = collection.srcToken;
  if (token?.type !== "block-seq" && token?.type !== "block-map") return [];
  const items: readonly CST.CollectionItem[] = token.items;
  return items.flatMap(({ start, key }) => {
    const dash = start.find(({ type }) => type === "seq-item-ind" || type === "explicit-key-ind");
    return dash?.offset ?? (key && "offset" in key ? key.offset : undefined) ?? [];
  });
}

/** Offset behind the last character of an item or a pair: not of the comments and blank lines below it. */
function endOf(item: unknown): number | undefined {
  if (isCollection(item) && item.flow !== true) return endOf(item.items.at(-1)) ?? item.range?.[1];
  if (isNode(item)) return item.range?.[1];
  if (typeof item !== "object" || item === null || !("key" in item) || !("value" in item)) return undefined;
  return endOf(item.value) ?? endOf(item.key);
}

// Flow style: `[a, b]`, `{ a: b }`, and JSON.

function intoFlow(
  source: string,
  collection: YAMLMap | YAMLSeq,
  texts: readonly string[],
): Splice[] | undefined {
  const token = collection.srcToken;
  if (token?.type !== "flow-collection" || !collection.range) return undefined;
  const bracket = collection.range[1] - 1;
  const last = endOf(collection.items.at(-1));
  if (last === undefined) return [{ at: bracket, text: texts.join(", ") }];
  const comma = token.items.at(-1)?.start.find(({ type }) => type === "comma")?.offset;
  const hasComma = comma !== undefined && comma >= last;
  const end = hasComma ? comma + 1 : last;
  const isOneLine = !source.slice(last, bracket).includes("\n");
  if (isOneLine) {
    const added = texts.join(", ");
    return [{ at: end, text: hasComma ? ` ${added},` : `, ${added}` }];
  }
  const begin = startOfItem(collection.items.at(-1)) ?? last;
  const column = /^[ \t]*/u.exec(source.slice(lineStart(source, begin)))?.[0].length ?? 0;
  const added = texts.join(",\n") + (hasComma ? "," : "");
  const lines = newLines(source, nextLine(source, end), added, column, false);
  return hasComma ? [lines] : [{ at: last, text: "," }, lines];
}

function startOfItem(item: unknown): number | undefined {
  if (isNode(item)) return item.range?.[0];
  const key = typeof item === "object" && item !== null && "key" in item ? item.key : undefined;
  return isNode(key) ? key.range?.[0] : undefined;
}

// As JSON where the neighbours are: their keys or texts stand in double quotes.
function flowText(value: unknown, source: string, collection: Node): string {
  const [from = 0, to = 0] = collection.range ?? [];
  const isJson = /^[[{]\s*["[{]/u.test(source.slice(from, to));
  if (isJson) return JSON.stringify(value);
  return stringify([value], { ...OPTIONS, collectionStyle: "flow", flowCollectionPadding: false })
    .trim()
    .slice(1, -1)
    .trim();
}

function yamlOf(value: unknown): string {
  return stringify(value, OPTIONS);
}

// `no`, `12:30` and the like stand in quotes, as other readers of YAML take them for something else than a text.
const OPTIONS = { lineWidth: 0, compat: "yaml-1.1", aliasDuplicateObjects: false } as const;
