import type { InlineQueryResult, User } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { type Choice, choose } from "../../../src/playground/acts/choose.ts";
import { createInlineMode, type InlineMode } from "../../../src/playground/acts/inline-query.ts";
import type { RefusalReason } from "../../../src/playground/view.ts";
import type { QueryAnswers } from "../../../src/playground/world/queries.ts";
import type { ChatState } from "../../../src/playground/world/world.ts";
import { openTestScene, queryIdOf, type Scene } from "./scene.ts";

const RESULTS: InlineQueryResult[] = [
  {
    type: "article",
    id: "who",
    title: "Wer?",
    input_message_content: {
      message_text: "Joe Tsai.",
      entities: [{ type: "bold", offset: 0, length: 3 }],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: "Mehr", callback_data: "more" }]] },
  },
  { type: "article", id: "plain", title: "Wo?", input_message_content: { message_text: "Hier." } },
  {
    type: "photo",
    id: "picture",
    photo_url: "https://example.org/a.jpg",
    thumbnail_url: "https://example.org/b.jpg",
  },
];

let scene: Scene;
let inline: InlineMode;
beforeEach(() => {
  scene = openTestScene();
  inline = createInlineMode(scene.world, 0.05);
});

const refusal = (reason: RefusalReason) => ({ kind: "refused", reason });

type Answer = Omit<QueryAnswers["inline"], "inline_query_id" | "results">;

/** Somebody types in a chat, and the bot answers, if it is asked and has anything to say. */
async function type(state: ChatState, query: string, answer?: Answer, who: User = scene.lena, offset = "") {
  const result = inline.ask(who, { chatId: state.chat.id, query, offset });
  const asked = scene.told();
  if (answer && asked.length > 0) {
    const id = queryIdOf("inline", asked);
    scene.world.queries.answer("inline", id, { inline_query_id: id, results: RESULTS, ...answer });
  }
  return { asked, result: await result };
}

/** A choice of the results for «wer». */
async function choice(state: ChatState, resultId: string): Promise<Choice> {
  const { result } = await type(state, "wer", {});
  if (result.kind !== "inline-results") throw new Error(`Nothing was found: ${result.kind}`);
  return { chatId: state.chat.id, queryId: result.queryId, resultId };
}

describe("an inline query", () => {
  test("asks the bot what was typed, and shows what it found", async () => {
    const { lena, group } = scene;
    const button = { text: "Mehr", start_parameter: "a_x" };
    const { asked, result } = await type(group, "wer", { next_offset: "10", button });
    const id = queryIdOf("inline", asked);
    expect(asked).toEqual([
      { inline_query: { id, from: lena, query: "wer", offset: "", chat_type: "supergroup" } },
    ]);
    expect(result).toEqual({
      kind: "inline-results",
      queryId: id,
      answer: { results: RESULTS, nextOffset: "10", button },
    });
  });

  test("tells the kind of chat, and the private one with the bot as the sender's", async () => {
    const { privateChat, channel, mara } = scene;
    expect((await type(privateChat, "wer", {})).asked).toMatchObject([
      { inline_query: { chat_type: "sender" } },
    ]);
    expect((await type(channel, "wo", {}, mara)).asked).toMatchObject([
      { inline_query: { chat_type: "channel" } },
    ]);
  });

  test("is for chats one may write in", async () => {
    expect((await type(scene.channel, "wer", {})).result).toEqual(refusal("post-admins-only"));
  });

  test("has at most 256 characters", async () => {
    const { asked } = await type(scene.group, "🚢".repeat(300), {});
    expect(asked[0]?.inline_query?.query).toBe("🚢".repeat(256));
  });

  test("is late where no answer comes, and is asked again then", async () => {
    const first = await type(scene.group, "wer");
    expect(first.result).toEqual({
      kind: "inline-results",
      queryId: queryIdOf("inline", first.asked),
      answer: "late",
    });
    expect((await type(scene.group, "wer")).asked).toHaveLength(1);
  });
});

describe("results that are kept", () => {
  test("are shown to everybody who types the same, for five minutes by default", async () => {
    const { group, elsewhere, tom, pass } = scene;
    const first = await type(group, "wer", {});
    const second = await type(elsewhere, "wer", {}, tom);
    expect(second).toEqual({ asked: [], result: first.result });
    expect((await type(group, "wer ", {})).asked).toHaveLength(1);
    expect((await type(group, "wer", {}, tom, "10")).asked).toHaveLength(1);
    pass(300);
    expect((await type(group, "wer", {})).asked).toHaveLength(1);
  });

  test("are one person's where they are personal", async () => {
    const { group, tom } = scene;
    await type(group, "wer", { is_personal: true });
    expect((await type(group, "wer", {})).asked).toEqual([]);
    expect((await type(group, "wer", {}, tom)).asked).toHaveLength(1);
  });

  test("are kept as long as the bot says, also not at all", async () => {
    const { group, pass } = scene;
    await type(group, "wer", { cache_time: 0 });
    expect((await type(group, "wer", { cache_time: 10 })).asked).toHaveLength(1);
    expect((await type(group, "wer", {})).asked).toEqual([]);
    pass(10);
    expect((await type(group, "wer", {})).asked).toHaveLength(1);
  });
});

describe("choosing a result", () => {
  test("sends it as one's own message via the bot, which can be changed where it has buttons", async () => {
    const { world, lena, elsewhere, told, lastOf } = scene;
    expect(choose(world, inline, lena, await choice(elsewhere, "who"))).toEqual({ kind: "done" });
    const message = lastOf(elsewhere);
    expect(message).toMatchObject({
      from: lena,
      via_bot: { id: world.self.id },
      text: "Joe Tsai.",
      entities: [{ type: "bold", offset: 0, length: 3 }],
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: "Mehr" }]] },
    });
    expect([...world.inlineMessages.values()]).toEqual([
      { chatId: elsewhere.chat.id, messageId: message.message_id },
    ]);
    // It is not in that chat, and is not told what was chosen.
    expect(told()).toEqual([]);
  });

  test("without buttons sends what nobody can change", async () => {
    const { world, lena, group, told, lastOf } = scene;
    choose(world, inline, lena, await choice(group, "plain"));
    expect(lastOf(group)).not.toHaveProperty("reply_markup");
    expect(world.inlineMessages.size).toBe(0);
    expect(told()).toMatchObject([{ message: { via_bot: { id: world.self.id }, text: "Hier." } }]);
  });

  test("gives each message an id of its own", async () => {
    const { world, lena, group } = scene;
    const chosen = await choice(group, "who");
    for (let i = 0; i < 2; i += 1) choose(world, inline, lena, chosen);
    expect(world.inlineMessages.size).toBe(2);
  });

  test.for([
    [{ resultId: "other" }, "result-gone"],
    [{ queryId: "1" }, "result-gone"],
    [{ resultId: "picture" }, "not-text"],
    [{ chatId: -1 }, "absent"],
  ] as const)("is refused: %j", async ([wrong, reason]) => {
    const { world, lena, group, told } = scene;
    const chosen = await choice(group, "who");
    expect(choose(world, inline, lena, { ...chosen, ...wrong })).toEqual(refusal(reason));
    expect(group.messages.size).toBe(0);
    expect(told()).toEqual([]);
  });
});
