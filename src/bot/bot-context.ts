import type { Context } from "grammy";
import type { BotParts } from "./bot-parts.ts";
import type { Scene } from "./scene.ts";
import type { Voice } from "./telegram/say-once.ts";

/** grammY's context with what every handler needs. */
export type BotContext = Context & {
  parts: BotParts;
  scene: Scene;
  voice: Voice;
};
