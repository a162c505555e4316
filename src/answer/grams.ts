/**
 * Letter grams: runs of two to four letters of a word, its borders marked, as numbers. Each letter takes six bits; what is
 * neither a Latin letter nor a digit shares its number with others, so that what grams propose has to be compared.
 */
const BITS = 6;
const START = 37;
const END = 38;

/** How many different grams of a size there can be. */
export function gramSpace(size: number): number {
  return 1 << (BITS * size);
}

/** Stands between words where runs of letters go on from one word to the next. */
export const GAP_CODE = START;

/** What stands for a letter of a folded word in grams. @param unit its UTF-16 code unit. */
export function codeOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 48 + 27;
  return END + 1 + (unit % 25);
}

/**
 * Writes the grams of a word (repeated ones too) to the beginning of `out`, which is long enough: one of borders and all.
 *
 * @param size from 2 to 4.
 * @returns how many there are: the length of the word plus 3, minus the size.
 */
export function writeGrams(
  text: string,
  size: number,
  out: Uint32Array,
  start = 0,
  length = text.length,
): number {
  const mask = gramSpace(size) - 1;
  let gram = START;
  let count = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? codeOf(text.charCodeAt(start + at)) : END;
    gram = ((gram << BITS) | code) & mask;
    if (at + 2 >= size) {
      out[count] = gram;
      count += 1;
    }
  }
  return count;
}

/** The different grams of a word. */
export function gramsOf(word: string, size: number): readonly number[] {
  const written = bufferFor(word.length);
  const count = writeGrams(word, size, written);
  const grams: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const gram = written[at] ?? 0;
    // Words are short: looking back costs less than a set.
    if (written.indexOf(gram) === at) grams.push(gram);
  }
  return grams;
}

// One for all calls: nothing else runs in between.
let BUFFER = new Uint32Array(256);

function bufferFor(length: number): Uint32Array {
  if (BUFFER.length < length + 3) BUFFER = new Uint32Array(2 * length + 3);
  return BUFFER;
}
