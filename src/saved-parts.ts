import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** An article as it is kept. */
export interface WholePart {
  readonly slug: string;
  /** Of the article's files. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

interface Shelf {
  /** Of the code that made it: other code would make other bytes. */
  readonly code: string;
  readonly parts: readonly WholePart[];
}

// One edit writes one of so many files, and a start reads them all.
const SHELVES = 32;

/**
 * The saved articles of one knowledge folder. All of them are needed at the start: they share a few files (shelves). Of the
 * indices only some are ever needed, and each has a file of its own.
 *
 * Several processes may write at the same time: files are written aside and renamed, and who comes last wins. Not being able
 * to keep something costs time, nothing else; so nothing here throws.
 */
export class SavedParts {
  readonly #folder: string;
  readonly #code: string | undefined;

  /** @param code the digest of the code; without it nothing is read or kept. */
  constructor(folder: string, code: string | undefined) {
    this.#folder = folder;
    this.#code = code;
  }

  /** What is kept of these articles, whatever their digests. */
  async read(slugs: readonly string[]): Promise<readonly WholePart[]> {
    const wanted = new Set(slugs);
    const parts: WholePart[] = [];
    for (const shelf of new Set(slugs.map(shelfOf)))
      for (const part of await this.#readShelf(shelf)) if (wanted.has(part.slug)) parts.push(part);
    return parts;
  }

  /** Keeps new parts, and drops what is kept of articles that are not as these digests say any more. */
  async save(fresh: readonly WholePart[], digests: ReadonlyMap<string, string>): Promise<void> {
    const code = this.#code;
    if (code === undefined || fresh.length === 0) return;
    for (const [shelf, news] of byShelf(fresh)) {
      const slugs = new Set(news.map(({ slug }) => slug));
      const old = (await this.#readShelf(shelf)).filter(
        ({ slug, digest }) => digests.get(slug) === digest && !slugs.has(slug),
      );
      const parts = [...old, ...news].map(({ slug, digest, bytes }) => ({ slug, digest, bytes }));
      await this.#write(shelfName(shelf), serialize({ code, parts } satisfies Shelf));
    }
    await this.#tidy(new Set([...digests].map(([slug, digest]) => this.#indexName(slug, digest))));
  }

  /** The index of an article, read at once (it takes less than a millisecond); undefined where it is not kept. */
  index(slug: string, digest: string): Uint8Array | undefined {
    if (this.#code === undefined) return undefined;
    try {
      return checked(readFileSync(join(this.#folder, this.#indexName(slug, digest))));
    } catch {
      return undefined;
    }
  }

  /** The same, off the event loop and in slices: for indices of any size. */
  async readIndex(slug: string, digest: string): Promise<Uint8Array | undefined> {
    if (this.#code === undefined) return undefined;
    try {
      return await checkedInSlices(await readFile(join(this.#folder, this.#indexName(slug, digest))));
    } catch {
      return undefined;
    }
  }

  /** Keeps the index of an article. @returns false where that cannot be. */
  async saveIndex(slug: string, digest: string, bytes: Uint8Array): Promise<boolean> {
    return this.#code !== undefined && (await this.#write(this.#indexName(slug, digest), bytes));
  }

  async #readShelf(shelf: number): Promise<readonly WholePart[]> {
    try {
      const bytes = await checkedInSlices(await readFile(join(this.#folder, shelfName(shelf))));
      // Written by save() above under the same digest, which covers the code that knows its shape.
      const found: Shelf | undefined = bytes && deserialize(bytes);
      return found && found.code === this.#code ? found.parts : [];
    } catch {
      return [];
    }
  }

  async #write(name: string, bytes: Uint8Array): Promise<boolean> {
    const file = join(this.#folder, name);
    // Not named by process: in containers that share a folder, all have the same number.
    const aside = join(this.#folder, `${randomUUID()}${ASIDE}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(aside, [sumOf(bytes), bytes]);
      await rename(aside, file);
      return true;
    } catch {
      await rm(aside, { force: true }).catch(() => undefined);
      return false;
    }
  }

  /** Removes indices that nobody asks for any more, also those of older code, and what a process left that was ended. */
  async #tidy(current: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = join(this.#folder, name);
      if (name.endsWith(INDEX) ? !current.has(name) : name.endsWith(ASIDE) && (await isLeft(file)))
        await rm(file, { force: true }).catch(() => undefined);
    }
  }

  #indexName(slug: string, digest: string): string {
    return `${slug}-${sha256(`${this.#code} ${digest}`).slice(0, 16)}${INDEX}`;
  }
}

const INDEX = ".index";
const ASIDE = ".aside";
// Nothing takes so long to write.
const LEFT_MILLISECONDS = 3_600_000;

async function isLeft(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > LEFT_MILLISECONDS;
}

function shelfName(shelf: number): string {
  return `articles-${shelf}.shelf`;
}

function shelfOf(slug: string): number {
  return crc32(slug) % SHELVES;
}

function byShelf(parts: readonly WholePart[]): ReadonlyMap<number, readonly WholePart[]> {
  const shelves = new Map<number, WholePart[]>();
  for (const part of parts) {
    const shelf = shelfOf(part.slug);
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), part]);
  }
  return shelves;
}

// A power cut may leave a file damaged: its first four bytes are the sum of the others.
function sumOf(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(bytes));
  return sum;
}

function checked(file: Buffer): Buffer | undefined {
  const bytes = file.subarray(4);
  return file.length > 4 && file.readUInt32LE() === crc32(bytes) ? bytes : undefined;
}

// A few milliseconds' worth.
const SLICE = 4 * 1024 * 1024;

async function checkedInSlices(file: Buffer): Promise<Buffer | undefined> {
  const bytes = file.subarray(4);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += SLICE) {
    sum = crc32(bytes.subarray(at, at + SLICE), sum);
    if (at + SLICE < bytes.length) await setImmediate();
  }
  return file.length > 4 && file.readUInt32LE() === sum ? bytes : undefined;
}

/** A digest of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
