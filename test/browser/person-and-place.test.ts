import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  choose,
  field,
  message,
  messages,
  openChat,
  start,
  write,
  writeAs,
} from "./using-the-page.ts";

describe("who writes", () => {
  test("decides the language and what there is to read", async ({ open }) => {
    const page = await open();
    await start(page);
    await writeAs(page, "Tom");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Local Telegram");
    await page.getByRole("region", { name: "What can this bot do?" }).waitFor();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await message(page, "Hello! I answer questions about");
    expect(await messages(page).count()).toBe(2);
    await field(page).fill("/");
    await page.getByRole("option", { name: /^\/summary /u }).waitFor();
    await field(page).fill("");
    await writeAs(page, "Lena");
    await message(page, "Hallo! Ich beantworte Fragen");
    await page.getByRole("navigation", { name: "Chats" }).waitFor();
  });

  test("is at first whoever speaks the browser's language", async ({ open }) => {
    const page = await open({ locale: "en-GB" });
    await page.getByRole("region", { name: "What can this bot do?" }).waitFor();
    expect(await page.getByRole("radio", { name: /^Tom /u }).isChecked()).toBe(true);
  });

  test("has drafts of their own", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await field(page).fill("Was ich noch sagen wollte");
    await writeAs(page, "Mara");
    expect(await field(page).inputValue()).toBe("");
    await writeAs(page, "Lena");
    await expect.poll(() => field(page).inputValue()).toBe("Was ich noch sagen wollte");
  });
});

describe("the page", () => {
  test("keeps the conversation and the place when it is loaded again", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Tom");
    await openChat(page, "Leserunde");
    await write(page, "/ask Who confirmed the partnership?");
    await message(page, "Alibaba boss Joe Tsai has confirmed");
    await page.reload();
    await page.getByRole("main", { name: "Leserunde" }).waitFor();
    await message(page, "Alibaba boss Joe Tsai has confirmed");
    expect(await page.getByRole("radio", { name: /^Tom /u }).isChecked()).toBe(true);
  });

  test("goes back to where one was", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await openChat(page, "Wochenende");
    await page.goBack();
    await page.getByRole("main", { name: "Leserunde" }).waitFor();
    await page.goForward();
    await page.getByRole("main", { name: "Wochenende" }).waitFor();
  });

  test("is in step with another tab", async ({ open }) => {
    const page = await open();
    await start(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await message(second, "Hallo! Ich beantworte Fragen");
    await write(page, ASKED);
    await message(second, ANSWER);
    await write(second, "Und wo?");
    await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    // What is being written is nobody else's business.
    await field(second).fill("Noch nicht fertig");
    expect(await field(page).inputValue()).toBe("");
  });

  test("marks what one has not looked at", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await openChat(page, "Frag den Artikel");
    const item = page.getByRole("navigation").getByRole("button", { name: /^Leserunde /u });
    const mark = item.getByRole("img", { name: "Neues" });
    await mark.waitFor({ state: "detached" });
    const tom = await open();
    await writeAs(tom, "Tom");
    await openChat(tom, "Leserunde");
    await write(tom, "Good morning!");
    await mark.waitFor();
    await item.click();
    await mark.waitFor({ state: "detached" });
  });

  test("starts over once that is confirmed, in every tab", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await message(second, ANSWER);
    // In the background a browser draws once a second.
    await page.bringToFront();

    const settings = page.getByRole("button", { name: "Einstellungen" });
    await choose(page, settings, "Von vorn anfangen");
    const dialog = page.getByRole("dialog", { name: "Von vorn anfangen?" });
    await dialog.getByRole("button", { name: "Abbrechen" }).click();
    await dialog.waitFor({ state: "detached" });
    await message(page, ANSWER);

    await choose(page, settings, "Von vorn anfangen");
    await dialog.getByRole("button", { name: "Von vorn anfangen" }).click();
    for (const one of [page, second])
      await one.getByRole("region", { name: "Was kann dieser Bot?" }).waitFor();
    // The bot knows nobody any more, and everybody can begin anew.
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
  });
});
