import type { View } from "../../view.ts";
import type { Role } from "../../world/roles.ts";
import { keepEqual } from "./keep-equal.ts";
import { openChat } from "./open-chat.ts";
import {
  type Desk,
  type DialogContent,
  deskKey,
  deskOf,
  type OpenChat,
  type PageState,
  type Theme,
} from "./state.ts";
import { lookedAt } from "./unread.ts";

export type PageEvent =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "connection"; readonly connection: PageState["connection"] }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "open"; readonly open: OpenChat | undefined }
  | { readonly kind: "go-to"; readonly chatId: number; readonly messageId: number }
  | { readonly kind: "desk"; readonly chatId: number; readonly changes: Partial<Desk> }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "notice-over" }
  | { readonly kind: "dialog"; readonly dialog: DialogContent | undefined }
  | { readonly kind: "panel"; readonly isOpen: boolean }
  | { readonly kind: "theme"; readonly theme: Theme }
  /** Everything begins anew: nothing is left to be written or looked at. */
  | { readonly kind: "reset" };

/** The page after something has happened. */
export function reduce(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case "view":
      // An answer to somebody who no longer writes.
      if (event.view.me.role !== state.role) return state;
      return look({ ...state, view: keepEqual(state.view, event.view) });
    case "connection":
      return { ...state, connection: event.connection };
    case "role":
      // What was said was said to somebody else.
      return { ...state, role: event.role, target: undefined, notice: undefined };
    case "open":
      return look({ ...state, open: event.open, target: undefined });
    case "go-to":
      return look({
        ...state,
        open: openAs(state, event.chatId),
        target: {
          chatId: event.chatId,
          messageId: event.messageId,
          turn: (state.target?.turn ?? 0) + 1,
        },
      });
    case "desk":
      return withDesk(state, event.chatId, event.changes);
    case "notice":
      return { ...state, notice: { text: event.text, turn: (state.notice?.turn ?? 0) + 1 } };
    case "notice-over":
      return { ...state, notice: undefined };
    case "dialog":
      return { ...state, dialog: event.dialog };
    case "panel":
      return { ...state, isPanelOpen: event.isOpen };
    case "theme":
      return { ...state, theme: event.theme };
    case "reset":
      return {
        ...state,
        desks: {},
        seen: {},
        target: undefined,
        open: state.open === undefined ? undefined : "private",
      };
  }
}

/** A chat as it is named in {@link PageState.open}. */
export function openAs({ view }: Pick<PageState, "view">, chatId: number): OpenChat {
  return view?.chats.find(({ id }) => id === chatId)?.kind === "private" ? "private" : chatId;
}

function withDesk(state: PageState, chatId: number, changes: Partial<Desk>): PageState {
  const desk = { ...deskOf(state, chatId), ...changes };
  return { ...state, desks: { ...state.desks, [deskKey(state.role, chatId)]: desk } };
}

// What is open is being looked at.
function look(state: PageState): PageState {
  const chat = openChat(state);
  if (!chat) return state;
  const key = deskKey(state.role, chat.id);
  const mark = lookedAt(chat);
  return state.seen[key] === mark ? state : { ...state, seen: { ...state.seen, [key]: mark } };
}
