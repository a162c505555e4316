/** Parameters and fields that the Bot API has where the playground has none. Named, so that nobody takes them for a typing error. */
export const NOT_PLAYED: ReadonlySet<string> = new Set([
  "allow_paid_broadcast",
  "business_connection_id",
  "callback_game",
  "caption",
  "certificate",
  "checklist_task_id",
  "disable_web_page_preview",
  "disabled",
  "icon_custom_emoji_id",
  "ip_address",
  "login_url",
  "message_effect_id",
  "parse_mode",
  "pay",
  "poll_option_id",
  "protect_content",
  "quote_parse_mode",
  "replace_callback_query_message",
  "reply_to_message_id",
  "request_chat",
  "request_contact",
  "request_location",
  "request_managed_bot",
  "request_poll",
  "request_users",
  "return_bots",
  "rich_message",
  "suggested_post_parameters",
  "switch_pm_parameter",
  "switch_pm_text",
  "web_app",
]);

/** Kinds of entities that Telegram has and the playground does not show. */
export const ENTITIES_NOT_PLAYED: ReadonlySet<string> = new Set(["custom_emoji", "date_time"]);

/** Kinds of inline results other than articles. */
export const RESULTS_NOT_PLAYED: ReadonlySet<string> = new Set([
  "audio",
  "contact",
  "document",
  "game",
  "gif",
  "location",
  "mpeg4_gif",
  "photo",
  "sticker",
  "venue",
  "video",
  "voice",
]);
