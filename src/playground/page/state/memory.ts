import { firstRole, type Place, readPlace, writePlace } from "./place.ts";
import { type PageState, THEMES } from "./state.ts";

// A browser may forbid storage; then a reload forgets.
const SEEN = "seen";
const PLACE = "place";
const THEME = "theme";

/** Narrower than this, the list and the chat are two screens. In CSS as well. */
export const NARROW = "(max-width: 719px)";
/** Wide enough for the panel to be open from the start. */
export const ROOMY = "(min-width: 1180px)";

/** The page as it begins: where it was left in this tab, else in the private chat. */
export function recall(): PageState {
  const place: Place = readPlace(location.hash) ??
    readPlace(read(() => sessionStorage, PLACE)) ?? {
      role: firstRole(navigator.languages),
      open: matchMedia(NARROW).matches ? undefined : "private",
    };
  return {
    ...place,
    view: undefined,
    connection: "opening",
    desks: {},
    seen: readMarks(read(() => sessionStorage, SEEN)),
    notice: undefined,
    dialog: undefined,
    target: undefined,
    isPanelOpen: matchMedia(ROOMY).matches,
    theme: THEMES.find((theme) => theme === read(() => localStorage, THEME)) ?? "system",
  };
}

/** Keeps what {@link recall} finds again. */
export function remember({ role, open, seen, theme }: PageState): void {
  write(() => sessionStorage, SEEN, JSON.stringify(seen));
  write(() => sessionStorage, PLACE, writePlace({ role, open }));
  write(() => localStorage, THEME, theme);
}

function readMarks(written: string): Readonly<Record<string, string>> {
  try {
    const marks: unknown = JSON.parse(written || "{}");
    if (typeof marks !== "object" || marks === null) return {};
    return Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, String(mark)]));
  } catch {
    return {};
  }
}

function read(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(`playground-${key}`) ?? "";
  } catch {
    return "";
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(`playground-${key}`, value);
  } catch {
    // As said above.
  }
}
