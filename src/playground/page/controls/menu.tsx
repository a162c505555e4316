import type { TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "./icon.tsx";

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onChoose: () => void;
  readonly isDangerous?: boolean;
  /** A line above it sets it apart. */
  readonly isApart?: boolean;
  /** Of an item that is one of several, or on or off. */
  readonly isChecked?: boolean;
}

/** What a menu opens at: a button, or where the pointer is, in CSS pixels. */
export type Anchor = HTMLElement | { readonly x: number; readonly y: number };

export interface OpenMenu {
  readonly items: readonly MenuItem[];
  readonly anchor: Anchor;
}

interface MenuProps {
  readonly menu: OpenMenu | undefined;
  readonly label: string;
  readonly onClose: () => void;
}

/** The one menu that can be open: closes by itself when something else is clicked, and gives the focus back. */
export function Menu({ menu, label, onClose }: MenuProps) {
  const element = useRef<HTMLDivElement>(null);
  const closed = useRef<{ readonly anchor?: Anchor | undefined; readonly at: number }>({ at: 0 });
  useLayoutEffect(() => {
    const popover = element.current;
    if (!menu || !popover) return;
    // The click that has just closed it, being beside it, was on its own button: that is not to open it again.
    const { anchor, at } = closed.current;
    if (menu.anchor === anchor && performance.now() - at < SAME_CLICK_MILLISECONDS) return onClose();
    popover.showPopover();
    place(popover, menu.anchor);
    popover.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [menu]);
  return (
    <div
      ref={element}
      class="menu"
      popover="auto"
      role="menu"
      aria-label={label}
      onKeyDown={moveFocus}
      onBeforeToggle={({ newState }) => {
        if (newState === "closed") closed.current = { anchor: menu?.anchor, at: performance.now() };
      }}
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      {menu?.items.map((item) => (
        <button
          type="button"
          key={item.label}
          class={`menu-item ${item.isDangerous ? "danger" : ""} ${item.isApart ? "apart" : ""}`}
          {...(item.isChecked === undefined
            ? { role: "menuitem" as const }
            : { role: "menuitemcheckbox" as const, "aria-checked": item.isChecked })}
          tabIndex={-1}
          onClick={() => {
            element.current?.hidePopover();
            // Closed by a choice, and not by a click beside it.
            closed.current = { at: 0 };
            item.onChoose();
          }}
        >
          <Icon name={item.icon} size={20} />
          <span>{item.label}</span>
          {item.isChecked === true && <Icon name="check" size={18} />}
        </button>
      ))}
    </div>
  );
}

const SAME_CLICK_MILLISECONDS = 200;
/** To the edges of the window, in CSS pixels. */
const MARGIN = 8;

function place(popover: HTMLElement, anchor: Anchor): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const at = anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : undefined;
  const right = at ? at.right : "x" in anchor ? anchor.x + width : 0;
  const bottom = at ? at.bottom + 4 : "y" in anchor ? anchor.y : 0;
  const top = at ? at.top - 4 : bottom;
  const left = Math.min(Math.max(right - width, MARGIN), innerWidth - width - MARGIN);
  const isRoomBelow = bottom + height + MARGIN <= innerHeight;
  popover.style.left = `${left}px`;
  popover.style.top = `${isRoomBelow ? bottom : Math.max(MARGIN, top - height)}px`;
}

function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key];
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
