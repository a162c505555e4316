import type { Quote } from "../state/state.ts";

/** The part of a message's text that is selected, if any is; spaces around it are left out, as Telegram does. */
export function selectedQuote(text: HTMLElement): Quote | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const selected = range.toString();
  const position = before.toString().length + (selected.length - selected.trimStart().length);
  return selected.trim() ? { text: selected.trim(), position } : undefined;
}
