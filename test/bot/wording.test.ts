import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { CHITCHAT_TOPICS } from "../../src/answer/answer.ts";
import { LANGUAGES, type Language } from "../../src/article/article.ts";
import { say } from "../../src/bot/wording.ts";

const SOURCES = new URL("../../src/", import.meta.url);
const DYNAMIC = [
  "status-",
  "chitchat-",
  "relation-",
  "explain-",
  "complaint-",
  "menu-",
  "audience-",
  "quick-replies-",
  "article-written-in-",
  "desk-origin-",
  "desk-ask-answer-",
  "desk-revise-",
];

function localeText(language: Language): string {
  return readFileSync(new URL(`bot/locales/${language}.ftl`, SOURCES), "utf8");
}

/** A locale file's keys with the names of the variables in each, sorted. */
function messages(language: Language): Map<string, string[]> {
  const { body } = new FluentResource(localeText(language));
  return new Map(body.map(({ id, value }) => [id, [...new Set(variables(value))].sort()]));
}

// A variable is { type: "var", name } wherever in a pattern it stands, inside of function calls and selectors too.
function variables(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && node.type === "var" && "name" in node ? [String(node.name)] : [];
  return [...own, ...Object.values(node).flatMap(variables)];
}

/** All TypeScript sources, one after the other. */
function sourceText(): string {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(new URL(path, SOURCES), "utf8"))
    .join("\n");
}

describe("the locale files", () => {
  const [german, english] = [messages("de"), messages("en")];

  test("hold the same keys in the same order, with the same variables", () => {
    expect(german.size).toBeGreaterThan(20);
    expect([...german]).toEqual([...english]);
  });

  test.for(LANGUAGES)("%s: each key stands once", (language) => {
    const keys = localeText(language)
      .split("\n")
      .flatMap((line) => /^([a-z][\w-]*) =/u.exec(line)?.[1] ?? []);
    expect(keys).toEqual([...messages(language).keys()]);
  });

  test("every key is used", () => {
    const source = sourceText();
    const unused = [...german.keys()].filter((key) => {
      if (source.includes(`"${key}"`)) return false;
      const prefix = DYNAMIC.find((candidate) => key.startsWith(candidate));
      return prefix === undefined || !source.includes(`\`${prefix}\${`);
    });
    expect(unused).toEqual([]);
  });

  test("every key the sources name is there", () => {
    const named = [...sourceText().matchAll(/\bsay\(\s*[\w.?]+,\s*([^{}()]*?)(?:,\s*\{|\))/gu)].flatMap(
      ([, argument = ""]) => [...argument.matchAll(/"([^"]+)"/gu)].map(([, key]) => key),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((key) => key === undefined || !german.has(key))).toEqual([]);
  });

  test("every status, topic, relation and reason has its words", () => {
    const keys = [
      ...["confirmed", "reported", "expected", "rumoured", "open", "not-stated"].map(
        (word) => `status-${word}`,
      ),
      ...CHITCHAT_TOPICS.map((topic) => `chitchat-${topic}`),
      ...["same", "derived", "synonym", "part", "typo"].map((relation) => `relation-${relation}`),
      ...["unanswered", "empty", "no-words", "too-long"],
    ];
    expect(keys.filter((key) => !german.has(key))).toEqual([]);
    // And no text for one there is not.
    const dynamic = [...german.keys()].filter((key) => /^(?:status|chitchat|relation)-/u.test(key));
    expect(dynamic.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("German says du, never Sie", () => {
    const formal = [...german.keys()].flatMap((key) => {
      const values = Object.fromEntries((german.get(key) ?? []).map((name) => [name, "x"]));
      const text = say("de", key, values);
      return /\b(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b/u.test(text) ? [`${key}: ${text}`] : [];
    });
    expect(formal).toEqual([]);
  });

  test("German and English texts are not mixed up", () => {
    const plain = [...german].flatMap(([key, names]) => (names.length === 0 ? [key] : []));
    // `Gut` and `Good` differ; a text left untranslated would be the same in both.
    expect(plain.filter((key) => say("de", key) === say("en", key))).toEqual([]);
  });
});

describe("say", () => {
  test("puts values in, without invisible marks around them", () => {
    expect(say("de", "place", { paragraph: 2 })).toBe("Absatz 2");
    expect(say("en", "place", { paragraph: 2 })).toBe("Paragraph 2");
    expect(say("de", "in-article", { title: "A { $b } \\ „c“" })).toBe("Aus „A { $b } \\ „c““");
  });

  test.for(LANGUAGES)("%s: every text can be said, and nothing of Fluent shows", (language) => {
    for (const [key, names] of messages(language)) {
      const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      const text = say(language, key, values);
      for (const name of names) expect(text).toContain(`<${name}>`);
      expect(text).not.toMatch(/[{}\u2066-\u2069]|\$/u);
      expect(text.trim()).not.toBe("");
    }
  });

  test.for(["nothing-like-it", "", "Place", "toString", "__proto__"])(
    "throws for an unknown key: %j",
    (key) => {
      for (const language of LANGUAGES) expect(() => say(language, key)).toThrow(`${language}.ftl`);
    },
  );

  test("throws for a missing value, and says which text lacks it", () => {
    expect(() => say("de", "place")).toThrow("place");
    expect(() => say("de", "place", { page: 2 })).toThrow("paragraph");
  });
});
