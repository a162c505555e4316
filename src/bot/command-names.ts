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

/**
 * The commands of the editors' desk, see `desk/desk.ts`. Of these only the people who run the bot are told; whoever else
 * writes one has written a command there is not.
 */
export const DESK_COMMAND_NAMES = {
  stats: { de: "statistik", en: "stats" },
  unanswered: { de: "unbeantwortet", en: "unanswered" },
  cancel: { de: "abbrechen", en: "cancel" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a command is called in the code: its English name. */
export type Command = keyof typeof COMMAND_NAMES;
export type DeskCommand = keyof typeof DESK_COMMAND_NAMES;

const ALL_NAMES = { ...COMMAND_NAMES, ...DESK_COMMAND_NAMES };

/** A command's name, as menus have it: `frage`. */
export function commandName(command: Command | DeskCommand, language: Language): string {
  return ALL_NAMES[command][language];
}

/** A command as one writes it: `/frage`. */
export function slashCommand(command: Command | DeskCommand, language: Language): string {
  return `/${commandName(command, language)}`;
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

export const DESK_COMMANDS: readonly DeskCommand[] = ["stats", "unanswered", "cancel"];

/** Those of the desk that its editors' menus and `/help` list: `/cancel` is named where there is something to cancel. */
export const LISTED_DESK_COMMANDS: readonly DeskCommand[] = ["stats", "unanswered"];

/** Those that change a chat for everybody in it: in groups they are for admins. */
export const ADMIN_COMMANDS: ReadonlySet<Command> = new Set(["settings", "language"]);

/** A command as somebody wrote it. */
export interface NamedCommand<C extends Command | DeskCommand = Command> {
  readonly command: C;
  /** The language its name belongs to, where it tells: `/hilfe` is German, `/start` says nothing. */
  readonly language: Language | undefined;
}

const BY_NAME = byName(COMMANDS);
const DESK_BY_NAME = byName(DESK_COMMANDS);

function byName<C extends Command | DeskCommand>(
  commands: readonly C[],
): ReadonlyMap<string, NamedCommand<C>> {
  const named = new Map<string, NamedCommand<C>>();
  for (const command of commands) {
    named.set(commandName(command, "de"), { command, language: "de" });
    // English names stand for everybody, also where they are German ones: Telegram shows them where no menu was set.
    named.set(commandName(command, "en"), { command, language: undefined });
  }
  return named;
}

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

/** The same for the commands of the desk. */
export function deskCommandOf(name: string): NamedCommand<DeskCommand> | undefined {
  return DESK_BY_NAME.get(name.toLowerCase());
}
