import type { View } from "../../view.ts";
import type { Role } from "../../world/roles.ts";

/** All that the page knows: what the server told it, and where the person is. */
export interface PageState {
  readonly role: Role;
  /** Undefined until the server has sent the first one. */
  readonly view: View | undefined;
  readonly connection: "opening" | "open" | "lost";
  /** Undefined where the list of chats is shown alone, on a narrow screen. */
  readonly open: OpenChat | undefined;
  /** What is being written, by {@link deskKey}. */
  readonly desks: Readonly<Record<string, Desk>>;
  /** How far chats have been looked at, by {@link deskKey}. */
  readonly seen: Readonly<Record<string, string>>;
  /** Says something in passing. */
  readonly notice: Notice | undefined;
  readonly dialog: DialogContent | undefined;
  /** The message to go to. */
  readonly target: Target | undefined;
  readonly isPanelOpen: boolean;
  readonly theme: Theme;
}

/** The private chat has an id of its own for each person; «private» stays when another one writes. */
export type OpenChat = "private" | number;

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What lies before somebody in a chat: the text they are writing and what it is for. */
export interface Desk {
  readonly text: string;
  readonly mode: Mode;
  /** The reply keyboard that was put away, as {@link keyboardMark} names it: another one comes into sight again. */
  readonly hiddenKeyboard: string | undefined;
}

export type Mode =
  | { readonly kind: "new" }
  | { readonly kind: "reply"; readonly messageId: number; readonly quote?: Quote }
  /** `kept`: what was being written before. */
  | { readonly kind: "edit"; readonly messageId: number; readonly kept: string };

/** A part of a message, word for word; the position in UTF-16 code units. */
export interface Quote {
  readonly text: string;
  readonly position: number;
}

export interface Notice {
  readonly text: string;
  /** Counts up, so that the same words twice are two notices. */
  readonly turn: number;
}

export interface Target {
  readonly chatId: number;
  readonly messageId: number;
  readonly turn: number;
}

export type DialogContent =
  | { readonly kind: "alert"; readonly text: string }
  | { readonly kind: "reset" }
  | { readonly kind: "delete"; readonly chatId: number; readonly messageId: number }
  | { readonly kind: "json"; readonly title: string; readonly value: unknown }
  | { readonly kind: "bot" }
  | { readonly kind: "choose-chat"; readonly query: string };

const EMPTY_DESK: Desk = { text: "", mode: { kind: "new" }, hiddenKeyboard: undefined };

/** The key of what one person has in one chat. */
export function deskKey(role: Role, chatId: number): string {
  return `${role} ${chatId}`;
}

/** The desk of the person who writes. */
export function deskOf({ desks, role }: Pick<PageState, "desks" | "role">, chatId: number): Desk {
  return desks[deskKey(role, chatId)] ?? EMPTY_DESK;
}
