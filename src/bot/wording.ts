import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LANGUAGES, type Language } from "../article/article.ts";

/** Values for a text's placeholders. */
export type WordingValues = Readonly<Record<string, string | number>>;

const bundles = new Map(LANGUAGES.map((language) => [language, readBundle(language)]));

function readBundle(language: Language): FluentBundle {
  // Isolation marks around values are invisible in Telegram but break copying and word-for-word comparison.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const source = readFileSync(new URL(`./locales/${language}.ftl`, import.meta.url), "utf8");
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0)
    throw new Error(`${language}.ftl: ${errors.map(({ message }) => message).join("; ")}`);
  return bundle;
}

/**
 * A text of the locale files in a language.
 *
 * ```ts
 * say("de", "place", { paragraph: 2 }); // "Absatz 2"
 * ```
 *
 * @throws {Error} for a key or value that a locale file lacks: a mistake in the code, which the tests look for.
 */
export function say(language: Language, key: string, values: WordingValues = {}): string {
  const bundle = bundles.get(language);
  const pattern = bundle?.getMessage(key)?.value;
  if (!bundle || pattern === undefined || pattern === null)
    throw new Error(`${language}.ftl has no «${key}».`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, { ...values }, errors);
  if (errors.length > 0)
    throw new Error(`${language}.ftl, «${key}»: ${errors.map(({ message }) => message).join("; ")}`);
  return text;
}
