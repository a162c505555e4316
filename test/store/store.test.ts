import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { createStore } from "../../src/store/database-store.ts";
import type { UnansweredQuestion } from "../../src/store/editors.ts";
import type { Feedback, MessageRef, Store } from "../../src/store/store.ts";
import { EXCHANGE_HOURS } from "../../src/store/store.ts";
import type { Tally } from "../../src/store/tallies.ts";
import { CHAT, exchange, KINDS, messageRef, newPlace, type Place, SECRET } from "./stores.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const TABLES = [
  ...["settings", "updates", "sends", "exchanges", "feedback", "questions"],
  ...["drafts", "posts", "tallies", "chores"],
] as const;

describe.each(KINDS)("a store over %s", (kind) => {
  let place: Place;
  let database: Database;
  let store: Store;
  let clock: number;

  beforeAll(async () => {
    place = await newPlace(kind);
    database = await place.open();
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  beforeEach(async () => {
    for (const table of TABLES) await database.db.deleteFrom(table as "settings").execute();
    clock = Date.UTC(2026, 10, 25);
    store = createStore(database, SECRET, { now: () => clock });
  });

  describe("settings", () => {
    test("change what is named, and nothing of another chat", async () => {
      await store.settings.change(CHAT, { language: "en", article: "harbour" });
      await store.settings.change(CHAT, { language: "de" });
      expect(await store.settings.read(CHAT)).toEqual({ language: "de", article: "harbour" });
      expect(await store.settings.read(7)).toEqual({});
    });

    test("hold all that can be chosen, and take it back", async () => {
      const all = { audience: "asker", quickReplies: "links", digest: false } as const;
      await store.settings.change(CHAT, all);
      expect(await store.settings.read(CHAT)).toEqual(all);
      await store.settings.change(CHAT, { audience: undefined, digest: true });
      expect(await store.settings.read(CHAT)).toEqual({ quickReplies: "links", digest: true });
    });

    test("of two changes at once both stay", async () => {
      const changes = [
        { language: "en" },
        { article: "a" },
        { audience: "asker" },
        { digest: true },
      ] as const;
      await Promise.all(changes.map((change) => store.settings.change(CHAT, change)));
      expect(await store.settings.read(CHAT)).toEqual(Object.assign({}, ...changes));
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

    test("move to a group that has chosen nothing", async () => {
      await store.settings.change(-5, { language: "en", article: "harbour" });
      await store.settings.migrate(-5, CHAT);
      expect(await store.settings.read(CHAT)).toEqual({ language: "en", article: "harbour" });
    });
  });

  describe("updates", () => {
    const update = (id: number) => ({ update_id: id, poll: { id: `${id}` } as never });

    test("are new once, in the order given", async () => {
      expect(await store.updates.keep([update(3), update(1), update(3)])).toEqual([3, 1]);
      expect(await store.updates.keep([update(2), update(1)])).toEqual([2]);
      expect(await store.updates.keep([])).toEqual([]);
    });

    test("wait until they are handled, the oldest first, as they came", async () => {
      await store.updates.keep([update(7), update(5)]);
      clock += 1;
      await store.updates.keep([update(6)]);
      await store.updates.finish(5);
      expect(await store.updates.unfinished()).toEqual([update(7), update(6)]);
      await store.updates.finish(7);
      await store.updates.finish(6);
      await store.updates.finish(99);
      expect(await store.updates.unfinished()).toEqual([]);
      expect(await store.updates.keep([update(5), update(6), update(7)])).toEqual([]);
    });

    test("are new to exactly one of several that take them at once", async () => {
      const updates = Array.from({ length: 40 }, (_, id) => update(id));
      const kept = await Promise.all([
        store.updates.keep(updates),
        store.updates.keep(updates.toReversed()),
        store.updates.keep(updates.slice(10)),
        ...updates.map((one) => store.updates.keep([one])),
      ]);
      expect(kept.flat().toSorted((a, b) => a - b)).toEqual(updates.map(({ update_id: id }) => id));
    });

    test("come in any number", async () => {
      const updates = Array.from({ length: 2500 }, (_, id) => update(id));
      expect(await store.updates.keep(updates)).toHaveLength(2500);
      expect(await store.updates.unfinished()).toEqual(updates);
    });

    test("that were never handled are gone after a day, and known for another", async () => {
      await store.updates.keep([update(1)]);
      clock += DAY;
      expect(await store.updates.unfinished()).toEqual([]);
      await store.sweep(clock, 0);
      expect(
        (await database.db.selectFrom("updates").selectAll().execute()).map((row) => row.payload),
      ).toEqual([null]);
      expect(await store.updates.keep([update(1)])).toEqual([]);
      clock += DAY;
      await store.sweep(clock, 0);
      expect(await store.updates.keep([update(1)])).toEqual([1]);
    });
  });

  describe("messages", () => {
    const sending = { updateId: 5, nth: 0, chatId: CHAT, row: CHAT, above: 20 };

    test("are new, doubtful until they are sent, and sent", async () => {
      expect(await store.sends.of(5, 0)).toEqual({ kind: "new" });
      await store.sends.begin(sending);
      expect(await store.sends.of(5, 0)).toEqual({ kind: "doubtful", above: 20 });
      await store.sends.begin({ ...sending, above: 30 });
      expect(await store.sends.of(5, 0)).toEqual({ kind: "doubtful", above: 30 });
      const ref: MessageRef = { kind: "ephemeral", chatId: CHAT, userId: 1, ephemeralId: 3 };
      await store.sends.sent(sending, ref);
      expect(await store.sends.of(5, 0)).toEqual({ kind: "sent", ref });
      expect(await store.sends.of(5, 1)).toEqual({ kind: "new" });
      expect(await store.sends.of(6, 0)).toEqual({ kind: "new" });
    });

    test("of a row are known by their ids, where they have one of the row's own", async () => {
      const begin = (nth: number, row = CHAT) => store.sends.begin({ ...sending, nth, row });
      expect(await store.sends.highest(CHAT)).toBe(0);
      for (const nth of [0, 1, 2, 3]) await begin(nth);
      await begin(4, 9);
      await store.sends.sent({ updateId: 5, nth: 0 }, messageRef(20));
      await store.sends.sent({ updateId: 5, nth: 1 }, messageRef(21));
      await store.sends.sent({ updateId: 5, nth: 2 }, { ...messageRef(1), kind: "inline", inlineId: "i" });
      await store.sends.sent({ updateId: 5, nth: 4 }, messageRef(25, 9));
      expect(await store.sends.known(CHAT, 19)).toEqual(new Set([20, 21]));
      expect(await store.sends.known(CHAT, 20)).toEqual(new Set([21]));
      expect(await store.sends.known(9, 0)).toEqual(new Set([25]));
      expect(await store.sends.highest(CHAT)).toBe(21);
    });

    test("are forgotten when Telegram delivers their update no more", async () => {
      await store.sends.begin(sending);
      clock += 2 * DAY - 1;
      await store.sweep(clock, 0);
      expect(await store.sends.of(5, 0)).toMatchObject({ kind: "doubtful" });
      clock += 1;
      await store.sweep(clock, 0);
      expect(await store.sends.of(5, 0)).toEqual({ kind: "new" });
    });
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

    test("come back as they were", async () => {
      const added = exchange({
        threadId: 3,
        pointsTo: messageRef(4),
        question: "Wie viel «kostet» das? 🚢\0",
      });
      await store.exchanges.add(added);
      expect(await store.exchanges.ofAnswer(added.answer)).toEqual(added);
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

    test("the last one is the one that was added or changed last, in the same moment too", async () => {
      const last = async () => (await store.exchanges.last(CHAT, 1))?.answer;
      await store.exchanges.add(exchange());
      await store.exchanges.add(exchange({ answer: messageRef(12) }));
      expect(await last()).toEqual(messageRef(12));
      await store.exchanges.add(exchange());
      expect(await last()).toEqual(messageRef(11));
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

    test("that only one person saw, or that only point to another, say nothing to the others", async () => {
      const answer: MessageRef = { kind: "ephemeral", chatId: CHAT, userId: 1, ephemeralId: 3 };
      await store.exchanges.add(exchange({ answer }));
      await store.exchanges.add(exchange({ answer: messageRef(12), pointsTo: messageRef(5) }));
      expect(await store.exchanges.lastSaying(CHAT, undefined, exchange().says ?? "", 0)).toBeUndefined();
    });

    test("as a guest are found by their answer only", async () => {
      const answer: MessageRef = { kind: "inline", inlineId: "g" };
      await store.exchanges.add(exchange({ chatId: undefined, answer }));
      expect(await store.exchanges.ofAnswer(answer)).toBeDefined();
      expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
      expect(await store.exchanges.ofQuestion(CHAT, 10)).toEqual([]);
    });

    test("are forgotten after a day, whether somebody sweeps or not", async () => {
      const { says = "" } = exchange();
      await store.exchanges.add(exchange());
      clock += EXCHANGE_HOURS * HOUR - 1;
      await store.sweep(clock, 0);
      expect(await store.exchanges.ofAnswer(messageRef(11))).toBeDefined();
      clock += 1;
      expect(await store.exchanges.ofAnswer(messageRef(11))).toBeUndefined();
      expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
      expect(await store.exchanges.ofQuestion(CHAT, 10)).toEqual([]);
      expect(await store.exchanges.lastSaying(CHAT, undefined, says, 0)).toBeUndefined();
      await store.sweep(clock, 0);
      expect(await database.db.selectFrom("exchanges").selectAll().execute()).toEqual([]);
    });

    test("that were sealed with another secret are absent", async () => {
      await store.exchanges.add(exchange());
      await database.db.updateTable("exchanges").set({ sealed: "bm8ga2V5" }).execute();
      expect(await store.exchanges.ofAnswer(messageRef(11))).toBeUndefined();
      expect(await store.exchanges.ofQuestion(CHAT, 10)).toEqual([]);
      const other = createStore(database, "another secret", { now: () => clock });
      expect(await other.exchanges.last(CHAT, 1)).toBeUndefined();
      await store.updates.keep([{ update_id: 1 }]);
      expect(await other.updates.unfinished()).toEqual([]);
    });
  });

  describe("feedback", () => {
    const given = (userId: number, more: Partial<Feedback> = {}): Feedback => ({
      answer: messageRef(11),
      userId,
      article: "harbour",
      verdict: "bad",
      at: 1,
      ...more,
    });

    test("is one verdict a person; a new one replaces it", async () => {
      await store.feedback.set(given(1, { complaint: "wrong", entry: "cost" }));
      await store.feedback.set(given(2));
      await store.feedback.set(given(1, { verdict: "good" }));
      expect(await store.feedback.of(messageRef(11), 1)).toEqual(given(1, { verdict: "good" }));
      expect((await store.feedback.of(messageRef(11), 2))?.verdict).toBe("bad");
      expect(await store.feedback.of(messageRef(12), 1)).toBeUndefined();
    });

    test("is counted by what it says, the most frequent first", async () => {
      const wrong = { entry: "cost", complaint: "wrong" } as const;
      for (const userId of [1, 2, 3]) await store.feedback.set(given(userId, { ...wrong, at: userId }));
      await store.feedback.set(given(4, { at: 9 }));
      await store.feedback.set(given(5, { verdict: "good", entry: "cost", at: 9 }));
      await store.feedback.set(given(6, { verdict: "good", entry: "cost", at: 9 }));
      const { article } = given(1);
      expect(await store.feedback.judged(1)).toEqual([
        { article, ...wrong, verdict: "bad", count: 3 },
        { article, entry: "cost", verdict: "good", count: 2 },
        { article, verdict: "bad", count: 1 },
      ]);
      expect((await store.feedback.judged(3)).map(({ count }) => count)).toEqual([2, 1, 1]);
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
    const waiting = async () => (await store.editors.waiting()).map(({ id: _, ...rest }) => rest);

    test("a question is kept once and counted; that nothing fitted is not taken back", async () => {
      await store.editors.unanswered(asked());
      await store.editors.unanswered(asked({ noneFitted: true, at: 3 }));
      await store.editors.unanswered(asked({ at: 2 }));
      await store.editors.unanswered(asked({ language: "en", at: 4 }));
      await store.editors.unanswered(asked({ article: "bridge", at: 5 }));
      const { article, question, language } = asked();
      expect(await waiting()).toEqual([
        { ...asked({ article: "bridge" }), at: undefined, count: 1, firstAt: 5, lastAt: 5 },
        { ...asked({ language: "en" }), at: undefined, count: 1, firstAt: 4, lastAt: 4 },
        { article, question, language, noneFitted: true, count: 3, firstAt: 1, lastAt: 3 },
      ]);
    });

    test("a phrasing is kept once for each entry, apart from the same question without one", async () => {
      const { noneFitted: _, ...phrasing } = asked();
      await store.editors.unanswered(asked());
      for (const entry of ["depth", "cost", "depth"]) await store.editors.proposed({ ...phrasing, entry });
      const found = (await waiting()).map(({ entry, count }) => [entry, count]);
      expect(found.toSorted()).toEqual(
        [
          [undefined, 1],
          ["cost", 1],
          ["depth", 2],
        ].toSorted(),
      );
    });

    test("what is ignored stays so; what is accepted and asked in vain again waits again", async () => {
      await store.editors.unanswered(asked());
      await store.editors.unanswered(asked({ question: "Wer?" }));
      const [who, deep] = (await store.editors.waiting()).map(({ id }) => id);
      await store.editors.settle([who ?? 0, 4711], "ignored");
      await store.editors.settle([deep ?? 0, who ?? 0], "accepted");
      await store.editors.settle([], "ignored");
      expect(await waiting()).toEqual([]);
      await store.editors.unanswered(asked({ question: "Wer?", at: 2 }));
      await store.editors.unanswered(asked({ at: 2 }));
      expect(await store.editors.waiting()).toMatchObject([{ id: deep, count: 2, firstAt: 1, lastAt: 2 }]);
    });

    test("asked by many at once it is counted for each", async () => {
      await Promise.all(Array.from({ length: 30 }, () => store.editors.unanswered(asked())));
      expect((await waiting()).map(({ count }) => count)).toEqual([30]);
    });

    test("odd letters do no harm, and a text has an end", async () => {
      await store.editors.unanswered(asked({ question: "a\0b\ud83d" }));
      await store.editors.unanswered(asked({ question: "🚢".repeat(5000), at: 2 }));
      const [long, odd] = await waiting();
      expect(odd?.question).toBe("ab\ufffd");
      expect(long?.question).toBe("🚢".repeat(2048));
    });

    test("a flood fills no disk: those that were not asked for longest go", async () => {
      for (let at = 0; at < 6100; at += 1) await store.editors.unanswered(asked({ question: `${at}`, at }));
      const found = await store.editors.waiting();
      expect(found).toHaveLength(5000);
      expect(found[0]?.question).toBe("6099");
      const kept = await database.db.selectFrom("questions").select("question").execute();
      expect(kept.length).toBeLessThan(6100);
      await store.sweep(clock, 0);
      expect(await database.db.selectFrom("questions").select("id").execute()).toHaveLength(5000);
      expect((await store.editors.waiting()).at(-1)?.question).toBe("1100");
    });

    test("questions are gone when their time is over", async () => {
      await store.editors.unanswered(asked({ at: 10 }));
      await store.editors.unanswered(asked({ question: "Wer?", at: 20 }));
      await store.sweep(clock, 20);
      expect((await waiting()).map(({ question }) => question)).toEqual(["Wer?"]);
    });
  });

  test("a draft is an editor's own, for a day", async () => {
    const draft = { questions: [1, 2], article: "harbour", language: "de", at: 1 } as const;
    await store.drafts.set(1, draft);
    await store.drafts.set(2, { ...draft, article: "bridge" });
    await store.drafts.set(1, { ...draft, answer: "Zwölf Meter." });
    expect(await store.drafts.of(1)).toEqual({ ...draft, answer: "Zwölf Meter." });
    await store.drafts.set(2, undefined);
    expect(await store.drafts.of(2)).toBeUndefined();
    clock += DAY;
    expect(await store.drafts.of(1)).toBeUndefined();
    await store.sweep(clock, 0);
    expect(await database.db.selectFrom("drafts").selectAll().execute()).toEqual([]);
  });

  test("a post is known for an hour", async () => {
    const post = { channelId: -3, messageId: 4, article: "harbour", language: "de" } as const;
    await store.posts.add(post);
    await store.posts.add(post);
    expect(await store.posts.of(-3, 5)).toBeUndefined();
    expect(await store.posts.of(-3, 4)).toEqual(post);
    expect(await store.posts.of(-3, 4)).toEqual(post);
    clock += HOUR;
    expect(await store.posts.of(-3, 4)).toBeUndefined();
    await store.sweep(clock, 0);
    expect(await database.db.selectFrom("posts").selectAll().execute()).toEqual([]);
  });

  test("what happens is counted by day, as long as it is to be kept", async () => {
    const tally: Tally = {
      day: "2026-11-25",
      article: "harbour",
      outcome: "answer",
      entry: "cost",
      origin: "private",
      language: "de",
    };
    const { entry: _, ...without } = tally;
    await Promise.all(Array.from({ length: 20 }, () => store.tallies.count(tally)));
    await store.tallies.count({ ...without, outcome: "unanswered" });
    await store.tallies.count({ ...tally, day: "2026-11-24" });
    expect(await store.tallies.since("2026-11-25")).toEqual([
      { ...tally, count: 20 },
      { ...without, outcome: "unanswered", count: 1 },
    ]);
    expect(await store.tallies.since("2026-11-24")).toHaveLength(3);
    await store.sweep(clock, Date.UTC(2026, 10, 25, 12));
    expect(await store.tallies.since("")).toHaveLength(2);
  });

  test("a chore is begun by one of several, once in its time", async () => {
    const begin = async (now: number) => {
      const begun = await Promise.all(Array.from({ length: 8 }, () => store.chores.begin("sweep", now, DAY)));
      return begun.filter(Boolean).length;
    };
    expect(await begin(clock)).toBe(1);
    expect(await begin(clock + DAY - 1)).toBe(0);
    expect(await store.chores.begin("digest", clock, DAY)).toBe(true);
    expect(await begin(clock + DAY)).toBe(1);
  });

  describe("forget", () => {
    test("deletes all that is kept about a person, and nothing of anybody else", async () => {
      const feedback = { answer: messageRef(11), article: "harbour", verdict: "good", at: 1 } as const;
      const draft = { questions: [], article: "harbour", language: "de", at: 1 } as const;
      await store.exchanges.add(exchange());
      await store.exchanges.add(exchange({ chatId: 1, answer: messageRef(2, 1), userId: undefined }));
      await store.exchanges.add(exchange({ userId: 2, answer: messageRef(12) }));
      for (const userId of [1, 2]) {
        await store.feedback.set({ ...feedback, userId });
        await store.drafts.set(userId, draft);
        await store.sends.begin({ updateId: userId, nth: 0, chatId: userId, row: userId, above: 0 });
        await store.sends.sent({ updateId: userId, nth: 0 }, messageRef(8, userId));
        await store.settings.change(userId, { language: "en" });
      }
      await store.settings.change(CHAT, { language: "en" });
      await store.forget(1, 1);
      expect(await store.exchanges.ofAnswer(messageRef(11))).toBeUndefined();
      expect(await store.exchanges.ofAnswer(messageRef(2, 1))).toBeUndefined();
      expect(await store.exchanges.last(CHAT, 1)).toBeUndefined();
      expect(await store.feedback.of(messageRef(11), 1)).toBeUndefined();
      expect(await store.drafts.of(1)).toBeUndefined();
      expect(await store.settings.read(1)).toEqual({});
      expect(await store.sends.known(1, 0)).toEqual(new Set());
      expect(await store.exchanges.ofAnswer(messageRef(12))).toBeDefined();
      expect(await store.feedback.of(messageRef(11), 2)).toBeDefined();
      expect(await store.drafts.of(2)).toEqual(draft);
      expect(await store.settings.read(2)).toEqual({ language: "en" });
      expect(await store.settings.read(CHAT)).toEqual({ language: "en" });
      expect(await store.sends.known(2, 0)).toEqual(new Set([8]));
    });

    test("in a group leaves the answers to others and in chats without an id alone", async () => {
      await store.exchanges.add(
        exchange({ chatId: undefined, userId: 2, answer: { kind: "inline", inlineId: "g" } }),
      );
      await store.forget(1, undefined);
      expect(await store.exchanges.ofAnswer({ kind: "inline", inlineId: "g" })).toBeDefined();
    });
  });

  test("the database answers", async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
