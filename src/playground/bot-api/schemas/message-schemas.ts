import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";
import * as v from "valibot";
import { FOUND_BY_TELEGRAM, QUOTES, SPLITTABLE } from "../checks/entity-kinds.ts";
import { ENTITIES_NOT_PLAYED } from "./not-played.ts";
import { OWN_WORDS } from "./words-of-issue.ts";

/** A whole number. */
export const int = v.pipe(v.number(), v.integer());
export const chatId = v.union([int, v.string()]);
const flag = v.exactOptional(v.boolean());

/** A schema that refuses everything, with its own words. */
export function refuse<T>(words: string): v.GenericSchema<unknown, T> {
  return v.custom<T>(() => false, `${OWN_WORDS}${words}`);
}

/** Chosen by what an object holds: a union would not say what is wrong with it. */
function byContent<T>(
  choose: (input: object) => v.GenericSchema<unknown, T>,
  otherwise: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, T> {
  return v.lazy((input) => (typeof input === "object" && input !== null ? choose(input) : otherwise));
}

const span = { offset: int, length: int };
const commonEntity = v.strictObject({
  type: v.picklist([...FOUND_BY_TELEGRAM, ...SPLITTABLE, ...QUOTES, "code"]),
  ...span,
});
const ENTITIES: Readonly<Record<string, v.GenericSchema<unknown, MessageEntity>>> = {
  pre: v.strictObject({ type: v.literal("pre"), ...span, language: v.exactOptional(v.string()) }),
  text_link: v.strictObject({ type: v.literal("text_link"), ...span, url: v.string() }),
  text_mention: v.strictObject({
    type: v.literal("text_mention"),
    ...span,
    user: v.object({ id: int, is_bot: v.boolean(), first_name: v.string() }),
  }),
};
const entity = byContent<MessageEntity>((input) => {
  const type = "type" in input ? String(input.type) : "";
  return ENTITIES_NOT_PLAYED.has(type)
    ? refuse(`the playground does not play entities of the type ${type}`)
    : (ENTITIES[type] ?? commonEntity);
}, refuse("can't parse MessageEntity: expected an Object"));
export const entities = v.array(entity);

export const linkPreviewOptions = v.strictObject({
  is_disabled: flag,
  url: v.exactOptional(v.string()),
  prefer_small_media: flag,
  prefer_large_media: flag,
  show_above_text: flag,
});

const label = {
  text: v.string(),
  style: v.exactOptional(v.picklist(["danger", "success", "primary"])),
};
const INLINE_BUTTONS = {
  url: v.strictObject({ ...label, url: v.string() }),
  callback_data: v.strictObject({ ...label, callback_data: v.string() }),
  switch_inline_query: v.strictObject({ ...label, switch_inline_query: v.string() }),
  switch_inline_query_current_chat: v.strictObject({
    ...label,
    switch_inline_query_current_chat: v.string(),
  }),
  switch_inline_query_chosen_chat: v.strictObject({
    ...label,
    switch_inline_query_chosen_chat: v.strictObject({
      query: v.exactOptional(v.string()),
      allow_user_chats: flag,
      allow_bot_chats: flag,
      allow_group_chats: flag,
      allow_channel_chats: flag,
    }),
  }),
  copy_text: v.strictObject({ ...label, copy_text: v.strictObject({ text: v.string() }) }),
} satisfies Record<string, v.GenericSchema<unknown, InlineKeyboardButton>>;
const plainInlineButton = v.pipe(
  v.strictObject(label),
  v.check(
    () => false,
    `${OWN_WORDS}can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard`,
  ),
  // Nothing gets here: the type of what is never there.
  v.transform((button): InlineKeyboardButton => ({ ...button, callback_data: "" })),
);
const inlineButton = byContent<InlineKeyboardButton>((input) => {
  const [kind, another] = Object.entries(INLINE_BUTTONS).filter(([key]) => key in input);
  if (another)
    return refuse(
      `the playground refuses what Telegram would not do as asked: a button with ${kind?.[0]} and ${another[0]} does one of them`,
    );
  return kind?.[1] ?? plainInlineButton;
}, refuse("can't parse inline keyboard button: InlineKeyboardButton must be an Object"));

const inlineKeyboardRows = v.array(
  v.array(
    inlineButton,
    `${OWN_WORDS}field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`,
  ),
);
export const inlineKeyboard: v.GenericSchema<unknown, InlineKeyboardMarkup> = byContent(
  (input) =>
    "keyboard" in input || "remove_keyboard" in input || "force_reply" in input
      ? refuse("inline keyboard expected")
      : v.strictObject({ inline_keyboard: inlineKeyboardRows }),
  refuse("object expected as reply markup"),
);

const keyboardButton: v.GenericSchema<unknown, KeyboardButton> = v.lazy((input) =>
  typeof input === "string"
    ? v.string()
    : typeof input === "object" && input !== null
      ? v.strictObject(label)
      : refuse<KeyboardButton>("can't parse keyboard button: KeyboardButton must be a String or an Object"),
);
const placeholder = { input_field_placeholder: v.exactOptional(v.string()), selective: flag };
const MARKUPS = {
  inline_keyboard: inlineKeyboard,
  keyboard: v.strictObject({
    keyboard: v.array(v.array(keyboardButton, `${OWN_WORDS}field "keyboard" must be an Array of Arrays`)),
    is_persistent: flag,
    resize_keyboard: flag,
    one_time_keyboard: flag,
    ...placeholder,
  }),
  remove_keyboard: v.strictObject({ remove_keyboard: v.literal(true), selective: flag }),
  force_reply: v.strictObject({ force_reply: v.literal(true), ...placeholder }),
} satisfies Record<string, v.GenericSchema<unknown, AnyMarkup>>;

/** Everything that can stand beneath a message. */
export type AnyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
export const anyMarkup = byContent<AnyMarkup>((input) => {
  const [kind, another] = Object.entries(MARKUPS).filter(([key]) => key in input);
  if (another)
    return refuse(
      `the playground refuses what Telegram would not do as asked: reply_markup with ${kind?.[0]} and ${another[0]} is one of them`,
    );
  return (
    kind?.[1] ??
    refuse(
      "the playground refuses what Telegram would not do as asked: reply_markup has no inline_keyboard, keyboard, remove_keyboard or force_reply",
    )
  );
}, refuse("object expected as reply markup"));

export const replyParameters = v.strictObject({
  message_id: v.exactOptional(int),
  chat_id: v.exactOptional(chatId),
  ephemeral_message_id: v.exactOptional(int),
  allow_sending_without_reply: flag,
  quote: v.exactOptional(v.string()),
  quote_entities: v.exactOptional(entities),
  quote_position: v.exactOptional(int),
});

export const ephemeralMessageParameters = v.strictObject({
  receiver_user_id: int,
  callback_query_id: v.exactOptional(v.string()),
});
