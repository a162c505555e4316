import fc from "fast-check";
import type { Message, Update } from "grammy/types";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/answer/engine.ts";
import { createLibrary, libraryOf } from "../../src/answer/library.ts";
import { textEntities } from "../../src/playground/world/text-entities.ts";
import { bridgeWithQuestions } from "../answer/sample-articles.ts";
import { ASKING_BACK, loadHarbour } from "../cli/harbour.ts";
import { ANNA, BASIC_GROUP, BEN, buttonsOf, CHANNEL, GROUP, ME, openStage, privateChat } from "./stage.ts";

const article = await loadHarbour();
const bridge = await bridgeWithQuestions();
const both = createLibrary([article, bridge]);
const unsure = libraryOf([createEngine(article, ASKING_BACK), createEngine(bridge)]);

const text = fc.oneof(
  fc.constantFrom(
    "Was kosten die Arbeiten?",
    "/ask@article_bot Wer hat den Plan bestätigt?",
    "/frage",
    "/aks",
    "@article_bot Und warum?",
    "mehr",
    "Danke!",
    "Wie hoch ist die Kaimauer? Und wem gehört der Hafen?",
    "x".repeat(4096),
    "\ud83d halb \udea2",
    "/",
    "@",
    "\u0000\u200b\u202e",
  ),
  fc.string({ unit: "binary", maxLength: 80 }),
);

/** Some of the fields of an object, as if an update had come in pieces. */
const partly = <T extends object>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const user = fc.oneof(
  fc.constantFrom(ANNA, BEN, ME, { id: 1087968824, is_bot: true, first_name: "Group" }),
  partly({
    id: fc.integer({ min: 1, max: 9 }),
    is_bot: fc.boolean(),
    language_code: fc.string({ maxLength: 5 }),
  }),
);
const chat = fc.oneof(
  fc.constantFrom(privateChat(ANNA), GROUP, BASIC_GROUP, CHANNEL),
  partly({ id: fc.constantFrom(-9, -1, 1, 9), type: fc.constantFrom("private", "group", "odd") }),
);
const entity = fc.oneof(
  fc.record({
    type: fc.constantFrom("bot_command", "mention", "text_mention", "bold", "odd"),
    offset: fc.integer({ min: -2, max: 5000 }),
    length: fc.integer({ min: -2, max: 5000 }),
    user,
  }),
  fc.constant({ type: "bot_command", offset: 0, length: 4 }),
);
const plainMessage = {
  message_id: fc.integer({ min: 0, max: 200 }),
  date: fc.constantFrom(0, 1_795_597_200),
  chat,
  from: user,
  text,
  entities: fc.array(entity, { maxLength: 3 }),
  caption: text,
  sticker: fc.constant({}),
  photo: fc.constant([]),
  media_group_id: fc.constantFrom("a", "b"),
  sender_chat: chat,
  via_bot: user,
  is_automatic_forward: fc.constant(true),
  forward_origin: fc.constantFrom({ type: "channel" }, { type: "channel", chat: CHANNEL }, {}),
  message_thread_id: fc.integer({ min: 1, max: 20 }),
  is_topic_message: fc.constant(true),
  ephemeral_message_id: fc.integer({ min: 1, max: 20 }),
  edit_date: fc.constantFrom(0, 1_795_597_300),
  migrate_to_chat_id: fc.constant(GROUP.id),
  new_chat_members: fc.array(user),
  quote: fc.oneof(
    fc.record({ text, position: fc.nat(), is_manual: fc.boolean() }),
    fc.constant({ text: "" }),
  ),
};
const message = partly({ ...plainMessage, reply_to_message: partly(plainMessage) });
/** A message as it may well come, with some odd thing about it. */
const likelyMessage = fc.tuple(text, chat, user, message).map(([said, where, who, odd]) => ({
  message_id: 150,
  date: 1_795_597_200,
  ...Object.fromEntries(Object.entries(odd).slice(0, 2)),
  chat: where,
  from: who,
  text: said,
  entities: textEntities(said),
}));
const data = fc.oneof(
  fc.string({ maxLength: 64 }),
  fc
    .tuple(
      fc.constantFrom(..."qpncbgdrestoaAxlukzwf"),
      fc.constantFrom("de", "en"),
      fc.constantFrom("8275058df5", "key", ""),
      fc.constantFrom("cost", "ecost", "-", "s0123456789", "short", "0"),
      fc.constantFrom("0", "1", ""),
    )
    .map((parts) => parts.filter((part) => part !== "").join(":")),
);
const update = fc.oneof(
  ...[
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "guest_message",
    "business_message",
  ].map((kind) => fc.oneof(message, likelyMessage).map((value) => ({ [kind]: value }))),
  partly({
    id: fc.constantFrom("1", "2"),
    from: user,
    message,
    inline_message_id: fc.constant("i"),
    chat_instance: fc.constant("1"),
    data,
    game_short_name: fc.constant("g"),
  }).map((callback_query) => ({ callback_query })),
  partly({ id: fc.constant("1"), from: user, query: text, offset: fc.string({ maxLength: 5 }) }).map(
    (inline_query) => ({ inline_query }),
  ),
  partly({
    chat,
    from: user,
    date: fc.nat(),
    old_chat_member: fc.constant({}),
    new_chat_member: fc.constant({}),
  }).map((my_chat_member) => ({ my_chat_member })),
  fc.constantFrom({}, { poll: {} }, { message_reaction: {} }, { something_new: { chat: GROUP } }),
) as fc.Arbitrary<Omit<Update, "update_id">>;

describe("odd and partial updates", () => {
  test("never make the bot reject, nor call Telegram with what it would not take", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 12 }), async (updates) => {
        const stage = await openStage({ articles: [article, bridge], parts: { library: () => both } });
        for (const known of [privateChat(ANNA), GROUP, BASIC_GROUP, CHANNEL]) stage.chat(known);
        let id = 1;
        for (const one of updates) {
          id += 1;
          await stage.bot.handleUpdate({ update_id: id, ...one } as Update);
        }
        stage.take();
        // And it goes on as if nothing had happened.
        await stage.say("Was kosten die Arbeiten?", { from: { ...ANNA, id: 77_000 } });
        expect(stage.takeOne("sendMessage").text).toContain("Zwölf Millionen Euro.");
      }),
      { numRuns: 300 },
    );
  });
});

describe("whatever people write and tap", () => {
  type Step =
    | { readonly kind: "say"; readonly text: string; readonly where: number; readonly who: number }
    | { readonly kind: "edit"; readonly text: string; readonly at: number }
    | { readonly kind: "tap"; readonly at: number; readonly button: number; readonly who: number }
    | { readonly kind: "delete"; readonly at: number };
  const questions = fc.constantFrom(
    "Was kosten die Arbeiten?",
    "Wie hoch ist die Kaimauer?",
    "Wem gehört der Hafen?",
    "Was fürchten die Reeder?",
    "What did the survey find?",
    "Was kosten die Arbeiten? Wer hat den Plan bestätigt?",
    "Und warum?",
    "mehr",
    "Danke!",
    "/help",
    "/summary",
    "/topics",
    "/article",
    "/settings",
    "/why",
    "/privacy",
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("say" as const),
        text: questions,
        where: fc.nat(),
        who: fc.nat(),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("tap" as const),
        at: fc.nat(),
        button: fc.nat(),
        who: fc.nat(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("edit" as const), text: questions, at: fc.nat() }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), at: fc.nat() }) },
  );
  const pickFrom = <T>(list: readonly T[], index: number): T | undefined => list[index % (list.length || 1)];

  test.for(["sure", "unsure"] as const)(
    "every call is one that Telegram takes, and every tap is answered once: %s",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 5, maxLength: 25 }),
          fc.constantFrom("everyone", "asker"),
          fc.boolean(),
          async (steps, audience, isAdmin) => {
            const library = kind === "sure" ? both : unsure;
            const errors: string[] = [];
            const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
            const stage = await openStage({
              articles: [article, bridge],
              parts: { library: () => library, log },
            });
            await stage.store.settings.change(GROUP.id, { audience });
            // Only as an admin may it answer one person alone who asks aloud.
            if (isAdmin) stage.promote(GROUP);
            const asked: Message[] = [];
            for (const one of steps) {
              const people = [ANNA, BEN];
              if (one.kind === "say") {
                const from = pickFrom(people, one.who) ?? ANNA;
                const where = pickFrom([privateChat(from), GROUP, BASIC_GROUP], one.where) ?? GROUP;
                const said =
                  where.type === "private" || one.text.startsWith("/") ? one.text : `/ask ${one.text}`;
                asked.push(await stage.say(said, { from, chat: where }));
              }
              const sent = pickFrom(stage.sent, "at" in one ? one.at : 0);
              if (one.kind === "edit") {
                const before = pickFrom(asked, one.at);
                if (before) await stage.edit(before, one.text);
              }
              if (one.kind === "delete" && sent) stage.delete(sent);
              if (one.kind === "tap" && sent) {
                const button = pickFrom(
                  buttonsOf(sent).filter((candidate) => "callback_data" in candidate),
                  one.button,
                );
                if (button)
                  await stage.tap(button, {
                    message: sent,
                    from: sent.receiver_user ?? pickFrom(people, one.who) ?? ANNA,
                  });
              }
            }
            stage.take();
            expect(errors).toEqual([]);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
