import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSourceFile, type SourceFile } from "../../src/article/source-file.ts";
import { temporaryFolder } from "./knowledge-folder.ts";

async function read(content: string | Uint8Array): Promise<{ file: string; source: SourceFile }> {
  const file = join(await temporaryFolder({ "article.md": content }), "article.md");
  return { file, source: await readSourceFile(file) };
}

/** Bytes from texts (as UTF-8) and single bytes. */
function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));
}

describe("a file in UTF-8", () => {
  it.each([
    ["as it stands", "Grüße, 😀\r\nzweite Zeile\n", "Grüße, 😀\r\nzweite Zeile\n"],
    ["without its byte order mark", "\uFEFFText", "Text"],
    ["empty", "", ""],
    ["with a replacement character of its own", "a\uFFFDb", "a\uFFFDb"],
  ])("%s", async (_name, content, text) => {
    expect((await read(content)).source).toEqual({ text });
  });
});

describe("a file that is not UTF-8 is reported at its first bad byte", () => {
  it.each([
    ["first of all", bytes(0xff, "abc"), 1, 1],
    ["in a later line", bytes("eins\nzwei\ndr", 0xe4, "i\nvier", 0xfc), 3, 3],
    ["behind letters of two bytes", bytes("äöü", 0xe4), 1, 4],
    ["behind a byte order mark", bytes(0xef, 0xbb, 0xbf, "ab", 0xe4), 1, 3],
    ["behind CRLF", bytes("eins\r\nz", 0xfc, "r\r\n"), 2, 2],
    ["a letter cut off at the end of a line", bytes("ab", 0xc3, "\nzwei"), 1, 3],
    ["a letter cut off at the end of the file", bytes("ab\nc", 0xe2, 0x82), 2, 2],
    ["behind a replacement character of its own", bytes("a\uFFFDb\nzwei", 0xe4), 2, 5],
    ["UTF-16", Buffer.from("\uFEFFText", "utf16le"), 1, 1],
  ])("%s", async (_name, content, line, column) => {
    const { file, source } = await read(content);
    expect(source).toEqual({
      problem: { file, line, column, message: "This is not UTF-8. Save the file as UTF-8." },
    });
  });
});

describe("what is no file", () => {
  it("is missing", async () => {
    const folder = await temporaryFolder({});
    expect(await readSourceFile(join(folder, "article.md"))).toEqual({ missing: true });
  });

  it("is reported where it is a folder", async () => {
    const file = join(await temporaryFolder({}), "article.md");
    await mkdir(file);
    expect(await readSourceFile(file)).toEqual({
      problem: { file, line: 1, column: 1, message: expect.stringContaining("EISDIR") },
    });
  });
});
