import { FluentBundle, FluentResource } from "@fluent/bundle";
import german from "../locales/de.ftl";
import english from "../locales/en.ftl";

/** Says a text of the locale files in the person's language. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The languages the page speaks. */
export type PageLanguage = "de" | "en";

const BUNDLES: Readonly<Record<PageLanguage, FluentBundle>> = {
  de: bundle("de", german),
  en: bundle("en", english),
};

function bundle(language: PageLanguage, source: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}

/** The page's language for somebody who speaks a language: an IETF tag, such as `de-AT`. */
export function pageLanguage(tag: string): PageLanguage {
  return tag.toLowerCase().startsWith("de") ? "de" : "en";
}

/** Says things in a language. A key that is missing, which the tests look for, shows as itself. */
export function createSay(language: PageLanguage): Say {
  const texts = BUNDLES[language];
  return (key, values = {}) => {
    const pattern = texts.getMessage(key)?.value;
    return pattern ? texts.formatPattern(pattern, { ...values }) : key;
  };
}
