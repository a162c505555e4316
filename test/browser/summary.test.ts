import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import { button, message, messages, SUMMARY, start, write } from "./using-the-page.ts";

const QUESTIONS = [
  "Wer ist Apples KI-Partner in China?",
  "Ist die Partnerschaft offiziell?",
  "Was ist noch unklar?",
];

describe("a summary", () => {
  test("cites each of its points, at length as well, and in English", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, "/summary");
    const summary = await message(page, SUMMARY);
    expect(await summary.getByRole("blockquote").count()).toBe(3);
    await button(page, "Ausführlich").click();
    await message(page, "5. Details zur Umsetzung nannte Tsai nicht.");
    expect(await summary.getByRole("blockquote").count()).toBe(11);
    await button(page, "Kurz").click();
    await button(page, "Ausführlich").waitFor();
    expect(await summary.getByRole("blockquote").count()).toBe(3);
    await button(page, "In English").click();
    await message(page, "Alibaba boss Joe Tsai confirmed it");
  });

  test("raises questions, which are answered below it", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, "/zusammenfassung");
    const summary = await message(page, SUMMARY);
    const raised = await summary.getByRole("button").allTextContents();
    expect(raised).toEqual(expect.arrayContaining(QUESTIONS));
    await summary.getByRole("button", { name: "Was ist noch unklar?" }).click();
    const answer = await message(page, "Unklar ist vor allem, ob Apple in China");
    expect(await answer.getByRole("blockquote").count()).toBe(2);
    expect(await summary.count()).toBe(1);
  });

  test("has its questions in place of the keyboard, where one wants them there", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, "/settings");
    await button(page, "Tastatur").click();
    await button(page, "✓ Tastatur").waitFor();
    await write(page, "/summary");
    await message(page, SUMMARY);
    const keyboard = page.getByRole("group", { name: "Tastatur des Bots" });
    await keyboard.waitFor();
    expect(await keyboard.getByRole("button").allTextContents()).toEqual(QUESTIONS);
    await page.getByPlaceholder("Deine Frage zum Artikel").waitFor();

    const before = await messages(page).count();
    await keyboard.getByRole("button", { name: "Was ist noch unklar?" }).click();
    await message(page, "Unklar ist vor allem, ob Apple in China");
    expect(await messages(page).nth(before).getByRole("heading").textContent()).toBe("Du");
    expect(await messages(page).nth(before).textContent()).toContain("Was ist noch unklar?");
  });

  test("lets one put the bot's keyboard away, and take it out again", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, "/settings");
    await button(page, "Tastatur").click();
    await button(page, "✓ Tastatur").waitFor();
    await write(page, "/summary");
    const keyboard = page.getByRole("group", { name: "Tastatur des Bots" });
    await keyboard.waitFor();
    await page.getByRole("button", { name: "Tastatur des Bots verbergen" }).click();
    await keyboard.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Tastatur des Bots zeigen" }).click();
    await keyboard.waitFor();
  });
});
