import { FormattedString } from "@grammyjs/parse-mode";
import { type Article, LANGUAGES, type Language } from "../../article/article.ts";
import { AUDIENCES, type ChatSettings, QUICK_REPLIES, type QuickReplies } from "../../store/store.ts";
import type { Surface } from "../scene.ts";
import { say } from "../wording.ts";
import { choiceButton, tapButton } from "./button.ts";
import { type Buttons, lines, type OutgoingMessage, paragraphs, plain } from "./message.ts";

/** What a chat has chosen, as its settings show it. */
export interface ShownSettings {
  readonly surface: Surface;
  readonly settings: ChatSettings;
  /** Where quick replies stand at present, chosen or not. */
  readonly quickReplies: QuickReplies;
  readonly articles: readonly Article[];
  /** The one that is asked first; undefined where none of several is. */
  readonly article: Article | undefined;
  /** The language of the message. */
  readonly language: Language;
}

/** One thing that can be chosen: what it is, and its buttons. */
interface Section {
  readonly about: FormattedString;
  readonly row: Buttons[number];
}

/** Where quick replies can stand on a surface; nothing to choose where there is only one place. */
export const QUICK_REPLY_PLACES: Readonly<Record<Surface, readonly QuickReplies[]>> = {
  private: QUICK_REPLIES.filter((place) => place !== "links"),
  channel: QUICK_REPLIES.filter((place) => place !== "keyboard"),
  group: [],
  inline: [],
  guest: [],
};

/** All that can be chosen for a chat, the present choices marked. */
export function renderSettings(shown: ShownSettings): OutgoingMessage {
  const { language } = shown;
  const sections = [
    ...audienceSection(shown),
    ...quickRepliesSection(shown),
    languageSection(shown),
    ...articleSection(shown),
  ];
  return {
    text: paragraphs([
      FormattedString.bold(say(language, "settings-title")),
      ...sections.map(({ about }) => about),
    ]),
    buttons: [...sections.map(({ row }) => row), [closeButton(language)]],
  };
}

/** The choice of a language alone. Unlike the settings it has a button that leads to them. */
export function renderLanguageChoice(shown: ShownSettings): OutgoingMessage {
  const { language } = shown;
  const { about, row } = languageSection(shown);
  return {
    text: about,
    buttons: [
      row,
      [tapButton(say(language, "settings-all"), { verb: "settings", language }), closeButton(language)],
    ],
  };
}

/** What stays of the settings where their message cannot be removed. */
export function renderClosedSettings(language: Language): OutgoingMessage {
  return { text: plain(say(language, "settings-closed")), buttons: [] };
}

function languageSection({ settings, language }: ShownSettings): Section {
  const verb = "choose-language";
  const automatic = choiceButton(say(language, "settings-language-auto"), settings.language === undefined, {
    verb,
    language,
    choice: "auto",
  });
  const named = LANGUAGES.map((choice) =>
    // In its own words: who cannot read the message finds it by them.
    choiceButton(say(choice, "language-name"), settings.language === choice, { verb, language, choice }),
  );
  return {
    about: explained(say(language, "settings-language"), say(language, "settings-language-about")),
    row: [automatic, ...named],
  };
}

function audienceSection({ surface, settings, language }: ShownSettings): readonly Section[] {
  if (surface !== "group") return [];
  const chosen = settings.audience ?? "everyone";
  const row = AUDIENCES.map((choice) =>
    choiceButton(say(language, `audience-${choice}`), choice === chosen, {
      verb: "choose-audience",
      language,
      choice,
    }),
  );
  const about = explained(say(language, "settings-audience"), say(language, "settings-audience-about"));
  return [{ about, row }];
}

function quickRepliesSection({ surface, quickReplies, language }: ShownSettings): readonly Section[] {
  const places = QUICK_REPLY_PLACES[surface];
  if (places.length === 0) return [];
  const row = places.map((choice) =>
    choiceButton(say(language, `quick-replies-${choice}`), choice === quickReplies, {
      verb: "choose-quick-replies",
      language,
      choice,
    }),
  );
  const inChannel = surface === "channel";
  const about = say(
    language,
    inChannel ? "settings-quick-replies-channel" : "settings-quick-replies-private",
  );
  return [{ about: explained(say(language, "settings-quick-replies"), about), row }];
}

function articleSection({ articles, article, language }: ShownSettings): readonly Section[] {
  if (articles.length === 1) return [];
  const text = article
    ? say(language, "settings-article-button", { title: article.title })
    : say(language, "settings-article-any");
  return [
    {
      about: explained(say(language, "settings-article"), say(language, "settings-article-about")),
      row: [tapButton(text, { verb: "articles", language, page: 0 })],
    },
  ];
}

function explained(title: string, about: string): FormattedString {
  return lines([FormattedString.bold(title), plain(about)]);
}

function closeButton(language: Language) {
  return tapButton(say(language, "settings-close"), { verb: "close", language });
}
