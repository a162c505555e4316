import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { examine } from "./axe.ts";
import { test } from "./page-test.ts";
import { ANSWER, ASKED, choose, message, SENTENCE, start, write } from "./using-the-page.ts";

/** A colour as a screen shows it: red, green and blue from 0 to 255. */
type Colour = readonly [number, number, number];

/** The relative luminance of a colour, from 0 to 1. Source: WCAG 2.2, «relative luminance». */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of a text to what it stands on, from 1 to 21. Source: WCAG 2.2, «contrast ratio». */
async function contrast(text: Locator): Promise<number> {
  const { colour, behind } = await coloursOf(text);
  const [darker, lighter] = [luminance(colour), luminance(behind)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

// Computed colours come in many notations, and some let through what is behind them: a canvas knows them all.
function coloursOf(text: Locator): Promise<{ readonly colour: Colour; readonly behind: Colour }> {
  return text.evaluate((element) => {
    const { document, getComputedStyle } = element.ownerDocument.defaultView;
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const paint = (colour: string): Colour => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    };
    const layers: string[] = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor);
    let behind = paint("white");
    for (const layer of layers) behind = paint(layer);
    return { behind, colour: paint(getComputedStyle(element).color) };
  });
}

const isDark = async (page: Page) => luminance((await coloursOf(page.locator("body"))).behind) < 0.1;

describe.each(["light", "dark"] as const)("where the system is %s", (colorScheme) => {
  test("so is the page, and its texts can be read", async ({ open }) => {
    const page = await open({ colorScheme });
    await start(page);
    await write(page, ASKED);
    const answer = await message(page, ANSWER);
    expect(await isDark(page)).toBe(colorScheme === "dark");
    const texts = {
      answer: answer.getByRole("emphasis"),
      quotation: answer.getByText(SENTENCE),
      time: answer.getByRole("time"),
      button: answer.getByRole("button", { name: "Im Zusammenhang" }),
      question: page.getByRole("log").getByText(ASKED, { exact: true }),
      heading: page.getByRole("heading", { level: 1 }),
      title: page.getByRole("heading", { level: 2, name: "Frag den Artikel" }),
      hint: page.getByText("Zum Ausprobieren. Nichts verlässt diesen Computer."),
      chat: page.getByRole("navigation").getByText("Wochenende"),
      preview: page.getByText("Hier ist der Bot nicht dabei"),
      call: page.getByRole("complementary").getByText("sendMessage", { exact: true }),
    };
    for (const [name, text] of Object.entries(texts))
      expect([name, await contrast(text)]).toEqual([name, expect.toSatisfy((ratio) => ratio >= 4.5)]);
    // The same for all other texts, as far as axe can tell what they stand on.
    const { passes } = await examine(page);
    const seen = passes.find(({ id }) => id === "color-contrast")?.nodes.length ?? 0;
    expect(seen).toBeGreaterThan(Object.keys(texts).length);
  });
});

test("one may have it dark where the system is light, and the page remembers", async ({ open }) => {
  const page = await open({ colorScheme: "light" });
  await choose(page, page.getByRole("button", { name: "Einstellungen" }), "Dunkel");
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  await page.getByRole("navigation").waitFor();
  expect(await isDark(page)).toBe(true);
  await choose(page, page.getByRole("button", { name: "Einstellungen" }), "Wie im System");
  await expect.poll(() => isDark(page)).toBe(false);
});
