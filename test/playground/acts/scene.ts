import type { Message, Update, User } from "grammy/types";
import { type Opening, openScene, SELF } from "../../../src/playground/world/opening.ts";
import { type Draft, post } from "../../../src/playground/world/posting.ts";
import type { QueryKind } from "../../../src/playground/world/queries.ts";
import { type ChatState, createWorld, type World } from "../../../src/playground/world/world.ts";

/** A world with people in it whose bot is not running. */
export interface Scene extends Opening {
  readonly world: World;
  readonly lena: User;
  readonly tom: User;
  readonly mara: User;
  /** Lena's. */
  readonly privateChat: ChatState;
  /** Lets time pass. */
  readonly pass: (seconds: number) => void;
  /** What the bot was told since the last time. */
  readonly told: () => readonly Omit<Update, "update_id">[];
  /** A message of the bot's, of which nobody tells it. */
  readonly fromBot: (state: ChatState, draft: Draft) => Message;
  /** The last message of a chat. */
  readonly lastOf: (state: ChatState) => Message;
}

export function openTestScene(): Scene {
  let clock = Date.UTC(2026, 10, 25, 9);
  const world = createWorld({ me: SELF, now: () => clock });
  const opening = openScene(world);
  world.updates.clear();
  const { "german-reader": lena, "english-reader": tom, admin: mara } = opening.people;
  return {
    ...opening,
    world,
    lena,
    tom,
    mara,
    privateChat: there(world.chats.get(lena.id)),
    pass: (seconds) => {
      clock += seconds * 1000;
    },
    told: () => {
      const updates = world.updates.pending.map(({ update_id: _, ...update }) => update);
      world.updates.clear();
      return updates;
    },
    fromBot: (state, draft) => post(world, state, { from: SELF, ...draft }),
    lastOf: ({ messages }) => there([...messages.values()].at(-1)),
  };
}

/** What has to be there for the test to go on. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}

/** The id of the one query of a kind that an update has opened. */
export function queryIdOf(kind: QueryKind, [update, ...others]: ReturnType<Scene["told"]>): string {
  if (others.length > 0) throw new Error(`${others.length} updates too many.`);
  const { callback_query, inline_query, guest_message } = update ?? {};
  const ids = {
    callback: callback_query?.id,
    inline: inline_query?.id,
    guest: guest_message?.guest_query_id,
  };
  return there(ids[kind]);
}
