/**
 * `after`, with every part that is equal to that of `before` taken from there: what did not change keeps its identity, and
 * need not be drawn again. For plain data as JSON has it, just read: `after` is changed.
 */
export function keepEqual<T>(before: T | undefined, after: T): T {
  return keep(before, after);
}

function keep<T>(before: unknown, after: T): T {
  if (isSame(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return keepItems(before, after);
  if (isRecord(before) && isRecord(after)) return keepFields(before, after);
  return after;
}

function keepItems<T extends readonly unknown[]>(before: readonly unknown[], after: T): T {
  // Items that have a key are found by it: one taken out or put in leaves the others as they are.
  const byKey = new Map(before.flatMap((item) => (isKeyed(item) ? [[item.key, item]] : [])));
  for (const [index, item] of after.entries()) {
    const counterpart = isKeyed(item) ? byKey.get(item.key) : before[index];
    Object.assign(after, { [index]: keep(counterpart, item) });
  }
  return after;
}

function keepFields<T extends Readonly<Record<string, unknown>>>(
  before: Readonly<Record<string, unknown>>,
  after: T,
): T {
  for (const [key, value] of Object.entries(after)) Object.assign(after, { [key]: keep(before[key], value) });
  return after;
}

function isSame<T>(before: unknown, after: T): before is T {
  if (Object.is(before, after)) return true;
  if (Array.isArray(before) || Array.isArray(after)) {
    if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
    return before.every((item, index) => isSame(item, after[index]));
  }
  if (!isRecord(before) || !isRecord(after)) return false;
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && isSame(before[key], after[key]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isKeyed(value: unknown): value is { readonly key: string } {
  return isRecord(value) && typeof value["key"] === "string";
}
