import type { Generated } from "kysely";

// Times are milliseconds since 1970, truths 0 or 1. «hash» is a keyed hash, «sealed» can be opened with the secret only.

/** The bot whose tables these are: the ids of updates are its own. */
interface OwnerTable {
  /** Always 1: there is one row. */
  readonly only: number;
  readonly bot: number;
}

/** What a chat has chosen. */
interface SettingsTable {
  /** Hash of the chat. */
  readonly chat: string;
  readonly language: string | null;
  readonly article: string | null;
  readonly audience: string | null;
  readonly quick_replies: string | null;
  readonly digest: number | null;
  readonly changed_at: number;
}

/** Updates that were taken from Telegram. */
interface UpdatesTable {
  readonly id: number;
  /** Sealed; null once it is handled. */
  readonly payload: string | null;
  readonly kept_at: number;
}

/** Messages that answer updates. */
interface SendsTable {
  readonly update_id: number;
  readonly nth: number;
  /** Hash of the chat. */
  readonly chat: string;
  /** Hash of the row of ids that the chat's messages are in. */
  readonly row: string;
  readonly above: number;
  /** The message's id where it has one that counts up in its chat; null until it is sent. */
  readonly message_id: number | null;
  /** Sealed reference; null until it is sent. */
  readonly ref: string | null;
  readonly kept_at: number;
}

/** Questions and the messages that answered them. */
interface ExchangesTable {
  /** Hash of the answering message. */
  readonly answer: string;
  /** Hash of the chat. */
  readonly chat: string | null;
  /** Hash of the person. */
  readonly person: string | null;
  /** Hash of chat and person, for the last one of a person in a chat. */
  readonly last_of: string | null;
  /** Hash of the asking message. */
  readonly question: string | null;
  /** Hash of chat, topic and what it says for everyone to see. */
  readonly says: string | null;
  /** The exchange itself, sealed. */
  readonly sealed: string;
  readonly at: number;
  readonly kept_at: number;
  /** Counts up with every change: the last one has the highest. */
  readonly turn: number;
  /** Its first turn: its place among the answers to one question. */
  readonly place: number;
}

/** Verdicts on answers. */
interface FeedbackTable {
  /** Hash of the answering message. */
  readonly answer: string;
  /** Hash of the person. */
  readonly person: string;
  readonly article: string;
  readonly entry: string | null;
  readonly verdict: string;
  readonly complaint: string | null;
  readonly at: number;
}

/** Questions for the editors, in plain letters. */
interface QuestionsTable {
  readonly id: Generated<number>;
  readonly article: string;
  readonly language: string;
  /** The entry that was picked; empty where nothing answered it. */
  readonly entry: string;
  /** Digest of the text: indexes take short values only. */
  readonly digest: string;
  readonly question: string;
  readonly none_fitted: number;
  readonly count: number;
  readonly first_at: number;
  readonly last_at: number;
  readonly state: "waiting" | "ignored" | "accepted";
}

/** Entries that editors are writing. */
interface DraftsTable {
  /** Hash of the editor. */
  readonly person: string;
  readonly sealed: string;
  readonly kept_at: number;
}

/** Summaries in channels whose copies may be on their way. */
interface PostsTable {
  /** Hash of the message. */
  readonly message: string;
  readonly article: string;
  readonly language: string;
  readonly kept_at: number;
}

/** What happened how often, by day. */
interface TalliesTable {
  /** `2026-11-25`, in UTC. */
  readonly day: string;
  readonly article: string;
  readonly outcome: string;
  /** Empty where no entry is concerned. */
  readonly entry: string;
  readonly origin: string;
  readonly language: string;
  readonly count: number;
}

/** When work was done last. */
interface ChoresTable {
  readonly chore: string;
  readonly begun_at: number;
}

/** The tables, alike in SQLite and PostgreSQL. */
export interface Tables {
  readonly owner: OwnerTable;
  readonly settings: SettingsTable;
  readonly updates: UpdatesTable;
  readonly sends: SendsTable;
  readonly exchanges: ExchangesTable;
  readonly feedback: FeedbackTable;
  readonly questions: QuestionsTable;
  readonly drafts: DraftsTable;
  readonly posts: PostsTable;
  readonly tallies: TalliesTable;
  readonly chores: ChoresTable;
}
