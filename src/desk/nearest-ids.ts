import Fuse from "fuse.js";

/** Ids that somebody may have meant with one that does not exist: the likest first, at most three. */
export function nearestIds(ids: readonly string[], meant: string): readonly string[] {
  const fuse = new Fuse(ids, { threshold: 0.4, ignoreLocation: true });
  return fuse.search(meant.slice(0, 40), { limit: 3 }).map(({ item }) => item);
}
