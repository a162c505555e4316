import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  button,
  choose,
  hasFocus,
  isInSight,
  message,
  messages,
  openChat,
  SUMMARY,
  start,
  write,
  writeAs,
} from "./using-the-page.ts";

const CHANNEL = "Nachrichten am Morgen";
const DISCUSSION = "Kommentare: Nachrichten am Morgen";
const UNCLEAR = "Unklar ist vor allem, ob Apple in China";

describe("a channel", () => {
  test("the bot posts what its admin asks for, and the command is gone", async ({ open }) => {
    const page = await open();
    await openChat(page, CHANNEL);
    await page.getByText("Hier schreiben nur Admins.").waitFor();
    await writeAs(page, "Mara");
    await write(page, "/zusammenfassung");
    const post = await message(page, SUMMARY);
    expect(await post.getByRole("heading").textContent()).toBe(CHANNEL);
    await page.getByRole("log").getByText("/zusammenfassung").waitFor({ state: "detached" });
    expect(await messages(page).count()).toBe(1);
    await writeAs(page, "Tom");
    await message(page, SUMMARY);
  });

  test("a post's questions are links that lead into the private chat", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await openChat(page, CHANNEL);
    await write(page, "/zusammenfassung");
    await message(page, SUMMARY);
    await writeAs(page, "Lena");
    await page.getByRole("log").getByRole("link", { name: "Was ist noch unklar?" }).click();
    await page.getByRole("main", { name: "Frag den Artikel" }).waitFor();
    await message(page, UNCLEAR);
    // What the link hands over is for the bot alone.
    await page.getByRole("log").getByText("/start", { exact: true }).waitFor();
  });

  test("a post is talked about in the discussion group, beneath its copy", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await openChat(page, CHANNEL);
    await write(page, "/zusammenfassung");
    await message(page, SUMMARY);
    // The bot is the first to comment: with the questions, as buttons.
    await button(page, "1 Kommentar").click();
    await page.getByRole("main", { name: DISCUSSION }).waitFor();
    const copy = messages(page).filter({ hasText: "Beitrag aus dem Kanal" });
    await expect.poll(() => isInSight(copy)).toBe(true);
    await expect.poll(() => hasFocus(copy)).toBe(true);
    await button(page, "Was ist noch unklar?").click();
    await message(page, UNCLEAR);
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Zum Kanal");
    await button(page, "2 Kommentare").waitFor();
  });

  test("questions as buttons are answered in a popup", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await openChat(page, CHANNEL);
    await write(page, "/einstellungen");
    await button(page, "Knöpfe").click();
    await button(page, "✓ Knöpfe").waitFor();
    await write(page, "/frage Was ist noch unklar?");
    const post = await message(page, UNCLEAR);
    expect(await post.getByRole("button", { name: "Kommentieren" }).count()).toBe(0);
    await writeAs(page, "Lena");
    const count = await messages(page).count();
    const question = button(page, "Ist Apple in China ganz von Alibaba abhängig?");
    await question.click();
    const popup = page.getByRole("dialog", { name: "Frag den Artikel" });
    await popup.getByText("Das ist offen. Unklar ist, ob Apple in China komplett").waitFor();
    await popup.getByRole("button", { name: "OK" }).click();
    await popup.waitFor({ state: "detached" });
    expect(await hasFocus(question)).toBe(true);
    expect(await messages(page).count()).toBe(count);
  });

  test("whoever put the bot into the channel is told how to ask there", async ({ open }) => {
    const page = await open();
    await writeAs(page, "Mara");
    await start(page);
    await openChat(page, CHANNEL);
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Bot entfernen");
    await page.getByText("Dein Kanal, 3 Abonnenten").waitFor();
    await choose(page, page.getByRole("button", { name: "Menü des Chats" }), "Bot als Admin hinzufügen");
    await openChat(page, "Frag den Artikel");
    await message(page, `Ich bin jetzt im Kanal „${CHANNEL}“.`);
  });
});
