/**
 * Reads the bytes of a document as text.
 *
 * The character set is that of a byte order mark, else the server's, else the page's own `<meta>`; else UTF-8 where the
 * bytes are that, and windows-1252 where they are not. So https://encoding.spec.whatwg.org and browsers have it. Bytes
 * that are none of the character set come back as U+FFFD.
 *
 * @param charset as the server names it.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const marked = charsetOfMark(bytes);
  const told = [marked, charset, charsetOfMeta(bytes)].find((label) => label !== undefined && isKnown(label));
  if (told !== undefined) return decodeAs(told, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs("windows-1252", bytes);
  }
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return undefined;
}

// https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding: the first 1024 bytes. Many pages put a
// long script before it, so we look somewhat further.
const META_WITHIN = 8192;

function charsetOfMeta(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, META_WITHIN))
    .toString("latin1")
    .replace(/<!--.*?-->/gsu, "");
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
  // It could not have been read, were it so.
  return label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/gu, printedFor) : text;
}

// Some releases of Node read windows-1252 as latin1 (https://github.com/nodejs/node/issues/56542): its quotation marks and
// dashes, 0x80 to 0x9F, then come as control characters.
const PRINTED = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function printedFor(control: string): string {
  return PRINTED.charAt(control.charCodeAt(0) - 0x80);
}
