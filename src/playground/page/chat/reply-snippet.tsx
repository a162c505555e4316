import type { Message } from "grammy/types";
import { hueOf } from "../controls/avatar.tsx";
import { Icon } from "../controls/icon.tsx";
import { usePage } from "../state/page-context.ts";
import { senderOf } from "./sender.ts";
import { wordsOf } from "./service-text.ts";

// More than there is room for; the rest would only be read out. In UTF-16 code units.
const LONGEST_WORDS = 200;

interface ReplySnippetProps {
  readonly message: Message;
  readonly chatId: number;
}

/** The beginning of the message that is replied to, or what of it is quoted; leads there. */
export function ReplySnippet({ message, chatId }: ReplySnippetProps) {
  const { say, deeds } = usePage();
  const { reply_to_message: replied, quote } = message;
  if (!replied) return null;
  const sender = senderOf(replied);
  return (
    <button
      type="button"
      class={`snippet ${hueOf(sender.name)}`}
      onClick={() => deeds.goTo(chatId, replied.message_id)}
    >
      <span class="snippet-name">
        <span class="unseen">{say("reply-to")} </span>
        {sender.name}
        {quote && <Icon name="quote" size={14} />}
      </span>
      <span class={quote ? "snippet-words quoted" : "snippet-words"}>
        <span class="unseen">: </span>
        {(quote?.text ?? wordsOf(replied, say)).slice(0, LONGEST_WORDS)}
      </span>
    </button>
  );
}
