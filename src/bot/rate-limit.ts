import type { MiddlewareFn } from "grammy";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { BotContext } from "./bot-context.ts";
import type { BotParts } from "./bot-parts.ts";
import { plain } from "./render/message.ts";
import { reply } from "./telegram/reply.ts";
import { say } from "./wording.ts";

/** Keeps one person's flood from everybody else. */
export interface RateLimiter {
  /** True where the person may go on; says once in a private chat that it was too much, and nothing after that. */
  readonly allows: (ctx: BotContext) => Promise<boolean>;
  /** The same for taps, told in a popup. */
  readonly taps: MiddlewareFn<BotContext>;
}

/** Counts messages and taps of each person (of each chat, where nobody in particular writes). */
export function createRateLimiter({ rateLimit, adminIds }: BotParts): RateLimiter {
  const limiter = new RateLimiterMemory({ points: rateLimit.messages, duration: rateLimit.seconds });

  /** How far over the limit this one is: 0 within it, 1 for the first one beyond. */
  async function excess(ctx: BotContext): Promise<number> {
    const key = ctx.callbackQuery?.from.id ?? ctx.scene.userId ?? ctx.chat?.id;
    if (key === undefined || adminIds.includes(key)) return 0;
    try {
      await limiter.consume(key);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return error.consumedPoints - rateLimit.messages;
      throw error;
    }
  }

  return {
    allows: async (ctx) => {
      const over = await excess(ctx);
      if (over === 1 && ctx.scene.surface === "private") {
        await reply(ctx, { text: plain(say(ctx.scene.language, "too-many")) });
      }
      return over === 0;
    },
    taps: async (ctx, next) => {
      if ((await excess(ctx)) === 0) await next();
      else await ctx.answerCallbackQuery({ text: say(ctx.scene.language, "too-many") });
    },
  };
}
