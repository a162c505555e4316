import { Api, GrammyError } from "grammy";
import type { ApiResponse, Update, User } from "grammy/types";
import { expect } from "vitest";
import { type BotApi, type BotApiOptions, createBotApi } from "../../../src/playground/bot-api/bot-api.ts";
import { botApiRoutes } from "../../../src/playground/bot-api/routes.ts";
import { type Opening, openScene, SELF } from "../../../src/playground/world/opening.ts";
import { announce, post } from "../../../src/playground/world/posting.ts";
import {
  addChat,
  addUser,
  type ChatState,
  createWorld,
  type World,
} from "../../../src/playground/world/world.ts";
import { serve } from "../serving.ts";

export const TOKEN = "7000000001:test";

/** A world with its Bot API behind real HTTP, and grammY's own client to call it. */
export interface Stage {
  readonly world: World;
  readonly scene: Opening;
  readonly botApi: BotApi;
  readonly root: string;
  readonly api: Api;
  /** Has started the bot. */
  readonly reader: User;
  readonly chat: ChatState;
  /** Moves the clock. */
  readonly pass: (seconds: number) => void;
  /** Calls as anybody could, also wrongly. */
  readonly raw: (method: string, payload?: unknown) => Promise<ApiResponse<unknown>>;
  readonly say: (state: ChatState, from: User, text: string) => number;
  readonly close: () => Promise<void>;
}

export const START = Date.UTC(2026, 10, 25, 9);

export async function openStage(options: Partial<BotApiOptions> = {}): Promise<Stage> {
  let now = START;
  const world = createWorld({ me: SELF, now: () => now });
  const scene = openScene(world);
  world.updates.clear();
  const botApi = createBotApi(world, { token: TOKEN, ...options });
  const { root, close } = await serve(botApiRoutes(botApi));
  const reader = scene.people["german-reader"];
  const chat = world.chats.get(reader.id);
  if (!chat) throw new Error("no private chat");
  chat.members.set(SELF.id, { status: "member", user: SELF });
  return {
    world,
    scene,
    botApi,
    root,
    api: new Api(TOKEN, { apiRoot: root }),
    reader,
    chat,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    raw: async (method, payload) => {
      const response = await fetch(`${root}/bot${TOKEN}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        ...(payload !== undefined && { body: JSON.stringify(payload) }),
      });
      return (await response.json()) as ApiResponse<unknown>;
    },
    say: (state, from, text) => {
      const message = post(world, state, { from, text });
      announce(world, state, message, "new");
      return message.message_id;
    },
    close: async () => {
      botApi.close();
      await close();
    },
  };
}

/** A person who was never seen here before. */
export function newcomer(world: World): { readonly user: User; readonly chat: ChatState } {
  const user: User = { id: 5_500_000_000 + world.newId(), is_bot: false, first_name: "Neu" };
  return { user, chat: addUser(world, user) };
}

/** A basic group with the bot and the reader in it. */
export function basicGroup({ world, reader }: Stage): ChatState {
  const state = addChat(world, { id: -world.newId(), type: "group", title: "Klein" });
  state.members.set(SELF.id, { status: "member", user: SELF });
  state.members.set(reader.id, { status: "member", user: reader });
  return state;
}

/** What grammY makes of a refusal. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    (result) => new Error(`not refused: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrammyError)) throw error;
  return `${error.error_code}: ${error.description}`;
}

export function description(response: ApiResponse<unknown>): string {
  expect(response.ok).toBe(false);
  return response.ok ? "" : `${response.error_code}: ${response.description}`;
}

export function textOf(update: Update | undefined): string | undefined {
  return update?.message?.text;
}
