import type { Transformer } from "grammy";
import type { ApiResponse, Message, UserFromGetMe } from "grammy/types";
import { createBotApi } from "../../src/playground/bot-api/bot-api.ts";
import { SUPPORTED_METHODS } from "../../src/playground/bot-api/method-types.ts";
import { createWorld, type World } from "../../src/playground/world/world.ts";
import type { Call, Telegram } from "./stage.ts";

/** The playground's Telegram without HTTP between it and the bot, and what it was asked for. */
export interface RecordedTelegram {
  readonly world: World;
  /** Takes grammY's calls instead of the network. */
  readonly transformer: Transformer;
  /** All calls so far that were not taken. */
  readonly calls: Call[];
  /** What was refused since the last time for what it says, `method: description`; also where the bot did not mind. */
  readonly takeMistakes: () => string[];
  /** The bot's messages as they are now, oldest first; those that are gone as they last were. */
  readonly sent: () => Message[];
  /** What became of the answers to a tap. */
  readonly answersTo: (callbackQueryId: string) => readonly ("taken" | "refused")[];
}

export interface RecordedTelegramOptions {
  readonly me: UserFromGetMe;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What goes wrong, and when. */
  readonly decide: Telegram;
}

/** A Telegram with nobody in it yet. */
export function recordTelegram({ me, token, now, decide }: RecordedTelegramOptions): RecordedTelegram {
  const world = createWorld({ me, now });
  const botApi = createBotApi(world, { token });
  const calls: Call[] = [];
  const mistakes: string[] = [];
  botApi.events.on("call", ({ method, response, isMistake }) => {
    if (isMistake && !response.ok) mistakes.push(`${method}: ${response.description}`);
  });
  const answers = new Map<string, readonly ("taken" | "refused")[]>();
  let sent: Message[] = [];

  const note = ({ method, payload }: Call, response: ApiResponse<unknown>) => {
    if (method === "answerCallbackQuery") {
      const { callback_query_id: id } = payload;
      answers.set(id, [...(answers.get(id) ?? []), response.ok ? "taken" : "refused"]);
    }
    // Safe: a message is what that method is answered with.
    if (method === "sendMessage" && response.ok) sent.push(response.result as Message);
  };
  return {
    world,
    calls,
    transformer: async (_, method, payload) => {
      // The one place where what grammY sends is given its type back.
      const call = { method, payload } as unknown as Call;
      calls.push(call);
      const refusal = await decide(call);
      const supported = SUPPORTED_METHODS.find((name) => name === method);
      if (refusal && supported) botApi.faults.plan(supported, { kind: "refuse", ...refusal });
      const answer = botApi.call(method, overTheWire(payload ?? {}));
      // It was for this call, which has had it by now, or was refused for something worse.
      botApi.faults.clear();
      const response: ApiResponse<unknown> = overTheWire(await answer);
      note(call, response);
      // Safe: the playground answers each method with what grammY's types say.
      return response as ApiResponse<never>;
    },
    takeMistakes: () => mistakes.splice(0),
    sent: () => {
      sent = sent.map((message) => messageNow(world, message) ?? message);
      return sent;
    },
    answersTo: (id) => answers.get(id) ?? [],
  };
}

/** The message as it is now; undefined where it was deleted. */
function messageNow(
  { chats }: World,
  { chat, message_id: id, ephemeral_message_id: ephemeralId }: Message,
): Message | undefined {
  const state = chats.get(chat.id);
  return ephemeralId === undefined ? state?.messages.get(id) : state?.ephemeral.get(ephemeralId);
}

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
