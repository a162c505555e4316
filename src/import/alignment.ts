/** A step from one list to another: kept in both, or only in one. */
export type Step<T> =
  | { readonly kind: "kept"; readonly before: T; readonly after: T }
  | { readonly kind: "removed"; readonly before: T }
  | { readonly kind: "added"; readonly after: T };

/**
 * Lines two lists up by their longest common subsequence, removed before added.
 *
 * Takes time and memory in the product of the two lengths, without what they begin and end with in common: meant for the
 * sentences of an article and the words of a sentence.
 */
export function align<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Step<T>[] {
  const [a, b] = [before.map(key), after.map(key)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const pairs = commonPairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const common = [
    ...indices(head, 0, 0),
    ...pairs.map(([i, j]) => [i + head, j + head] as const),
    ...indices(tail, a.length - tail, b.length - tail),
    [a.length, b.length] as const,
  ];
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of common) {
    for (const item of before.slice(i, nextI)) steps.push({ kind: "removed", before: item });
    for (const item of after.slice(j, nextJ)) steps.push({ kind: "added", after: item });
    for (const old of before.slice(nextI, nextI + 1)) {
      for (const item of after.slice(nextJ, nextJ + 1))
        steps.push({ kind: "kept", before: old, after: item });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return steps;
}

function indices(count: number, fromA: number, fromB: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => [fromA + i, fromB + i] as const);
}

// lengths[i][j]: how much a from i and b from j have in common.
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
