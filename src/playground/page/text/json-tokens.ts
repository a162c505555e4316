/** A piece of written JSON, by what it is. */
export interface JsonToken {
  readonly kind: "key" | "string" | "number" | "word" | "mark";
  readonly text: string;
}

const TOKEN =
  /(?<key>"(?:[^"\\]|\\.)*")(?=:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*)|(?<word>true|false|null)|(?<mark>[^"\d\w-]+)/gu;

/** Writes a value as JSON, two spaces a level, in pieces to be coloured; together they are the whole text. */
export function jsonTokens(value: unknown): readonly JsonToken[] {
  const written = JSON.stringify(value, null, 2) ?? "null";
  return [...written.matchAll(TOKEN)].map(({ 0: text, groups = {} }) => ({ kind: kindOf(groups), text }));
}

const KINDS = ["key", "string", "number", "word"] as const;

function kindOf(groups: Readonly<Record<string, string | undefined>>): JsonToken["kind"] {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? "mark";
}
