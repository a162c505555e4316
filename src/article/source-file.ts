import { readFile } from "node:fs/promises";
import type { Problem } from "./problem.ts";

/** A text file as read, or why it could not be. */
export type SourceFile =
  | { readonly text: string }
  | { readonly problem: Problem }
  | { readonly missing: true };

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

// Decoding line by line is slow and only done for a file that is already known to be broken.
function firstBadByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline === -1 ? bytes.length : newline;
    const decoder = new TextDecoder("utf-8");
    const column = decoder.decode(bytes.subarray(from, to)).indexOf("\uFFFD");
    if (column !== -1) return { line, column: column + 1 };
    from = to + 1;
    line += 1;
  }
  return { line: 1, column: 1 };
}
