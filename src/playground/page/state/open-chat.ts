import type { ChatView } from "../../view.ts";
import type { PageState } from "./state.ts";

/** The chat that is open, if there still is such a one. */
export function openChat({ view, open }: Pick<PageState, "view" | "open">): ChatView | undefined {
  if (open === undefined) return undefined;
  return view?.chats.find(({ id, kind }) => (open === "private" ? kind === "private" : id === open));
}
