import type { Language, Status } from "../article/article.ts";

/** A question the article did not answer. */
export interface UnansweredQuestion {
  readonly article: string;
  readonly question: string;
  readonly language: Language;
  /** Somebody looked at the suggestions and took none of them. */
  readonly noneFitted: boolean;
  readonly at: number;
}

/** A question that a person put to an entry by hand: a phrasing it may want. */
export interface ProposedPhrasing {
  readonly article: string;
  readonly entry: string;
  readonly question: string;
  readonly language: Language;
  readonly at: number;
}

/** A question that waits for an editor. */
export interface WaitingQuestion {
  readonly id: number;
  readonly article: string;
  readonly question: string;
  readonly language: Language;
  /** The entry that a reader picked for it; absent where nothing answered it. */
  readonly entry?: string | undefined;
  readonly noneFitted: boolean;
  /** How often it was asked. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What an editor has done with a question. */
export type Settled =
  /** It is asked again and again, but nobody wants to hear of it any more. */
  | "ignored"
  /** The knowledge folder answers it by now; should it be asked in vain again, it waits again. */
  | "accepted";

/** What editors want to hear about. Kept without who said it and where. */
export interface EditorStore {
  /** Keeps a question once for each article and language, however often it is asked, and counts it. */
  readonly unanswered: (question: UnansweredQuestion) => Promise<void>;
  /** The same for a question and the entry that was picked for it. */
  readonly proposed: (phrasing: ProposedPhrasing) => Promise<void>;
  /** All that wait, the last asked first. */
  readonly waiting: () => Promise<readonly WaitingQuestion[]>;
  /** Takes questions off the list; ids that are unknown or settled already do no harm. */
  readonly settle: (ids: readonly number[], how: Settled) => Promise<void>;
}

/** An entry that an editor is writing in a chat with the bot: what is known of it so far. */
export interface EntryDraft {
  /** The questions it is to answer. */
  readonly questions: readonly number[];
  readonly article: string;
  readonly language: Language;
  readonly answer?: string | undefined;
  /** The sentence to cite, word for word. */
  readonly citation?: string | undefined;
  readonly status?: Status["kind"] | undefined;
  /** Who confirmed it, where that is its status. */
  readonly by?: string | undefined;
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
}

/** One draft for each editor, for a day at most. */
export interface DraftStore {
  readonly of: (userId: number) => Promise<EntryDraft | undefined>;
  readonly set: (userId: number, draft: EntryDraft | undefined) => Promise<void>;
}
