import type { Language } from "../../article/article.ts";
import type { Tap } from "../links/callback-data.ts";
import { say } from "../wording.ts";
import { tapButton } from "./button.ts";
import type { Buttons } from "./message.ts";

/** A part of a list that is too long for one message. Pages count from 0. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** A page of a list; its last one where it has become shorter since the button was made. */
export function pageOf<T>(list: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const existing = Math.min(page, pages - 1);
  return { items: list.slice(existing * size, (existing + 1) * size), page: existing, pages };
}

/** The row that turns pages; no row where there is but one. */
export function pageRows(
  { page, pages }: Page<unknown>,
  language: Language,
  tapOf: (page: number) => Tap,
): Buttons {
  const row = [
    ...(page > 0 ? [tapButton(say(language, "button-previous"), tapOf(page - 1))] : []),
    ...(page < pages - 1 ? [tapButton(say(language, "button-next"), tapOf(page + 1))] : []),
  ];
  return row.length === 0 ? [] : [row];
}

/** `Seite 2 von 3`; empty where there is but one. */
export function pageNumber({ page, pages }: Page<unknown>, language: Language): string {
  return pages === 1 ? "" : say(language, "page", { page: page + 1, pages });
}
