import type { BotContext } from "../bot-context.ts";
import { readTap, type Tap } from "../links/callback-data.ts";

/** What the buttons of the tapped message ask for: tells what the message is, whoever sent it and when. */
export function tappedVerbs({ callbackQuery }: BotContext): ReadonlySet<Tap["verb"]> {
  const message = callbackQuery?.message;
  if (!message || !("reply_markup" in message)) return new Set();
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  return new Set(
    buttons.flatMap((button) =>
      "callback_data" in button ? (readTap(button.callback_data)?.verb ?? []) : [],
    ),
  );
}
