/** The fields of callback data: each takes only what the bot itself would write. */

/** A count from 0, such as a page's; undefined beyond three digits. */
export function readNumber(field: string | undefined): number | undefined {
  return field !== undefined && /^(?:0|[1-9]\d{0,2})$/u.test(field) ? Number(field) : undefined;
}

/** True for an article's or sentence's key, see `stable-ids.ts`. */
export function isKey(field: string | undefined): field is string {
  return field !== undefined && /^[0-9a-f]{10}$/u.test(field);
}

/** True for what an entry or topic may be called. */
export function isId(field: string | undefined): field is string {
  return field !== undefined && /^[a-z0-9-]{1,40}$/u.test(field);
}

/** The choice a field names. */
export function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}
