import type { BotCommand } from "grammy/types";

/** The beginning of a command that is being typed, without the slash; undefined where none is. */
export function commandBeginning(text: string): string | undefined {
  return /^\/(\w{0,32})$/u.exec(text)?.[1]?.toLowerCase();
}

/** The commands of a menu that begin so, then those with it in their description's words. */
export function matchingCommands(menu: readonly BotCommand[], beginning: string): readonly BotCommand[] {
  const byName = menu.filter(({ command }) => command.startsWith(beginning));
  if (beginning.length < 2) return byName;
  const byDescription = menu.filter(
    (one) => !byName.includes(one) && words(one.description).some((word) => word.startsWith(beginning)),
  );
  return [...byName, ...byDescription];
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** The query of `@bot query`; undefined where the text is none. */
export function inlineQueryIn(text: string, username: string): string | undefined {
  const [, name = "", query] = /^@(\w+)\s([\s\S]*)$/u.exec(text) ?? [];
  return name.toLowerCase() === username.toLowerCase() ? query : undefined;
}
