import type { Chat, User } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { ActResult, InlineAnswer } from "../view.ts";
import type { World } from "../world/world.ts";
import { answerTo } from "./answer-to.ts";
import { asWriter } from "./place.ts";

/** For how long a person waits for results. */
const INLINE_SECONDS = 10;
/** «The maximum amount of time in seconds that the result … may be cached on the server. Defaults to 300»: the docs. */
const CACHE_SECONDS = 300;
/** Telegram's limit for a query, in Unicode characters. */
const LONGEST_QUERY = 256;
const MOST_ANSWERS = 200;

/** `@bot query`, typed in a chat. */
export interface Typed {
  readonly chatId: number;
  readonly query: string;
  readonly offset: string;
}

/** Inline mode: what was found, and what can therefore be sent. */
export interface InlineMode {
  /** Asks the bot, and waits for what it finds. */
  readonly ask: (person: User, typed: Typed) => Promise<ActResult>;
  /** What the bot found for a query, as long as Telegram knows it. */
  readonly foundFor: (queryId: string) => InlineAnswer | undefined;
}

interface Cached {
  readonly queryId: string;
  readonly answer: InlineAnswer;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The inline mode of a world. As Telegram does, it keeps answers for as long as the bot says: for everybody who types the
 * same, or for the one person where they are personal.
 *
 * @param seconds after which a query counts as not answered.
 */
export function createInlineMode(world: World, seconds = INLINE_SECONDS): InlineMode {
  const cached = new LRUCache<string, Cached>({ max: MOST_ANSWERS });
  const found = new LRUCache<string, InlineAnswer>({ max: MOST_ANSWERS });

  async function ask(person: User, chat: Chat, query: string, offset: string): Promise<ActResult> {
    const keyFor = (who: number | "everybody") => JSON.stringify([query, offset, who]);
    for (const key of [keyFor(person.id), keyFor("everybody")]) {
      const known = cached.get(key);
      // Asked of `found` as well: what could not be sent any more is no use.
      if (known && known.until > world.now() && found.has(known.queryId)) {
        return { kind: "inline-results", queryId: known.queryId, answer: known.answer };
      }
    }
    const queryId = String(world.newId());
    const opened = { userId: person.id, chatId: undefined, since: world.now() };
    const waiting = answerTo(world, "inline", queryId, opened, seconds);
    world.updates.push({
      inline_query: { id: queryId, from: person, query, offset, chat_type: chatType(chat) },
    });
    const said = await waiting;
    if (said === "late") return { kind: "inline-results", queryId, answer: "late" };
    const { results, next_offset, button, is_personal, cache_time = CACHE_SECONDS } = said;
    const answer: InlineAnswer = { results, nextOffset: next_offset ?? "", ...(button && { button }) };
    found.set(queryId, answer);
    if (cache_time > 0) {
      const until = world.now() + cache_time * 1000;
      cached.set(keyFor(is_personal === true ? person.id : "everybody"), { queryId, answer, until });
    }
    return { kind: "inline-results", queryId, answer };
  }

  return {
    ask: async (person, { chatId, query, offset }) =>
      asWriter(world, person, chatId, ({ chat }) =>
        ask(person, chat, [...query].slice(0, LONGEST_QUERY).join(""), offset),
      ),
    foundFor: (queryId) => found.get(queryId),
  };
}

// The one private chat of the playground is the one with the bot.
function chatType({ type }: Chat): "sender" | Chat["type"] {
  return type === "private" ? "sender" : type;
}
