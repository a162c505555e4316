import type { ChatView } from "../../view.ts";
import { senderOf } from "../chat/sender.ts";
import { wordsOf } from "../chat/service-text.ts";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";
import type { Mode } from "../state/state.ts";

interface ModeBarProps {
  readonly chat: ChatView;
  readonly mode: Mode;
  readonly onCancel: () => void;
}

/** Above the field: which message is being answered or changed. */
export function ModeBar({ chat, mode, onCancel }: ModeBarProps) {
  const { say, deeds } = usePage();
  if (mode.kind === "new") return null;
  const message = chat.messages.find(
    (one) => !one.isOnlyForMe && one.message.message_id === mode.messageId,
  )?.message;
  const quote = mode.kind === "reply" ? mode.quote : undefined;
  const title =
    mode.kind === "edit"
      ? say("mode-edit")
      : say(quote ? "mode-quote" : "mode-reply", { name: message ? senderOf(message).name : "" });
  return (
    <div class="mode-bar">
      <Icon name={mode.kind === "edit" ? "edit" : quote ? "quote" : "reply"} />
      <button type="button" class="mode-words" onClick={() => deeds.goTo(chat.id, mode.messageId)}>
        <span class="mode-title">{title}</span>
        <span class="mode-text">
          {quote?.text ?? (message ? wordsOf(message, say) : say("message-gone"))}
        </span>
      </button>
      <IconButton icon="close" label={say("cancel")} onClick={onCancel} />
    </div>
  );
}
