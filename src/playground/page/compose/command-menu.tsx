import type { BotCommand } from "grammy/types";
import { usePage } from "../state/page-context.ts";
import { useKeepInSight } from "./use-keep-in-sight.ts";

interface CommandMenuProps {
  readonly id: string;
  readonly commands: readonly BotCommand[];
  readonly selected: number;
  readonly onChoose: (command: BotCommand) => void;
}

/** The commands that begin with what is being typed. */
export function CommandMenu({ id, commands, selected, onChoose }: CommandMenuProps) {
  const { say } = usePage();
  const list = useKeepInSight(selected);
  return (
    <div class="suggestions" role="listbox" id={id} aria-label={say("commands")} ref={list}>
      {commands.map((command, index) => (
        <button
          type="button"
          role="option"
          id={`${id}-${index}`}
          key={command.command}
          class="suggestion command"
          aria-selected={index === selected}
          tabIndex={-1}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(command)}
        >
          <span class="command-name">/{command.command}</span>
          <span class="command-about">{command.description}</span>
        </button>
      ))}
    </div>
  );
}
