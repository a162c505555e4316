/** A stem near another one. */
export interface Neighbour {
  readonly term: number;
  /** From 0 to 1; 1 would be the stem itself. */
  readonly similarity: number;
}

// Words that begin with so many of the same letters are taken to be akin: derivations, compounds, cognates.
const AKIN = 5;
// A slip leaves either the beginning or the end of a word as it is.
const END = 3;
const SHORTEST = 4;
// Within this of the nearest, others may be meant as well.
const AS_NEAR = 0.06;

/** Finds stems that look alike among very many, to which more come. What it costs grows with those of the same beginning or end. */
export class StemNeighbours {
  readonly #stems: string[] = [];
  readonly #byStart = new Map<string, number[]>();
  readonly #byEnd = new Map<string, number[]>();
  readonly #akin = new Map<string, number[]>();

  /** Adds a stem, the next term. */
  push(stem: string): void {
    const term = this.#stems.length;
    this.#stems.push(stem);
    if (stem.length >= AKIN) push(this.#akin, stem.slice(0, AKIN), term);
    if (stem.length < SHORTEST || /\p{N}/u.test(stem)) return;
    push(this.#byStart, stem.slice(0, END), term);
    push(this.#byEnd, stem.slice(-END), term);
  }

  /** Terms that begin with the same five letters as a stem, its own included. */
  akin(stem: string): readonly number[] {
    return stem.length < AKIN ? [] : (this.#akin.get(stem.slice(0, AKIN)) ?? []);
  }

  /** The terms an unknown stem was most likely meant for: those that differ in one place, by a letter or two. */
  mistyped(stem: string): readonly Neighbour[] {
    if (stem.length < SHORTEST || /\p{N}/u.test(stem)) return [];
    const best = new Map<number, number>();
    let nearest = 0;
    for (const terms of [this.#byStart.get(stem.slice(0, END)), this.#byEnd.get(stem.slice(-END))]) {
      for (const term of terms ?? []) {
        const similarity = likeness(stem, this.#stems[term] ?? "");
        if (similarity > 0) best.set(term, similarity);
        if (similarity > nearest) nearest = similarity;
      }
    }
    return [...best]
      .map(([term, similarity]) => ({ term, similarity }))
      .filter(({ similarity }) => similarity >= nearest - AS_NEAR);
  }
}

// 0 for words that differ in more than one place, or by more than a slip; of four letters, one changed makes another word.
function likeness(typed: string, known: string): number {
  const longest = Math.max(typed.length, known.length);
  const shortest = Math.min(typed.length, known.length);
  if (longest - shortest > 2) return 0;
  let start = 0;
  while (start < shortest && typed.charCodeAt(start) === known.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    typed.charCodeAt(typed.length - 1 - end) === known.charCodeAt(known.length - 1 - end)
  )
    end += 1;
  const apart = longest - start - end;
  const isSwap =
    apart === 2 &&
    typed.length === known.length &&
    typed.charCodeAt(start) === known.charCodeAt(start + 1) &&
    typed.charCodeAt(start + 1) === known.charCodeAt(start);
  const slips = isSwap ? SWAP : apart;
  const allowed = longest <= 4 ? 0 : longest <= 7 ? SWAP : 2;
  return slips > allowed ? 0 : 1 - (slips * COST) / longest;
}

// As in typos.ts.
const SWAP = 1.2;
const COST = 0.8;

function push(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
