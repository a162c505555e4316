import type { InlineKeyboardButton } from "grammy/types";
import { type Act, type ActResult, type MessageView, PATHS, type Pointed } from "../../view.ts";
import type { Role } from "../../world/roles.ts";
import { refusalText } from "../text/refusal-text.ts";
import type { Say } from "../text/say.ts";
import { readLink } from "../text/telegram-link.ts";
import { openAs, type PageEvent } from "./reduce.ts";
import { deskOf, type PageState } from "./state.ts";

/** What came of an act; `failed` where the server was not reached, or gave no answer. */
export type Outcome = ActResult | { readonly kind: "failed"; readonly text: string };

/** What a person does on the page, and what of it the server has to know. */
export interface Deeds {
  readonly dispatch: (event: PageEvent) => void;
  /** Does it and shows what came of it. */
  readonly act: (act: Act) => Promise<Outcome>;
  /** Writes what is on a chat's desk. */
  readonly send: (chatId: number) => Promise<void>;
  /** Writes a text as it is, such as that of a keyboard's button. */
  readonly say: (chatId: number, text: string) => Promise<void>;
  /** Taps a button of an inline keyboard. Until it resolves, the bot has not answered. */
  readonly tap: (
    chatId: number,
    message: MessageView,
    button: InlineKeyboardButton,
    place: { readonly row: number; readonly column: number },
  ) => Promise<void>;
  /** Follows a link. @returns false where it leads out of here, which is the browser's part. */
  readonly follow: (address: string) => boolean;
  /** Puts a message's text on the desk, to be changed; what lies there is kept. */
  readonly edit: (chatId: number, message: MessageView) => void;
  readonly goTo: (chatId: number, messageId: number) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Begins an inline query in a chat. */
  readonly askInline: (chatId: number, query: string) => void;
  /** Goes on with writing, once the page is drawn. */
  readonly focusComposer: () => void;
}

/** What the deeds need of the page: as it is at the moment of each deed. */
export interface Stage {
  readonly dispatch: (event: PageEvent) => void;
  readonly state: () => PageState;
  readonly words: () => Say;
}

export function createDeeds({ dispatch, state, words }: Stage): Deeds {
  const notice = (text: string) => dispatch({ kind: "notice", text });

  const act = async (done: Act): Promise<Outcome> => {
    const result = await post(state().view?.me.role ?? state().role, done, words());
    show(result);
    return result;
  };

  const show = (result: Outcome) => {
    if (result.kind === "failed") notice(result.text);
    if (result.kind === "refused") notice(refusalText(result.reason, words()));
    if (result.kind === "chat") dispatch({ kind: "open", open: openAs(state(), result.chatId) });
    if (result.kind !== "callback") return;
    const { answer } = result;
    if (answer === "late") return notice(words()("callback-late"));
    if (answer.url !== undefined) deeds.follow(answer.url);
    if (answer.text && answer.show_alert)
      dispatch({ kind: "dialog", dialog: { kind: "alert", text: answer.text } });
    else if (answer.text) notice(answer.text);
  };

  const deeds: Deeds = {
    dispatch,
    act,

    send: async (chatId) => {
      const desk = deskOf(state(), chatId);
      const text = desk.text.trim();
      if (!text) return;
      const { mode } = desk;
      const kept = mode.kind === "edit" ? mode.kept : "";
      dispatch({ kind: "desk", chatId, changes: { text: kept, mode: { kind: "new" } } });
      const result = await act(
        mode.kind === "edit"
          ? { kind: "edit", chatId, messageId: mode.messageId, text }
          : { kind: "say", chatId, text, ...(mode.kind === "reply" && replyOf(mode)) },
      );
      // Nothing that was written is lost, unless something else has been written by now.
      const now = deskOf(state(), chatId);
      if ((result.kind === "refused" || result.kind === "failed") && now.text === kept)
        dispatch({ kind: "desk", chatId, changes: { text: desk.text, mode } });
    },

    say: async (chatId, text) => void (await act({ kind: "say", chatId, text })),

    tap: async (chatId, { message, isOnlyForMe }, button, { row, column }) => {
      if ("callback_data" in button) {
        const pointed: Pointed =
          isOnlyForMe && message.ephemeral_message_id !== undefined
            ? { ephemeralId: message.ephemeral_message_id }
            : { messageId: message.message_id };
        await act({ kind: "tap", chatId, message: pointed, row, column });
      } else if ("copy_text" in button) await deeds.copy(button.copy_text.text);
      else if ("switch_inline_query_current_chat" in button)
        deeds.askInline(chatId, button.switch_inline_query_current_chat);
      else if ("switch_inline_query" in button)
        dispatch({ kind: "dialog", dialog: { kind: "choose-chat", query: button.switch_inline_query } });
      else if ("switch_inline_query_chosen_chat" in button)
        dispatch({
          kind: "dialog",
          dialog: { kind: "choose-chat", query: button.switch_inline_query_chosen_chat.query ?? "" },
        });
      else notice(words()("button-unknown"));
    },

    follow: (address) => {
      const { view } = state();
      if (!view) return false;
      const destination = readLink(address, { botUsername: view.bot.username, chats: view.chats });
      switch (destination.kind) {
        case "web":
          return false;
        case "nowhere":
          notice(words()("link-nowhere"));
          return true;
        case "message":
          deeds.goTo(destination.chatId, destination.messageId);
          return true;
        case "chat":
          dispatch({ kind: "open", open: openAs(state(), destination.chatId) });
          return true;
        case "start":
          dispatch({ kind: "open", open: "private" });
          if (destination.parameter) void act({ kind: "start", parameter: destination.parameter });
          return true;
      }
    },

    edit: (chatId, { message }) => {
      const { message_id: messageId, text = "" } = message;
      const before = deskOf(state(), chatId);
      const kept = before.mode.kind === "edit" ? before.mode.kept : before.text;
      dispatch({ kind: "desk", chatId, changes: { text, mode: { kind: "edit", messageId, kept } } });
      deeds.focusComposer();
    },

    goTo: (chatId, messageId) => {
      const chat = state().view?.chats.find(({ id }) => id === chatId);
      const isThere = chat?.messages.some(({ message }) => message.message_id === messageId);
      if (isThere) dispatch({ kind: "go-to", chatId, messageId });
      else notice(words()("message-gone"));
    },

    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        notice(words()("copied"));
      } catch {
        notice(words()("not-copied"));
      }
    },

    askInline: (chatId, query) => {
      const { view } = state();
      if (!view) return;
      dispatch({ kind: "open", open: openAs(state(), chatId) });
      const changes = { text: `@${view.bot.username} ${query}`, mode: { kind: "new" } as const };
      dispatch({ kind: "desk", chatId, changes });
      deeds.focusComposer();
    },

    focusComposer: () =>
      void requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-composer]")?.focus()),
  };
  return deeds;
}

function replyOf({ messageId, quote }: { messageId: number; quote?: { text: string; position: number } }) {
  return { replyTo: messageId, ...(quote && { quote }) };
}

async function post(role: Role, act: Act, say: Say): Promise<Outcome> {
  try {
    const response = await fetch(PATHS.act, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as: role, act }),
    });
    if (!response.ok) return { kind: "failed", text: say("server-failed", { code: response.status }) };
    const result: ActResult = await response.json();
    return result;
  } catch {
    return { kind: "failed", text: say("server-gone") };
  }
}
