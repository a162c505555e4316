import { describe, expect, it } from "vitest";
import { openChat } from "../../../src/playground/page/state/open-chat.ts";
import { openAs, type PageEvent, reduce } from "../../../src/playground/page/state/reduce.ts";
import { deskKey, deskOf, type PageState } from "../../../src/playground/page/state/state.ts";
import { isUnread } from "../../../src/playground/page/state/unread.ts";
import type { ChatView, MessageView, View } from "../../../src/playground/view.ts";
import type { Role } from "../../../src/playground/world/roles.ts";

const GROUP = -1002000001005;
const LENA = 5_000_001_001;

describe("reduce", () => {
  it("shows what the server sends to who writes, and drops what was meant for somebody else", () => {
    const state = stateAfter(view("german-reader"));
    expect(state.view?.me.role).toBe("german-reader");
    expect(reduce(state, { kind: "view", view: view("admin") })).toBe(state);
  });

  it("counts what is open as looked at, the rest as new", () => {
    const state = stateAfter(view("german-reader", [message("1")]));
    const [privateChat, group] = chatsOf(state);
    expect(isUnread(privateChat, state.seen[deskKey("german-reader", LENA)])).toBe(false);
    expect(isUnread(group, state.seen[deskKey("german-reader", GROUP)])).toBe(true);
    const opened = reduce(state, { kind: "open", open: GROUP });
    expect(isUnread(group, opened.seen[deskKey("german-reader", GROUP)])).toBe(false);
  });

  it("takes an edit for something new, and one's own message for known", () => {
    const [, group] = chatsOf(stateAfter(view("german-reader", [message("1")])));
    const edited = { messages: [message("1", { edit_date: 9 })] };
    expect(isUnread(edited, "1 0")).toBe(true);
    expect(isUnread({ messages: [{ ...message("1"), isMine: true }] }, undefined)).toBe(false);
    expect(isUnread({ messages: [] }, undefined)).toBe(false);
    expect(isUnread(group, "1 0")).toBe(false);
  });

  it("keeps a desk for each person and chat", () => {
    const written = stateAfter(view("german-reader"), {
      kind: "desk",
      chatId: GROUP,
      changes: { text: "Hallo" },
    });
    expect(deskOf(written, GROUP)).toEqual({
      text: "Hallo",
      mode: { kind: "new" },
      hiddenKeyboard: undefined,
    });
    expect(deskOf(written, LENA).text).toBe("");
    expect(deskOf(reduce(written, { kind: "role", role: "admin" }), GROUP).text).toBe("");
  });

  it("stays in the private chat when somebody else writes", () => {
    const state = stateAfter(view("german-reader"), { kind: "role", role: "admin" });
    expect(state.open).toBe("private");
    expect(openAs(state, LENA)).toBe("private");
    expect(openAs(state, GROUP)).toBe(GROUP);
  });

  it("goes to the same message twice", () => {
    const go: PageEvent = { kind: "go-to", chatId: GROUP, messageId: 3 };
    const once = stateAfter(view("german-reader"), go);
    const twice = reduce(once, go);
    expect(once.open).toBe(GROUP);
    expect(twice.target).toMatchObject({ chatId: GROUP, messageId: 3 });
    expect(twice.target).not.toEqual(once.target);
    expect(reduce(twice, { kind: "open", open: "private" }).target).toBeUndefined();
  });

  it("says the same twice as two notices", () => {
    const once = stateAfter(view("german-reader"), { kind: "notice", text: "Kopiert." });
    const twice = reduce(once, { kind: "notice", text: "Kopiert." });
    expect(twice.notice?.turn).not.toBe(once.notice?.turn);
    expect(reduce(twice, { kind: "notice-over" }).notice).toBeUndefined();
    expect(reduce(twice, { kind: "role", role: "admin" }).notice).toBeUndefined();
  });

  it("forgets drafts on a reset, and goes to the private chat unless the list is shown", () => {
    const written = stateAfter(view("german-reader"), {
      kind: "desk",
      chatId: GROUP,
      changes: { text: "Hallo" },
    });
    const reset = reduce({ ...written, open: GROUP }, { kind: "reset" });
    expect(reset).toMatchObject({ desks: {}, seen: {}, open: "private" });
    expect(reduce({ ...written, open: undefined }, { kind: "reset" }).open).toBeUndefined();
  });
});

describe("openChat", () => {
  it("is none where the chat is gone", () => {
    const state = stateAfter(view("german-reader"));
    expect(openChat({ ...state, open: GROUP })?.id).toBe(GROUP);
    expect(openChat({ ...state, open: "private" })?.id).toBe(LENA);
    expect(openChat({ ...state, open: -1 })).toBeUndefined();
  });
});

function stateAfter(first: View, ...events: readonly PageEvent[]): PageState {
  const state: PageState = {
    role: "german-reader",
    view: undefined,
    connection: "open",
    open: "private",
    desks: {},
    seen: {},
    notice: undefined,
    dialog: undefined,
    target: undefined,
    isPanelOpen: false,
    theme: "system",
  };
  return events.reduce(reduce, reduce(state, { kind: "view", view: first }));
}

function chatsOf({ view: shown }: PageState): [ChatView, ChatView] {
  const [first, second] = shown?.chats ?? [];
  if (!first || !second) throw new Error("There are two chats.");
  return [first, second];
}

function view(role: Role, messages: readonly MessageView[] = []): View {
  return {
    bot: { id: 7, name: "Bot", username: "bot", description: "", about: "" },
    me: { role, id: LENA, name: "Lena", language: "de" },
    people: [],
    chats: [chat(LENA, "private", []), chat(GROUP, "group", messages)],
    last: undefined,
    floodControl: false,
  };
}

function chat(id: number, kind: ChatView["kind"], messages: readonly MessageView[]): ChatView {
  return {
    id,
    kind,
    title: "Chat",
    username: undefined,
    memberCount: 3,
    bot: "member",
    mayWrite: true,
    isAdmin: false,
    isTyping: false,
    menu: [],
    keyboard: undefined,
    messages,
    linkedChatId: undefined,
  };
}

function message(key: string, more: { edit_date?: number } = {}): MessageView {
  return {
    key,
    message: {
      message_id: Number(key),
      date: 1,
      chat: { id: GROUP, type: "supergroup", title: "Chat" },
      text: "Hallo",
      ...more,
    },
    isMine: false,
    isOnlyForMe: false,
    comments: undefined,
  };
}
