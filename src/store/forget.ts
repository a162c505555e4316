import type { Store } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";

/** Deletes what a database keeps about a person, and about their private chat with the bot. */
export function createForget({ db, sealing }: StoreParts): Store["forget"] {
  return async (userId, privateChatId) => {
    const person = sealing.hash("user", userId);
    await db.deleteFrom("exchanges").where("person", "=", person).execute();
    await db.deleteFrom("feedback").where("person", "=", person).execute();
    await db.deleteFrom("drafts").where("person", "=", person).execute();
    if (privateChatId === undefined) return;
    const chat = sealing.hash("chat", privateChatId);
    await db.deleteFrom("exchanges").where("chat", "=", chat).execute();
    await db.deleteFrom("settings").where("chat", "=", chat).execute();
    // A chat's updates come one after the other: none that was answered before this one is handled again.
    await db.deleteFrom("sends").where("chat", "=", chat).execute();
  };
}
