import type { Language } from "../../article/article.ts";
import { say } from "../wording.ts";

/** What the person who tapped is told on top of the chat; a popup has to be closed, a notice goes by itself. */
export interface TapReply {
  readonly text: string;
  readonly popup?: boolean;
}

/** A button whose entry, article or meaning is gone. */
export function stale(language: Language): TapReply {
  return { text: say(language, "stale-button"), popup: true };
}

/** A choice that is not theirs to make. */
export function adminsOnly(language: Language): TapReply {
  return { text: say(language, "admins-only"), popup: true };
}
