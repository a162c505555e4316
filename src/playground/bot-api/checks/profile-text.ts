import { badRequest } from "../refusal.ts";
import { characters } from "./clean-text.ts";

/** Characters, by what the bot sets: the docs of each method. The words of the refusals are a guess after those for other profiles. */
const LIMITS = {
  description: { most: 512, refusal: "DESCRIPTION_TOO_LONG" },
  about: { most: 120, refusal: "ABOUT_TOO_LONG" },
  name: { most: 64, refusal: "BOT_TITLE_INVALID" },
} as const;

/** What the bot says of itself. @throws {Refusal} where it is too long. */
export function checkProfileText(kind: keyof typeof LIMITS, text = ""): void {
  const { most, refusal } = LIMITS[kind];
  if (characters(text) > most) throw badRequest(refusal);
}
