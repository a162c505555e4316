import Fuse from "fuse.js";
import { LANGUAGES, type Language } from "../../article/article.ts";
import { COMMANDS, type Command, commandName, type DeskCommand } from "../command-names.ts";

// How far a mistyped name may be from the one that was meant: 0 is the same, 1 anything.
const FARTHEST = 0.5;
// Beyond this, as much speaks against a name as for it.
const NEAR = 0.4;

/**
 * The name of a command that somebody most likely meant; undefined where none is near. Of two that are equally near, the
 * one in the reader's language.
 *
 * ```ts
 * nearestCommandName("sumary", "de"); // "summary"
 * nearestCommandName("artikle", "en"); // "article"
 * ```
 *
 * @param commands those that can be meant.
 */
export function nearestCommandName(
  typed: string,
  language: Language,
  commands: readonly (Command | DeskCommand)[] = COMMANDS,
): string | undefined {
  const name = typed.toLowerCase();
  // What is found equally near stays in this order.
  const languages = [language, ...LANGUAGES.filter((other) => other !== language)];
  const names = languages.flatMap((each) => commands.map((command) => commandName(command, each)));
  return new Fuse([...new Set(names)], { threshold: FARTHEST, includeScore: true })
    .search(name)
    .find(({ item, score = 0 }) => isLikely(name, item, score))?.item;
}

// Letters in a row are found in anything longer: `stop` in `topics`, `menu` in `themen`.
function isLikely(name: string, candidate: string, distance: number): boolean {
  if (candidate.startsWith(name) || name.startsWith(candidate)) return true;
  const difference = Math.abs(candidate.length - name.length);
  if (difference > Math.max(1, Math.floor(name.length / 4))) return false;
  // Hardly anybody mistypes a word at both ends.
  return sharedEnds(name, candidate) >= (distance <= NEAR ? 1 : 2);
}

function sharedEnds(name: string, candidate: string): number {
  return [0, -1].filter((end) => name.at(end) === candidate.at(end)).length;
}
