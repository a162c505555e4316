import type { User } from "grammy/types";
import type { ActResult } from "../view.ts";
import type { World } from "../world/world.ts";
import type { InlineMode } from "./inline-query.ts";
import { asWriter } from "./place.ts";
import { DONE, refused } from "./result.ts";
import { write } from "./write.ts";

/** A result of an inline query, to be sent. */
export interface Choice {
  readonly chatId: number;
  readonly queryId: string;
  readonly resultId: string;
}

/**
 * Sends what a person chose of the results of an inline query: their message, via the bot. With buttons it is one that the
 * bot can change. The bot is not told which was chosen: that is off where nobody asks @BotFather for it.
 */
export function choose(
  world: World,
  inline: Pick<InlineMode, "foundFor">,
  person: User,
  { chatId, queryId, resultId }: Choice,
): ActResult {
  return asWriter(world, person, chatId, (state): ActResult => {
    const result = inline.foundFor(queryId)?.results.find(({ id }) => id === resultId);
    if (!result) return refused("result-gone");
    const content = "input_message_content" in result ? result.input_message_content : undefined;
    if (!content || !("message_text" in content)) return refused("not-text");
    const { message_text: text, entities, link_preview_options } = content;
    const { reply_markup } = result;
    const message = write(world, person, state, {
      via_bot: world.self,
      text,
      ...(entities && entities.length > 0 && { entities: [...entities] }),
      ...(link_preview_options && { link_preview_options }),
      ...(reply_markup && { reply_markup }),
    });
    // «Available only if there is an inline keyboard attached to the message»: ChosenInlineResult in the docs.
    if (reply_markup) {
      world.inlineMessages.set(inlineMessageId(world), { chatId, messageId: message.message_id });
    }
    return DONE;
  });
}

function inlineMessageId(world: World): string {
  return Buffer.from(`playground inline message ${world.newId()}`).toString("base64url");
}
