import type { Message } from "grammy/types";
import type { ChatState, World } from "../world/world.ts";

/** What Telegram knows of the bot's messages and does not tell in them. */
export interface SentMessages {
  /** Notes a message of the bot's. @param hasOtherMarkup whether it brought, removed or asked for something other than inline buttons */
  readonly note: (state: ChatState, message: Message, hasOtherMarkup: boolean) => void;
  /** True for what the bot wrote, or was sent through it. In a channel a post does not tell who wrote it. */
  readonly isOwn: (state: ChatState, message: Message) => boolean;
  /** «it is currently only possible to edit messages without reply_markup or with inline keyboards»: the docs. */
  readonly hasOtherMarkup: (state: ChatState, message: Message) => boolean;
  readonly forget: (state: ChatState, messageId: number) => void;
}

/** Nothing sent yet. Forgotten together with the chats. */
export function createSentMessages({ self }: Pick<World, "self">): SentMessages {
  const posts = new WeakMap<ChatState, Set<number>>();
  const others = new WeakMap<ChatState, Set<number>>();
  return {
    note: (state, { message_id: id }, hasOtherMarkup) => {
      if (state.chat.type === "channel") add(posts, state, id);
      if (hasOtherMarkup) add(others, state, id);
    },
    isOwn: (state, { message_id: id, from, via_bot: viaBot }) =>
      from?.id === self.id || viaBot?.id === self.id || posts.get(state)?.has(id) === true,
    hasOtherMarkup: (state, { message_id: id }) => others.get(state)?.has(id) === true,
    forget: (state, id) => {
      posts.get(state)?.delete(id);
      others.get(state)?.delete(id);
    },
  };
}

function add(sets: WeakMap<ChatState, Set<number>>, state: ChatState, id: number): void {
  const set = sets.get(state) ?? new Set();
  set.add(id);
  sets.set(state, set);
}
