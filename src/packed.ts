import { deserialize, serialize } from "node:v8";

/**
 * Plain data as bytes, its typed arrays by themselves behind the rest:
 *
 *     length of the rest │ the rest, as V8 serialises it │ array │ array │ …
 *
 * Short arrays are packed to a quarter of their size: numbers of seven bits to a byte, of ascending ones the differences.
 * Long ones are kept as they are, so that they are opened without being looked at: as views of the bytes.
 */

/** What stands in the rest for an array. */
interface Packed {
  readonly packed: "bytes" | "words" | "numbers" | "ascending";
  readonly length: number;
}

// Reading as many packed numbers takes a tenth of a millisecond.
const LONG = 16_384;
const HEAD = 4;

/** Packs objects of objects: typed arrays in anything else are left to V8. Arrays have numbers below 2³². */
export function pack(value: object): Uint8Array {
  const body = new Writer();
  const rest = serialize(replaced(value, (array) => write(array, body)));
  const start = aligned(HEAD + rest.length);
  const bytes = new Uint8Array(start + body.length);
  new DataView(bytes.buffer).setUint32(0, rest.length, true);
  bytes.set(rest, HEAD);
  bytes.set(body.bytes, start);
  return bytes;
}

/**
 * What {@link pack} packed. Long arrays are views of the bytes.
 *
 * @throws where the bytes are of anything else.
 */
export function unpack<T extends object>(bytes: Uint8Array): T {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const value: object = deserialize(bytes.subarray(HEAD, HEAD + length));
  // Of a Buffer, slices would be views too.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = new Reader(plain, aligned(HEAD + length));
  // Of the shape that was packed: whoever reads knows who wrote.
  return restored(value, body) as T;
}

function replaced(value: object, write: (array: Uint8Array | Uint32Array) => Packed): object {
  return mapped(value, (field) => {
    if (field instanceof Uint8Array || field instanceof Uint32Array) return write(field);
    return isPlain(field) ? replaced(field, write) : field;
  });
}

function restored(value: object, body: Reader): object {
  return mapped(value, (field) => {
    if (!isPlain(field)) return field;
    return isPacked(field) ? read(field, body) : restored(field, body);
  });
}

// Fields keep their order, and with it the arrays.
function mapped(value: object, map: (field: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, map(field)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isPacked(value: object): value is Packed {
  return "packed" in value;
}

function write(array: Uint8Array | Uint32Array, body: Writer): Packed {
  const { length } = array;
  if (array instanceof Uint8Array) {
    body.add(array);
    return { packed: "bytes", length };
  }
  if (length >= LONG) {
    body.align();
    body.add(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return { packed: "words", length };
  }
  const isAscending = array.every((number, at) => at === 0 || number >= (array[at - 1] ?? 0));
  let before = 0;
  for (const number of array) {
    body.addNumber(number - before);
    if (isAscending) before = number;
  }
  return { packed: isAscending ? "ascending" : "numbers", length };
}

function read({ packed, length }: Packed, body: Reader): Uint8Array | Uint32Array {
  if (packed === "bytes") return body.take(length);
  if (packed === "words") return body.takeWords(length);
  const numbers = new Uint32Array(length);
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const number = before + body.takeNumber();
    numbers[at] = number;
    if (packed === "ascending") before = number;
  }
  return numbers;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}

class Writer {
  #bytes = new Uint8Array(16_384);
  length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  // LEB128: seven bits a byte, the lowest first; the eighth says that more follow.
  addNumber(number: number): void {
    this.#reserve(5);
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      this.#bytes[this.length] = (rest & 0x7f) | 0x80;
      this.length += 1;
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  align(): void {
    this.#reserve(4);
    this.length = aligned(this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#at = start;
  }

  take(length: number): Uint8Array {
    this.#at += length;
    const taken = this.#bytes.subarray(this.#at - length, this.#at);
    // A view of a few bytes would keep all of them.
    return length < LONG ? taken.slice() : taken;
  }

  takeWords(length: number): Uint32Array {
    this.#at = this.#start + aligned(this.#at - this.#start);
    const from = this.#bytes.byteOffset + this.#at;
    this.#at += 4 * length;
    if (from % 4 === 0) return new Uint32Array(this.#bytes.buffer, from, length);
    return new Uint32Array(this.#bytes.slice(this.#at - 4 * length, this.#at).buffer);
  }

  takeNumber(): number {
    let byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    if (byte < 0x80) return byte;
    let number = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
      byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      number |= (byte & 0x7f) << shift;
    }
    return number >>> 0;
  }
}
