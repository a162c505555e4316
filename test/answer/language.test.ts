import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/answer/language.ts";
import { tokenise } from "../../src/answer/tokens.ts";
import type { Language } from "../../src/article/article.ts";

const detect = (text: string, fallback: Language) => detectLanguage(text, tokenise(text), fallback);

describe("detectLanguage", () => {
  test.each([
    "Wer hat das bestätigt?",
    "wer hat das bestaetigt",
    "Warum?",
    "wieso denn das",
    "Welche Firmen sind Konkurrenten?",
    "Was hat Apple mit OpenAI vor?",
    "Ist das sicher?",
    "und wann gehts los",
    "gibts schon einen Termin?",
    "Verhandlungen mit Tencent",
    "wer ist joe tsai",
  ])("«%s» is German, whatever the chat speaks", (text) => {
    expect([detect(text, "de"), detect(text, "en")]).toEqual(["de", "de"]);
  });

  test.each([
    "Who confirmed that?",
    "why?",
    "Which companies are rivals?",
    "What is Apple doing with OpenAI?",
    "is it certain",
    "how come",
    "negotiations with Tencent",
    "who is joe tsai",
    "When does it start in China?",
    "the deal",
    "Is Alibaba Apple's partner?",
  ])("«%s» is English, whatever the chat speaks", (text) => {
    expect([detect(text, "de"), detect(text, "en")]).toEqual(["en", "en"]);
  });

  test.each([
    "Tencent",
    "Tencent?",
    "Apple's Partner",
    "ok",
    "Joe Tsai",
    "iPhone",
    "OpenAI",
    "",
    "42",
    "🎉",
    "xqz",
    "阿里巴巴",
    "k",
    "\u{FFFD}\u{FFFD}",
    "iphone china",
  ])("«%s» tells nothing: the chat's language", (text) => {
    expect([detect(text, "de"), detect(text, "en")]).toEqual(["de", "en"]);
  });
});
