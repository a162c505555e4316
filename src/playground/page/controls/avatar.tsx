/** How many colours there are for names, in CSS as well. */
const HUES = 6;

/** The colour of a person or chat, as a class: always the same one for a name. */
export function hueOf(name: string): string {
  const sum = [...name].reduce((so, character) => (so * 17 + (character.codePointAt(0) ?? 0)) % 9973, 7);
  return `hue-${sum % HUES}`;
}

interface AvatarProps {
  readonly name: string;
  readonly isBot?: boolean;
  readonly size?: "small" | "medium" | "large";
}

/** The first letters of a name in a circle; the bot has the project's mark. The name stands beside it. */
export function Avatar({ name, isBot = false, size = "medium" }: AvatarProps) {
  return (
    <span class={`avatar ${size} ${isBot ? "bot" : hueOf(name)}`} aria-hidden="true">
      {isBot ? <Mark /> : initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.slice(0, 1) ?? "";
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? "") : "";
  return `${first}${last}`.toUpperCase();
}

/** The project's mark: a page of text, one line of it marked. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" class="mark" aria-hidden="true" focusable="false">
      <path class="mark-line" d="M6.5 7h11M6.5 17h7" />
      <path class="mark-sentence" d="M6.5 12h11" />
    </svg>
  );
}
