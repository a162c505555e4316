import { FormattedString } from "@grammyjs/parse-mode";
import type { Language } from "../../article/article.ts";
import { EXCHANGE_HOURS } from "../../store/store.ts";
import type { BotParts } from "../bot-parts.ts";
import { slashCommand } from "../command-names.ts";
import { say } from "../wording.ts";
import { linkButton, tapButton } from "./button.ts";
import { lines, type OutgoingMessage, paragraphs, plain } from "./message.ts";

const hours = EXCHANGE_HOURS;

type Terms = Pick<BotParts, "retentionDays" | "rateLimit">;

/**
 * All that is kept of a person, in their private chat, with a button that deletes it.
 *
 * @param terms for how long: messages are counted, the rest is kept.
 */
export function renderPrivacy(language: Language, terms: Terms): OutgoingMessage {
  const { retentionDays: days, rateLimit } = terms;
  const kept = [
    say(language, "privacy-exchanges", { hours, why: slashCommand("why", language) }),
    say(language, "privacy-feedback", { days }),
    say(language, "privacy-editors", { days }),
    say(language, "privacy-limit", { seconds: rateLimit.seconds }),
  ];
  return {
    text: paragraphs([
      FormattedString.bold(say(language, "privacy-title")),
      lines(kept.map((line) => plain(`• ${line}`))),
      plain(say(language, "privacy-person")),
    ]),
    buttons: [[deleteButton(language)]],
  };
}

/** The same in short, for a group: the rest is said in the private chat. */
export function renderPrivacyInGroup(
  language: Language,
  username: string,
  { retentionDays: days }: Terms,
): OutgoingMessage {
  const command = slashCommand("privacy", language);
  return {
    text: plain(say(language, "privacy-group", { hours, days, command })),
    buttons: [
      [deleteButton(language)],
      [linkButton(say(language, "privacy-open-chat"), `https://t.me/${username}`)],
    ],
  };
}

/** For those who write in a group's or channel's name: nobody in particular. */
export function renderPrivacyOfNobody(language: Language): OutgoingMessage {
  return { text: plain(say(language, "privacy-nobody", { hours })) };
}

/** What stands in the place of a person's own message when all is deleted. */
export function renderDeleted(language: Language): OutgoingMessage {
  return { text: plain(say(language, "privacy-deleted")), buttons: [] };
}

function deleteButton(language: Language) {
  return tapButton(say(language, "privacy-delete"), { verb: "forget", language });
}
