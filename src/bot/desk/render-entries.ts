import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, type Entry, type Language, questionOf } from "../../article/article.ts";
import type { QuestionGroup } from "../../desk/likeness.ts";
import { tapButton } from "../render/button.ts";
import { fitMessage } from "../render/fit-message.ts";
import { type OutgoingMessage, plain } from "../render/message.ts";
import { pageNumber, pageOf, pageRows } from "../render/paging.ts";
import { say } from "../wording.ts";
import { countWordings, wordings } from "./render-waiting.ts";
import { firstOf, sizeOf } from "./waiting.ts";

const ENTRIES_ON_A_PAGE = 8;
// What becomes a phrasing has to be seen first: more of them than of what is merely looked at.
const MOST_WORDINGS = 20;

/** Entries to choose from that stand on one page, and what they have in common. */
interface Shelf {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** How the choice of an entry is shown. */
export interface EntriesLayout {
  readonly language: Language;
  readonly article: Article;
  /** From 0. */
  readonly page: number;
  /** Where the group stands among those that wait, from 0: the way back. */
  readonly at: number;
  /** Entries that are likely to be meant, best first. */
  readonly likely: readonly Entry[];
}

/** The entries that waiting questions could be phrasings of: first the likely ones, then all by topic. */
export function renderEntries(group: QuestionGroup, layout: EntriesLayout): OutgoingMessage {
  const { language, page, at } = layout;
  const shown = pageOf(shelves(layout), page, 1);
  const [shelf] = shown.items;
  const question = firstOf(group);
  const size = sizeOf(group);
  return {
    text: fitMessage({
      opening: [
        FormattedString.bold(say(language, "desk-which-entry", { count: countWordings(group).size })),
        wordings(group, language, MOST_WORDINGS),
        plain([shelf?.title ?? "", pageNumber(shown, language)].filter((part) => part !== "").join(" · ")),
      ].filter(({ text }) => text !== ""),
      citations: [],
    }),
    buttons: [
      ...(shelf?.entries ?? []).map((entry) => [
        tapButton(questionOf(entry, language), {
          verb: "desk",
          language,
          act: { kind: "add-phrasings", question, size, entry: entry.id },
        }),
      ]),
      ...pageRows(shown, language, (other) => ({
        verb: "desk",
        language,
        act: { kind: "entries", question, page: other },
      })),
      [
        tapButton(say(language, "button-back"), {
          verb: "desk",
          language,
          act: { kind: "waiting", page: at },
        }),
      ],
    ],
  };
}

function shelves({ article, likely, language }: EntriesLayout): readonly Shelf[] {
  const { topics = [], entries = [] } = article.questions ?? {};
  const first = { title: say(language, "desk-likely"), entries: likely.slice(0, ENTRIES_ON_A_PAGE) };
  const byTopic = topics.flatMap(({ id, title }) => {
    const own = entries.filter(({ topic }) => topic === id);
    const count = Math.ceil(own.length / ENTRIES_ON_A_PAGE);
    return Array.from({ length: count }, (_, index) => pageOf(own, index, ENTRIES_ON_A_PAGE)).map(
      ({ items }) => ({ title: title[language], entries: items }),
    );
  });
  return [...(likely.length > 0 ? [first] : []), ...byTopic];
}
