import { describe, expect, it } from "vitest";
import type { Questions } from "../../src/article/article.ts";
import { parseMarkdownArticle } from "../../src/article/markdown.ts";
import { parseQuestions } from "../../src/article/questions-file.ts";
import { ARTICLE, placeOf, QUESTIONS, swap } from "./knowledge-folder.ts";

const article = { ...parseMarkdownArticle(ARTICLE), language: "de" } as const;
const [picks, reports, silent] = article.sentences;

interface Run {
  readonly questions: Questions | undefined;
  /** `line:column message` */
  readonly problems: readonly string[];
}

async function parse(text: string): Promise<Run> {
  const problems: string[] = [];
  const questions = await parseQuestions(text, article, ({ line, column }, message) =>
    problems.push(`${line}:${column} ${message}`),
  );
  return { questions, problems };
}

/** A mistake put into {@link QUESTIONS}, the fragment of the result it has to be reported at and what it has to say. */
type Mistake = readonly [
  name: string,
  from: string,
  to: string,
  at: string | readonly [line: number, column: number],
  message: string,
];

/** Each mistake is reported at its place, as the only one, and nothing comes back. */
function reportsMistakes(mistakes: readonly Mistake[]): void {
  it.each(mistakes)("%s", async (_name, from, to, at, message) => {
    const text = swap(QUESTIONS, from, to);
    const place = typeof at === "string" ? placeOf(text, at) : at.join(":");
    const { questions, problems } = await parse(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.split(" ", 1)[0]).toBe(place);
    expect(problems[0]).toContain(message);
    expect(questions).toBeUndefined();
  });
}

const WHO_CITE = "    cite: Apple wählt Alibaba.\n    related";
const LAST_POINT = "      cite: Apple schweigt bislang dazu.\ntopics";

describe("questions without a mistake", () => {
  it("are read", async () => {
    expect(await parse(QUESTIONS)).toEqual({
      problems: [],
      questions: {
        summary: {
          short: [{ text: { de: "Kurz.", en: "Short." }, citations: [picks] }],
          long: [
            { text: { de: "Eins.", en: "One." }, citations: [reports] },
            { text: { de: "Zwei.", en: "Two." }, citations: [silent] },
          ],
        },
        sources: [],
        topics: [{ id: "deal", title: { de: "Handel", en: "Deal" } }],
        names: [],
        glosses: [],
        entries: [
          {
            kind: "stated",
            id: "who",
            topic: "deal",
            status: { kind: "confirmed", by: { de: "Reuters", en: "Reuters" } },
            phrasings: { de: ["Wen wählt Apple?"], en: ["Who is picked?"] },
            answer: { de: "Alibaba.", en: "Alibaba." },
            citations: [picks],
            related: ["why"],
          },
          {
            kind: "not-stated",
            id: "why",
            topic: "deal",
            phrasings: { de: ["Warum?"], en: ["Why?"] },
            answer: { de: "Das steht da nicht.", en: "It does not say." },
            nearest: silent,
            related: [],
          },
        ],
      },
    });
  });

  it("may have CRLF", async () => {
    expect(await parse(QUESTIONS.replaceAll("\n", "\r\n"))).toEqual(await parse(QUESTIONS));
  });

  it.each(["reported", "expected", "rumoured", "open"])("know the status %s", async (status) => {
    const by = "confirmed\n    by: { de: Reuters, en: Reuters }";
    const { questions, problems } = await parse(swap(QUESTIONS, by, status));
    expect(problems).toEqual([]);
    expect(questions?.entries[0]).toMatchObject({ kind: "stated", status: { kind: status } });
  });

  it("cite several sentences in the order given, folded ones too", async () => {
    const cite =
      "    cite:\n      - Reuters berichtet darüber.\n      - >-\n        Apple wählt\n        Alibaba.\n    related";
    const { questions, problems } = await parse(swap(QUESTIONS, WHO_CITE, cite));
    expect(problems).toEqual([]);
    expect(questions?.entries[0]).toMatchObject({ citations: [reports, picks] });
  });

  it("may leave out the nearest sentence of a known unknown", async () => {
    const { questions, problems } = await parse(
      swap(QUESTIONS, "    nearest: Apple schweigt bislang dazu.\n", ""),
    );
    expect(problems).toEqual([]);
    expect(questions?.entries[1]).not.toHaveProperty("nearest");
  });

  it("may name names and gloss sentences", async () => {
    const more =
      "names:\n  - { name: Apple, also: [Cupertino] }\nglosses:\n  - sentence: Apple wählt Alibaba.\n    en: Apple picks Alibaba.\nentries:";
    const { questions, problems } = await parse(swap(QUESTIONS, "entries:", more));
    expect(problems).toEqual([]);
    expect(questions?.names).toEqual([{ name: "Apple", also: ["Cupertino"] }]);
    expect(questions?.glosses).toEqual([{ sentence: picks, text: { en: "Apple picks Alibaba." } }]);
  });

  it("may name the article's sources, with the sentences that do", async () => {
    const more = "sources:\n  - { de: Reuters, en: Reuters, cite: Reuters berichtet darüber. }\nentries:";
    const { questions, problems } = await parse(swap(QUESTIONS, "entries:", more));
    expect(problems).toEqual([]);
    expect(questions?.sources).toEqual([{ text: { de: "Reuters", en: "Reuters" }, citations: [reports] }]);
    const wrong = await parse(swap(QUESTIONS, "entries:", more.replace("darüber", "davon")));
    expect(wrong.problems).toHaveLength(1);
    expect(wrong.problems[0]).toContain("It differs at character");
    expect(wrong.questions).toBeUndefined();
  });

  it("may have a phrasing in both languages of one entry", async () => {
    const both = swap(swap(QUESTIONS, "[Warum?]", "[Warum?, Apple]"), "[Why?]", "[Why?, Apple]");
    expect((await parse(both)).problems).toEqual([]);
  });
});

describe("YAML syntax", () => {
  it.each([
    ["a colon in a text", "de: Kurz.", "de: Kurz: gut", "3:11"],
    ["a tab", "    topic: deal\n    status: confirmed", "\ttopic: deal\n    status: confirmed", "17:1"],
    ["a field twice", "    answer: { de: Alibaba.", "    topic: deal\n    answer: { de: Alibaba.", "23:5"],
    ["an alias of nothing", "Kurz.", "*Kurz.", "3:11"],
    ["an unknown tag", "Kurz.", "!Kurz. so", "3:11"],
  ])("%s", async (_name, from, to, place) => {
    const { questions, problems } = await parse(swap(QUESTIONS, from, to));
    expect(problems[0]).toMatch(new RegExp(`^${place} This is not valid YAML[:.] .*[.]$`, "u"));
    expect(questions).toBeUndefined();
  });

  it("says of an empty file what is missing, not that its YAML is broken", async () => {
    const { problems } = await parse("");
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).not.toContain("not valid YAML");
  });
});

describe("missing fields", () => {
  reportsMistakes([
    [
      "an answer",
      "    answer: { de: Alibaba., en: Alibaba. }\n",
      "",
      [16, 5],
      "«entries › 1 › answer»: missing. Add it.",
    ],
    [
      "a language of it",
      "{ de: Alibaba., en: Alibaba. }",
      "{ de: Alibaba. }",
      [23, 13],
      "«entries › 1 › answer › en»: missing. Add it.",
    ],
    [
      "who confirmed it",
      "    by: { de: Reuters, en: Reuters }\n",
      "",
      [16, 5],
      "«entries › 1 › by»: missing. Add it.",
    ],
    ["a citation", WHO_CITE, "    related", [16, 5], "«entries › 1 › cite»: missing. Add it."],
    [
      "a citation left empty",
      WHO_CITE,
      "    cite:\n    related",
      [24, 10],
      "«entries › 1 › cite»: missing. Add",
    ],
    [
      "the status",
      "    status: confirmed\n",
      "",
      [16, 5],
      "«entries › 1 › status»: missing; expected one of confirmed",
    ],
    [
      "a language's phrasings",
      "      de: [Warum?]\n",
      "",
      "en: [Why?]",
      "«entries › 2 › phrasings › de»: missing. Add it.",
    ],
    [
      "phrasings left empty",
      "de: [Warum?]",
      "de: []",
      [30, 11],
      "«entries › 2 › phrasings › de»: expected at least 1",
    ],
    [
      "the topics",
      "topics:\n  - { id: deal, de: Handel, en: Deal }\n",
      "",
      [1, 1],
      "«topics»: missing. Add it.",
    ],
    ["a topic's title", "de: Handel, ", "", "{ id: deal", "«topics › 1 › de»: missing. Add it."],
    [
      "an empty text",
      "de: Alibaba., en",
      "de: '', en",
      [23, 19],
      "«entries › 1 › answer › de»: empty. Fill it in.",
    ],
    [
      "a blank text",
      "de: Alibaba., en",
      "de: ' ', en",
      [23, 19],
      "«entries › 1 › answer › de»: empty. Fill it in.",
    ],
    ["an empty citation", WHO_CITE, "    cite: ''\n    related", [24, 11], "empty. Fill it in."],
  ]);
});

describe("unknown fields", () => {
  reportsMistakes([
    [
      "at the top",
      "topics:",
      "topcs: 1\ntopics:",
      [13, 1],
      "Unknown field «topcs». Remove it or correct its name.",
    ],
    ["in an entry", "related: [why]", "relatd: [why]", [25, 5], "Unknown field «relatd» in «entries › 1»."],
    [
      "a language",
      "de: [Warum?]",
      "de: [Warum?]\n      fr: [Pourquoi?]",
      [31, 7],
      "Unknown field «fr» in «entries › 2 › phrasings».",
    ],
    [
      "`by` where nothing is confirmed",
      "confirmed",
      "reported",
      [19, 5],
      "Unknown field «by» in «entries › 1».",
    ],
    [
      "`cite` where nothing is stated",
      "nearest:",
      "cite:",
      [33, 5],
      "Unknown field «cite» in «entries › 2».",
    ],
  ]);
});

describe("wrong values", () => {
  reportsMistakes([
    [
      "a number as text",
      "de: Alibaba., en",
      "de: 12, en",
      [23, 19],
      "«entries › 1 › answer › de»: expected a text.",
    ],
    [
      "a text as list",
      "related: [why]",
      "related: why",
      [25, 14],
      "«entries › 1 › related»: expected a list.",
    ],
    [
      "a text as fields",
      "by: { de: Reuters, en: Reuters }",
      "by: Reuters",
      [19, 9],
      "«entries › 1 › by»: expected fields",
    ],
    [
      "a text as phrasings",
      "de: [Warum?]",
      "de: Warum?",
      [30, 11],
      "«entries › 2 › phrasings › de»: expected a list.",
    ],
    [
      "a number as citation",
      WHO_CITE,
      "    cite: 12\n    related",
      [24, 11],
      "«entries › 1 › cite»: expected a text or a list",
    ],
    [
      "a number among citations",
      WHO_CITE,
      "    cite:\n      - Apple wählt Alibaba.\n      - 12\n    related",
      [26, 9],
      "expected a text",
    ],
    [
      "a status",
      "status: confirmed",
      "status: sure",
      [18, 13],
      "«entries › 1 › status»: expected one of confirmed, reported, expected, rumoured, open, not-stated.",
    ],
    [
      "an id with capitals",
      "- id: why",
      "- id: Why",
      [26, 9],
      "«entries › 2 › id»: expected lower-case letters, digits",
    ],
    [
      "an id too long",
      "- id: why",
      `- id: ${"w".repeat(41)}`,
      [26, 9],
      "«entries › 2 › id»: longer than 40 characters.",
    ],
    [
      "a short summary too long",
      "  long:",
      `${"    - { de: a, en: b, cite: Apple wählt Alibaba. }\n".repeat(3)}  long:`,
      [3, 5],
      "«summary › short»: expected at most 3.",
    ],
  ]);
});

describe("ids", () => {
  reportsMistakes([
    [
      "an unknown topic",
      "id: who\n    topic: deal",
      "id: who\n    topic: dael",
      [17, 12],
      "There is no topic «dael». Use one of deal.",
    ],
    [
      "an unknown related entry",
      "[why]",
      "[wyh]",
      [25, 15],
      "There is no entry «wyh». Correct the id or remove it.",
    ],
    ["itself related", "[why]", "[why, who]", [25, 20], "An entry cannot be related to itself. Remove it."],
    ["related twice", "[why]", "[why, why]", [25, 20], "«why» is named twice. Remove one."],
    [
      "an entry twice",
      "    nearest: Apple schweigt bislang dazu.\n",
      "  - id: who\n    topic: deal\n    status: not-stated\n    phrasings: { de: [Wo?], en: [Where?] }\n    answer: { de: Nein., en: No. }\n",
      [33, 9],
      "The entry «who» stands here twice. Give one another id.",
    ],
    [
      "a topic twice",
      "topics:\n",
      "topics:\n  - { id: deal, de: Geschäft, en: Business }\n",
      [15, 11],
      "The topic «deal» stands here twice. Give one another id.",
    ],
  ]);
});

describe("citations that are not verbatim", () => {
  reportsMistakes([
    [
      "another word",
      WHO_CITE,
      "    cite: Apple nimmt Alibaba.\n    related",
      [24, 11],
      "differs at character 7: «nimmt Alibaba.» here, «wählt Alibaba.» in the article; the nearest is sentence 1 (paragraph 1): «Apple wählt Alibaba.»",
    ],
    [
      "in a list",
      WHO_CITE,
      "    cite:\n      - Apple wählt Alibaba.\n      - Reuters berichtet.\n    related",
      [26, 9],
      "the nearest is sentence 2 (paragraph 1)",
    ],
    ["a part", WHO_CITE, "    cite: wählt Alibaba\n    related", [24, 11], "part of one"],
    [
      "two in one",
      WHO_CITE,
      "    cite: Apple wählt Alibaba. Reuters berichtet darüber.\n    related",
      [24, 11],
      "more than one sentence",
    ],
    [
      "a heading",
      WHO_CITE,
      "    cite: Eine Überschrift\n    related",
      [24, 11],
      "is a heading, which cannot be cited.",
    ],
    [
      "a caption",
      WHO_CITE,
      "    cite: Werbegrafik für Alibaba Cloud\n    related",
      [24, 11],
      "is a caption, which cannot be cited.",
    ],
    [
      "nothing like it",
      WHO_CITE,
      "    cite: Völlig anders\n    related",
      [24, 11],
      "Copy the sentence from article.md.",
    ],
    [
      "the nearest one of a known unknown",
      "nearest: Apple schweigt",
      "nearest: Apple schwieg",
      [33, 14],
      "«schwieg bislang dazu.» here, «schweigt bislang dazu.» in the article",
    ],
    [
      "the sentence of a gloss",
      "entries:",
      "glosses:\n  - sentence: Apple wählt Baidu.\n    en: Hm.\nentries:",
      [16, 15],
      "«Baidu.» here, «Alibaba.» in the article",
    ],
    [
      "a point of the short summary",
      "de: Kurz.\n      en: Short.\n      cite: Apple wählt",
      "de: Kurz.\n      en: Short.\n      cite: Apple nimmt",
      [5, 13],
      "character 7",
    ],
  ]);

  reportsMistakes([
    [
      "one cited twice",
      WHO_CITE,
      "    cite: [Apple wählt Alibaba., 'Apple  wählt Alibaba.']\n    related",
      [24, 11],
      "cited twice. Cite it once.",
    ],
  ]);
});

describe("phrasings", () => {
  reportsMistakes([
    [
      "of two entries",
      "[Warum?]",
      "[Warum?, Wen wählt Apple?]",
      [30, 20],
      "«Wen wählt Apple?» is also a phrasing of the entry «who». Keep it in one of the two.",
    ],
    [
      "of two entries but for case",
      "[Warum?]",
      "[Warum?, WEN wählt apple?]",
      [30, 20],
      "also a phrasing of the entry «who»",
    ],
    [
      "of two entries but for punctuation",
      "[Warum?]",
      "[Warum?, '„Wen“ -  wählt Apple!']",
      [30, 20],
      "also a phrasing of the entry «who»",
    ],
    [
      "of two entries in two languages",
      "[Warum?]",
      "[Warum?, who is picked]",
      [30, 20],
      "also a phrasing of the entry «who»",
    ],
    [
      "twice in one entry",
      "[Warum?]",
      "[Warum?, warum]",
      [30, 20],
      "«warum» stands twice in this entry. Remove one.",
    ],
    ["without a word", "[Warum?]", "[Warum?, '?!']", [30, 20], "A phrasing needs at least one word."],
  ]);
});

describe("the long summary", () => {
  const missing = "The long summary has one point a paragraph; paragraph 2 has none. Add it.";

  reportsMistakes([
    [
      "leaves a paragraph out",
      "    - de: Zwei.\n      en: Two.\n      cite: Apple schweigt bislang dazu.\n",
      "",
      [7, 5],
      missing,
    ],
    [
      "has two points for one",
      "topics:",
      "    - { de: Drei., en: Three., cite: Apple wählt Alibaba. }\ntopics:",
      "Apple wählt Alibaba. }\ntopics",
      "Paragraph 1 already has a point in the long summary. Keep one.",
    ],
  ]);

  it("cites one paragraph a point", async () => {
    const cite = "      cite: [Apple schweigt bislang dazu., Apple wählt Alibaba.]\ntopics";
    const { problems } = await parse(swap(QUESTIONS, LAST_POINT, cite));
    expect(problems).toContain(
      "12:13 A point of the long summary cites one paragraph only. Split the point.",
    );
  });

  it("may cite several sentences of one paragraph", async () => {
    const cite = "cite: [Reuters berichtet darüber., Apple wählt Alibaba.]";
    const { problems } = await parse(swap(QUESTIONS, "cite: Reuters berichtet darüber.", cite));
    expect(problems).toEqual([]);
  });

  it("is reported at the right point where an earlier one cites no sentence", async () => {
    const text = swap(
      QUESTIONS,
      "    - de: Eins.\n      en: One.\n      cite: Reuters berichtet darüber.\n",
      "    - { de: Eins., en: One., cite: Völlig anders }\n    - { de: a, en: b, cite: Apple schweigt bislang dazu. }\n",
    );
    const { problems } = await parse(text);
    expect(problems.map((problem) => problem.split(" ", 1)[0])).toEqual([
      placeOf(text, "Völlig anders"),
      placeOf(text, "Apple schweigt bislang dazu.\ntopics"),
    ]);
  });
});

describe("glosses", () => {
  const gloss = (fields: string) =>
    `glosses:\n  - { sentence: Apple wählt Alibaba., en: Hm. }\n${fields}\nentries:`;
  reportsMistakes([
    [
      "twice of one sentence",
      "entries:",
      gloss("  - { sentence: Apple wählt Alibaba., en: So. }"),
      [17, 5],
      "This sentence already has a gloss. Keep one.",
    ],
    [
      "without a text",
      "entries:",
      gloss("  - { sentence: Reuters berichtet darüber. }"),
      [17, 5],
      "A gloss needs a text under «en» or «de». Add it.",
    ],
    [
      "with an empty text",
      "entries:",
      gloss("  - { sentence: Reuters berichtet darüber., en: '' }"),
      "''",
      "«glosses › 2 › en»: empty. Fill it in.",
    ],
  ]);
});

describe("names", () => {
  reportsMistakes([
    [
      "without another",
      "entries:",
      "names:\n  - name: Apple\n    also: []\nentries:",
      [17, 11],
      "«names › 1 › also»: expected at least 1",
    ],
  ]);
});

describe("several mistakes in one go", () => {
  async function places(...changes: readonly (readonly [from: string, to: string])[]): Promise<string[]> {
    const text = changes.reduce((changed, [from, to]) => swap(changed, from, to), QUESTIONS);
    return (await parse(text)).problems.map((problem) => problem.split(" ", 1)[0] ?? "").sort();
  }

  it("of the shape", async () => {
    expect(
      await places(
        ["de: Kurz.", "de: 1"],
        ["by: { de: Reuters, en: Reuters }", "by: Reuters"],
        ["related: [why]", "relatd: [why]"],
        ["de: [Warum?]", "de: []"],
      ),
    ).toEqual(["19:9", "25:5", "30:11", "3:11"]);
  });

  it("of ids, phrasings and citations", async () => {
    expect(
      await places(
        ["id: who\n    topic: deal", "id: who\n    topic: dael"],
        ["[why]", "[wyh, who]"],
        ["[Warum?]", "[Warum?, wen wählt apple]"],
        ["nearest: Apple schweigt", "nearest: Apple schwieg"],
        [WHO_CITE, "    cite: Apple nimmt Alibaba.\n    related"],
      ),
    ).toEqual(["17:12", "24:11", "25:15", "25:20", "30:20", "33:14"]);
  });

  it("of the shape and of citations", async () => {
    expect(
      await places(
        ["related: [why]", "relatd: [why]"],
        ["nearest: Apple schweigt", "nearest: Apple schwieg"],
      ),
    ).toEqual(["25:5", "33:14"]);
  });

  it("a bad status and other mistakes in the same entry", async () => {
    expect(await places(["status: confirmed", "status: sure"], ["de: Alibaba., en", "de: 12, en"])).toEqual([
      "18:13",
      "23:19",
    ]);
  });

  it("two unknown fields in the same entry", async () => {
    expect(await places(["    related: [why]", "    relatd: [why]\n    quote: x"])).toEqual(["25:5", "26:5"]);
  });

  it("of ids and phrasings where there is no article to cite", async () => {
    const problems: string[] = [];
    const text = swap(swap(QUESTIONS, "[why]", "[wyh]"), "nearest: Apple schweigt", "nearest: Apple schwieg");
    const questions = await parseQuestions(text, undefined, ({ line, column }) =>
      problems.push(`${line}:${column}`),
    );
    expect(problems).toEqual(["25:15"]);
    expect(questions).toBeUndefined();
  });
});
