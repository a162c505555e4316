import { commandsKey, inLanguage } from "../../world/profile.ts";
import type { World } from "../../world/world.ts";
import { checkCommands, checkScope } from "../checks/commands.ts";
import type { Methods } from "../method-types.ts";

/** What the bot sets of itself, by language. */
export function profileMethods(
  world: World,
): Methods<
  | "setMyCommands"
  | "getMyCommands"
  | "deleteMyCommands"
  | "setMyDescription"
  | "getMyDescription"
  | "setMyShortDescription"
  | "getMyShortDescription"
  | "setMyName"
  | "getMyName"
> {
  const { commands, descriptions, shortDescriptions, names } = world.profile;

  const setText = (texts: Map<string, string>, text: string, language: string): true => {
    // An empty text is none: the one for all others counts again.
    if (text === "") texts.delete(language);
    else texts.set(language, text);
    world.events.emit("change");
    return true;
  };
  return {
    setMyCommands: ({ commands: given, scope, language_code: language = "" }) => {
      commands.set(commandsKey(checkScope(world, scope), language), checkCommands(given));
      world.events.emit("change");
      return true;
    },
    getMyCommands: ({ scope, language_code: language = "" }) => [
      ...(commands.get(commandsKey(checkScope(world, scope), language)) ?? []),
    ],
    deleteMyCommands: ({ scope, language_code: language = "" }) => {
      commands.delete(commandsKey(checkScope(world, scope), language));
      world.events.emit("change");
      return true;
    },
    setMyDescription: ({ description = "", language_code: language = "" }) =>
      setText(descriptions, description, language),
    getMyDescription: ({ language_code: language = "" }) => ({
      description: inLanguage(descriptions, language),
    }),
    setMyShortDescription: ({ short_description: about = "", language_code: language = "" }) =>
      setText(shortDescriptions, about, language),
    getMyShortDescription: ({ language_code: language = "" }) => ({
      short_description: inLanguage(shortDescriptions, language),
    }),
    setMyName: ({ name = "", language_code: language = "" }) => setText(names, name, language),
    getMyName: ({ language_code: language = "" }) => ({
      name: inLanguage(names, language) || world.self.first_name,
    }),
  };
}
