import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  button,
  chooseFor,
  message,
  notice,
  openChat,
  start,
  write,
} from "./using-the-page.ts";

/** The JSON that stands below a label. */
async function jsonBelow(page: Page, label: string): Promise<unknown> {
  return JSON.parse((await page.getByRole("figure", { name: label }).getByRole("code").textContent()) ?? "");
}

describe("the side panel", () => {
  test("shows what the bot was told and what it called", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const panel = page.getByRole("complementary", { name: "Hinter den Kulissen" });
    await panel.getByText("Lena hat geschrieben").waitFor();
    await panel.getByText("message", { exact: true }).click();
    expect(await jsonBelow(page, "Update")).toMatchObject({
      message: { text: ASKED, from: { first_name: "Lena", language_code: "de" }, chat: { type: "private" } },
    });
    await panel.getByText("sendMessage", { exact: true }).click();
    expect(await jsonBelow(page, "Aufruf")).toMatchObject({
      text: expect.stringContaining(ANSWER),
      entities: [{ type: "italic" }, { type: "blockquote" }],
    });
    expect(await jsonBelow(page, "Antwort")).toMatchObject({
      ok: true,
      result: { text: expect.stringContaining(ANSWER), from: { is_bot: true } },
    });
  });

  test("turns to the last action, and shows where Telegram refuses", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    const panel = page.getByRole("complementary", { name: "Hinter den Kulissen" });
    await button(page, "👍").click();
    await panel.getByText("Lena hat auf einen Knopf getippt").waitFor();
    await panel.getByText("callback_query", { exact: true }).waitFor();
    await panel.getByText("answerCallbackQuery", { exact: true }).click();
    expect(await jsonBelow(page, "Antwort")).toEqual({ ok: true, result: true });
    expect(await panel.getByText("sendMessage", { exact: true }).count()).toBe(0);

    // Privacy mode: of what is not for it a bot is not told.
    await openChat(page, "Leserunde");
    await write(page, "Guten Morgen!");
    await panel.getByText("Davon erfährt der Bot nichts.").waitFor();
    await panel.getByText("Der Bot hat nichts aufgerufen.").waitFor();
  });

  test("closes and opens, and gives its JSON to the clipboard", async ({ open }) => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await start(page);
    const panel = page.getByRole("complementary", { name: "Hinter den Kulissen" });
    await panel.getByText("sendMessage", { exact: true }).click();
    await panel.getByRole("button", { name: "Aufruf kopieren" }).click();
    await notice(page, "Kopiert.");
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(JSON.parse(copied)).toEqual(await jsonBelow(page, "Aufruf"));
    await page.getByRole("button", { name: "Seitenleiste schließen" }).click();
    await panel.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Zeigen, was der Bot mit Telegram spricht" }).click();
    await panel.waitFor();
  });

  test("a message can be seen as JSON, too", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await chooseFor(page, await message(page, ASKED), "Als JSON zeigen");
    await page.getByRole("dialog", { name: "Die Nachricht, wie der Bot sie sieht" }).waitFor();
    expect(await jsonBelow(page, "JSON")).toMatchObject({ text: ASKED, chat: { first_name: "Lena" } });
  });
});
