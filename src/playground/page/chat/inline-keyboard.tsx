import type { InlineKeyboardButton } from "grammy/types";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MessageView } from "../../view.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { usePage } from "../state/page-context.ts";
import { Link } from "../text/link.tsx";

interface InlineKeyboardProps {
  readonly chatId: number;
  readonly view: MessageView;
  readonly rows: readonly (readonly InlineKeyboardButton[])[];
}

/** The buttons beneath a message. */
export function InlineKeyboard({ chatId, view, rows }: InlineKeyboardProps) {
  return (
    <div class="keyboard">
      {rows.map((buttons, row) => (
        <div class="keyboard-row" key={row}>
          {buttons.map((button, column) => (
            <KeyboardButton key={column} {...{ chatId, view, button, row, column }} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface KeyboardButtonProps {
  readonly chatId: number;
  readonly view: MessageView;
  readonly button: InlineKeyboardButton;
  readonly row: number;
  readonly column: number;
}

function KeyboardButton({ chatId, view, button, row, column }: KeyboardButtonProps) {
  const { deeds, say } = usePage();
  const [isWaiting, setWaiting] = useState(false);
  const element = useRef<HTMLButtonElement>(null);
  // A button that goes leaves the focus with its message.
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (current?.matches(":focus")) current.closest<HTMLElement>("[data-message]")?.focus();
    };
  }, []);
  const style = `keyboard-button ${button.style ?? ""}`;
  if ("url" in button)
    return (
      <Link address={button.url} class={style}>
        {button.text}
        <Icon name="out" size={16} />
      </Link>
    );
  const onClick = async () => {
    if (isWaiting) return;
    setWaiting(true);
    await deeds.tap(chatId, view, button, { row, column });
    setWaiting(false);
  };
  const icon = iconOf(button);
  return (
    <button
      ref={element}
      type="button"
      class={style}
      disabled={"disabled" in button}
      aria-busy={isWaiting}
      onClick={() => void onClick()}
    >
      <span>{button.text}</span>
      {icon && <Icon name={icon} size={14} />}
      {isWaiting && <span class="spinner" role="img" aria-label={say("waiting")} />}
    </button>
  );
}

function iconOf(button: InlineKeyboardButton): IconName | undefined {
  if ("copy_text" in button) return "copy";
  return Object.keys(button).some((key) => key.startsWith("switch_inline_query")) ? "chevron" : undefined;
}
