import { FormattedString } from "@grammyjs/parse-mode";
import type { Language } from "../../article/article.ts";
import { say } from "../wording.ts";
import { linkButton } from "./button.ts";
import type { Buttons } from "./message.ts";

/** `Weiterfragen`, which opens the private chat: the row of its button; no row without an address. */
export function askOnRows(address: string | undefined, language: Language): Buttons {
  return address === undefined ? [] : [[linkButton(say(language, "button-ask-on"), address)]];
}

/** The same as a link in the text, for posts that are to have no buttons. */
export function askOnLink(address: string | undefined, language: Language): FormattedString | undefined {
  return address === undefined ? undefined : FormattedString.link(say(language, "button-ask-on"), address);
}
