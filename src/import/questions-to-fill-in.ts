import { stringify } from "yaml";
import { collectNames } from "../answer/names.ts";
import type { Article, Language, Sentence } from "../article/article.ts";
import { type FoundIn, findIn } from "./found-in.ts";
import { slugOf } from "./slug.ts";

/**
 * Writes a `questions.yaml` to fill in: for each sentence of the article one entry that cites it, marked as a draft.
 *
 * The loader takes it as it is and serves nothing of it until an entry is no longer a draft. Texts in the article's own
 * language are the article's; nothing is translated or made up.
 */
export function questionsToFillIn(article: Article): string {
  const topics = topicsOf(article);
  const names = collectNames(article);
  const entries = article.sentences.map((sentence) => {
    const topic = topics.findLast(({ from }) => from <= sentence.start) ?? topics[0];
    return writeEntry(sentence, topic?.id ?? NEWS.id, findIn(sentence, article.language, names));
  });
  return [
    HEAD,
    writeSummary(article),
    writeTopics(topics, article.language),
    "",
    ENTRIES,
    entries.join("\n"),
  ].join("\n");
}

const HEAD = `# To fill in. Each entry below is a draft: it cites a sentence, and no reader sees it. For each sentence that readers will
# ask about:
#
#   1. phrasings: how readers ask for it, in German and English; the comment above the entry says what is in the sentence.
#   2. answer: one short sentence in each language.
#   3. status: confirmed (then also  by: { de: der Stadt, en: the city }),  reported, expected, rumoured or open.
#   4. Take out the line  draft: true.  From then on the entry is served.
#
# Remove the entries nobody needs; several sentences may stand under one  cite.  With the first entry that is served, the
# summary and the topics have to be complete as well. How it all is written: README.md, "Write an article's folder".
# What is still missing: npm run knowledge -- check
`;

const ENTRIES = "entries:";

interface TopicDraft {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  /** Offset in the article's text from which on it is what sentences are about. */
  readonly from: number;
}

const NEWS: TopicDraft = { id: "news", title: { de: "Die Nachricht", en: "The news" }, from: 0 };

// The article's own headings, as far as there are sentences below them.
function topicsOf({ blocks, language }: Article): readonly TopicDraft[] {
  const topics: TopicDraft[] = [];
  let heading: TopicDraft | undefined = NEWS;
  for (const block of blocks) {
    if (block.kind === "heading") {
      const slug = slugOf(block.text);
      const id =
        slug === "" || topics.some((topic) => topic.id === slug) ? `topic-${topics.length + 1}` : slug;
      heading = { id, title: { [language]: block.text }, from: block.start };
    }
    if (block.kind !== "paragraph" || !heading) continue;
    topics.push(heading);
    heading = undefined;
  }
  return topics;
}

function writeTopics(topics: readonly TopicDraft[], language: Language): string {
  const note = topics.some(({ title }) => title.de === undefined || title.en === undefined)
    ? ` # the headings; ${language === "de" ? "English" : "German"} is missing`
    : "";
  const lines = topics.map(({ id, title }) =>
    [`  - id: ${scalar(id)}`, `    de: ${scalar(title.de)}`, `    en: ${scalar(title.en)}`]
      .map(trimmed)
      .join("\n"),
  );
  return [`topics:${note}`, ...lines].join("\n");
}

// A citation means the first sentence with its words, so of a paragraph only such can be cited.
function citable({ sentences }: Article): readonly Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => {
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  });
}

function writeSummary(article: Article): string {
  const firsts: Sentence[] = [];
  for (const sentence of citable(article)) {
    if (firsts.at(-1)?.paragraph !== sentence.paragraph) firsts.push(sentence);
  }
  const points = (sentences: readonly Sentence[]) =>
    sentences.map((one) => writePoint(one, article.language));
  return [
    "summary: # to shorten and to translate: so far they are sentences of the article",
    "  short: # up to three points",
    ...points(firsts.slice(0, 3)),
    "  long: # one point a paragraph",
    ...points(firsts),
    "",
  ].join("\n");
}

function writePoint({ text }: Sentence, language: Language): string {
  const own = (asked: Language) => scalar(asked === language ? text : undefined);
  return [`    - de: ${own("de")}`, `      en: ${own("en")}`, `      cite: ${scalar(text)}`]
    .map(trimmed)
    .join("\n");
}

function writeEntry({ paragraph, index, text }: Sentence, topic: string, found: FoundIn): string {
  return [
    `  # Paragraph ${paragraph}. ${asksFor(found)}`,
    `  - id: sentence-${index + 1}`,
    "    draft: true",
    `    topic: ${scalar(topic)}`,
    "    status:",
    "    phrasings:",
    "      de:",
    "        -",
    "      en:",
    "        -",
    "    answer:",
    "      de:",
    "      en:",
    `    cite: ${scalar(text)}`,
    "",
  ].join("\n");
}

function asksFor({ who, where, when, howMuch }: FoundIn): string {
  const parts = [
    ["Who?", who],
    ["Where?", where],
    ["When?", when],
    ["How much?", howMuch],
  ] as const;
  const told = parts
    .filter(([, found]) => found.length > 0)
    .map(([ask, found]) => `${ask} ${found.join(", ")}`);
  return ["What?", ...told].join(" · ");
}

function scalar(text: string | undefined): string {
  return text === undefined ? "" : stringify(text, { lineWidth: 0 }).trimEnd();
}

function trimmed(line: string): string {
  return line.trimEnd();
}
