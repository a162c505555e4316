import type { User } from "grammy/types";
import type { Act, ActResult } from "../view.ts";
import type { World } from "../world/world.ts";
import { addBot, removeBot } from "./add-bot.ts";
import { choose } from "./choose.ts";
import { deleteMessage } from "./delete.ts";
import { edit } from "./edit.ts";
import { createInlineMode } from "./inline-query.ts";
import { say } from "./say.ts";
import { block, start, unblock } from "./start.ts";
import { createTapping } from "./tap.ts";

/** What somebody does in Telegram; the rest of {@link Act} is about the playground itself. */
export type TelegramAct = Exclude<Act, { readonly kind: "flood-control" | "reset" }>;

/** Does what a person does. It ends when the person sees what came of it: of a tap that is the bot's answer. */
export type Acting = (person: User, act: TelegramAct) => Promise<ActResult>;

/** The acts of a world, with what Telegram keeps between them. */
export function createActing(world: World): Acting {
  const tap = createTapping(world);
  const inline = createInlineMode(world);
  return async (person, act) => {
    switch (act.kind) {
      case "say":
        return say(world, person, act);
      case "edit":
        return edit(world, person, act);
      case "delete":
        return deleteMessage(world, person, act);
      case "tap":
        return tap(person, act);
      case "inline-query":
        return inline.ask(person, act);
      case "choose":
        return choose(world, inline, person, act);
      case "start":
        return start(world, person, act.parameter);
      case "block":
        return block(world, person);
      case "unblock":
        return unblock(world, person);
      case "add-bot":
        return addBot(world, person, act);
      case "remove-bot":
        return removeBot(world, person, act.chatId);
    }
  };
}
