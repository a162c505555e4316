import type { ChatView } from "../../view.ts";

/** How far a chat can be looked at: changes with each new message and each edit of the last one. */
export function lookedAt({ messages }: Pick<ChatView, "messages">): string {
  const last = messages.at(-1);
  return last ? `${last.key} ${last.message.edit_date ?? 0}` : "";
}

/** True where there is something that the person has not looked at. What they wrote last they know. */
export function isUnread(chat: Pick<ChatView, "messages">, seen: string | undefined): boolean {
  const last = chat.messages.at(-1);
  return last !== undefined && !last.isMine && lookedAt(chat) !== seen;
}
