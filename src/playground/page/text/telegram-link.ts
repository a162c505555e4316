import type { ChatView } from "../../view.ts";
import { linkTarget } from "./link-target.ts";

/** Where a link leads. */
export type Destination =
  /** The private chat with the bot, and what to begin with there. */
  | { readonly kind: "start"; readonly parameter: string }
  | { readonly kind: "chat"; readonly chatId: number }
  | { readonly kind: "message"; readonly chatId: number; readonly messageId: number }
  /** Out of here. */
  | { readonly kind: "web"; readonly address: string }
  /** Nowhere that a link may lead. */
  | { readonly kind: "nowhere" };

/** What a link may point at in here. */
export interface Surroundings {
  readonly botUsername: string;
  readonly chats: readonly Pick<ChatView, "id" | "kind" | "username" | "linkedChatId">[];
}

/** Reads a link as Telegram's apps do: those to its own chats and messages stay inside. */
export function readLink(address: string, around: Surroundings): Destination {
  const full = linkTarget(address);
  if (full === undefined) return { kind: "nowhere" };
  const url = new URL(full);
  const path = url.protocol === "tg:" ? pathOfTg(url) : pathOfTMe(url);
  return (path && inside(path, url.searchParams, around)) ?? { kind: "web", address: full };
}

function pathOfTMe({ protocol, hostname, pathname }: URL): readonly string[] | undefined {
  if (!/^https?:$/u.test(protocol) || !["t.me", "telegram.me"].includes(hostname)) return undefined;
  return pathname.split("/").filter(Boolean);
}

// tg://resolve?domain=name&post=12 and tg://privatepost?channel=2000001005&post=12
function pathOfTg({ hostname, searchParams }: URL): readonly string[] | undefined {
  const [domain, channel, post] = ["domain", "channel", "post"].map((name) => searchParams.get(name));
  if (hostname === "resolve" && domain) return post ? [domain, post] : [domain];
  return hostname === "privatepost" && channel && post ? ["c", channel, post] : undefined;
}

function inside(
  [first = "", ...rest]: readonly string[],
  parameters: URLSearchParams,
  { botUsername, chats }: Surroundings,
): Destination | undefined {
  if (sameName(first, botUsername)) return { kind: "start", parameter: parameters.get("start") ?? "" };
  const chat =
    first === "c"
      ? chats.find(({ id }) => id === Number(`-100${rest[0]}`))
      : chats.find(({ username }) => username !== undefined && sameName(first, username));
  if (!chat) return undefined;
  const messageId = Number(rest.at(first === "c" ? 1 : 0) ?? Number.NaN);
  const comment = Number(parameters.get("comment") ?? Number.NaN);
  if (Number.isInteger(comment) && chat.linkedChatId !== undefined)
    return { kind: "message", chatId: chat.linkedChatId, messageId: comment };
  return Number.isInteger(messageId)
    ? { kind: "message", chatId: chat.id, messageId }
    : { kind: "chat", chatId: chat.id };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
