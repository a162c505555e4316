import { LANGUAGES } from "../article/article.ts";
import type { PostStore } from "./store.ts";
import { HOUR, type StoreParts } from "./store-parts.ts";

/** Summaries whose copies may be on their way, in a database: by a hash of the message, for an hour. */
export function createPosts({ db, sealing, bounds, now }: StoreParts): PostStore {
  const hashOf = (channelId: number, messageId: number) => sealing.hash("post", `${channelId} ${messageId}`);

  return {
    add: async ({ channelId, messageId, article, language }) => {
      const post = { article, language, kept_at: now() };
      await db
        .insertInto("posts")
        .values({ message: hashOf(channelId, messageId), ...post })
        .onConflict((conflict) => conflict.column("message").doUpdateSet(post))
        .execute();
      await bounds.added("posts");
    },
    of: async (channelId, messageId) => {
      const row = await db
        .selectFrom("posts")
        .select(["article", "language"])
        .where("message", "=", hashOf(channelId, messageId))
        .where("kept_at", ">", now() - HOUR)
        .executeTakeFirst();
      const language = LANGUAGES.find((known) => known === row?.language);
      return row && language && { channelId, messageId, article: row.article, language };
    },
  };
}
