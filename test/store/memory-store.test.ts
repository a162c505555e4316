import { beforeEach, describe, expect, test, vi } from "vitest";
import { createMemoryStore, type MemoryStore } from "../../src/store/memory-store.ts";
import type { Exchange, Feedback, MessageRef, UnansweredQuestion } from "../../src/store/store.ts";
import { EXCHANGE_HOURS } from "../../src/store/store.ts";

const CHAT = -100;
const messageRef = (messageId: number, chatId = CHAT): MessageRef => ({ kind: "message", chatId, messageId });

function exchange(more: Partial<Exchange> = {}): Exchange {
  return {
    chatId: CHAT,
    userId: 1,
    questionId: 10,
    answer: messageRef(11),
    question: "Wer?",
    language: "de",
    article: "harbour",
    part: 0,
    says: "de harbour entry who",
    at: 1000,
    ...more,
  };
}

let store: MemoryStore;
beforeEach(() => {
  store = createMemoryStore();
});

describe("settings", () => {
  test("change what is named, and nothing of another chat", async () => {
    await store.settings.change(CHAT, { language: "en", article: "harbour" });
    await store.settings.change(CHAT, { language: "de" });
    expect(await store.settings.read(CHAT)).toEqual({ language: "de", article: "harbour" });
    expect(await store.settings.read(7)).toEqual({});
  });

  test("move with a group that becomes a supergroup; what was chosen there since counts more", async () => {
    await store.settings.change(-5, { language: "en", audience: "asker" });
    await store.settings.change(CHAT, { language: "de" });
    await store.settings.migrate(-5, CHAT);
    expect(await store.settings.read(CHAT)).toEqual({ language: "de", audience: "asker" });
    expect(await store.settings.read(-5)).toEqual({});
    await store.settings.migrate(-5, CHAT);
    expect(await store.settings.read(CHAT)).toEqual({ language: "de", audience: "asker" });
  });
});

test("an update is claimed once", async () => {
  expect([await store.updates.claim(1), await store.updates.claim(1), await store.updates.claim(2)]).toEqual([
    true,
    false,
    true,
  ]);
});

describe("exchanges", () => {
  test("are found by their answer, whatever kind of message that is", async () => {
    const refs: MessageRef[] = [
      messageRef(11),
      { kind: "ephemeral", chatId: CHAT, userId: 1, ephemeralId: 11 },
      { kind: "inline", inlineId: "11" },
    ];
    for (const [index, answer] of refs.entries())
      await store.exchanges.add(exchange({ answer, part: index }));
    for (const [index, answer] of refs.entries())
      expect((await store.exchanges.ofAnswer(answer))?.part).toBe(index);
    expect(await store.exchanges.ofAnswer(messageRef(11, 5))).toBeUndefined();
  });

  test("of one question are found in order, also after one of them has changed", async () => {
    await store.exchanges.add(exchange());
    await store.exchanges.add(exchange({ answer: messageRef(12), part: 1 }));
    await store.exchanges.add(exchange({ question: "Wo?" }));
    const found = await store.exchanges.ofQuestion(CHAT, 10);
    expect(found.map(({ question, part }) => [question, part])).toEqual([
      ["Wo?", 0],
      ["Wer?", 1],
    ]);
    await store.exchanges.remove(messageRef(11));
    expect((await store.exchanges.ofQuestion(CHAT, 10)).map(({ part }) => part)).toEqual([1]);
    expect(await store.exchanges.ofQuestion(5, 10)).toEqual([]);
  });

  test("the last one is that of a person in a chat", async () => {
    await store.exchanges.add(exchange());
    await store.exchanges.add(exchange({ userId: 2, answer: messageRef(12) }));
    await store.exchanges.add(exchange({ userId: undefined, answer: messageRef(13) }));
    const last = async (userId: number | undefined) => (await store.exchanges.last(CHAT, userId))?.answer;
    expect(await last(1)).toEqual(messageRef(11));
    expect(await last(2)).toEqual(messageRef(12));
    expect(await last(undefined)).toEqual(messageRef(13));
    expect(await last(3)).toBeUndefined();
  });

  test("that said something are found in their chat and topic, as long as they are new enough", async () => {
    const { says = "" } = exchange();
    await store.exchanges.add(exchange());
    await store.exchanges.add(exchange({ threadId: 8, answer: messageRef(12) }));
    const found = async (threadId: number | undefined, since: number) =>
      (await store.exchanges.lastSaying(CHAT, threadId, says, since))?.answer;
    expect(await found(undefined, 1000)).toEqual(messageRef(11));
    expect(await found(8, 0)).toEqual(messageRef(12));
    expect(await found(9, 0)).toBeUndefined();
    expect(await found(undefined, 1001)).toBeUndefined();
  });

  test("do not say any more what an edit has taken out of them", async () => {
    const { says = "" } = exchange();
    await store.exchanges.add(exchange());
    await store.exchanges.add(exchange({ says: "de harbour entry where" }));
    expect(await store.exchanges.lastSaying(CHAT, undefined, says, 0)).toBeUndefined();
  });

  test("that only one person saw say nothing to the others", async () => {
    const answer: MessageRef = { kind: "ephemeral", chatId: CHAT, userId: 1, ephemeralId: 3 };
    await store.exchanges.add(exchange({ answer }));
    expect(await store.exchanges.lastSaying(CHAT, undefined, exchange().says ?? "", 0)).toBeUndefined();
  });

  test("as a guest are found by their answer only", async () => {
    const answer: MessageRef = { kind: "inline", inlineId: "g" };
    await store.exchanges.add(exchange({ chatId: undefined, answer }));
    expect(await store.exchanges.ofAnswer(answer)).toBeDefined();
    expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
    expect(await store.exchanges.ofQuestion(CHAT, 10)).toEqual([]);
  });

  test("are forgotten after a day", async () => {
    const clock = vi.spyOn(performance, "now");
    // The cache looks at the clock once a millisecond.
    const jumpTo = async (hours: number) => {
      clock.mockReturnValue(1 + hours * 60 * 60 * 1000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await jumpTo(0);
    await store.exchanges.add(exchange());
    await jumpTo(EXCHANGE_HOURS - 0.1);
    expect(await store.exchanges.ofAnswer(messageRef(11))).toBeDefined();
    await jumpTo(EXCHANGE_HOURS + 0.1);
    expect(await store.exchanges.ofAnswer(messageRef(11))).toBeUndefined();
    expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
    expect(await store.exchanges.ofQuestion(CHAT, 10)).toEqual([]);
    clock.mockRestore();
  });
});

describe("feedback", () => {
  const given = (userId: number, verdict: Feedback["verdict"]): Feedback => ({
    answer: messageRef(11),
    userId,
    article: "harbour",
    verdict,
    at: 1,
  });

  test("is one verdict a person; a new one replaces it", async () => {
    await store.feedback.set({ ...given(1, "bad"), complaint: "wrong" });
    await store.feedback.set(given(2, "bad"));
    await store.feedback.set(given(1, "good"));
    expect(await store.feedback.of(messageRef(11), 1)).toEqual(given(1, "good"));
    expect((await store.feedback.of(messageRef(11), 2))?.verdict).toBe("bad");
    expect(await store.feedback.of(messageRef(12), 1)).toBeUndefined();
  });
});

describe("for editors", () => {
  const asked = (more: Partial<UnansweredQuestion> = {}): UnansweredQuestion => ({
    article: "harbour",
    question: "Wie tief ist das Becken?",
    language: "de",
    noneFitted: false,
    at: 1,
    ...more,
  });

  test("a question is kept once, with the newest time; that nothing fitted is not taken back", async () => {
    await store.editors.unanswered(asked());
    await store.editors.unanswered(asked({ noneFitted: true, at: 2 }));
    await store.editors.unanswered(asked({ at: 3 }));
    await store.editors.unanswered(asked({ language: "en" }));
    await store.editors.unanswered(asked({ article: "bridge" }));
    expect(store.unanswered()).toEqual([
      asked({ noneFitted: true, at: 3 }),
      asked({ language: "en" }),
      asked({ article: "bridge" }),
    ]);
  });

  test("a flood fills no memory", async () => {
    for (let at = 0; at < 5100; at += 1)
      await store.editors.proposed({ article: "a", entry: "b", question: `${at}`, language: "de", at });
    expect(store.proposed()).toHaveLength(5000);
    expect(store.proposed()[0]?.question).toBe("100");
  });
});

test("a post is taken once", async () => {
  const post = { channelId: -3, messageId: 4, article: "harbour", language: "de" } as const;
  await store.posts.add(post);
  expect([
    await store.posts.take(-3, 5),
    await store.posts.take(-3, 4),
    await store.posts.take(-3, 4),
  ]).toEqual([undefined, post, undefined]);
});

describe("forget", () => {
  test("deletes all that is kept about a person, and nothing of anybody else", async () => {
    const feedback = { answer: messageRef(11), article: "harbour", verdict: "good", at: 1 } as const;
    await store.exchanges.add(exchange());
    await store.exchanges.add(exchange({ chatId: 1, answer: messageRef(2, 1), userId: undefined }));
    await store.exchanges.add(exchange({ userId: 2, answer: messageRef(12) }));
    await store.feedback.set({ ...feedback, userId: 1 });
    await store.feedback.set({ ...feedback, userId: 2 });
    await store.settings.change(1, { language: "en" });
    await store.settings.change(CHAT, { language: "en" });
    await store.forget(1, 1);
    expect(await store.exchanges.ofAnswer(messageRef(11))).toBeUndefined();
    expect(await store.exchanges.ofAnswer(messageRef(2, 1))).toBeUndefined();
    expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
    expect(await store.feedback.of(messageRef(11), 1)).toBeUndefined();
    expect(await store.settings.read(1)).toEqual({});
    expect(await store.exchanges.ofAnswer(messageRef(12))).toBeDefined();
    expect(await store.feedback.of(messageRef(11), 2)).toBeDefined();
    expect(await store.settings.read(CHAT)).toEqual({ language: "en" });
  });

  test("in a group leaves the answers to others and in chats without an id alone", async () => {
    await store.exchanges.add(
      exchange({ chatId: undefined, userId: 2, answer: { kind: "inline", inlineId: "g" } }),
    );
    await store.forget(1, undefined);
    expect(await store.exchanges.ofAnswer({ kind: "inline", inlineId: "g" })).toBeDefined();
  });
});
