import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChatView } from "../../view.ts";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { keyboardMark } from "../state/keyboard-mark.ts";
import { usePage } from "../state/page-context.ts";
import type { Desk } from "../state/state.ts";
import { CommandMenu } from "./command-menu.tsx";
import { InlineResults } from "./inline-results.tsx";
import { ModeBar } from "./mode-bar.tsx";
import { ReplyKeyboard } from "./reply-keyboard.tsx";
import { useSuggestions } from "./use-suggestions.ts";

interface ComposerProps {
  readonly chat: ChatView;
  readonly desk: Desk;
}

/** Where one writes: the field, what is suggested above it, and the bot's keyboard below. */
export function Composer({ chat, desk }: ComposerProps) {
  const { say, deeds } = usePage();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [hasFocus, setFocus] = useState(false);
  const setDesk = (changes: Partial<Desk>) => deeds.dispatch({ kind: "desk", chatId: chat.id, changes });
  const suggestions = useSuggestions(chat, desk);
  const { commands, found, selected } = suggestions;
  const { keyboard } = chat;
  const isKeyboardShown = keyboard !== undefined && desk.hiddenKeyboard !== keyboardMark(keyboard);

  // As high as its text, up to what the styles allow.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [desk.text]);
  useEffect(() => {
    // Who came for a certain message is there already.
    if (document.activeElement?.matches("[data-message]")) return;
    // On a touch screen the focus would open the keyboard over what there is to read.
    if (matchMedia("(hover: hover)").matches) field.current?.focus();
  }, [chat.id]);

  const cancel = () =>
    setDesk({ mode: { kind: "new" }, ...(desk.mode.kind === "edit" && { text: desk.mode.kept }) });
  const send = () => void deeds.send(chat.id);
  const hideKeyboard = () => keyboard && setDesk({ hiddenKeyboard: keyboardMark(keyboard) });

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    // Enter ends what an input method is composing.
    if (event.isComposing) return;
    if (suggestions.onKey(event.key)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && desk.mode.kind !== "new") cancel();
    else if (event.key === "ArrowUp" && desk.text === "" && desk.mode.kind === "new") {
      const last = chat.messages.findLast(
        ({ isMine, isOnlyForMe, message }) => isMine && !isOnlyForMe && message.text && !message.via_bot,
      );
      if (!last) return;
      event.preventDefault();
      deeds.edit(chat.id, last);
    }
  };
  const listId = `${id}-list`;
  const isSuggesting = commands.length > 0 || found !== undefined;
  return (
    <div class="composer-frame">
      {commands.length > 0 && (
        <CommandMenu
          id={listId}
          commands={commands}
          selected={selected}
          onChoose={(command) => suggestions.sendCommand(command)}
        />
      )}
      {found && (
        <InlineResults
          id={listId}
          found={found}
          selected={selected}
          onChoose={suggestions.choose}
          onMore={suggestions.more}
        />
      )}
      <ModeBar chat={chat} mode={desk.mode} onCancel={cancel} />
      <form
        class={hasFocus ? "composer focused" : "composer"}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {chat.menu.length > 0 && (
          <IconButton
            icon="slash"
            label={say("commands")}
            class="menu-button"
            isPressed={desk.text === "/"}
            onClick={() => {
              setDesk({ text: desk.text === "/" ? "" : "/" });
              field.current?.focus();
            }}
          />
        )}
        <textarea
          ref={field}
          data-composer
          rows={1}
          value={desk.text}
          dir="auto"
          aria-label={say("message-field")}
          placeholder={(isKeyboardShown && keyboard.input_field_placeholder) || say("message-field")}
          autocomplete="off"
          enterkeyhint="send"
          aria-autocomplete="list"
          aria-controls={isSuggesting ? listId : undefined}
          aria-activedescendant={isSuggesting && selected >= 0 ? `${listId}-${selected}` : undefined}
          onInput={({ currentTarget }) => setDesk({ text: currentTarget.value })}
          onKeyDown={onKeyDown}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        />
        {keyboard && (
          <IconButton
            icon={isKeyboardShown ? "down" : "keyboard"}
            label={say(isKeyboardShown ? "keyboard-hide" : "keyboard-show")}
            isExpanded={isKeyboardShown}
            onClick={() => (isKeyboardShown ? hideKeyboard() : setDesk({ hiddenKeyboard: undefined }))}
          />
        )}
        <button
          type="submit"
          class="send"
          aria-label={say(desk.mode.kind === "edit" ? "save" : "send")}
          title={say(desk.mode.kind === "edit" ? "save" : "send")}
          disabled={desk.text.trim() === ""}
        >
          <Icon name={desk.mode.kind === "edit" ? "check" : "send"} />
        </button>
      </form>
      {keyboard && isKeyboardShown && (
        <ReplyKeyboard
          id={`${id}-keyboard`}
          keyboard={keyboard}
          onTap={(text) => {
            if (keyboard.one_time_keyboard) hideKeyboard();
            void deeds.say(chat.id, text);
          }}
        />
      )}
    </div>
  );
}
