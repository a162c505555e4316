import type { Answer } from "../../answer/answer.ts";
import { replyText, statusText } from "../reply-text.ts";
import { say } from "../wording.ts";
import { LONGEST_POPUP } from "./message.ts";
import { shorten } from "./shorten.ts";

/** An answer in a popup: what it says and how sure the article is. What does not fit is read in the private chat. */
export function popupText(answer: Answer): string {
  const text = replyText(answer);
  const status = answer.kind === "answer" ? `\n\n${statusText(answer.entry, answer.language)}` : "";
  if (text.length + status.length <= LONGEST_POPUP) return `${text}${status}`;
  const more = `\n\n${say(answer.language, "popup-more")}`;
  return `${shorten(text, LONGEST_POPUP - more.length)}${more}`;
}
