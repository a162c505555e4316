import { memo } from "preact/compat";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChatView, MessageView } from "../../view.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";
import type { Target } from "../state/state.ts";
import { dayOf, isSameDay } from "../text/time.ts";
import { Bubble } from "./bubble.tsx";
import { flash } from "./flash.ts";
import { senderOf } from "./sender.ts";
import { serviceText } from "./service-text.ts";

interface MessageListProps {
  readonly chat: ChatView;
  readonly target: Target | undefined;
}

// So near to the end one is reading along, in CSS pixels.
const NEAR = 80;
/** Above a message that is read from its beginning, in CSS pixels. */
const MARGIN = 12;

/** The messages of a chat. Stays at the end as new ones come, unless one reads further above. */
export const MessageList = memo(function MessageList({ chat, target }: MessageListProps) {
  const { say } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const shown = useRef<readonly MessageView[]>([]);
  const [isAway, setAway] = useState(false);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });

  useLayoutEffect(() => {
    const before = new Set(shown.current.map(({ key }) => key));
    const last = chat.messages.at(-1);
    const isEdit = last && before.has(last.key) && last !== shown.current.at(-1);
    const next = isEdit ? last : chat.messages.find(({ key }) => !before.has(key));
    shown.current = chat.messages;
    const isOwn = next?.isMine && next === last;
    if (!isAtEnd.current && !isOwn) return;
    if (before.size === 0 || !next || isOwn) toEnd();
    else toBeginningOf(next);
  }, [chat.messages, chat.isTyping]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The end stays in sight when a keyboard or a text of several lines takes room from the messages.
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-message="${target?.messageId}"]`);
    if (!row || target?.chatId !== chat.id) return;
    isAtEnd.current = false;
    flash(row);
  }, [target, chat.id]);

  // What is new is read from its beginning, also where it is higher than there is room.
  const toBeginningOf = ({ key }: MessageView) => {
    const element = scroller.current;
    const row = element?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!element || !row) return;
    // Further than to the end nothing scrolls.
    element.scrollTo({ top: row.offsetTop - MARGIN });
  };
  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    setAway(!isAtEnd.current);
  };
  return (
    <div class="messages-frame">
      <div class="messages" ref={scroller} onScroll={onScroll}>
        <div class="messages-column" role="log" aria-live="polite" aria-label={say("messages")}>
          <Rows chat={chat} />
          {chat.isTyping && <TypingBubble />}
        </div>
      </div>
      {isAway && <IconButton icon="down" label={say("to-end")} class="to-end" onClick={toEnd} />}
    </div>
  );
});

function Rows({ chat }: { readonly chat: ChatView }) {
  const { say } = usePage();
  const { id, kind, isAdmin, mayWrite } = chat;
  const known = useRef({ id, kind, isAdmin, mayWrite });
  const before = known.current;
  // The same object as long as it says the same: bubbles need not be drawn again for each message that comes.
  if (before.isAdmin !== isAdmin || before.mayWrite !== mayWrite)
    known.current = { id, kind, isAdmin, mayWrite };
  return chat.messages.map((view, index) => {
    const previous = chat.messages[index - 1];
    const next = chat.messages[index + 1];
    const service = serviceText(view.message, say);
    return (
      <>
        {(!previous || !isSameDay(previous.message.date, view.message.date)) && (
          <Day key={`day ${view.key}`} seconds={view.message.date} />
        )}
        {service === undefined ? (
          <Bubble
            key={view.key}
            chat={known.current}
            view={view}
            isFirst={!previous || !isOneRun(previous, view)}
            isLast={!next || !isOneRun(view, next)}
          />
        ) : (
          <p key={view.key} class="service" data-message={view.message.message_id}>
            {service}
          </p>
        )}
      </>
    );
  });
}

function Day({ seconds }: { readonly seconds: number }) {
  const { say, language } = usePage();
  const isToday = isSameDay(seconds, Date.now() / 1000);
  return <p class="service day">{isToday ? say("today") : dayOf(seconds, language)}</p>;
}

// After so many seconds somebody begins anew, in Telegram's apps as here.
const RUN_SECONDS = 15 * 60;

function isOneRun(a: MessageView, b: MessageView): boolean {
  return (
    senderOf(a.message).id === senderOf(b.message).id &&
    b.message.date - a.message.date < RUN_SECONDS &&
    isSameDay(a.message.date, b.message.date)
  );
}

function TypingBubble() {
  return (
    <div class="row theirs typing" aria-hidden="true">
      <div class="bubble">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
