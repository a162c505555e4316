import type { Message, MessageEntity } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { loadHarbour, SENTENCES } from "../../cli/harbour.ts";
import { quotesOf } from "../entities.ts";
import { BEN, buttonOf, buttonsOf, CHANNEL, GROUP, openStage, type Refusal, type Stage } from "../stage.ts";

const [S1, , S3] = SENTENCES;
const FORWARD_ID = 900;

const harbour = await loadHarbour();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ articles: [harbour] });
  stage.link(CHANNEL, GROUP);
});

/** A post's copy, as Telegram puts it into the discussion group. */
function copyOf(post: Pick<Message, "message_id" | "text" | "entities">) {
  return {
    message_id: FORWARD_ID,
    date: Math.floor(stage.clock / 1000),
    chat: GROUP,
    from: { id: 777000, is_bot: false, first_name: "Telegram" },
    sender_chat: CHANNEL,
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat: CHANNEL, message_id: post.message_id, date: 0 },
    ...(post.text !== undefined && { text: post.text }),
    ...(post.entities && { entities: post.entities }),
  } as const;
}

async function forward(post: Pick<Message, "message_id" | "text" | "entities">): Promise<void> {
  await stage.update({ message: copyOf(post) });
}

async function postSummary(): Promise<Message> {
  await stage.say("/summary", { chat: CHANNEL, sender_chat: CHANNEL });
  stage.take();
  const [post] = stage.sent;
  if (!post) throw new Error("Nothing was posted.");
  return post;
}

describe("the copy of a channel's summary", () => {
  test("gets its quick replies as buttons, as the first comment", async () => {
    await forward(await postSummary());
    const sent = stage.takeOne("sendMessage");
    expect(sent.chat_id).toBe(GROUP.id);
    expect(sent.reply_parameters?.message_id).toBe(FORWARD_ID);
    expect(sent.message_thread_id).toBeUndefined();
    expect(sent.text).toBe(
      "Tippe auf eine Frage oder stell mir eine eigene: @article_bot Wer hat das bestätigt?",
    );
    expect(buttonsOf(sent).map(({ text }) => text)).toEqual([
      "Wann wird der Hafen gesperrt?",
      "Was baut die Stadt?",
      "Was kosten die Arbeiten?",
    ]);
    const comment = stage.sent.at(-1)?.message_id;
    await stage.tap(buttonOf(sent, "Was kosten die Arbeiten?"));
    const answer = stage.takeOne("sendMessage");
    expect(answer.text).toContain("Zwölf Millionen Euro.");
    expect(answer.reply_parameters?.message_id).toBe(comment);
  });

  test("gets them, in the post's language", async () => {
    await stage.store.settings.change(CHANNEL.id, { language: "en" });
    const post = await postSummary();
    await forward(post);
    const sent = stage.takeOne("sendMessage");
    expect(sent.text).toMatch(/^Tap a question or ask me one of your own: @article_bot /u);
    expect(buttonOf(sent, "What is the city building?")).toBeDefined();
  });

  test("is waited with until the post is known: the copy may come first", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    stage.telegram = async (call) => {
      if (call.method === "sendMessage" && call.payload.chat_id === CHANNEL.id) await held;
      return undefined;
    };
    const posting = stage.say("/summary", { chat: CHANNEL, sender_chat: CHANNEL });
    // The command has the id 101, its answer 102.
    const copied = forward({ message_id: 102, text: "…" });
    // Time enough for the copy, did it not wait.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stage.sent).toEqual([]);
    release();
    await Promise.all([posting, copied]);
    expect(stage.sent.map(({ chat }) => chat.id)).toEqual([CHANNEL.id, GROUP.id]);
  });

  test("is left alone where the article is gone by then", async () => {
    const { message_id: messageId } = await postSummary();
    await stage.store.posts.add({ channelId: CHANNEL.id, messageId, article: "gone", language: "de" });
    await forward({ message_id: messageId, text: "…" });
    expect(stage.take()).toEqual([]);
  });
});

describe("the copy of anything else", () => {
  test.for(["Guten Morgen!", "/summary", "@article_bot Was kosten die Arbeiten?"])(
    "is passed over: %s",
    async (text) => {
      await forward({ message_id: 55, text });
      expect(stage.take()).toEqual([]);
    },
  );
});

describe("a comment that mentions the bot", () => {
  /** Somebody replies to a post's copy. */
  async function comment(text: string, copy: { readonly text: string; readonly entities?: MessageEntity[] }) {
    const replied = copyOf({ message_id: 55, ...copy });
    return stage.say(text, {
      chat: GROUP,
      from: BEN,
      message_thread_id: FORWARD_ID,
      reply_to_message: replied as NonNullable<Message["reply_to_message"]>,
    });
  }

  const POST = `Neues aus Rostock 🚢\n\n${S3} Mehr im Artikel.`;

  test("is answered in the post's thread, with the cited sentence quoted from the post", async () => {
    await comment("@article_bot Was kosten die Arbeiten?", { text: POST });
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_parameters).toEqual({
      message_id: FORWARD_ID,
      quote: S3,
      quote_position: POST.indexOf(S3),
    });
    // The sentence stands above the answer already.
    expect(quotesOf(sent)).toEqual([]);
    expect(sent.text).toContain("Zwölf Millionen Euro.\n\nBerichtet\n\nAbsatz 2");
  });

  test("takes along what Telegram compares of the quote's entities, cut to the quote", async () => {
    const start = POST.indexOf(S3);
    await comment("@article_bot Was kosten die Arbeiten?", {
      text: POST,
      entities: [
        { type: "bold", offset: 0, length: start + 10 },
        { type: "italic", offset: start + 4, length: 6 },
        { type: "blockquote", offset: start, length: S3.length },
        { type: "bold", offset: start + S3.length + 1, length: 4 },
      ],
    });
    expect(stage.takeOne("sendMessage").reply_parameters?.quote_entities).toEqual([
      { type: "bold", offset: 0, length: 10 },
      { type: "italic", offset: 4, length: 6 },
    ]);
  });

  test.for([
    { code: 400, description: "Bad Request: QUOTE_TEXT_INVALID" },
    { code: 400, description: "Bad Request: message to be replied not found" },
  ] satisfies Refusal[])(
    "is answered in the usual way where Telegram refuses: $description",
    async (refusal) => {
      stage.telegram = ({ method, payload }) =>
        method === "sendMessage" &&
        "reply_parameters" in payload &&
        payload.reply_parameters?.quote !== undefined
          ? refusal
          : undefined;
      const { message_id } = await comment("@article_bot Was kosten die Arbeiten?", { text: POST });
      const [refused, sent] = stage.take();
      expect(refused?.payload).toMatchObject({ reply_parameters: { quote: S3 } });
      if (sent?.method !== "sendMessage") throw new Error("The answer was not sent again.");
      expect(sent.payload.reply_parameters?.message_id).toBe(message_id);
      expect(sent.payload.reply_parameters?.quote).toBeUndefined();
      expect(quotesOf(sent.payload)).toEqual([S3]);
    },
  );

  test.for([
    ["does not hold the sentence", "Neues aus Rostock"],
    ["holds it otherwise", POST.replace("kosten", "kosteten")],
  ] as const)("cites in the answer where the post %s", async ([, text]) => {
    const { message_id } = await comment("@article_bot Was kosten die Arbeiten?", { text });
    const sent = stage.takeOne("sendMessage");
    expect(sent.reply_parameters?.message_id).toBe(message_id);
    expect(quotesOf(sent)).toEqual([S3]);
  });

  test("quotes our own summary, whose sentences are block quotes", async () => {
    const { text = "", entities = [] } = await postSummary();
    await comment("@article_bot Wann wird der Hafen gesperrt?", { text, entities });
    expect(stage.takeOne("sendMessage").reply_parameters).toEqual({
      message_id: FORWARD_ID,
      quote: S1,
      quote_position: text.indexOf(S1),
    });
  });

  test("quotes nothing where there is no answer to cite", async () => {
    await comment("@article_bot Wem gehört der Hafen?", { text: `${S1} ${S3}` });
    expect(stage.takeOne("sendMessage").reply_parameters?.quote).toBeUndefined();
  });

  test("is not for the bot without a mention: the post is the channel's, also one of ours", async () => {
    await comment("Was kosten die Arbeiten?", { text: POST });
    expect(stage.take()).toEqual([]);
  });

  test("nothing but its name asks what the post says", async () => {
    await comment("@article_bot", { text: S3 });
    expect(stage.takeOne("sendMessage").reply_parameters).toMatchObject({
      message_id: FORWARD_ID,
      quote: S3,
    });
  });
});
