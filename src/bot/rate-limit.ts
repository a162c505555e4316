import type { MiddlewareFn } from "grammy";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { BotContext } from "./bot-context.ts";
import type { BotParts } from "./bot-parts.ts";
import { plain } from "./render/message.ts";
import { reply } from "./telegram/reply.ts";
import { say } from "./wording.ts";

/** Keeps one person's flood from everybody else, and a group's from Telegram's own limit. */
export interface RateLimiter {
  /**
   * True where the bot may answer. Says once that it was too much (to a person in private, to a group that asks too much
   * all together), and nothing after that.
   */
  readonly allows: (ctx: BotContext) => Promise<boolean>;
  /** The same for taps, told in a popup. */
  readonly taps: MiddlewareFn<BotContext>;
}

/** Counts messages and taps of each person (of each chat, where nobody in particular writes), and what each group asks. */
export function createRateLimiter(parts: BotParts): RateLimiter {
  const { messages, groupMessages, seconds } = parts.rateLimit;
  const people = new RateLimiterMemory({ points: messages, duration: seconds, keyPrefix: "person" });
  const groups = new RateLimiterMemory({ points: groupMessages, duration: seconds, keyPrefix: "group" });

  const personOf = (ctx: BotContext) => ctx.callbackQuery?.from.id ?? ctx.scene.userId ?? ctx.chat?.id;
  const isFree = (ctx: BotContext) => parts.adminIds.includes(personOf(ctx) ?? 0);

  async function excessOfPerson(ctx: BotContext): Promise<number> {
    const person = personOf(ctx);
    return person === undefined || isFree(ctx) ? 0 : excess(people, person);
  }

  async function excessOfGroup(ctx: BotContext): Promise<number> {
    return ctx.chat && ctx.scene.surface === "group" && !isFree(ctx) ? excess(groups, ctx.chat.id) : 0;
  }

  return {
    allows: async (ctx) => {
      const { language, surface } = ctx.scene;
      const ofPerson = await excessOfPerson(ctx);
      if (ofPerson === 1 && surface === "private")
        await reply(ctx, { text: plain(say(language, "too-many")) });
      if (ofPerson > 0) return false;
      const ofGroup = await excessOfGroup(ctx);
      if (ofGroup === 1) await reply(ctx, { text: plain(say(language, "too-many-here")) });
      return ofGroup === 0;
    },
    taps: async (ctx, next) => {
      if ((await excessOfPerson(ctx)) === 0) await next();
      else await ctx.answerCallbackQuery({ text: say(ctx.scene.language, "too-many") });
    },
  };
}

/** How far over the limit this one is: 0 within it, 1 for the first one beyond. */
async function excess(limiter: RateLimiterMemory, key: number): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.consumedPoints - limiter.points;
    throw error;
  }
}
