import { LRUCache } from "lru-cache";
import {
  type ChatSettings,
  EXCHANGE_HOURS,
  type Exchange,
  type Feedback,
  messageKey,
  type ProposedPhrasing,
  type Store,
  type SummaryPost,
  type UnansweredQuestion,
} from "./store.ts";

const HOUR = 60 * 60 * 1000;

// Bounds, so that a flood fills no memory. The oldest go first.
const MOST_CHATS = 100_000;
const MOST_EXCHANGES = 20_000;
const MOST_UPDATES = 50_000;
const MOST_FEEDBACK = 50_000;
const MOST_FOR_EDITORS = 5_000;
const MOST_POSTS = 1_000;

// By size, not by number: that would take the room for all of them at once, tens of megabytes.
const atMost = (most: number) => ({ maxSize: most, sizeCalculation: () => 1 });

/** A store that lives as long as the process, with what editors would be shown. */
export interface MemoryStore extends Store {
  readonly unanswered: () => readonly UnansweredQuestion[];
  readonly proposed: () => readonly ProposedPhrasing[];
}

/** A store that forgets everything at a restart. */
export function createMemoryStore(): MemoryStore {
  const settings = new LRUCache<number, ChatSettings>(atMost(MOST_CHATS));
  const updates = new LRUCache<number, true>(atMost(MOST_UPDATES));
  const posts = new LRUCache<string, SummaryPost>({ ...atMost(MOST_POSTS), ttl: EXCHANGE_HOURS * HOUR });
  const feedback = new LRUCache<string, Feedback>(atMost(MOST_FEEDBACK));
  const exchanges = createExchanges();
  const unanswered: UnansweredQuestion[] = [];
  const proposed: ProposedPhrasing[] = [];

  return {
    settings: {
      read: async (chatId) => settings.get(chatId) ?? {},
      change: async (chatId, change) => void settings.set(chatId, { ...settings.get(chatId), ...change }),
      migrate: async (from, to) => {
        const known = settings.get(from);
        if (!known) return;
        settings.set(to, { ...known, ...settings.get(to) });
        settings.delete(from);
      },
    },
    updates: {
      claim: async (updateId) => {
        if (updates.has(updateId)) return false;
        updates.set(updateId, true);
        return true;
      },
    },
    exchanges,
    feedback: {
      set: async (given) => void feedback.set(`${messageKey(given.answer)} ${given.userId}`, given),
      of: async (answer, userId) => feedback.get(`${messageKey(answer)} ${userId}`),
    },
    editors: {
      unanswered: async (question) => {
        const before = unanswered.findIndex((known) => isSameQuestion(known, question));
        const [known] = before < 0 ? [] : unanswered.splice(before, 1);
        const noneFitted = question.noneFitted || known?.noneFitted === true;
        keepNewest(unanswered, { ...question, noneFitted });
      },
      proposed: async (phrasing) => keepNewest(proposed, phrasing),
    },
    posts: {
      add: async (post) => void posts.set(`${post.channelId} ${post.messageId}`, post),
      take: async (channelId, messageId) => {
        const key = `${channelId} ${messageId}`;
        const post = posts.get(key);
        posts.delete(key);
        return post;
      },
    },
    forget: async (userId, privateChatId) => {
      exchanges.forget(userId, privateChatId);
      for (const [key, given] of feedback.entries()) if (given.userId === userId) feedback.delete(key);
      if (privateChatId !== undefined) settings.delete(privateChatId);
    },
    unanswered: () => unanswered,
    proposed: () => proposed,
  };
}

function isSameQuestion(a: UnansweredQuestion, b: UnansweredQuestion): boolean {
  return a.article === b.article && a.question === b.question && a.language === b.language;
}

function keepNewest<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MOST_FOR_EDITORS) list.shift();
}

function createExchanges(): Store["exchanges"] & {
  readonly forget: (userId: number, privateChatId: number | undefined) => void;
} {
  const ttl = EXCHANGE_HOURS * HOUR;
  // Keys of answers in the other maps: an exchange that is gone from here is gone.
  // Purged when their time is over, not when somebody looks: `/privacy` says so.
  const kept = { ...atMost(MOST_EXCHANGES), ttl, ttlAutopurge: true };
  const byAnswer = new LRUCache<string, Exchange>(kept);
  const byQuestion = new LRUCache<string, readonly string[]>(kept);
  const lastKeys = new LRUCache<string, string>(kept);

  const known = (key: string | undefined) => (key === undefined ? undefined : byAnswer.get(key));
  const lastOf = (chatId: number, userId: number | undefined) => `${chatId} ${userId ?? ""}`;
  const saying = (chatId: number, threadId: number | undefined, says: string) =>
    `${chatId} ${threadId ?? ""} says ${says}`;

  return {
    add: async (exchange) => {
      const { chatId, threadId, userId, questionId, answer } = exchange;
      const key = messageKey(answer);
      byAnswer.set(key, exchange);
      if (chatId === undefined) return;
      lastKeys.set(lastOf(chatId, userId), key);
      if (answer.kind === "message" && exchange.says !== undefined && !exchange.pointsTo)
        lastKeys.set(saying(chatId, threadId, exchange.says), key);
      if (questionId === undefined) return;
      const question = `${chatId} ${questionId}`;
      // An answer that was changed keeps its place.
      const keys = byQuestion.get(question) ?? [];
      byQuestion.set(question, keys.includes(key) ? keys : [...keys, key]);
    },
    ofAnswer: async (answer) => known(messageKey(answer)),
    ofQuestion: async (chatId, questionId) =>
      (byQuestion.get(`${chatId} ${questionId}`) ?? []).flatMap((key) => known(key) ?? []),
    last: async (chatId, userId) => known(lastKeys.get(lastOf(chatId, userId))),
    lastSaying: async (chatId, threadId, says, since) => {
      const exchange = known(lastKeys.get(saying(chatId, threadId, says)));
      // An edited question may have changed what the message says since.
      return exchange && exchange.says === says && exchange.at >= since ? exchange : undefined;
    },
    remove: async (answer) => void byAnswer.delete(messageKey(answer)),
    forget: (userId, privateChatId) => {
      for (const [key, exchange] of byAnswer.entries()) {
        const isTheirChat = privateChatId !== undefined && exchange.chatId === privateChatId;
        if (exchange.userId === userId || isTheirChat) byAnswer.delete(key);
      }
      // Their keys hold ids of people and messages too.
      for (const [key, answer] of lastKeys.entries()) if (!byAnswer.has(answer)) lastKeys.delete(key);
      for (const [key, answers] of byQuestion.entries())
        if (!answers.some((answer) => byAnswer.has(answer))) byQuestion.delete(key);
    },
  };
}
