import type { BotContext } from "../bot-context.ts";
import { audienceOf } from "../chat/audience.ts";
import { renderPrivacy, renderPrivacyInGroup, renderPrivacyOfNobody } from "../render/privacy.ts";
import { reply } from "../telegram/reply.ts";

/** `/privacy`: what is kept of a person and for how long, with a button that deletes it. */
export async function runPrivacy(ctx: BotContext): Promise<void> {
  await reply(ctx, messageFor(ctx), { audience: audienceOf(ctx) });
}

function messageFor({ scene, me, parts }: BotContext) {
  const { surface, userId, language } = scene;
  if (surface === "private") return renderPrivacy(language, parts);
  return userId === undefined
    ? renderPrivacyOfNobody(language)
    : renderPrivacyInGroup(language, me.username, parts);
}
