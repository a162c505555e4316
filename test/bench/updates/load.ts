import type { CallRecord } from "../../../src/playground/bot-api/bot-api.ts";
import type { Playground } from "../../../src/playground/playground.ts";
import { announce, post } from "../../../src/playground/world/posting.ts";
import { addUser, type ChatState } from "../../../src/playground/world/world.ts";

/** How long answers took, from the update to the call that answers it, in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface LoadOptions {
  readonly playground: Playground;
  readonly readers: readonly ChatState[];
  readonly texts: readonly string[];
  readonly count: number;
  /** Readers that wait for an answer at the same time: at most as many as there are. */
  readonly atOnce: number;
  /** Called each time another tenth is through. */
  readonly onTenth?: (answered: number) => Promise<void>;
}

const PATIENCE_MILLISECONDS = 30_000;
// What a chat keeps: the stand-in is not what is measured here.
const MESSAGES_KEPT = 20;

/** People who have started the bot. */
export function addReaders(playground: Playground, count: number): ChatState[] {
  const { world } = playground;
  return Array.from({ length: count }, () => {
    const id = 6_000_000_000 + world.newId();
    const state = addUser(world, { id, is_bot: false, first_name: `Reader ${id}`, language_code: "de" });
    state.members.set(world.self.id, { status: "member", user: world.self });
    return state;
  });
}

/**
 * Each reader asks, waits for the answer, and asks on, until `count` questions are answered.
 *
 * @throws {Error} where an answer does not come within half a minute.
 */
export async function ask(options: LoadOptions): Promise<Load> {
  const { playground, readers, texts, count, atOnce, onTenth } = options;
  const waiting = new Map<number, (at: number) => void>();
  const onCall = ({ method, payload }: CallRecord) => {
    if (method === "sendMessage") waiting.get(chatOf(payload))?.(performance.now());
  };
  playground.botApi.events.on("call", onCall);
  const times: number[] = [];
  let [asked, answered] = [0, 0];

  const askOn = async (own: readonly ChatState[]) => {
    for (let turn = 0; asked < count; turn += 1) {
      const reader = own[turn % own.length];
      const text = texts[asked % texts.length];
      if (!reader || text === undefined) throw new Error("There is nobody to ask, or nothing.");
      asked += 1;
      const since = performance.now();
      times.push((await answerTo(reader, text)) - since);
      answered += 1;
      if (onTenth && answered % Math.ceil(count / 10) === 0) await onTenth(answered);
    }
  };
  const answerTo = (reader: ChatState, text: string) =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No answer within ${PATIENCE_MILLISECONDS / 1000} seconds to: ${text}`)),
        PATIENCE_MILLISECONDS,
      );
      waiting.set(reader.chat.id, (at) => {
        clearTimeout(timer);
        waiting.delete(reader.chat.id);
        resolve(at);
      });
      say(playground, reader, text);
    });

  const start = performance.now();
  try {
    await Promise.all(
      Array.from({ length: atOnce }, (_, i) => askOn(readers.filter((_reader, at) => at % atOnce === i))),
    );
  } finally {
    playground.botApi.events.off("call", onCall);
  }
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: count / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function say({ world }: Playground, reader: ChatState, text: string): void {
  const from = world.users.get(reader.chat.id);
  if (!from) throw new Error("A private chat without its person.");
  for (const id of reader.messages.keys()) {
    if (reader.messages.size < MESSAGES_KEPT) break;
    reader.messages.delete(id);
  }
  announce(world, reader, post(world, reader, { from, text }), "new");
}

function chatOf(payload: unknown): number {
  return typeof payload === "object" && payload !== null && "chat_id" in payload
    ? Number(payload.chat_id)
    : 0;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}
