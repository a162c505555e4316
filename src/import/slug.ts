import { SLUG_MAX } from "../article/knowledge.ts";

/** A slug for a title: `Stadtbad öffnet wieder` becomes `stadtbad-oeffnet-wieder`. Empty where the title has no letter of ours. */
export function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüßæœøåł]/gu, (letter) => SPELT[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, SLUG_MAX) : `${slug}-${word}`;
    if (longer.length > SLUG_MAX) break;
    slug = longer;
  }
  return slug;
}

const SPELT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  å: "aa",
  ł: "l",
};
