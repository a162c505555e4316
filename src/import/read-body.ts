import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UserError } from "../user-error.ts";

/**
 * Reads a response's body, unpacked, and gives up as soon as it is too long, packed or unpacked.
 *
 * @throws {UserError} where it is longer than `maxBytes` or packed in a way that was not asked for.
 */
export async function readBody(
  response: IncomingMessage,
  url: URL,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const tooLong = () => new UserError(`${url.href} is larger than ${maxBytes / 1_000_000} MB.`);
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) throw tooLong();
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    let length = 0;
    for await (const piece of pieces) {
      length += piece.byteLength;
      if (length > maxBytes) throw tooLong();
      yield piece;
    }
  };
  const chunks: Uint8Array[] = [];
  const collect = async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const piece of pieces) chunks.push(piece);
  };
  const unpack = unpackerOf(response, url);
  // Packed bytes are counted too: an endless row of empty gzip members unpacks to nothing.
  if (unpack) await pipeline(response, counted, unpack, counted, collect, { signal });
  else await pipeline(response, counted, collect, { signal });
  return Buffer.concat(chunks);
}

function unpackerOf(response: IncomingMessage, url: URL): Transform | undefined {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  switch (encoding) {
    case "identity":
    case "":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return createInflate();
    default:
      throw new UserError(`${url.href} is packed as ${encoding}, which was not asked for.`);
  }
}
