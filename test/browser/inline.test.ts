import { describe, expect } from "vitest";
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
  write,
} from "./using-the-page.ts";

const BOT = "@ask_the_article_bot";

describe("inline mode, where the bot is not", () => {
  test("lists answers while one types, and one is chosen by keyboard", async ({ open }) => {
    const page = await open();
    await openChat(page, "Wochenende");
    await page.getByText("3 Mitglieder, ohne den Bot").waitFor();
    await field(page).pressSequentially(`${BOT} ${ASKED}`);
    const results = page.getByRole("listbox", { name: "Vorschläge zum Senden" });
    const chosen = results.getByRole("option", { selected: true });
    await results.getByRole("option", { name: `${ASKED} ${ANSWER}` }).waitFor();
    expect(await chosen.count()).toBe(0);
    await field(page).press("ArrowDown");
    await expect.poll(() => chosen.textContent()).toBe(`${ASKED}${ANSWER}`);
    await field(page).press("ArrowDown");
    await results.getByRole("option", { selected: true }).and(results.getByRole("option").nth(1)).waitFor();
    await field(page).press("ArrowUp");
    await field(page).press("Enter");
    const sent = await message(page, ANSWER);
    expect(await sent.getByRole("heading").textContent()).toBe("Du");
    await sent.getByText(`über ${BOT}`).waitFor();
    expect(await field(page).inputValue()).toBe("");
    expect(await results.count()).toBe(0);

    await button(page, "Im Zusammenhang").click();
    await message(page, "Den Worten des Unternehmensleiters zufolge");
  });

  test("begins with what one might ask, and a result is chosen by a tap", async ({ open }) => {
    const page = await open();
    await openChat(page, "Wochenende");
    await field(page).fill(`${BOT} `);
    await page.getByRole("option", { name: /^Was ist noch unklar\?/u }).click();
    await message(page, "Unklar ist vor allem, ob Apple in China");
  });

  test("says where nothing is found, and leads into the private chat", async ({ open }) => {
    const page = await open();
    await openChat(page, "Wochenende");
    await field(page).fill(`${BOT} Wie wird das Wetter in Hamburg?`);
    await notice(page, "Dazu findet der Bot nichts.");
    await page.getByRole("button", { name: "Das beantwortet der Artikel nicht." }).click();
    await page.getByRole("main", { name: "Frag den Artikel" }).waitFor();
    await message(page, SUMMARY);
  });

  test("a mention calls the bot as a guest, who answers once", async ({ open }) => {
    const page = await open();
    await openChat(page, "Wochenende");
    await write(page, "Wer hat das wohl bestätigt?");
    await write(page, `Wer hat die Partnerschaft bestätigt, ${BOT}?`);
    const answer = await message(page, ANSWER);
    expect(await answer.getByRole("heading").textContent()).toBe("Frag den Artikel");
    await answer.getByRole("link", { name: "Weiterfragen" }).waitFor();
    expect(await messages(page).count()).toBe(3);
  });
});
