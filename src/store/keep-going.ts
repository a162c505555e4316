import type { Logger } from "../log.ts";
import { createCatchUp } from "./catch-up.ts";
import { isOutage } from "./outage.ts";
import type { Store } from "./store.ts";

/**
 * A store for a database that may be away for a while: locked, full, not to be reached. What is kept meanwhile is kept in
 * memory and told to the database when it is back; the log says once that it is away, and once what it has caught up on.
 *
 * What cannot be done without the database fails as it would without this: what the desk reads (an empty list would be a
 * lie), and `forget` (which is done as soon as the database is back, but that is not «at once»). No chore begins.
 */
export function keepGoing(real: Store, log: Logger): Store {
  const { read, write, writeLater, writeNow, isAway, close } = createCatchUp(real, log);

  return {
    settings: {
      read: (chatId) =>
        read(
          (store) => store.settings.read(chatId),
          (kept, meanwhile) => ({ ...kept, ...meanwhile }),
        ),
      change: (chatId, change) => write("settings", (store) => store.settings.change(chatId, change)),
      migrate: (from, to) => write("settings", (store) => store.settings.migrate(from, to)),
    },
    updates: {
      keep: (updates) => write("updates", (store) => store.updates.keep(updates)),
      unfinished: real.updates.unfinished,
      finish: (updateId) => write("updates", (store) => store.updates.finish(updateId)),
    },
    sends: {
      of: (updateId, nth) =>
        read(
          (store) => store.sends.of(updateId, nth),
          (kept, meanwhile) => (meanwhile.kind === "new" ? kept : meanwhile),
        ),
      begin: (sending) => write("sends", (store) => store.sends.begin(sending)),
      sent: (sending, ref) => write("sends", (store) => store.sends.sent(sending, ref)),
      known: (row, above) =>
        read(
          (store) => store.sends.known(row, above),
          (kept, meanwhile) => new Set([...kept, ...meanwhile]),
        ),
      highest: (row) => read((store) => store.sends.highest(row), Math.max),
    },
    exchanges: {
      add: (exchange) => write("exchanges", (store) => store.exchanges.add(exchange)),
      ofAnswer: (answer) => read((store) => store.exchanges.ofAnswer(answer), newer),
      ofQuestion: (chatId, questionId) =>
        read(
          (store) => store.exchanges.ofQuestion(chatId, questionId),
          (kept, meanwhile) => (meanwhile.length > 0 ? meanwhile : kept),
        ),
      last: (chatId, userId) => read((store) => store.exchanges.last(chatId, userId), newer),
      lastSaying: (chatId, threadId, says, since) =>
        read((store) => store.exchanges.lastSaying(chatId, threadId, says, since), newer),
      remove: (answer) => write("exchanges", (store) => store.exchanges.remove(answer)),
    },
    feedback: {
      set: (feedback) => write("feedback", (store) => store.feedback.set(feedback)),
      of: (answer, userId) => read((store) => store.feedback.of(answer, userId), newer),
      judged: real.feedback.judged,
    },
    editors: {
      unanswered: (question) => writeLater("editors", (store) => store.editors.unanswered(question)),
      proposed: (phrasing) => writeLater("editors", (store) => store.editors.proposed(phrasing)),
      waiting: real.editors.waiting,
      settle: (ids, how) => writeLater("editors", (store) => store.editors.settle(ids, how)),
    },
    drafts: {
      of: (userId) => read((store) => store.drafts.of(userId), newer),
      set: (userId, draft) => write("drafts", (store) => store.drafts.set(userId, draft)),
    },
    posts: {
      add: (post) => write("posts", (store) => store.posts.add(post)),
      of: (channelId, messageId) => read((store) => store.posts.of(channelId, messageId), newer),
    },
    tallies: {
      count: (tally) => writeLater("tallies", (store) => store.tallies.count(tally)),
      since: real.tallies.since,
    },
    chores: {
      begin: async (chore, now, every) => {
        try {
          return !isAway() && (await real.chores.begin(chore, now, every));
        } catch (error) {
          // Every replica would begin it; and the next hour is as good.
          if (isOutage(error)) return false;
          throw error;
        }
      },
    },
    forget: (userId, privateChatId) => writeNow("forget", (store) => store.forget(userId, privateChatId)),
    sweep: real.sweep,
    ping: real.ping,
    close: async () => {
      close();
      await real.close();
    },
  };
}

const newer = <T>(kept: T, meanwhile: T): T => meanwhile ?? kept;
