import { describe, expect } from "vitest";
import { test } from "./page-test.ts";
import {
  ANSWER,
  ASKED,
  button,
  message,
  messages,
  notice,
  SENTENCE,
  start,
  write,
} from "./using-the-page.ts";

describe("the private chat", () => {
  test("says what the bot can do, and is started", async ({ open }) => {
    const page = await open();
    const about = page.getByRole("region", { name: "Was kann dieser Bot?" });
    await about.getByText("Ich beantworte Fragen zu einem Nachrichtenartikel").waitFor();
    await start(page);
    expect(await messages(page).count()).toBe(2);
  });

  test("answers the first question with the sentence that says so", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    const answer = await message(page, ANSWER);
    expect(await answer.getByRole("blockquote").textContent()).toBe(SENTENCE);
    expect(await answer.getByRole("emphasis").textContent()).toBe("Bestätigt von Alibaba, nicht von Apple");
    expect(await answer.getByRole("heading").textContent()).toBe("Frag den Artikel");
  });

  test("goes on from an answer, by a word or by a tap", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await write(page, "Und wo?");
    await message(page, "In Dubai. Dort hat Alibaba-Chef Joe Tsai");
    await button(page, "Bei welcher Veranstaltung fiel die Bestätigung?").click();
    await message(page, /^Frag den Artikel\s*Bei welcher Veranstaltung fiel die Bestätigung\?/u);
  });

  test("shows the sentence among its neighbours, and goes back", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    const answer = await message(page, ANSWER);
    await button(page, "Im Zusammenhang").click();
    const context = await message(page, "Den Worten des Unternehmensleiters zufolge");
    expect(await context.getByRole("strong").textContent()).toBe(SENTENCE);
    expect(await answer.count()).toBe(0);
    await button(page, "Zurück").click();
    await answer.waitFor();
  });

  test("thanks for 👍", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await button(page, "👍").click();
    await notice(page, "Danke!");
  });

  test("asks what is wrong after 👎", async ({ open }) => {
    const page = await open();
    await start(page);
    await write(page, ASKED);
    await message(page, ANSWER);
    await button(page, "👎").click();
    await notice(page, "Schade. Was stimmt nicht?");
    await button(page, "Am Thema vorbei").click();
    await notice(page, "Danke, das hilft der Redaktion.");
  });

  test("shows a question as it was typed, whatever is in it", async ({ open }) => {
    const page = await open();
    await start(page);
    const typed = "Wer hat <b>das</b> & die «Partnerschaft» bestätigt? &amp; <script>1</script>";
    await write(page, typed);
    const question = await message(page, typed);
    expect(await question.getByRole("strong").count()).toBe(0);
    await message(page, ANSWER);
  });

  test("can be blocked, and taken up again", async ({ open }) => {
    const page = await open();
    await start(page);
    await page.getByRole("button", { name: "Menü des Chats" }).click();
    await page.getByRole("menuitem", { name: "Bot blockieren" }).click();
    const unblock = page.getByRole("button", { name: "Nicht mehr blockieren" });
    await unblock.waitFor();
    await page.getByText("Blockierter Bot").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await unblock.click();
    await write(page, ASKED);
    await message(page, ANSWER);
  });
});
