import { readFile } from "node:fs/promises";
import type { Problem } from "./problem.ts";

/** A text file as read, or why it could not be. */
export type SourceFile =
  | { readonly text: string }
  | { readonly problem: Problem }
  | { readonly missing: true };

const BYTE_ORDER_MARK = Buffer.from("\uFEFF");
const REPLACEMENT = Buffer.from("\uFFFD");

/**
 * Reads a text file that has to be UTF-8; a byte order mark is dropped.
 *
 * Never throws for what a person can put right: a wrong encoding or an unreadable file comes back as a problem.
 */
export async function readSourceFile(file: string): Promise<SourceFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT") return { missing: true };
    return {
      problem: {
        file,
        line: 1,
        column: 1,
        message: `The file cannot be read (${code}). Check its permissions.`,
      },
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: { file, ...firstBadByte(bytes), message: "This is not UTF-8. Save the file as UTF-8." },
    };
  }
}

// Decoding leaves U+FFFD where bytes are bad, and where the file itself has that character: the bytes tell which.
function firstBadByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let from = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline === -1 ? bytes.length : newline;
    const column = firstBadColumn(bytes.subarray(from, to));
    if (column !== undefined) return { line, column };
    from = to + 1;
    line += 1;
  }
  return { line: 1, column: 1 };
}

function firstBadColumn(line: Buffer): number | undefined {
  let at = 0;
  let column = 1;
  for (const character of line.toString("utf8")) {
    const length = Buffer.byteLength(character);
    if (character === "\uFFFD" && !line.subarray(at, at + length).equals(REPLACEMENT)) return column;
    at += length;
    column += character.length;
  }
  return undefined;
}
