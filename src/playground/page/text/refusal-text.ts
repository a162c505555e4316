import type { RefusalReason } from "../../view.ts";
import type { Say } from "./say.ts";

/** Why something cannot be done, in a sentence. */
export function refusalText(reason: RefusalReason, say: Say): string {
  switch (reason) {
    case "reply-gone":
      return say("refused-reply-gone");
    case "quote-unknown":
      return say("refused-quote-unknown");
    case "message-gone":
      return say("message-gone");
    case "delete-not-yours":
      return say("refused-delete-not-yours");
    case "channel-bot-admin":
      return say("refused-channel-bot-admin");
    case "bot-absent":
      return say("refused-bot-absent");
    case "absent":
      return say("refused-absent");
    case "upgraded":
      return say("refused-upgraded");
    case "admins-only":
      return say("refused-admins-only");
    case "empty":
      return say("refused-empty");
    case "button-gone":
      return say("refused-button-gone");
    case "result-gone":
      return say("refused-result-gone");
    case "not-text":
      return say("refused-not-text");
    case "edit-not-yours":
      return say("refused-edit-not-yours");
    case "ephemeral-elsewhere":
      return say("refused-ephemeral-elsewhere");
    case "no-start-link":
      return say("refused-no-start-link");
    case "not-started":
      return say("refused-not-started");
    case "bot-blocked":
      return say("refused-bot-blocked");
    case "post-admins-only":
      return say("only-admins-write");
    case "muted":
      return say("refused-muted");
    case "quote-long":
      return say("refused-quote-long");
    case "text-long":
      return say("refused-text-long");
    case "button-asks-nothing":
      return say("button-unknown");
  }
}
