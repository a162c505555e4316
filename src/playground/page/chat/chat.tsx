import { useRef } from "preact/hooks";
import type { ChatView } from "../../view.ts";
import { Composer } from "../compose/composer.tsx";
import { Icon } from "../controls/icon.tsx";
import { usePage } from "../state/page-context.ts";
import type { Desk, Target } from "../state/state.ts";
import { ChatHeader } from "./chat-header.tsx";
import { MessageList } from "./message-list.tsx";
import { StartScreen } from "./start-screen.tsx";

interface ChatProps {
  readonly chat: ChatView;
  readonly desk: Desk;
  readonly target: Target | undefined;
  readonly isNarrow: boolean;
  readonly isPanelOpen: boolean;
  /** The panel lies over it. */
  readonly isCovered: boolean;
}

/** A chat: what was said, and where one writes. */
export function Chat({ chat, desk, target, isNarrow, isPanelOpen, isCovered }: ChatProps) {
  return (
    <main class={`chat ${chat.kind}`} aria-label={chat.title} inert={isCovered}>
      <ChatHeader chat={chat} isNarrow={isNarrow} isPanelOpen={isPanelOpen} />
      {chat.messages.length === 0 ? (
        <StartScreen chat={chat} />
      ) : (
        <MessageList key={chat.id} chat={chat} target={target} />
      )}
      <Foot chat={chat} desk={desk} />
    </main>
  );
}

function Foot({ chat, desk }: Pick<ChatProps, "chat" | "desk">) {
  const { say, deeds } = usePage();
  const { linkedChatId } = chat;
  const isStarting = useRef(false);
  if (chat.kind === "private" && chat.bot === "absent")
    return (
      <div class="foot">
        <button
          type="button"
          class="foot-button primary"
          onClick={async () => {
            // Until it is gone the button may be tapped again.
            if (isStarting.current) return;
            isStarting.current = true;
            await deeds.act({ kind: "start", parameter: "" });
            isStarting.current = false;
            deeds.focusComposer();
          }}
        >
          {say("start")}
        </button>
      </div>
    );
  if (chat.kind === "private" && chat.bot === "blocked")
    return (
      <div class="foot">
        <button type="button" class="foot-button" onClick={() => void deeds.act({ kind: "unblock" })}>
          {say("unblock")}
        </button>
      </div>
    );
  if (chat.mayWrite) return <Composer chat={chat} desk={desk} />;
  return (
    <div class="foot">
      <p class="faint">{say("only-admins-write")}</p>
      {linkedChatId !== undefined && (
        <button
          type="button"
          class="foot-button"
          onClick={() => deeds.dispatch({ kind: "open", open: linkedChatId })}
        >
          <Icon name="comments" />
          {say("open-discussion")}
        </button>
      )}
    </div>
  );
}
