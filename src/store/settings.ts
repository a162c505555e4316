import type { Selectable } from "kysely";
import { LANGUAGES } from "../article/article.ts";
import { AUDIENCES, type ChatSettings, QUICK_REPLIES, type SettingsStore } from "./store.ts";
import type { StoreParts } from "./store-parts.ts";
import type { Tables } from "./tables.ts";

type Choices = Omit<Selectable<Tables["settings"]>, "chat" | "changed_at">;

/** What chats have chosen, in a database. */
export function createSettings({ db, sealing, bounds, now }: StoreParts): SettingsStore {
  const chatHash = (chatId: number) => sealing.hash("chat", chatId);

  return {
    read: async (chatId) => {
      const row = await db
        .selectFrom("settings")
        .select(["language", "article", "audience", "quick_replies", "digest"])
        .where("chat", "=", chatHash(chatId))
        .executeTakeFirst();
      return row ? settingsOf(row) : {};
    },
    change: async (chatId, change) => {
      const changed = { ...choicesOf(change), changed_at: now() };
      await db
        .insertInto("settings")
        .values({ chat: chatHash(chatId), ...changed })
        .onConflict((conflict) => conflict.column("chat").doUpdateSet(changed))
        .execute();
      await bounds.added("settings");
    },
    migrate: async (from, to) => {
      // No transaction: cut off between the two, it is as good as done.
      await db
        .insertInto("settings")
        .columns(["chat", "language", "article", "audience", "quick_replies", "digest", "changed_at"])
        .expression((rows) =>
          rows
            .selectFrom("settings")
            .select(({ val }) => [
              val(chatHash(to)).as("chat"),
              "language",
              "article",
              "audience",
              "quick_replies",
              "digest",
              "changed_at",
            ])
            .where("chat", "=", chatHash(from)),
        )
        .onConflict((conflict) =>
          conflict.column("chat").doUpdateSet(({ fn, ref }) => ({
            language: fn.coalesce("settings.language", ref("excluded.language")),
            article: fn.coalesce("settings.article", ref("excluded.article")),
            audience: fn.coalesce("settings.audience", ref("excluded.audience")),
            quick_replies: fn.coalesce("settings.quick_replies", ref("excluded.quick_replies")),
            digest: fn.coalesce("settings.digest", ref("excluded.digest")),
          })),
        )
        .execute();
      await db.deleteFrom("settings").where("chat", "=", chatHash(from)).execute();
    },
  };
}

/** The columns that a change names, whether it sets them or takes them back. */
function choicesOf(change: ChatSettings): Partial<Choices> {
  return {
    ...("language" in change && { language: change.language ?? null }),
    ...("article" in change && { article: change.article ?? null }),
    ...("audience" in change && { audience: change.audience ?? null }),
    ...("quickReplies" in change && { quick_replies: change.quickReplies ?? null }),
    ...("digest" in change && { digest: change.digest === undefined ? null : Number(change.digest) }),
  };
}

// A newer version of the bot may have known more values than this one: they count as not chosen.
function settingsOf({ language, article, audience, quick_replies, digest }: Choices): ChatSettings {
  const knownLanguage = LANGUAGES.find((known) => known === language);
  const knownAudience = AUDIENCES.find((known) => known === audience);
  const knownReplies = QUICK_REPLIES.find((known) => known === quick_replies);
  return {
    ...(knownLanguage && { language: knownLanguage }),
    ...(article !== null && { article }),
    ...(knownAudience && { audience: knownAudience }),
    ...(knownReplies && { quickReplies: knownReplies }),
    ...(digest !== null && { digest: digest === 1 }),
  };
}
