import type { BotCommand } from "grammy/types";
import { useEffect, useState } from "preact/hooks";
import type { ChatView } from "../../view.ts";
import { usePage } from "../state/page-context.ts";
import type { Desk } from "../state/state.ts";
import { commandBeginning, inlineQueryIn, matchingCommands } from "./suggesting.ts";
import { type Found, type FoundResult, useInlineQuery } from "./use-inline-query.ts";

/** What is suggested for the text being typed: commands, or results of inline mode. */
export interface Suggestions {
  readonly commands: readonly BotCommand[];
  readonly found: Found | undefined;
  /** The option that Enter takes; -1 where none is. */
  readonly selected: number;
  readonly sendCommand: (command: BotCommand) => void;
  readonly choose: (found: FoundResult) => void;
  readonly more: () => void;
  /** Takes a key that is meant for the suggestions. @returns false where it is meant for the field. */
  readonly onKey: (key: string) => boolean;
}

export function useSuggestions(chat: ChatView, desk: Desk): Suggestions {
  const { deeds, bot } = usePage();
  const { id: chatId } = chat;
  const { text, mode } = desk;
  const [selected, setSelected] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const isOff = mode.kind === "edit" || dismissed === text;

  const beginning = isOff ? undefined : commandBeginning(text);
  const commands = beginning === undefined ? [] : matchingCommands(chat.menu, beginning);
  const query = isOff ? undefined : inlineQueryIn(text, bot.username);
  const { found, more } = useInlineQuery(chatId, query);
  const options = found?.results.length ?? commands.length;

  useEffect(() => {
    // Whoever mentions the bot may as well mean to send just that: a result has to be gone to.
    setSelected(query === undefined ? 0 : -1);
    if (dismissed !== undefined && dismissed !== text) setDismissed(undefined);
  }, [text, chatId]);

  const setText = (changed: string) =>
    deeds.dispatch({ kind: "desk", chatId, changes: { text: changed, mode: { kind: "new" } } });
  const sendCommand = ({ command }: BotCommand) => {
    setText("");
    void deeds.say(chatId, `/${command}`);
  };
  const choose = ({ queryId, result }: FoundResult) => {
    setText("");
    void deeds.act({ kind: "choose", chatId, queryId, resultId: result.id });
  };
  const take = () => {
    const command = commands[selected];
    const result = found?.results[selected];
    if (result) choose(result);
    else if (command) sendCommand(command);
    return result !== undefined || command !== undefined;
  };

  const onKey = (key: string): boolean => {
    if (commands.length === 0 && !found) return false;
    switch (key) {
      case "ArrowDown":
        if (selected + 2 >= options) more();
        setSelected(options === 0 ? 0 : (selected + 1) % options);
        return true;
      case "ArrowUp":
        setSelected(options === 0 ? 0 : (Math.max(selected, 0) - 1 + options) % options);
        return true;
      case "Tab": {
        const command = commands[selected];
        if (command) setText(`/${command.command} `);
        return command !== undefined;
      }
      case "Enter":
        return take();
      case "Escape":
        setDismissed(text);
        return true;
      default:
        return false;
    }
  };
  return { commands, found, selected: options > 0 ? selected : -1, sendCommand, choose, more, onKey };
}
