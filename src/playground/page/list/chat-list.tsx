import type { ChatView, View } from "../../view.ts";
import { senderOf, showsNames } from "../chat/sender.ts";
import { wordsOf } from "../chat/service-text.ts";
import { Avatar } from "../controls/avatar.tsx";
import { Icon } from "../controls/icon.tsx";
import { usePage } from "../state/page-context.ts";
import { openAs } from "../state/reduce.ts";
import { deskKey, deskOf, type PageState } from "../state/state.ts";
import { isUnread } from "../state/unread.ts";
import { dayOf, isSameDay, timeOfDay } from "../text/time.ts";

interface ChatListProps {
  readonly state: PageState;
  readonly view: View;
  /** The chat that is open beside the list. */
  readonly openId: number | undefined;
}

/** The chats of the person who writes, each with what was said last. */
export function ChatList({ state, view, openId }: ChatListProps) {
  const { say } = usePage();
  return (
    <nav class="chat-list" aria-label={say("chats")}>
      <ul>
        {view.chats.map((chat) => (
          <li key={chat.id}>
            <ChatItem
              chat={chat}
              state={state}
              isOpen={chat.id === openId}
              isUnread={chat.id !== openId && isUnread(chat, state.seen[deskKey(state.role, chat.id)])}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ChatItemProps {
  readonly chat: ChatView;
  readonly state: PageState;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
}

function ChatItem({ chat, state, isOpen, isUnread: isNew }: ChatItemProps) {
  const { say, deeds, language } = usePage();
  const last = chat.messages.at(-1)?.message;
  const date = last?.date;
  return (
    <button
      type="button"
      class={isOpen ? "chat-item open" : "chat-item"}
      aria-current={isOpen ? "true" : undefined}
      onClick={() => deeds.dispatch({ kind: "open", open: openAs(state, chat.id) })}
    >
      <Avatar name={chat.title} isBot={chat.kind === "private"} />
      <span class="chat-item-words">
        <span class="chat-item-head">
          {chat.kind === "channel" && <Icon name="megaphone" size={16} />}
          {(chat.kind === "group" || chat.kind === "discussion") && <Icon name="people" size={16} />}
          <span class="chat-item-title">{chat.title}</span>
          {date !== undefined && (
            <time class="chat-item-time">
              {isSameDay(date, Date.now() / 1000) ? timeOfDay(date, language) : dayOf(date, language)}
            </time>
          )}
        </span>
        <span class="chat-item-last">
          <Preview chat={chat} state={state} isOpen={isOpen} />
          {isNew && <span class="unread" role="img" aria-label={say("unread")} />}
        </span>
      </span>
    </button>
  );
}

// More than a line holds; the rest would only be read out. In UTF-16 code units.
const LONGEST_PREVIEW = 100;

function Preview({ chat, state, isOpen }: Omit<ChatItemProps, "isUnread">) {
  const { say } = usePage();
  const last = chat.messages.at(-1);
  const draft = deskOf(state, chat.id).text.trim();
  if (chat.isTyping) return <span class="preview typing-words">{say("typing")}</span>;
  if (draft && !isOpen)
    return (
      <span class="preview">
        <span class="draft">{say("draft")}</span> {draft}
      </span>
    );
  if (!last) return <span class="preview">{emptyText()}</span>;
  const isNamed = showsNames(chat) && last.message.text !== undefined;
  return (
    <span class="preview">
      {isNamed && (
        <span class="preview-name">{last.isMine ? say("sender-me") : senderOf(last.message).name}: </span>
      )}
      {wordsOf(last.message, say).slice(0, LONGEST_PREVIEW)}
    </span>
  );

  function emptyText(): string {
    if (chat.kind === "private") return say("list-start");
    return chat.bot === "absent" ? say("list-without-bot") : say("nothing-yet");
  }
}
