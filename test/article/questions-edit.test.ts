import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type NewEntry, oneLine, withEntry, withPhrasings } from "../../src/article/questions-edit.ts";
import { appendToLists } from "../../src/article/yaml-append.ts";
import { QUESTIONS, swap } from "./knowledge-folder.ts";

const german = (question: string) => ({ question, language: "de" }) as const;
const english = (question: string) => ({ question, language: "en" }) as const;

const LIST = `# Head
entries:
  - id: who # the one
    phrasings:
      de:
        - 'Wen?' # as they say

        # most of them
        - Wen wählt
          Apple?
      # and
      en: [Who?,  "Whom?"]
    answer: {de: Alibaba.,   en: Alibaba.}

  # The other one.
  - id: why
    phrasings: { de: [Warum?] }
# Foot
`;

/** What a text has that another one has not, where that only lacks it. */
function added(before: string, after: string | undefined): string {
  expect(after).toBeDefined();
  const text = after ?? "";
  let from = 0;
  while (from < before.length && before[from] === text[from]) from += 1;
  const tail = before.length - from;
  expect(text.slice(text.length - tail)).toBe(before.slice(from));
  return text.slice(from, text.length - tail);
}

describe("withPhrasings", () => {
  test("adds a line below a list's last one, and leaves all else as it is", () => {
    const after = withPhrasings(LIST, "who", [german("Und wen noch?")]);
    expect(after).toBe(swap(LIST, "          Apple?\n", "          Apple?\n        - Und wen noch?\n"));
  });

  test("adds to a list in brackets", () => {
    const after = withPhrasings(LIST, "who", [english("Who, then?"), english("no")]);
    expect(after).toBe(swap(LIST, `"Whom?"]`, `"Whom?", "Who, then?", "no"]`));
  });

  test("adds in both languages at once", () => {
    const after = withPhrasings(LIST, "who", [english("Who else?"), german("Wen noch?")]);
    const expected = swap(LIST, "          Apple?\n", "          Apple?\n        - Wen noch?\n");
    expect(after).toBe(swap(expected, `"Whom?"]`, `"Whom?", Who else?]`));
  });

  test("begins the list of a language that is missing", () => {
    expect(withPhrasings(LIST, "why", [english("Why?")])).toBe(
      swap(LIST, "{ de: [Warum?] }", "{ de: [Warum?], en: [Why?] }"),
    );
    const block = "entries:\n- id: why\n  phrasings:\n    de:\n    - Warum?\n  status: open\n";
    expect(withPhrasings(block, "why", [english("Why?"), english("But why?")])).toBe(
      swap(block, "    - Warum?\n", "    - Warum?\n    en:\n      - Why?\n      - But why?\n"),
    );
  });

  test.for([
    ["de:\n      - A\n      en: # later\n", "de:\n      - A\n      en: # later\n        - Why?\n"],
    ["de:\n      - A\n      en: []\n", "de:\n      - A\n      en: [Why?]\n"],
  ])("fills a list that is empty: %j", ([before = "", after = ""]) => {
    const source = `entries:\n  - id: why\n    phrasings:\n      ${before}`;
    expect(withPhrasings(source, "why", [english("Why?")])).toBe(swap(source, before, after));
  });

  test("adds a line to brackets over several lines, with the last comma or without", () => {
    const source =
      "entries:\n  - id: why\n    phrasings:\n      de:\n        [\n          A,\n          B, # b\n        ]\n";
    expect(withPhrasings(source, "why", [german("C: c")])).toBe(
      swap(source, "B, # b\n", 'B, # b\n          "C: c",\n'),
    );
    const without = swap(source, "B, #", "B #");
    expect(withPhrasings(without, "why", [german("C")])).toBe(
      swap(without, "B # b\n", "B, # b\n          C\n"),
    );
  });

  test("adds to JSON as JSON", () => {
    const source = JSON.stringify({ entries: [{ id: "why", phrasings: { de: ["Warum?"] } }] });
    const after = withPhrasings(source, "why", [german('"Wieso"?'), english("Why?")]) ?? "";
    expect(JSON.parse(after)).toEqual({
      entries: [{ id: "why", phrasings: { de: ["Warum?", '"Wieso"?'], en: ["Why?"] } }],
    });
  });

  test("keeps Windows line ends, and a file without a last one", () => {
    const source = LIST.replaceAll("\n", "\r\n");
    expect(withPhrasings(source, "who", [german("Und wen?")])).toBe(
      swap(source, "          Apple?\r\n", "          Apple?\r\n        - Und wen?\r\n"),
    );
    const bare = "entries:\n- id: why\n  phrasings:\n    de:\n    - Warum?";
    expect(withPhrasings(bare, "why", [german("Wieso?")])).toBe(`${bare}\n    - Wieso?`);
  });

  test("makes one line of what was pasted, without what no file should hold", () => {
    const after = withPhrasings(LIST, "why", [german(" Wen\r\n\twählt \u001b[31mApple\u202E?\ud800 ")]);
    expect(added(LIST, after)).toBe(', "Wen wählt [31mApple ?\uFFFD"');
  });

  test("gives nothing for an entry that is not there, a broken file, and what cannot be added to", () => {
    expect(withPhrasings(LIST, "what", [german("Was?")])).toBeUndefined();
    expect(withPhrasings("entries: [", "who", [german("Was?")])).toBeUndefined();
    expect(withPhrasings("", "who", [german("Was?")])).toBeUndefined();
    const alias = "x: &x [A]\nentries:\n  - id: who\n    phrasings: { de: *x }\n";
    expect(withPhrasings(alias, "who", [german("Was?")])).toBeUndefined();
  });

  test("without a new phrasing, changes nothing", () => {
    expect(withPhrasings(LIST, "who", [])).toBe(LIST);
  });
});

describe("what is written is read again as it was meant", () => {
  const tricky = [
    ...["no", "Yes", "null", "~", "1e3", "0x1f", "0o7", "12:30", "2024-01-01", ".inf", "=", "<<", "on"],
    ...[
      "- was",
      "? was",
      "a: b",
      "a:",
      ":a",
      "a #b",
      "# a",
      "'a'",
      '"a',
      "`a`",
      "@a",
      "%a",
      "!a",
      "&a",
      "*a",
    ],
    ...[
      "[a]",
      "{a}",
      "a, b",
      "a]",
      "a}",
      "|",
      ">",
      "---",
      "...",
      "--- a",
      "🚢",
      "a 🚢: b",
      "\\n",
      "a\\",
      "ß„“",
    ],
  ];

  test.each([LIST, LIST.replaceAll("\n", "\r\n"), JSON.stringify(parse(LIST))])("file %#", (source) => {
    const line = fc.string({ unit: "grapheme", minLength: 1 }).map(oneLine);
    const question = fc.oneof(fc.constantFrom(...tricky), line).filter((text) => text !== "");
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 4 }),
        fc.constantFrom("de", "en"),
        (questions, language) => {
          const phrasings = questions.map((one) => ({ question: one, language }) as const);
          const after = withPhrasings(source, "who", phrasings) ?? "";
          const expected = parse(source);
          expected.entries[0].phrasings[language].push(...questions);
          expect(load(after, { schema: CORE_SCHEMA })).toEqual(expected);
          expect(parse(after)).toEqual(expected);
        },
      ),
    );
  });
});

describe("withEntry", () => {
  const entry: NewEntry = {
    id: "where",
    topic: "deal",
    status: { kind: "confirmed", by: { de: "Reuters", en: "Reuters" } },
    phrasings: { de: ["Wo: hier?"] },
    answer: { de: "In Dubai." },
    cite: ["Apple wählt Alibaba."],
  };
  const BLOCK = `    untranslated: true
    status: confirmed
    by:
      de: Reuters
      en: Reuters
    phrasings:
      de:
        - "Wo: hier?"
    answer:
      de: In Dubai.
    cite:
      - Apple wählt Alibaba.
`;

  test("adds it below the last one", () => {
    expect(withEntry(QUESTIONS, entry)).toBe(`${QUESTIONS}  - id: where\n    topic: deal\n${BLOCK}`);
  });

  test("leaves a blank line where the others have one, and the comments below where they are", () => {
    const after = withEntry(LIST, entry);
    expect(after).toBe(swap(LIST, "# Foot", `\n  - id: where\n    topic: deal\n${BLOCK}# Foot`));
    const own = swap(LIST, "# Foot", "    # of «why»\n# Foot");
    expect(withEntry(own, entry)).toBe(
      swap(own, "# Foot", `\n  - id: where\n    topic: deal\n${BLOCK}# Foot`),
    );
  });

  test("in both languages, it does not say that one is missing", () => {
    const both = {
      ...entry,
      phrasings: { de: ["Wo?"], en: ["Where?"] },
      answer: { en: "Dubai.", de: "Dubai." },
    };
    expect(added(QUESTIONS, withEntry(QUESTIONS, both))).not.toContain("untranslated");
  });

  test("begins the list where there is none", () => {
    expect(withEntry("topics: []\n", entry)).toContain("topics: []\nentries:\n  - id: where\n");
    expect(withEntry("entries:\n", entry)).toContain("entries:\n  - id: where\n");
    expect(parse(withEntry("entries: []", entry) ?? "")).toMatchObject({ entries: [{ id: "where" }] });
  });

  test("adds to JSON as JSON", () => {
    const after = withEntry('{"entries":[{"id":"a"}]}', entry) ?? "";
    expect(JSON.parse(after)).toMatchObject({ entries: [{ id: "a" }, { id: "where", cite: entry.cite }] });
  });

  test("gives nothing where entries are no list", () => {
    expect(withEntry("entries: soon", entry)).toBeUndefined();
    expect(withEntry("- a", entry)).toBeUndefined();
  });
});

describe("appendToLists", () => {
  test("goes on behind a text of several lines, its blank lines included", () => {
    expect(appendToLists("a:\n  - |\n    b\n    c\n\nd: 1\n", [{ path: ["a"], values: ["e"] }])).toMatch(
      /^a:\n {2}- \|\n {4}b\n {4}c\n\n? {2}- e\n\n?d: 1\n$/u,
    );
  });

  test("adds nothing of several additions where one cannot be made", () => {
    const additions = [
      { path: ["a"], values: ["c"] },
      { path: ["b"], values: ["c"] },
    ];
    expect(appendToLists("a: [b]\nb: text\n", additions)).toBeUndefined();
  });
});
