import { describe, expect } from "vitest";
import { expectAccessible } from "./axe.ts";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  button,
  field,
  message,
  messages,
  notice,
  openChat,
  SUMMARY,
  start,
  write,
  writeAs,
} from "./using-the-page.ts";

describe("the page's outline", () => {
  test("has one main heading, its landmarks, and a log that is read out", async ({ open }) => {
    const page = await open();
    await start(page);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    const landmarks = {
      banner: 1,
      navigation: 1,
      main: 1,
      complementary: 1,
      contentinfo: 1,
    } as const;
    // The keys above are roles.
    for (const [role, count] of Object.entries(landmarks))
      expect(await page.getByRole(role as keyof typeof landmarks).count()).toBe(count);
    const log = page.getByRole("log", { name: "Nachrichten" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    expect(await page.title()).toBe("Frag den Artikel");
    expect(await page.evaluate("document.documentElement.lang")).toBe("de");
  });

  test("names everything that can be used", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    for (const role of ["button", "link", "textbox", "radio", "listbox", "menu"] as const) {
      const all = await page.getByRole(role).count();
      expect([
        role,
        await page.getByRole(role, { name: /\p{L}|\p{Extended_Pictographic}/u }).count(),
      ]).toEqual([role, all]);
    }
  });

  test("an answer says whose it is", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await write(page, `/frage ${ASKED}`);
    await message(page, ANSWER);
    const names = await messages(page).getByRole("heading", { level: 3 }).allTextContents();
    expect(names).toEqual(["Frag den Artikel", "Du", "Frag den Artikel"]);
  });
});

describe("axe finds nothing wrong with", () => {
  test("an empty chat", async ({ open }) => {
    const page = await open();
    await expectAccessible(page);
  });

  test.for(["light", "dark"] as const)("a conversation, %s", async (colorScheme, { open }) => {
    const page = await open({ colorScheme });
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await button(page, "👍").click();
    await notice(page, "Danke!");
    await page.getByRole("complementary").getByText("answerCallbackQuery", { exact: true }).click();
    await expectAccessible(page);
  });

  test.for(["light", "dark"] as const)("a group, %s", async (colorScheme, { open }) => {
    const page = await open({ colorScheme });
    await openChat(page, "Leserunde");
    await write(page, `/frage ${ASKED}`);
    await message(page, ANSWER);
    await writeAs(page, "Tom");
    await write(page, "/ask Who confirmed the partnership?");
    await message(page, "Alibaba boss Joe Tsai has confirmed");
    await expectAccessible(page);
  });

  test("a channel and its discussion", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await openChat(page, "Nachrichten am Morgen");
    await write(page, "/zusammenfassung");
    await message(page, SUMMARY);
    await expectAccessible(page);
    await button(page, "1 Kommentar").click();
    await page.getByRole("main", { name: "Kommentare: Nachrichten am Morgen" }).waitFor();
    await expectAccessible(page);
  });

  test("menus, suggestions and dialogs", async ({ open }) => {
    const page = await open();
    await start(page);
    await field(page).fill("/");
    await page.getByRole("listbox", { name: "Befehle" }).waitFor();
    await expectAccessible(page);
    await field(page).fill("@ask_the_article_bot ");
    await page.getByRole("option").first().waitFor();
    await expectAccessible(page);
    await field(page).fill("");
    await page.getByRole("button", { name: "Einstellungen" }).click();
    // It stands above the page's landmarks, in none of them.
    await expectAccessible(page, '[role="menu"]');
    await page.getByRole("menuitem", { name: "Von vorn anfangen" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
  });
});
