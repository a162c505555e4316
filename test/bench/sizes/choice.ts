/** Numbers from 0 up to 1. */
export type Random = () => number;

/** One of them, each as likely. @throws {RangeError} where there is none. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  return itemAt(items, random());
}

/** One of them, the first ones far likelier than the last ones. @throws {RangeError} where there is none. */
export function oneOfTheFirst<T>(random: Random, items: readonly T[]): T {
  return itemAt(items, random() ** 2);
}

function itemAt<T>(items: readonly T[], share: number): T {
  const item = items[Math.floor(share * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to choose from.");
  return item;
}
