import type { ChatView } from "../../view.ts";
import { Avatar } from "../controls/avatar.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import type { MenuItem } from "../controls/menu.tsx";
import type { Deeds } from "../state/deeds.ts";
import { usePage } from "../state/page-context.ts";
import type { Say } from "../text/say.ts";

interface ChatHeaderProps {
  readonly chat: ChatView;
  readonly isNarrow: boolean;
  readonly isPanelOpen: boolean;
}

/** Above a chat: its title, who is in it, and what can be done with it. */
export function ChatHeader({ chat, isNarrow, isPanelOpen }: ChatHeaderProps) {
  const { say, deeds, openMenu } = usePage();
  const items = chatActions(chat, say, deeds);
  return (
    <header class="chat-header">
      {/* The list, where it stands otherwise, is another screen. */}
      {isNarrow && <h1 class="unseen">{say("title")}</h1>}
      {isNarrow && (
        <IconButton
          icon="back"
          label={say("back")}
          onClick={() => deeds.dispatch({ kind: "open", open: undefined })}
        />
      )}
      <Avatar name={chat.title} isBot={chat.kind === "private"} />
      <div class="chat-title">
        <h2>{chat.title}</h2>
        <p class={chat.isTyping ? "typing-words" : undefined} aria-live="polite">
          {chat.isTyping ? say("typing") : membersText(chat, say)}
        </p>
      </div>
      {items.length > 0 && (
        <IconButton
          icon="dots"
          label={say("chat-menu")}
          hasMenu
          onClick={(event) => openMenu(items, event.currentTarget)}
        />
      )}
      <IconButton
        icon="side"
        label={say(isPanelOpen ? "panel-close" : "panel-open")}
        isExpanded={isPanelOpen}
        onClick={() => deeds.dispatch({ kind: "panel", isOpen: !isPanelOpen })}
      />
    </header>
  );
}

function membersText({ kind, memberCount: count, bot, isAdmin }: ChatView, say: Say): string {
  switch (kind) {
    case "private":
      return say(bot === "blocked" ? "bot-blocked" : "bot");
    case "channel":
      return isAdmin ? say("subscribers-admin", { count }) : say("subscribers", { count });
    default:
      return bot === "absent" ? say("members-without-bot", { count }) : say("members", { count });
  }
}

function chatActions(chat: ChatView, say: Say, deeds: Deeds): readonly MenuItem[] {
  const { id: chatId, kind, bot, isAdmin, linkedChatId } = chat;
  if (kind === "private") return privateActions(chat, say, deeds);
  const items: (MenuItem | false)[] = [
    linkedChatId !== undefined && {
      label: say(kind === "channel" ? "open-discussion" : "open-channel"),
      icon: kind === "channel" ? "comments" : "megaphone",
      onChoose: () => deeds.dispatch({ kind: "open", open: linkedChatId }),
    },
    isAdmin &&
      bot === "absent" &&
      // A channel has no other bots than those that look after it.
      kind !== "channel" && {
        label: say("add-bot"),
        icon: "plus",
        onChoose: () => void deeds.act({ kind: "add-bot", chatId, as: "member" }),
      },
    isAdmin &&
      bot !== "administrator" && {
        label: say(bot === "absent" ? "add-bot-admin" : "make-bot-admin"),
        icon: "shield",
        onChoose: () => void deeds.act({ kind: "add-bot", chatId, as: "administrator" }),
      },
    isAdmin &&
      bot !== "absent" && {
        label: say("remove-bot"),
        icon: "stop",
        isDangerous: true,
        onChoose: () => void deeds.act({ kind: "remove-bot", chatId }),
      },
  ];
  return items.filter((item) => item !== false);
}

function privateActions({ bot }: ChatView, say: Say, deeds: Deeds): readonly MenuItem[] {
  const about: MenuItem = {
    label: say("about-bot"),
    icon: "info",
    onChoose: () => deeds.dispatch({ kind: "dialog", dialog: { kind: "bot" } }),
  };
  if (bot === "blocked")
    return [
      about,
      { label: say("unblock"), icon: "check", onChoose: () => void deeds.act({ kind: "unblock" }) },
    ];
  const block: MenuItem = {
    label: say("block"),
    icon: "stop",
    isDangerous: true,
    onChoose: () => void deeds.act({ kind: "block" }),
  };
  return bot === "absent" ? [about] : [about, block];
}
