import type { View } from "../../view.ts";
import { Mark } from "../controls/avatar.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import type { MenuItem } from "../controls/menu.tsx";
import type { Deeds } from "../state/deeds.ts";
import { usePage } from "../state/page-context.ts";
import { type PageState, THEMES, type Theme } from "../state/state.ts";
import type { Say } from "../text/say.ts";
import { ChatList } from "./chat-list.tsx";
import { WritingAs } from "./writing-as.tsx";

interface SidebarProps {
  readonly state: PageState;
  readonly view: View;
  readonly openId: number | undefined;
}

/** Left of the chat: what this is, who writes, and the chats. */
export function Sidebar({ state, view, openId }: SidebarProps) {
  const { say, deeds, openMenu } = usePage();
  return (
    <div class="sidebar">
      <header>
        <div class="sidebar-header">
          <span class="brand-mark">
            <Mark />
          </span>
          <div class="brand">
            <h1>{say("title")}</h1>
            <p>{say("what-this-is")}</p>
          </div>
          <IconButton
            icon="gear"
            label={say("settings")}
            hasMenu
            onClick={(event) => openMenu(settings(state, view, say, deeds), event.currentTarget)}
          />
        </div>
        <WritingAs people={view.people} role={state.role} />
      </header>
      <ChatList state={state} view={view} openId={openId} />
      <footer class="sidebar-footer">
        <p>{say("how-to-go-on")}</p>
      </footer>
    </div>
  );
}

function settings({ theme }: PageState, view: View, say: Say, deeds: Deeds): readonly MenuItem[] {
  return [
    ...THEMES.map(
      (one): MenuItem => ({
        label: themeName(one, say),
        icon: themeIcon(one),
        isChecked: one === theme,
        onChoose: () => deeds.dispatch({ kind: "theme", theme: one }),
      }),
    ),
    {
      label: say("flood-control"),
      icon: "gauge",
      isApart: true,
      isChecked: view.floodControl,
      onChoose: () => void deeds.act({ kind: "flood-control", on: !view.floodControl }),
    },
    {
      label: say("reset"),
      icon: "reset",
      isApart: true,
      isDangerous: true,
      onChoose: () => deeds.dispatch({ kind: "dialog", dialog: { kind: "reset" } }),
    },
  ];
}

function themeName(theme: Theme, say: Say): string {
  switch (theme) {
    case "system":
      return say("theme-system");
    case "light":
      return say("theme-light");
    case "dark":
      return say("theme-dark");
  }
}

function themeIcon(theme: Theme): MenuItem["icon"] {
  switch (theme) {
    case "system":
      return "contrast";
    case "light":
      return "sun";
    case "dark":
      return "moon";
  }
}
