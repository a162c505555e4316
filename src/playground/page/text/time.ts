/** The time of day; `seconds` since 1970. */
export function timeOfDay(seconds: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(seconds * 1000);
}

/** The day, such as «25. November»; `seconds` since 1970. */
export function dayOf(seconds: number, language: string): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(seconds * 1000);
}

/** True where both are on one day here; seconds since 1970. */
export function isSameDay(a: number, b: number): boolean {
  return new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString();
}
