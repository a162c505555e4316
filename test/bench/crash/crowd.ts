import type { Chat, User } from "grammy/types";
import type { Playground } from "../../../src/playground/playground.ts";
import { announce, post } from "../../../src/playground/world/posting.ts";
import { textEntities } from "../../../src/playground/world/text-entities.ts";
import { addChat, addUser, type ChatState, type World } from "../../../src/playground/world/world.ts";

/** People who all ask at once, each one question. */
export interface Crowd {
  /** All of them ask. */
  readonly ask: (texts: readonly string[]) => void;
  /** How many of them have how many answers: `answers[2]` have two. */
  readonly answers: () => readonly number[];
}

const IN_A_GROUP = 20;

/** Half of them in their private chats, half in groups of twenty. */
export function gather({ world }: Playground, count: number): Crowd {
  const people = Array.from({ length: count }, () => addPerson(world));
  const half = Math.floor(count / 2);
  const alone = people.slice(0, half);
  const groups: ChatState[] = [];
  const inGroups = people.slice(half).map((person, at) => {
    if (at % IN_A_GROUP === 0) groups.push(addGroup(world, groups.length));
    const group = groups[groups.length - 1];
    if (!group) throw new Error("There is no group to put anybody into.");
    group.members.set(person.user.id, { status: "member", user: person.user });
    return { ...person, group };
  });
  const asked = new Map<ChatState, Set<number>>();

  function say(state: ChatState, from: User, text: string): void {
    const message = post(world, state, { from, text, entities: textEntities(text) });
    asked.set(state, (asked.get(state) ?? new Set()).add(message.message_id));
    announce(world, state, message, "new");
  }

  return {
    ask: (texts) => {
      const textFor = (at: number) => texts[at % texts.length] ?? "";
      // In turns, so that private chats and groups are busy all the time.
      for (let at = 0; at < half; at++) {
        const [single, member] = [alone[at], inGroups[at]];
        if (single) say(single.chat, single.user, textFor(at));
        if (member) say(member.group, member.user, `@${world.self.username} ${textFor(at)}`);
      }
    },
    answers: () => {
      const counts: number[] = [];
      const count = (answers: number) => {
        counts[answers] = (counts[answers] ?? 0) + 1;
      };
      for (const { chat } of alone) count(ownMessages(world, chat).length);
      for (const group of groups) {
        const replies = ownMessages(world, group).map((message) => message.reply_to_message?.message_id);
        for (const id of asked.get(group) ?? []) count(replies.filter((replied) => replied === id).length);
      }
      return Array.from(counts, (number) => number ?? 0);
    },
  };
}

interface Person {
  readonly user: User;
  readonly chat: ChatState;
}

function addPerson(world: World): Person {
  const id = 6_000_000_000 + world.newId();
  const user: User = { id, is_bot: false, first_name: `Reader ${id}`, language_code: "de" };
  const chat = addUser(world, user);
  chat.members.set(world.self.id, { status: "member", user: world.self });
  return { user, chat };
}

function addGroup(world: World, number: number): ChatState {
  const chat: Chat.SupergroupChat = {
    id: -1_002_000_000_000 - world.newId(),
    type: "supergroup",
    title: `Group ${number}`,
  };
  const state = addChat(world, chat);
  state.members.set(world.self.id, { status: "member", user: world.self });
  return state;
}

function ownMessages(world: World, { messages }: ChatState) {
  return [...messages.values()].filter(({ from }) => from?.id === world.self.id);
}
