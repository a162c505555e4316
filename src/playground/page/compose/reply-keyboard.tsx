import type { ReplyKeyboardMarkup } from "grammy/types";
import { usePage } from "../state/page-context.ts";

interface ReplyKeyboardProps {
  readonly id: string;
  readonly keyboard: ReplyKeyboardMarkup;
  readonly onTap: (text: string) => void;
}

/** The buttons in place of the keyboard, which write their own text. */
export function ReplyKeyboard({ id, keyboard, onTap }: ReplyKeyboardProps) {
  const { say, deeds } = usePage();
  return (
    <fieldset class="reply-keyboard" id={id} aria-label={say("keyboard")}>
      {keyboard.keyboard.map((buttons, row) => (
        <div class="keyboard-row" key={row}>
          {buttons.map((button, column) => {
            const text = typeof button === "string" ? button : button.text;
            const isPlain =
              typeof button === "string" ||
              !Object.keys(button).some((key) => key.startsWith("request_") || key === "web_app");
            return (
              <button
                type="button"
                key={column}
                class="reply-button"
                onClick={() =>
                  isPlain ? onTap(text) : deeds.dispatch({ kind: "notice", text: say("button-unknown") })
                }
              >
                {text}
              </button>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
