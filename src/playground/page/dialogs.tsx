import type { View } from "../view.ts";
import { Avatar } from "./controls/avatar.tsx";
import { Dialog } from "./controls/dialog.tsx";
import { JsonView } from "./panel/json-view.tsx";
import { usePage } from "./state/page-context.ts";
import type { DialogContent } from "./state/state.ts";

interface DialogsProps {
  readonly dialog: DialogContent;
  readonly view: View;
}

/** The dialog that is open. */
export function Dialogs({ dialog, view }: DialogsProps) {
  const { say, deeds, bot } = usePage();
  const close = () => deeds.dispatch({ kind: "dialog", dialog: undefined });
  switch (dialog.kind) {
    case "alert":
      return (
        <Dialog title={bot.name} onClose={close}>
          <p class="alert-text">{dialog.text}</p>
          <OnlyButton label={say("ok")} onClick={close} />
        </Dialog>
      );
    case "reset":
      return (
        <Confirm
          title={say("reset-title")}
          text={say("reset-text")}
          yes={say("reset-yes")}
          onClose={close}
          onYes={async () => {
            const result = await deeds.act({ kind: "reset" });
            if (result.kind === "chat") deeds.dispatch({ kind: "reset" });
          }}
        />
      );
    case "delete":
      return (
        <Confirm
          title={say("delete-title")}
          text={say("delete-text")}
          yes={say("act-delete")}
          onClose={close}
          onYes={() => deeds.act({ kind: "delete", chatId: dialog.chatId, messageId: dialog.messageId })}
        />
      );
    case "json":
      return (
        <Dialog title={dialog.title} onClose={close} class="wide">
          <JsonView label="JSON" value={dialog.value} />
          <OnlyButton label={say("close")} onClick={close} />
        </Dialog>
      );
    case "bot":
      return (
        <Dialog title={bot.name} onClose={close}>
          <p class="faint">@{bot.username}</p>
          {bot.about && <p>{bot.about}</p>}
          {bot.description && <p class="alert-text">{bot.description}</p>}
          <OnlyButton label={say("close")} onClick={close} />
        </Dialog>
      );
    case "choose-chat":
      return (
        <Dialog title={say("choose-chat")} onClose={close}>
          <ul class="chat-choice">
            {view.chats
              .filter(({ mayWrite }) => mayWrite)
              .map((chat) => (
                <li key={chat.id}>
                  <button
                    type="button"
                    class="chat-choice-item"
                    onClick={() => {
                      close();
                      deeds.askInline(chat.id, dialog.query);
                    }}
                  >
                    <Avatar name={chat.title} isBot={chat.kind === "private"} size="small" />
                    {chat.title}
                  </button>
                </li>
              ))}
          </ul>
          <div class="dialog-buttons">
            <button type="button" class="dialog-button" onClick={close}>
              {say("cancel")}
            </button>
          </div>
        </Dialog>
      );
  }
}

function OnlyButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <div class="dialog-buttons">
      <button type="button" class="dialog-button primary" onClick={onClick}>
        {label}
      </button>
    </div>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onClose: () => void;
  readonly onYes: () => Promise<unknown>;
}

function Confirm({ title, text, yes, onClose, onYes }: ConfirmProps) {
  const { say } = usePage();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div class="dialog-buttons">
        <button type="button" class="dialog-button" onClick={onClose}>
          {say("cancel")}
        </button>
        <button
          type="button"
          class="dialog-button danger"
          onClick={() => {
            onClose();
            void onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
