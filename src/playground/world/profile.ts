import type { BotCommand, BotCommandScope } from "grammy/types";

/** What the bot has set of itself: by language, the empty code standing for all others; commands by scope as well. */
export interface Profile {
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  readonly names: Map<string, string>;
}

/** Nothing set yet. */
export function createProfile(): Profile {
  return { commands: new Map(), descriptions: new Map(), shortDescriptions: new Map(), names: new Map() };
}

/** The key of {@link Profile.commands}. */
export function commandsKey(scope: BotCommandScope, languageCode: string): string {
  const chat = "chat_id" in scope ? ` ${scope.chat_id}` : "";
  const user = "user_id" in scope ? ` ${scope.user_id}` : "";
  return `${scope.type}${chat}${user} ${languageCode}`;
}

/** A text in a language, else the one for all others. */
export function inLanguage(texts: ReadonlyMap<string, string>, languageCode: string): string {
  return texts.get(languageCode) ?? texts.get("") ?? "";
}

/**
 * The menu a person is shown in a chat: the first of the scopes, from the narrowest to the widest, that has one, in the
 * person's language before all others. The order is that of «Determining list of commands» in the Bot API's docs.
 */
export function menuOf(
  { commands }: Profile,
  place: {
    readonly chatId: number;
    readonly userId: number;
    readonly isPrivate: boolean;
    readonly isAdmin: boolean;
    readonly languageCode: string;
  },
): readonly BotCommand[] {
  const { chatId: chat_id, userId: user_id } = place;
  const scopes: readonly BotCommandScope[] = place.isPrivate
    ? [{ type: "chat", chat_id }, { type: "all_private_chats" }, { type: "default" }]
    : [
        { type: "chat_member", chat_id, user_id },
        ...(place.isAdmin ? ([{ type: "chat_administrators", chat_id }] as const) : []),
        { type: "chat", chat_id },
        ...(place.isAdmin ? ([{ type: "all_chat_administrators" }] as const) : []),
        { type: "all_group_chats" },
        { type: "default" },
      ];
  for (const scope of scopes) {
    for (const languageCode of [place.languageCode, ""]) {
      const found = commands.get(commandsKey(scope, languageCode));
      if (found && found.length > 0) return found;
    }
  }
  return [];
}
