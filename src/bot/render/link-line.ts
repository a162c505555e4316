import { FormattedString } from "@grammyjs/parse-mode";
import { shorten } from "./shorten.ts";

/** In UTF-16 code units: four lines on a phone. */
const LONGEST_LINK = 160;

/** A line of a list of links: for posts that are to have no buttons. */
export function linkLine(text: string, address: string): FormattedString {
  return FormattedString.join(["• ", FormattedString.link(shorten(text, LONGEST_LINK), address)]);
}
