import type { ChatView, MessageView } from "../../view.ts";
import type { MenuItem } from "../controls/menu.tsx";
import type { Deeds } from "../state/deeds.ts";
import type { Quote } from "../state/state.ts";
import type { Say } from "../text/say.ts";

interface MessageActionsOptions {
  readonly chat: Pick<ChatView, "id" | "kind" | "isAdmin" | "mayWrite">;
  readonly view: MessageView;
  readonly say: Say;
  readonly deeds: Deeds;
  /** What of the message is selected. */
  readonly quote: Quote | undefined;
}

/** What a person can do with a message. */
export function messageActions({
  chat,
  view,
  say,
  deeds,
  quote,
}: MessageActionsOptions): readonly MenuItem[] {
  const { message, isMine, isOnlyForMe } = view;
  const { message_id: messageId, text } = message;
  const chatId = chat.id;
  const isPlaced = !isOnlyForMe && messageId > 0;
  const items: (MenuItem | false)[] = [
    isPlaced &&
      chat.mayWrite && {
        label: say("act-reply"),
        icon: "reply",
        onChoose: () => beginReply(deeds, chatId, messageId),
      },
    isPlaced &&
      chat.mayWrite &&
      quote !== undefined && {
        label: say("act-quote"),
        icon: "quote",
        onChoose: () => beginReply(deeds, chatId, messageId, quote),
      },
    isPlaced &&
      isMine &&
      text !== undefined &&
      message.via_bot === undefined && {
        label: say("act-edit"),
        icon: "edit",
        onChoose: () => deeds.edit(chatId, view),
      },
    text !== undefined && { label: say("act-copy"), icon: "copy", onChoose: () => void deeds.copy(text) },
    {
      label: say("act-json"),
      icon: "braces",
      onChoose: () =>
        deeds.dispatch({
          kind: "dialog",
          dialog: { kind: "json", title: say("json-message"), value: message },
        }),
    },
    isPlaced &&
      (isMine || chat.isAdmin || chat.kind === "private") && {
        label: say("act-delete"),
        icon: "trash",
        isDangerous: true,
        onChoose: () => deeds.dispatch({ kind: "dialog", dialog: { kind: "delete", chatId, messageId } }),
      },
  ];
  return items.filter((item) => item !== false);
}

function beginReply(deeds: Deeds, chatId: number, messageId: number, quote?: Quote): void {
  const mode = { kind: "reply", messageId, ...(quote && { quote }) } as const;
  deeds.dispatch({ kind: "desk", chatId, changes: { mode } });
  deeds.focusComposer();
}
