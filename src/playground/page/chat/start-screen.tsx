import type { ChatView } from "../../view.ts";
import { Mark } from "../controls/avatar.tsx";
import { usePage } from "../state/page-context.ts";

/** What stands in a chat where nothing has been said: in the private one what the bot can do, in others how it is asked there. */
export function StartScreen({ chat }: { readonly chat: ChatView }) {
  const { say, bot } = usePage();
  const isPrivate = chat.kind === "private";
  return (
    <div class="messages-frame start-screen">
      <section class="start-card" aria-label={say(isPrivate ? "start-about" : "nothing-yet")}>
        {isPrivate && (
          <span class="start-mark">
            <Mark />
          </span>
        )}
        <h3>{isPrivate ? say("start-about") : say("nothing-yet")}</h3>
        <p>{isPrivate ? bot.description : hint()}</p>
      </section>
    </div>
  );

  function hint(): string {
    if (chat.kind === "channel") return say(chat.isAdmin ? "hint-channel-admin" : "hint-channel");
    const name = `@${bot.username}`;
    return chat.bot === "absent" ? say("hint-elsewhere", { name }) : say("hint-group", { name });
  }
}
