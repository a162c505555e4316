import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  chooseFor,
  field,
  hasFocus,
  isInSight,
  message,
  messages,
  SENTENCE,
  SUMMARY,
  start,
  write,
} from "./using-the-page.ts";

describe("the command menu", () => {
  test("opens by /, is walked by arrows, and sends by Enter", async ({ open }) => {
    const page = await open();
    await start(page);
    await field(page).press("/");
    const menu = page.getByRole("listbox", { name: "Befehle" });
    await menu.waitFor();
    const chosen = menu.getByRole("option", { selected: true });
    expect(await chosen.textContent()).toContain("/frage");
    expect(await menu.getByRole("option").count()).toBe(9);
    await field(page).press("ArrowDown");
    await expect.poll(() => chosen.textContent()).toBe("/zusammenfassungDas Wichtigste in Kürze");
    const active = await field(page).getAttribute("aria-activedescendant");
    expect(await chosen.getAttribute("id")).toBe(active);
    await field(page).press("ArrowUp");
    await field(page).press("ArrowUp");
    await expect.poll(() => chosen.textContent()).toContain("/hilfe");
    await field(page).press("Enter");
    await message(page, "Schreib mir einfach, was du wissen willst.");
    expect(await menu.count()).toBe(0);
    expect(await field(page).inputValue()).toBe("");
  });

  test("narrows as one types, completes by Tab, and goes by Escape", async ({ open }) => {
    const page = await open();
    await start(page);
    await field(page).pressSequentially("/zu");
    const menu = page.getByRole("listbox", { name: "Befehle" });
    await expect.poll(() => menu.getByRole("option").first().textContent()).toContain("/zusammenfassung");
    await field(page).press("Tab");
    await expect.poll(() => field(page).inputValue()).toBe("/zusammenfassung ");
    await field(page).fill("/");
    await menu.waitFor();
    await field(page).press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await field(page).inputValue()).toBe("/");
    await page.getByRole("button", { name: "Befehle" }).click();
    await page.getByRole("button", { name: "Befehle" }).click();
    await menu.getByRole("option", { name: /^\/themen/u }).click();
    await message(page, "Wähle ein Thema.");
  });
});

describe("one's own messages", () => {
  test("are changed by ArrowUp, and the answer with them", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const count = await messages(page).count();
    const question = messages(page).nth(count - 2);
    await field(page).press("ArrowUp");
    await page.getByText("Nachricht bearbeiten").waitFor();
    expect(await field(page).inputValue()).toBe(ASKED);
    await field(page).fill("Wo wurde die Partnerschaft bestätigt?");
    await page.getByRole("button", { name: "Änderung speichern" }).click();
    const answer = await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    await answer.getByText("bearbeitet").waitFor();
    expect(await question.textContent()).toContain("Wo wurde die Partnerschaft bestätigt?bearbeitet");
    expect(await messages(page).count()).toBe(count);
    expect(await messages(page).filter({ hasText: ANSWER }).count()).toBe(0);
  });

  test("stay as they are where the change is cancelled, and a draft is kept", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await field(page).fill("Und wo");
    await chooseFor(page, await message(page, ASKED), "Bearbeiten");
    await expect.poll(() => field(page).inputValue()).toBe(ASKED);
    await field(page).press("Escape");
    await expect.poll(() => field(page).inputValue()).toBe("Und wo");
    await page.getByText("Nachricht bearbeiten").waitFor({ state: "detached" });
  });

  test("are deleted once that is confirmed", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const question = await message(page, ASKED);
    await chooseFor(page, question, "Löschen");
    const dialog = page.getByRole("dialog", { name: "Nachricht löschen?" });
    await dialog.getByRole("button", { name: "Abbrechen" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await question.count()).toBe(1);
    await chooseFor(page, question, "Löschen");
    await dialog.getByRole("button", { name: "Löschen" }).click();
    await question.waitFor({ state: "detached" });
    await message(page, ANSWER);
  });
});

describe("replies", () => {
  test("show what they reply to, and lead there", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const answer = messages(page).filter({ hasText: ANSWER }).first();
    await write(page, "/summary");
    await message(page, SUMMARY);
    await chooseFor(page, answer, "Antworten");
    await page.getByText("Antwort an Frag den Artikel").waitFor();
    expect(await hasFocus(field(page))).toBe(true);
    await write(page, "Und wo?");
    await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    await expect.poll(() => isInSight(answer)).toBe(false);
    const reply = await message(page, "Und wo?");
    await reply.getByRole("button", { name: /^Antwort an Frag den Artikel/u }).click();
    await expect.poll(() => isInSight(answer)).toBe(true);
    expect(await hasFocus(answer)).toBe(true);
  });

  test("quote what is selected", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    const answer = await message(page, ANSWER);
    await answer.getByRole("blockquote").click({ clickCount: 3 });
    await chooseFor(page, answer, "Auswahl zitieren");
    await page.getByText("Zitat von Frag den Artikel").waitFor();
    await write(page, "Wo war das?");
    const reply = await message(page, "Wo war das?");
    const quoted = reply.getByRole("button", { name: /^Antwort an Frag den Artikel/u });
    expect(await quoted.textContent()).toContain(SENTENCE);
  });
});
