import { type ImportedBlock, ownText } from "./imported-article.ts";
import type { PageBlock } from "./page-blocks.ts";

/** An article's blocks, and the lines among them that belong to the site. */
export interface Sifted {
  readonly blocks: readonly ImportedBlock[];
  readonly leftOut: readonly string[];
}

/**
 * Takes out what sites put between an article's paragraphs: pointers to other articles, labels of advertisements, share
 * lines, invitations to a newsletter, a sentence of the text repeated as an eye-catcher; and the title, where it stands again
 * as a heading.
 */
export function leaveOutSiteLines(blocks: readonly PageBlock[], title: string | undefined): Sifted {
  const kept: ImportedBlock[] = [];
  const leftOut: string[] = [];
  const running = blocks.flatMap(({ block }) => (block.kind === "paragraph" ? [block.text] : []));
  for (const { block, linked } of blocks) {
    const text = ownText(block);
    if (block.kind === "heading" && text === title) continue;
    const isPullQuote = block.kind === "quote" && running.some((paragraph) => paragraph.includes(text));
    if (isPullQuote || isSiteLine(block, text, linked)) leftOut.push(text);
    else kept.push(block);
  }
  return { blocks: kept, leftOut };
}

function isSiteLine(block: ImportedBlock, text: string, linked: number): boolean {
  if (block.kind === "other" || block.kind === "caption") return false;
  if (LABEL.test(text) || INVITATION.test(text)) return true;
  // Longer ones hold a sentence of their own.
  if (POINTER.test(text)) return text.length <= LONGEST_POINTER;
  // A heading may well be a link to its own place.
  return block.kind !== "heading" && linked > NEARLY_ALL;
}

const NEARLY_ALL = 0.95;
const LONGEST_POINTER = 200;

// The whole line, with or without marks around it.
const LABEL = whole(
  `anzeige|werbung|advertisement|sponsored|ad|teilen|artikel teilen|drucken|merken|kommentare?|kommentieren|
   zur startseite|share|share this(?: article| story| page)?|print|comments?|copy link|link kopieren|newsletter|
   mehr zum thema|mehr dazu|zum thema|lesen sie auch|lies auch|lesen sie mehr|auch interessant|weitere artikel|
   das könnte (?:sie|dich) auch interessieren|read more|read also|also read|more on this(?: story| topic)?|see also|
   related|related (?:stories|articles|topics|content)|you may also like|most read|most popular|meistgelesen|
   recommended(?: for you| reading| stories)?|continue reading|weiterlesen|skip advertisement|
   article continues (?:after|below)(?: this)? advertisement`,
);

// With a colon and a title behind it.
const POINTER =
  /^(?:[→▶►»>*–-]+\s*)?(?:lesen sie (?:auch|hier|dazu|mehr|weiter)[^:]{0,30}|lies (?:auch|mehr)[^:]{0,30}|mehr (?:dazu|zum thema)[^:]{0,20}|auch interessant|passend dazu|siehe auch|read (?:more|also|next)[^:]{0,20}|also read|see also|related(?: stories| articles| coverage)?|more on this(?: story)?|recommended(?: reading)?)\s*:/iu;

const INVITATION =
  /^(?=.{0,200}$)(?:abonnieren sie|melden sie sich|jetzt (?:abonnieren|anmelden|registrieren)|folgen sie (?:uns|unserem)|sign up|subscribe|follow us|get (?:the|our)|join our)\b.*(?:newsletter|whatsapp|push-nachrichten|telegram|facebook|instagram|inbox|briefing)/iu;

function whole(words: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${words.replace(/\s*\n\s*/gu, "")})[^\\p{L}\\p{N}]*$`, "iu");
}
