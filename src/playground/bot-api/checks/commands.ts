import type { BotCommand, BotCommandScope } from "grammy/types";
import type { World } from "../../world/world.ts";
import { badRequest } from "../refusal.ts";
import { openChat } from "./chat-access.ts";
import { characters } from "./clean-text.ts";

const MOST_COMMANDS = 100;
/** Characters. */
const LONGEST_NAME = 32;
const LONGEST_DESCRIPTION = 256;

/**
 * Commands as Telegram keeps them: without the slash and without spaces around.
 *
 * @throws {Refusal} for names that cannot be typed, for descriptions of a wrong length, and for too many.
 */
export function checkCommands(commands: readonly BotCommand[]): BotCommand[] {
  if (commands.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  return commands.map((given) => {
    const command = given.command.trim().replace(/^\//u, "");
    const description = given.description.trim();
    if (command === "") throw badRequest("command must be non-empty");
    if (characters(command) > LONGEST_NAME)
      throw badRequest(`command length must not exceed ${LONGEST_NAME}`);
    if (description === "") throw badRequest("command description must be non-empty");
    if (characters(description) > LONGEST_DESCRIPTION)
      throw badRequest(`command description length must not exceed ${LONGEST_DESCRIPTION}`);
    if (!/^[a-z\d_]+$/u.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    return { ...given, command, description };
  });
}

/** The scope of commands, its chat as a number. @throws {Refusal} for chats that cannot have their own. */
export function checkScope(world: World, scope: BotCommandScope = { type: "default" }): BotCommandScope {
  if (!("chat_id" in scope)) return scope;
  if ("user_id" in scope && scope.user_id <= 0)
    throw badRequest("can't parse BotCommandScope: Invalid user_id specified");
  const { chat } = openChat(world, scope.chat_id, "members");
  if (chat.type === "private" && scope.type !== "chat")
    throw badRequest("can't use specified scope in private chats");
  if (chat.type === "channel") throw badRequest("can't change commands in channel chats");
  return { ...scope, chat_id: chat.id };
}
