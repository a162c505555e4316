import type { BotContext } from "../bot-context.ts";
import { deepLink } from "../links/deep-link.ts";
import type { QuestionAddress } from "../render/question-links.ts";
import { linkedChat } from "../telegram/linked-chat.ts";

/**
 * Where the questions of a channel's posts lead, if they are to stand in the text as links; undefined where they are
 * buttons, as in all other chats.
 */
export async function questionAddress(ctx: BotContext): Promise<QuestionAddress | undefined> {
  if (ctx.scene.surface !== "channel" || !(await hasLinks(ctx))) return undefined;
  return addressInPrivateChat(ctx);
}

/** Where questions lead that stand in the text as links. */
export function addressInPrivateChat({ me, parts }: BotContext): QuestionAddress {
  const library = parts.library();
  return (article, entry) => deepLink(me.username, library, { kind: "entry", article, entry });
}

async function hasLinks({ api, chat, scene }: BotContext): Promise<boolean> {
  const { quickReplies } = scene.settings;
  if (quickReplies === "links" || quickReplies === "buttons") return quickReplies === "links";
  // Where it is unknown, too: links are never in the way of comments.
  return chat !== undefined && (await linkedChat(api, chat.id)) !== undefined;
}
