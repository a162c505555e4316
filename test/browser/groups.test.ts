import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  button,
  choose,
  hasFocus,
  isInSight,
  message,
  messages,
  openChat,
  SENTENCE,
  write,
  writeAs,
} from "./using-the-page.ts";

const BOT = "@ask_the_article_bot";

describe("a group", () => {
  test("is told by the bot how it is asked there", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    const greeting = await message(page, "Hallo! Ich beantworte Fragen");
    await greeting.getByRole("link", { name: BOT }).waitFor();
    await page.getByText("4 Mitglieder, mit dem Bot").waitFor();
  });

  test("a mention is answered with a reply, from which one gets to the question", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await write(page, `${BOT} ${ASKED}`);
    const answer = await message(page, ANSWER);
    expect(await answer.getByRole("blockquote").textContent()).toBe(SENTENCE);
    await write(page, "/frage Was ist noch unklar?");
    await message(page, "Unklar ist vor allem, ob Apple in China");
    const question = messages(page).filter({ hasText: ASKED }).first();
    await answer.getByRole("button", { name: /^Antwort an Lena/u }).click();
    await expect.poll(() => isInSight(question)).toBe(true);
    expect(await hasFocus(question)).toBe(true);
  });

  test("what is not for the bot is left alone; what is, everybody sees", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await write(page, ASKED);
    await write(page, "/frage Wo wurde die Partnerschaft bestätigt?");
    await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    expect(await messages(page).filter({ hasText: ANSWER }).count()).toBe(0);
    await writeAs(page, "Tom");
    await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    await write(page, "/ask Who confirmed the partnership?");
    await message(page, "Alibaba boss Joe Tsai has confirmed the agreement");
    await write(page, "/ask Who confirmed the partnership?");
    await page.getByRole("link", { name: "I have just answered that further up." }).click();
    const first = messages(page).filter({ hasText: "Alibaba boss Joe Tsai has confirmed" }).first();
    await expect.poll(() => hasFocus(first)).toBe(true);
  });

  test("an admin may have it that only the asker sees an answer", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await openChat(page, "Leserunde");
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Bot zum Admin machen");
    await write(page, "/einstellungen");
    await button(page, "Nur wer fragt").click();
    await button(page, "✓ Nur wer fragt").waitFor();

    const tom = await open();
    await writeAs(tom, "Tom");
    await openChat(tom, "Leserunde");
    await writeAs(page, "Lena");
    await write(page, `/frage ${ASKED}`);
    const answer = await message(page, ANSWER);
    await answer.getByText("Nur für dich sichtbar").waitFor();
    // The views come whole: with what was said after it, it would be there.
    await write(page, "Danke!");
    await message(tom, "Danke!");
    expect(await messages(tom).filter({ hasText: ANSWER }).count()).toBe(0);

    await button(page, "Für alle zeigen").click();
    const shown = await message(tom, ANSWER);
    expect(await shown.getByText("Only you can see this").count()).toBe(0);
  });

  test("people write in their own names, and read what others wrote", async ({ open }) => {
    const page = await open();
    await openChat(page, "Leserunde");
    await write(page, "Guten Morgen!");
    expect(await (await message(page, "Guten Morgen!")).getByRole("heading").textContent()).toBe("Du");
    await writeAs(page, "Mara");
    expect(await (await message(page, "Guten Morgen!")).getByRole("heading").textContent()).toBe("Lena");
  });

  test("only who looks after it may add and remove the bot", async ({ open }) => {
    const page = await open();
    await openChat(page, "Wochenende");
    expect(await page.getByRole("button", { name: "Menü des Chats" }).count()).toBe(0);
    await writeAs(page, "Mara");
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Bot hinzufügen");
    await page.getByRole("log").getByText("Mara hat Frag den Artikel hinzugefügt").waitFor();
    await message(page, "Hallo! Ich beantworte Fragen");
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Bot entfernen");
    await page.getByRole("log").getByText("Mara hat Frag den Artikel entfernt").waitFor();
    await page.getByText("3 Mitglieder, ohne den Bot").waitFor();
  });
});
