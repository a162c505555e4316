import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import type { Store } from "../../src/store/store.ts";
import { exchange, newPlace, SECRET } from "./stores.ts";

// Numbers and words that stand nowhere by chance.
const USER = 7_318_204_559;
const GROUP = -1_008_472_615_903;
const CHANNEL = -1_007_193_846_250;
const MESSAGE = 482_915_736;
const SECRETS = {
  user: `${USER}`,
  group: `${GROUP}`.slice(1),
  channel: `${CHANNEL}`.slice(1),
  name: "Annegret",
  question: "Zitronenfalter",
  draft: "Hafenschlepper",
  inline: "AgAAAInline-id-of-a-message",
  secret: SECRET,
};
const UNANSWERED = "Wie viele Möwen brüten am Kai?";

async function useAll(store: Store): Promise<void> {
  const answer = { kind: "message", chatId: GROUP, messageId: MESSAGE } as const;
  const from = { id: USER, is_bot: false, first_name: SECRETS.name };
  const chat = { id: GROUP, type: "supergroup", title: SECRETS.name } as const;
  const message = { message_id: 5, date: 1, chat, from, text: SECRETS.question };
  await store.settings.change(USER, { language: "de", digest: true });
  await store.settings.change(GROUP, { article: "harbour" });
  await store.updates.keep([{ update_id: 1, message: message as never }, { update_id: 2 }]);
  await store.sends.begin({ updateId: 1, nth: 0, chatId: GROUP, row: GROUP, above: 3 });
  await store.sends.sent({ updateId: 1, nth: 0 }, { kind: "inline", inlineId: SECRETS.inline });
  await store.exchanges.add(
    exchange({ chatId: GROUP, userId: USER, answer, question: SECRETS.question, questionId: MESSAGE }),
  );
  await store.exchanges.add(exchange({ answer: { kind: "inline", inlineId: SECRETS.inline }, userId: USER }));
  await store.feedback.set({ answer, userId: USER, article: "harbour", verdict: "good", at: 1 });
  const asked = { article: "harbour", question: UNANSWERED, language: "de", at: 1 } as const;
  await store.editors.unanswered({ ...asked, noneFitted: false });
  const draft = { questions: [1], article: "harbour", language: "de", answer: SECRETS.draft, at: 1 } as const;
  await store.drafts.set(USER, draft);
  await store.posts.add({ channelId: CHANNEL, messageId: 1, article: "harbour", language: "de" });
}

/** All values of all columns of all tables, whichever they are. */
async function dump({ db }: Database): Promise<string> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const rows = await Promise.all(tables.map((name) => sql`select * from ${sql.table(name)}`.execute(db)));
  expect(tables.length).toBeGreaterThanOrEqual(10);
  return JSON.stringify(rows.map((result) => result.rows));
}

describe.each(["file", "postgres"] as const)("in a %s", (kind) => {
  test("stands nothing that leads to a person, only what nobody could answer", async () => {
    const place = await newPlace(kind);
    const database = await place.open();
    await useAll(createStore(database, SECRET));
    const kept = [await dump(database)];
    if (place.location.kind === "file") {
      const { dir } = place.location;
      const files = await readdir(dir);
      // What was written last stands in the log that is written ahead.
      expect(files).toContain("bot.sqlite-wal");
      for (const file of files) kept.push(await readFile(join(dir, file), "latin1"));
      const all = Buffer.from(UNANSWERED).toString("latin1");
      expect(kept.slice(1).some((text) => text.includes(all))).toBe(true);
    }
    expect(kept[0]).toContain(UNANSWERED);
    for (const text of kept)
      for (const [what, secret] of Object.entries(SECRETS)) {
        expect(text.includes(secret), what).toBe(false);
        expect(text.includes(Buffer.from(secret).toString("base64").slice(0, -3)), `${what} in base64`).toBe(
          false,
        );
      }
    await database.close();
    await place.remove();
  });
});
