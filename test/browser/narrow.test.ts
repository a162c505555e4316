import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./axe.ts";
import { test } from "./page-test.ts";
import { ANSWER, ASKED, button, field, message, SUMMARY, write } from "./using-the-page.ts";

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
];

/** Expects that nothing on the page is wider than the screen. */
async function expectToFit(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const widths = await page.evaluate<number[]>("[document.scrollingElement.scrollWidth, innerWidth]");
  expect(widths).toEqual([width, width]);
}

describe.each(PHONES)("on a screen of $width by $height", (viewport) => {
  test("the list and the chat are two screens", async ({ open }) => {
    const page = await open({ viewport, isMobile: true, hasTouch: true });
    const list = page.getByRole("navigation", { name: "Chats" });
    expect(await page.getByRole("main").count()).toBe(0);
    await expectToFit(page);
    await list.getByRole("button", { name: /^Frag den Artikel /u }).tap();
    await page.getByRole("main", { name: "Frag den Artikel" }).waitFor();
    expect(await list.count()).toBe(0);
    await expectToFit(page);
    await page.getByRole("button", { name: "Zurück zu den Chats" }).tap();
    await list.waitFor();
    expect(await page.getByRole("main").count()).toBe(0);
    await list.getByRole("button", { name: /^Leserunde /u }).tap();
    await page.getByRole("main", { name: "Leserunde" }).waitFor();
    await page.goBack();
    await list.waitFor();
  });

  test("a conversation fits, and all that opens in it", async ({ open }) => {
    const page = await open({ viewport, isMobile: true, hasTouch: true });
    await page.getByRole("button", { name: /^Frag den Artikel /u }).tap();
    await page.getByRole("button", { name: "Starten" }).tap();
    await write(page, ASKED);
    await message(page, ANSWER);
    await expectToFit(page);
    await write(page, "/zusammenfassung");
    await message(page, SUMMARY);
    await button(page, "Ausführlich").tap();
    await message(page, "5. Details zur Umsetzung nannte Tsai nicht.");
    await expectToFit(page);
    await write(page, "x".repeat(200));
    await message(page, "x".repeat(200));
    await expectToFit(page);
    await field(page).fill("/");
    await page.getByRole("listbox", { name: "Befehle" }).waitFor();
    await expectToFit(page);
    await field(page).fill("@ask_the_article_bot ");
    await page.getByRole("option", { name: /^Was ist noch unklar/u }).waitFor();
    await expectToFit(page);
    await field(page).fill("");
    await expectAccessible(page);
  });

  test("menus, dialogs and the side panel fit", async ({ open }) => {
    const page = await open({ viewport, isMobile: true, hasTouch: true });
    await page.getByRole("button", { name: "Einstellungen" }).tap();
    await expectToFit(page);
    await page.getByRole("menuitem", { name: "Von vorn anfangen" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await expectToFit(page);
    await dialog.getByRole("button", { name: "Abbrechen" }).tap();
    await page.getByRole("button", { name: /^Frag den Artikel /u }).tap();
    await page.getByRole("button", { name: "Starten" }).tap();
    await message(page, "Hallo!");
    await page.getByRole("button", { name: "Zeigen, was der Bot mit Telegram spricht" }).tap();
    const panel = page.getByRole("complementary", { name: "Hinter den Kulissen" });
    await panel.getByText("sendMessage", { exact: true }).tap();
    await panel.getByRole("figure", { name: "Aufruf" }).waitFor();
    await expectToFit(page);
    await expectAccessible(page);
    await panel.getByRole("button", { name: "Seitenleiste schließen" }).tap();
    await panel.waitFor({ state: "detached" });
    await page.getByRole("main", { name: "Frag den Artikel" }).waitFor();
  });
});
