import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { BotCommand, BotCommandScope } from "grammy/types";
import { LANGUAGES, type Language } from "../../article/article.ts";
import type { Logger } from "../../log.ts";
import type { BotParts } from "../bot-parts.ts";
import {
  ADMIN_COMMANDS,
  type Command,
  commandName,
  type DeskCommand,
  LISTED_COMMANDS,
  LISTED_DESK_COMMANDS,
} from "../command-names.ts";
import { say } from "../wording.ts";
import { describeError } from "./describe-error.ts";
import { isForbidden } from "./telegram-errors.ts";

/** The words for people whose Telegram speaks a language; for all others where no code is named. */
interface Readers {
  readonly language: Language;
  readonly code?: Language;
}

/**
 * Sets what Telegram shows of the bot before anybody writes to it, where it is not so already: the command menus, the
 * description in the empty chat and the about text of the profile. What Telegram refuses is logged and left as it is.
 * In the private chats of the people who run the bot the menu has the editors' commands too.
 */
export async function updateProfile(
  api: Api,
  { defaultLanguage, adminIds, log }: Pick<BotParts, "defaultLanguage" | "adminIds" | "log">,
): Promise<void> {
  // All others first: a language without texts of its own is told theirs.
  const readers: readonly Readers[] = [
    { language: defaultLanguage },
    ...LANGUAGES.map((language) => ({ language, code: language })),
  ];
  const parts = { commands: updateCommands, description: updateDescription, about: updateAbout };
  for (const [part, update] of Object.entries(parts)) {
    try {
      for (const one of readers) await update(api, one);
    } catch (error) {
      log.warn({ part, ...describeError(error) }, "this part of the bot's profile could not be updated");
    }
  }
  for (const adminId of adminIds) await updateEditorMenu(api, adminId, readers, log);
}

async function updateEditorMenu(
  api: Api,
  adminId: number,
  readers: readonly Readers[],
  log: Logger,
): Promise<void> {
  const scope = { type: "chat", chat_id: adminId } as const;
  const commands = [...LISTED_COMMANDS, ...LISTED_DESK_COMMANDS];
  try {
    for (const one of readers) await updateMenu(api, scope, commands, one);
  } catch (error) {
    const told = { part: "commands of an editor", ...describeError(error) };
    // Telegram has no chat of somebody who never wrote to the bot.
    if (isForbidden(error)) log.debug(told, "the menu of an editor's chat could not be updated");
    else log.warn(told, "the menu of an editor's chat could not be updated");
  }
}

const FOR_MEMBERS = LISTED_COMMANDS.filter((command) => !ADMIN_COMMANDS.has(command));
const MENUS = [
  { scope: "default", commands: LISTED_COMMANDS },
  { scope: "all_private_chats", commands: LISTED_COMMANDS },
  { scope: "all_group_chats", commands: FOR_MEMBERS },
  { scope: "all_chat_administrators", commands: LISTED_COMMANDS },
] as const;

async function updateCommands(api: Api, readers: Readers): Promise<void> {
  for (const { scope: type, commands } of MENUS) await updateMenu(api, { type }, commands, readers);
}

async function updateMenu(
  api: Api,
  scope: BotCommandScope,
  commands: readonly (Command | DeskCommand)[],
  { language, code }: Readers,
): Promise<void> {
  const place = { scope, ...languageCode(code) };
  const wanted = commands.map((command) => menuLine(command, language));
  if (!isDeepStrictEqual(await api.getMyCommands(place), wanted)) await api.setMyCommands(wanted, place);
}

function menuLine(command: Command | DeskCommand, language: Language): BotCommand {
  return { command: commandName(command, language), description: say(language, `menu-${command}`) };
}

async function updateDescription(api: Api, { language, code }: Readers): Promise<void> {
  const wanted = say(language, "profile-description");
  const { description } = await api.getMyDescription(languageCode(code));
  if (description !== wanted) await api.setMyDescription(wanted, languageCode(code));
}

async function updateAbout(api: Api, { language, code }: Readers): Promise<void> {
  const wanted = say(language, "profile-about");
  const { short_description: about } = await api.getMyShortDescription(languageCode(code));
  if (about !== wanted) await api.setMyShortDescription(wanted, languageCode(code));
}

function languageCode(code: Language | undefined) {
  return code === undefined ? {} : { language_code: code };
}
