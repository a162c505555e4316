import type { Language } from "../article/article.ts";

/** The commands with their names. `start` is Telegram's own word for it and has no other. */
export const COMMAND_NAMES = {
  start: { de: "start", en: "start" },
  help: { de: "hilfe", en: "help" },
  ask: { de: "frage", en: "ask" },
  summary: { de: "zusammenfassung", en: "summary" },
  topics: { de: "themen", en: "topics" },
  article: { de: "artikel", en: "article" },
  settings: { de: "einstellungen", en: "settings" },
  language: { de: "sprache", en: "language" },
  why: { de: "warum", en: "why" },
  privacy: { de: "datenschutz", en: "privacy" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a command is called in the code: its English name. */
export type Command = keyof typeof COMMAND_NAMES;

/** A command as one writes it: `/frage`. */
export function slashCommand(command: Command, language: Language): string {
  return `/${COMMAND_NAMES[command][language]}`;
}

/** All commands, in the order they are listed in. */
export const COMMANDS: readonly Command[] = [
  "start",
  "ask",
  "summary",
  "topics",
  "article",
  "why",
  "language",
  "settings",
  "privacy",
  "help",
];

/** Those that menus and `/help` list: nobody has to type `/start`, Telegram has a button for it. */
export const LISTED_COMMANDS = COMMANDS.filter((command) => command !== "start");

/** Those that change a chat for everybody in it: in groups they are for admins. */
export const ADMIN_COMMANDS: ReadonlySet<Command> = new Set(["settings", "language"]);

/** A command as somebody wrote it. */
export interface NamedCommand {
  readonly command: Command;
  /** The language its name belongs to, where it tells: `/hilfe` is German, `/start` says nothing. */
  readonly language: Language | undefined;
}

const BY_NAME = new Map<string, NamedCommand>(
  COMMANDS.flatMap((command) => {
    const { de, en } = COMMAND_NAMES[command];
    return [
      // English names stand for everybody: they are what Telegram shows where no menu was set.
      [en, { command, language: undefined }] as const,
      ...(de === en ? [] : [[de, { command, language: "de" }] as const]),
    ];
  }),
);

// Words that ask for the command and for nothing in an article.
const AS_WORDS: ReadonlySet<Command> = new Set(["help", "summary", "topics", "settings"]);

/** The command that a bare word asks for: `Themen` in a private chat, typed without the slash. */
export function commandOfWord(text: string): NamedCommand | undefined {
  const named = commandOf(text.trim().replace(/[.!?]+$/u, ""));
  return named && AS_WORDS.has(named.command) ? named : undefined;
}

/** The command with a name, in either language. Case does not matter: phones capitalise. */
export function commandOf(name: string): NamedCommand | undefined {
  return BY_NAME.get(name.toLowerCase());
}
