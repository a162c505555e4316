/**
 * Random numbers from 0 (included) to 1 (excluded) that are the same on every machine for the same seed.
 *
 * Mulberry32 by Tommy Ettinger (2017, public domain) https://gist.github.com/tommyettinger/46a874533244883189143505d203312c,
 * seeded with the FNV-1a hash of the text (32 bits, over UTF-16 code units)
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function seededRandom(seed: string): () => number {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
