import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import { ANSWER, ASKED, button, field, hasFocus, message, messages, notice } from "./using-the-page.ts";

/** Goes on by Tab, or back, until something has the focus. */
async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await goal.count()) > 0 && (await hasFocus(goal))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never comes to ${goal}.`);
}

describe("by keyboard alone", () => {
  test("from the first look to an answer, and to its buttons", async ({ open }) => {
    const page = await open();
    await tabTo(page, page.getByRole("button", { name: "Starten" }));
    await page.keyboard.press("Enter");
    await message(page, "Hallo! Ich beantworte Fragen");
    await expect.poll(() => hasFocus(field(page))).toBe(true);
    await page.keyboard.type(ASKED);
    await page.keyboard.press("Enter");
    await message(page, ANSWER);
    expect(await hasFocus(field(page))).toBe(true);
    await tabTo(page, button(page, "👍"), "Shift+Tab");
    await page.keyboard.press("Space");
    await notice(page, "Danke!");
    // The button is gone, and leaves the focus with its message.
    const answer = await message(page, ANSWER);
    await expect.poll(() => hasFocus(answer)).toBe(true);
  });

  test("another person, another chat", async ({ open }) => {
    const page = await open();
    await tabTo(page, page.getByRole("radio", { name: /^Lena /u }));
    await page.keyboard.press("ArrowRight");
    await page.getByRole("region", { name: "What can this bot do?" }).waitFor();
    const group = page.getByRole("navigation").getByRole("button", { name: /^Leserunde /u });
    await tabTo(page, group);
    await page.keyboard.press("Enter");
    await page.getByRole("main", { name: "Leserunde" }).waitFor();
    await expect.poll(() => hasFocus(field(page))).toBe(true);
  });

  test("a menu is walked by arrows and gives the focus back", async ({ open }) => {
    const page = await open();
    const settings = page.getByRole("button", { name: "Einstellungen" });
    await tabTo(page, settings);
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu");
    await expect.poll(() => hasFocus(menu.getByText("Wie im System"))).toBe(false);
    await expect.poll(() => hasFocus(menu.getByRole("menuitemcheckbox").first())).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await hasFocus(menu.getByRole("menuitem", { name: "Von vorn anfangen" }))).toBe(true);
    await page.keyboard.press("ArrowDown");
    expect(await hasFocus(menu.getByRole("menuitemcheckbox", { name: "Wie im System" }))).toBe(true);
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    expect(await hasFocus(settings)).toBe(true);
  });

  test("a dialog takes the focus and gives it back", async ({ open }) => {
    const page = await open();
    const settings = page.getByRole("button", { name: "Einstellungen" });
    await tabTo(page, settings);
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Von vorn anfangen?" });
    await dialog.waitFor();
    await expect.poll(() => hasFocus(dialog)).toBe(true);
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("Tab");
      expect(await hasFocus(messages(page).first().or(page.getByRole("navigation")).first())).toBe(false);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(settings)).toBe(true);
  });
});
