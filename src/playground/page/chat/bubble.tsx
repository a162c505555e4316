import type { Message } from "grammy/types";
import type { TargetedMouseEvent } from "preact";
import { memo } from "preact/compat";
import { useRef } from "preact/hooks";
import type { ChatView, MessageView } from "../../view.ts";
import { Avatar, hueOf } from "../controls/avatar.tsx";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";
import { RichText } from "../text/rich-text.tsx";
import { selectedQuote } from "../text/selected-quote.ts";
import { timeOfDay } from "../text/time.ts";
import { InlineKeyboard } from "./inline-keyboard.tsx";
import { messageActions } from "./message-actions.ts";
import { ReplySnippet } from "./reply-snippet.tsx";
import { senderOf, showsNames } from "./sender.ts";
import { shownText } from "./service-text.ts";

interface BubbleProps {
  /** What the bubble has to know of its chat, which changes less often than the chat. */
  readonly chat: Pick<ChatView, "id" | "kind" | "isAdmin" | "mayWrite">;
  readonly view: MessageView;
  /** The first and the last of several by one sender. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A message: what it says, who says it, and what can be done with it. */
export const Bubble = memo(function Bubble({ chat, view, isFirst, isLast }: BubbleProps) {
  const { say, deeds, openMenu } = usePage();
  const text = useRef<HTMLDivElement>(null);
  const { message } = view;
  // A channel speaks with one voice, whoever wrote the post.
  const isMine = view.isMine && chat.kind !== "channel";
  const sender = senderOf(message);
  const actions = () =>
    messageActions({ chat, view, say, deeds, quote: text.current ? selectedQuote(text.current) : undefined });
  const hasName = showsNames(chat) && !isMine;
  const keyboard = message.reply_markup?.inline_keyboard ?? [];

  const onContextMenu = (event: TargetedMouseEvent<HTMLElement>) => {
    // On a link, the browser's own menu is the one to have.
    if (event.target instanceof Element && event.target.closest("a")) return;
    event.preventDefault();
    // Called by a key, the menu opens at what has the focus.
    const isByKey = event.clientX === 0 && event.clientY === 0;
    openMenu(actions(), isByKey ? event.currentTarget : { x: event.clientX, y: event.clientY });
  };
  return (
    <article
      class={`row ${isMine ? "mine" : "theirs"} ${isFirst ? "first" : ""} ${isLast ? "last" : ""}`}
      data-message={message.message_id}
      data-key={view.key}
      tabIndex={-1}
      onContextMenu={onContextMenu}
    >
      {hasName && (
        <span class="row-avatar">
          {isLast && <Avatar name={sender.name} isBot={sender.isBot} size="small" />}
        </span>
      )}
      <div class={keyboard.length > 0 ? "stack has-keyboard" : "stack"}>
        <div class={view.isOnlyForMe ? "bubble whisper" : "bubble"}>
          {hasName && isFirst ? (
            <h3 class={`sender ${hueOf(sender.name)}`}>{sender.name}</h3>
          ) : (
            <h3 class="unseen">{isMine ? say("sender-me") : sender.name}</h3>
          )}
          <Origin message={message} />
          <ReplySnippet message={message} chatId={chat.id} />
          <div class="content">
            <div class="text" ref={text} dir="auto">
              {message.text === undefined && message.caption === undefined ? (
                <em class="faint">{say("no-words")}</em>
              ) : (
                <RichText
                  text={message.text === undefined ? (message.caption ?? "") : shownText(message)}
                  entities={message.entities ?? message.caption_entities}
                  onCommand={chat.mayWrite ? (command) => void deeds.say(chat.id, command) : undefined}
                />
              )}
            </div>
            <Meta view={view} isSent={isMine} />
          </div>
          {view.comments && <Comments {...view.comments} />}
        </div>
        {keyboard.length > 0 && <InlineKeyboard chatId={chat.id} view={view} rows={keyboard} />}
      </div>
      <IconButton
        icon="dots"
        label={say("message-menu")}
        class="row-menu"
        hasMenu
        onClick={(event) => openMenu(actions(), event.currentTarget)}
      />
    </article>
  );
});

function Origin({ message }: { readonly message: Message }) {
  const { say } = usePage();
  const { via_bot: via, forward_origin: origin, is_automatic_forward: isAutomatic } = message;
  return (
    <>
      {origin?.type === "channel" && (
        <p class="origin">
          <Icon name={isAutomatic ? "megaphone" : "forward"} size={16} />
          {isAutomatic ? say("channel-post") : say("forwarded", { name: origin.chat.title })}
        </p>
      )}
      {via && <p class="origin">{say("via", { name: `@${via.username ?? via.first_name}` })}</p>}
    </>
  );
}

function Meta({ view, isSent }: { readonly view: MessageView; readonly isSent: boolean }) {
  const { say, language } = usePage();
  const { message, isOnlyForMe } = view;
  return (
    <span class="meta">
      {isOnlyForMe && (
        <span class="whisper-mark">
          <Icon name="eyeOff" size={14} />
          {say("only-you")}
        </span>
      )}
      {message.edit_date !== undefined && <span>{say("edited")}</span>}
      <time dateTime={new Date(message.date * 1000).toISOString()}>{timeOfDay(message.date, language)}</time>
      {isSent && <Icon name="check" size={14} />}
    </span>
  );
}

function Comments({ chatId, messageId, count }: NonNullable<MessageView["comments"]>) {
  const { say, deeds } = usePage();
  return (
    <button type="button" class="comments" onClick={() => deeds.goTo(chatId, messageId)}>
      <Icon name="comments" size={18} />
      <span>{say("comments", { count })}</span>
      <Icon name="chevron" size={18} />
    </button>
  );
}
