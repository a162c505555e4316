/** The kinds of updates the bot asks Telegram for: all that it handles, and no others. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "channel_post",
  "guest_message",
  "inline_query",
  "callback_query",
  "my_chat_member",
] as const;
