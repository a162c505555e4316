import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const PAGE = join(import.meta.dirname, "..", "..", "..", "src", "playground", "page");
const resources = { de: readResource("de"), en: readResource("en") };
const source = sources().join("\n");

describe("the page's texts", () => {
  it("are the same ones in both languages, each once", () => {
    expect(keysOf("de")).toEqual(keysOf("en"));
    expect(keysOf("de")).toEqual([...new Set(keysOf("de"))]);
  });

  it("are all said somewhere", () => {
    const unsaid = keysOf("en").filter((key) => !saidKeys().has(key));
    expect(unsaid).toEqual([]);
  });

  it("are there for all that is said", () => {
    expect(saidKeys().size).toBeGreaterThan(50);
    const missing = [...saidKeys()].filter((key) => !keysOf("en").includes(key));
    expect(missing).toEqual([]);
  });

  it.each(["de", "en"] as const)("take the same values in %s as in the other language", (language) => {
    const other = language === "de" ? "en" : "de";
    for (const key of keysOf(language)) {
      expect([key, valuesIn(language, key)]).toEqual([key, valuesIn(other, key)]);
    }
  });

  it("count in words", () => {
    expect(say("de", "comments", { count: 0 })).toBe("Kommentieren");
    expect(say("de", "comments", { count: 1 })).toBe("1 Kommentar");
    expect(say("en", "members", { count: 4 })).toBe("4 members, with the bot");
  });
});

function readResource(language: string): FluentResource {
  return new FluentResource(readFileSync(join(PAGE, "locales", `${language}.ftl`), "utf8"));
}

function keysOf(language: keyof typeof resources): string[] {
  return resources[language].body.map(({ id }) => id).sort();
}

function valuesIn(language: keyof typeof resources, key: string): string[] {
  const message = resources[language].body.find(({ id }) => id === key);
  const names = [...JSON.stringify(message?.value).matchAll(/"type":"var","name":"(\w+)"/gu)];
  return [...new Set(names.map(([, name = ""]) => name))].sort();
}

function sources(): string[] {
  const files = readdirSync(PAGE, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /\.tsx?$/u.test(file)).map((file) => readFileSync(join(PAGE, file), "utf8"));
}

/** The keys in calls of `say` and of what stands for it; a call has no brackets but those of its values. */
function saidKeys(): Set<string> {
  const calls = [...source.matchAll(/\b(?:say|words\(\))\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu)];
  const keys = calls.flatMap(([, values = ""]) => [...values.matchAll(/"([a-z][a-z\d-]*)"/gu)]);
  return new Set(keys.map(([, key = ""]) => key).filter((key) => !VALUES.has(key)));
}

// What calls compare with to choose a key.
const VALUES: ReadonlySet<string> = new Set(["blocked", "absent", "channel", "edit", "lost", "/"]);

function say(language: keyof typeof resources, key: string, values: Record<string, number>): string {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(resources[language]);
  return bundle.formatPattern(bundle.getMessage(key)?.value ?? "", values);
}
