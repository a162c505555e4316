import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/article/yaml-source.ts";

const line = v.pipe(v.string(), v.minLength(1));
const schema = v.strictObject({
  title: line,
  tags: v.optional(v.array(line), []),
  more: v.optional(v.strictObject({ en: line })),
});

interface Run {
  readonly result: unknown;
  /** `line:column message` */
  readonly reports: readonly string[];
}

async function parse(text: string, firstLine = 1): Promise<Run> {
  const reports: string[] = [];
  const result = await parseYaml(
    text,
    schema,
    (at, message) => reports.push(`${at.line}:${at.column} ${message}`),
    firstLine,
    (value, report) => {
      value.tags.forEach((tag, i) => {
        if (tag === "bad") report(["tags", i], "Bad tag. Remove it.");
      });
      if (value.title === "bad") report(["more", "en"], "Bad title. Change it.");
      return value;
    },
  );
  return { result, reports };
}

/** Only the places. */
async function places(text: string, firstLine = 1): Promise<string[]> {
  return (await parse(text, firstLine)).reports.map((report) => report.split(" ")[0] ?? "");
}

describe("YAML as it should be", () => {
  it.each([
    ["block style", "title: A\ntags:\n  - x\n  - y\n"],
    ["flow style", "{ title: A, tags: [x, y] }"],
    ["JSON", '{"title": "A", "tags": ["x", "y"]}'],
    ["CRLF", "title: A\r\ntags:\r\n  - x\r\n  - y\r\n"],
    ["comments", "# hm\ntitle: A # here\n\ntags: [x, y]"],
  ])("is read: %s", async (_name, text) => {
    expect(await parse(text)).toEqual({ result: { title: "A", tags: ["x", "y"] }, reports: [] });
  });

  it.each(["yes", "no", "on", "2025-02-13", "12:30"])("keeps %s a text", async (word) => {
    expect((await parse(`title: ${word}`)).result).toMatchObject({ title: word });
  });
});

describe("places", () => {
  it.each([
    ["a value of the wrong type", "title: 12", "1:8"],
    ["an empty value", "tags: []\ntitle: ''", "2:8"],
    ["an item of a list", "title: A\ntags:\n  - x\n  - 12", "4:5"],
    ["an item of a list in one line", "title: A\ntags: [x, 12]", "2:11"],
    ["an unknown field", "title: A\ntitel: B", "2:1"],
    ["an unknown field further in", "title: A\nmore:\n  en: x\n  de: y", "4:3"],
    ["a missing field further in: what is around it", "title: A\nmore: {}", "2:7"],
    ["a missing field at the top: the beginning", "# hm\n\ntags: [x]", "3:1"],
    ["what the check reports", "title: A\ntags: [x, y, bad]", "2:14"],
    ["what the check reports and is not there: what is around it", "title: bad\ntags: [x]", "1:1"],
    ["a broken quote", 'title: "A" B', "1:12"],
    ["a colon in a text", "title: A\ntags: x\nmore: a: b", "3:7"],
    ["a tab", "title: A\nmore:\n\ten: x", "3:1"],
    ["a field twice", "title: A\ntitle: B", "2:1"],
    ["a bad escape", 'tags: []\ntitle: "a\\qb"', "2:10"],
    ["an asterisk, which would be an alias", "tags: []\ntitle: *Foto", "2:8"],
    ["an exclamation mark, which would be a tag", "tags: []\ntitle: !wichtig so", "2:8"],
  ])("%s", async (_name, text, place) => {
    expect((await places(text))[0]).toBe(place);
    expect((await places(text.replaceAll("\n", "\r\n")))[0]).toBe(place);
    const [row = "", column = ""] = place.split(":");
    expect((await places(text, 5))[0]).toBe(`${Number(row) + 4}:${column}`);
  });
});

describe("messages", () => {
  it.each([
    ["a missing field", "tags: []", ["«title»: missing. Add it."]],
    ["an empty field", "title:", ["«title»: missing. Add it."]],
    ["an empty text", "title: ''", ["«title»: empty. Fill it in."]],
    ["a number", "title: 12", ["«title»: expected a text."]],
    ["no list", "title: A\ntags: x", ["«tags»: expected a list."]],
    ["an item, counted from 1", "title: A\ntags: [x, 2]", ["«tags › 2»: expected a text."]],
    ["an unknown field", "title: A\nx: 1", ["Unknown field «x». Remove it or correct its name."]],
    [
      "one further in",
      "title: A\nmore: { en: a, x: 1 }",
      ["Unknown field «x» in «more». Remove it or correct its name."],
    ],
  ])("%s", async (_name, text, messages) => {
    const { reports, result } = await parse(text);
    expect(reports.map((report) => report.replace(/^\S+ /u, ""))).toEqual(messages);
    expect(result).toBeUndefined();
  });

  it("do not call an empty text broken YAML, but tell what is missing", async () => {
    for (const text of ["", "\n", "# only a comment\n"]) {
      const { reports } = await parse(text);
      expect(reports).toHaveLength(1);
      expect(reports[0]).not.toContain("not valid YAML");
    }
  });

  it.each(["- a\n- b", "just words", "12"])("say so where there are no fields at all: %j", async (text) => {
    const { reports } = await parse(text);
    expect(reports).toEqual([expect.stringMatching(/^1:1 The file: expected fields/u)]);
  });

  it("give an editor no advice for programmers", async () => {
    const { reports } = await parse("title: A\n---\ntags: []");
    expect(reports).toEqual([expect.stringMatching(/^2:1 /u)]);
    expect(reports[0]).not.toContain("parseAllDocuments");
  });
});

describe("several mistakes in one go", () => {
  it("of the shape", async () => {
    expect(await places("tags: [1, x, 2]\nmore:\n  en: ''\n  de: x\nx: 1")).toEqual(
      expect.arrayContaining(["1:1", "1:8", "1:14", "3:7", "4:3", "5:1"]),
    );
  });

  it("of the syntax", async () => {
    expect(await places("title: A\ntitle: B\ntags: []\ntags: []")).toEqual(["2:1", "4:1"]);
  });

  it("of what the check looks for", async () => {
    expect(await places("title: A\ntags:\n  - bad\n  - x\n  - bad\n")).toEqual(["3:5", "5:5"]);
  });

  it("unknown fields of one thing", async () => {
    expect(await places("title: A\nx: 1\ny: 2")).toEqual(["2:1", "3:1"]);
  });
});
