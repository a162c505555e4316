import { useMemo, useState } from "preact/hooks";
import { Chat } from "./chat/chat.tsx";
import { Menu, type OpenMenu } from "./controls/menu.tsx";
import { useMedia } from "./controls/use-media.ts";
import { Dialogs } from "./dialogs.tsx";
import { Sidebar } from "./list/sidebar.tsx";
import { ConnectionBar, Notices } from "./notices.tsx";
import { Panel } from "./panel/panel.tsx";
import { NARROW, ROOMY } from "./state/memory.ts";
import { openChat } from "./state/open-chat.ts";
import { type Page, PageContext } from "./state/page-context.ts";
import { deskOf } from "./state/state.ts";
import { usePageState } from "./use-page-state.ts";

/** The page: the chats, the one that is open, and the panel beside it. */
export function App() {
  const { state, deeds, say, language } = usePageState();
  const [menu, setMenu] = useState<OpenMenu>();
  const isNarrow = useMedia(NARROW);
  const isRoomy = useMedia(ROOMY);
  const { view } = state;
  const bot = view?.bot;
  const page = useMemo(
    (): Page | undefined =>
      bot && { say, language, bot, deeds, openMenu: (items, anchor) => setMenu({ items, anchor }) },
    [say, language, bot, deeds],
  );
  if (!view || !page)
    return (
      <p class="opening" role="status">
        {say(state.connection === "lost" ? "connection-lost" : "opening")}
      </p>
    );

  // On a wide screen something is always open; a chat that is gone gives way to the private one.
  const chat = openChat(state) ?? (isNarrow && state.open === undefined ? undefined : view.chats[0]);
  return (
    <PageContext.Provider value={page}>
      <div
        class={`app ${state.isPanelOpen ? "with-panel" : ""} ${chat ? "in-chat" : "in-list"}`}
        // What another person sees is on its way.
        aria-busy={state.role !== view.me.role}
      >
        {!(isNarrow && chat) && <Sidebar state={state} view={view} openId={chat?.id} />}
        {chat && (
          <Chat
            chat={chat}
            desk={deskOf(state, chat.id)}
            target={state.target}
            isNarrow={isNarrow}
            isPanelOpen={state.isPanelOpen}
            isCovered={isNarrow && state.isPanelOpen}
          />
        )}
        {state.isPanelOpen && <Panel isOnTop={!isRoomy} last={view.last} people={view.people} />}
      </div>
      <ConnectionBar connection={state.connection} />
      <Notices notice={state.notice} />
      <Menu menu={menu} label={say("menu")} onClose={() => setMenu(undefined)} />
      {state.dialog && <Dialogs dialog={state.dialog} view={view} />}
    </PageContext.Provider>
  );
}
