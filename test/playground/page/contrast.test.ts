import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync(
  new URL("../../../src/playground/page/styles/tokens.css", import.meta.url),
  "utf8",
);
const THEMES = { light: 0, dark: 1 } as const;

// Text, and what it stands on.
const PAIRS = [
  ["ink", "paper"],
  ["ink", "field"],
  ["ink", "bubble"],
  ["ink", "bubble-mine"],
  ["ink", "accent-wash"],
  ["ink-soft", "paper"],
  ["ink-soft", "paper-hover"],
  ["ink-soft", "field"],
  ["ink-soft", "ground"],
  ["ink-soft", "bubble"],
  ["ink-soft", "accent-wash"],
  ["bubble-soft-mine", "bubble-mine"],
  ["accent", "paper"],
  ["accent", "bubble"],
  ["accent", "bubble-mine"],
  ["accent", "key-hover"],
  ["accent", "accent-wash"],
  ["danger", "paper"],
  ["danger", "key-hover"],
  ["on-accent", "accent-solid"],
  ["on-accent", "pill"],
] as const;
const HUES = [...tokens.matchAll(/--hue: light-dark\((#\w+), (#\w+)\);\s*--hue-solid: (#\w+);/gu)];

describe.each(["light", "dark"] as const)("the colours of the %s theme", (theme) => {
  it.each(PAIRS)("%s on %s can be read", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it("can be read where they tell people apart", () => {
    expect(HUES).toHaveLength(6);
    for (const [, light = "", dark = "", solid = ""] of HUES) {
      const hue = theme === "light" ? light : dark;
      for (const ground of ["bubble", "bubble-mine"])
        expect([hue, contrast(hue, colour(ground, theme)) >= 4.5]).toEqual([hue, true]);
      expect([solid, contrast("#ffffff", solid) >= 4.5]).toEqual([solid, true]);
    }
  });
});

function colour(name: string, theme: keyof typeof THEMES): string {
  const [, value = ""] = new RegExp(`--${name}: ([^;]+);`, "u").exec(tokens) ?? [];
  const colours = value.match(/#[\da-f]{6}/gu) ?? [];
  const found = colours[THEMES[theme]] ?? colours[0];
  if (found === undefined) throw new Error(`There is no --${name}.`);
  return found;
}

/** From 1 to 21: WCAG 2.2, «contrast ratio» and «relative luminance». */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
