import type { UserFromGetMe } from "grammy/types";
import type { Language } from "../../article/article.ts";
import {
  ADMIN_COMMANDS,
  type Command,
  LISTED_COMMANDS,
  LISTED_DESK_COMMANDS,
  slashCommand,
} from "../command-names.ts";
import type { Scene } from "../scene.ts";
import { say } from "../wording.ts";
import { howToAskInGroup } from "./greeting.ts";
import { lines, type OutgoingMessage, paragraphs, plain } from "./message.ts";

/** What the bot does on a surface, and the commands that work there. @param atDesk for an editor, see `desk/desk.ts`. */
export function renderHelp(
  { surface, language }: Pick<Scene, "surface" | "language">,
  { username, supports_inline_queries: isInline }: UserFromGetMe,
  atDesk: boolean,
): OutgoingMessage {
  const isPrivate = surface === "private";
  const opening = isPrivate
    ? say(language, "help-private")
    : say(language, "help-group", { ask: howToAskInGroup(language, username) });
  const elsewhere = isPrivate && isInline ? say(language, "help-inline", { name: `@${username}` }) : "";
  return {
    text: paragraphs([
      plain(opening),
      lines(LISTED_COMMANDS.map((command) => plain(commandLine(command, language, isPrivate)))),
      lines(atDesk ? deskLines(language) : []),
      plain(elsewhere),
    ]),
  };
}

function commandLine(name: Command, language: Language, isPrivate: boolean): string {
  const values = { command: slashCommand(name, language), about: say(language, `menu-${name}`) };
  return !isPrivate && ADMIN_COMMANDS.has(name)
    ? say(language, "help-command-admins", values)
    : say(language, "help-command", values);
}

function deskLines(language: Language) {
  return [
    plain(say(language, "help-desk")),
    ...LISTED_DESK_COMMANDS.map((name) =>
      plain(
        say(language, "help-command", {
          command: slashCommand(name, language),
          about: say(language, `menu-${name}`),
        }),
      ),
    ),
  ];
}
