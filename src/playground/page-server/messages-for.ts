import type { Message, User } from "grammy/types";
import type { MessageView } from "../view.ts";
import { withoutReply } from "../world/posting.ts";
import type { ChatState, World } from "../world/world.ts";

/** The messages of a chat as one of its members sees them, oldest first; ephemeral ones where they came in. */
export function messagesFor(world: World, state: ChatState, me: User): MessageView[] {
  const comments = commentsBeneath(world, state);
  const shown = [...state.messages.values()].map(
    (message): MessageView => ({
      key: String(message.message_id),
      message: withReplyAsItIs(state, message),
      isMine: isMine(state, message, me),
      isOnlyForMe: false,
      // Telegram's apps offer none beneath a post with buttons.
      comments: message.reply_markup ? undefined : comments.get(message.message_id),
    }),
  );
  for (const [id, message] of state.ephemeral) {
    if (message.from?.id !== me.id && message.receiver_user?.id !== me.id) continue;
    const after = state.ephemeralAfter.get(id) ?? state.lastMessageId;
    // Others behind the same message were put in before, and so stand before this one.
    const next = shown.findIndex((one) => one.message.message_id > after);
    shown.splice(next < 0 ? shown.length : next, 0, {
      key: `e${id}`,
      message,
      isMine: message.from?.id === me.id,
      isOnlyForMe: true,
      comments: undefined,
    });
  }
  return shown;
}

function isMine({ authors }: ChatState, { message_id: id, from }: Message, me: User): boolean {
  return (from?.id ?? authors.get(id)) === me.id;
}

// Above a reply stands what the other message says now; of one that is deleted, what it said at the time.
function withReplyAsItIs({ messages }: ChatState, message: Message): Message {
  const { reply_to_message: replied } = message;
  const now = replied && messages.get(replied.message_id);
  return now ? { ...message, reply_to_message: withoutReply(now) } : message;
}

type Comments = NonNullable<MessageView["comments"]>;

/** The comments below the posts of a channel with a discussion group, by the id of the post. */
function commentsBeneath({ chats }: World, { chat, linkedChatId }: ChatState): Map<number, Comments> {
  const beneath = new Map<number, Comments>();
  const group = linkedChatId === undefined ? undefined : chats.get(linkedChatId);
  if (chat.type !== "channel" || !group) return beneath;
  const copies = [...group.messages.values()].filter((message) => message.is_automatic_forward === true);
  const counts = countThreads(group);
  for (const { forward_origin: origin, message_id: messageId } of copies) {
    if (origin?.type !== "channel") continue;
    const count = counts.get(messageId) ?? 0;
    beneath.set(origin.message_id, { chatId: group.chat.id, messageId, count });
  }
  return beneath;
}

function countThreads({ messages }: ChatState): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { message_thread_id: thread } of messages.values()) {
    if (thread !== undefined) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return counts;
}
