/**
 * The lines of a text that comes in pieces, without their ends (`\n` or `\r\n`).
 *
 * Not `node:readline`: from Node 24 on it also ends lines at U+2028 and U+2029, which JSON allows inside a string.
 */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield withoutReturn(line);
  }
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
