import { expect } from "vitest";
import { test } from "./page-test.ts";
import { ANSWER, ASKED, field, message, messages, notice, start, write } from "./using-the-page.ts";

test("a bot that goes and comes back: the page says so, and is there again", async ({ open, bot }) => {
  const page = await open({ isOutageExpected: true });
  await start(page);
  await write(page, ASKED);
  await message(page, ANSWER);

  await bot.stop();
  const lost = page.getByRole("alert").getByText("Keine Verbindung. Läuft npm start noch?");
  await lost.waitFor();
  // What there was to read can still be read, and what one writes is not lost.
  await message(page, ANSWER);
  await write(page, "Und wo?");
  await notice(page, "Das kam nicht an. Läuft npm start noch?");
  await expect.poll(() => field(page).inputValue()).toBe("Und wo?");

  await bot.start();
  await lost.waitFor({ state: "detached" });
  await notice(page, "Die Verbindung ist wieder da.");
  // Everything was in the process: the people begin anew.
  await page.getByRole("region", { name: "Was kann dieser Bot?" }).waitFor();
  expect(await messages(page).count()).toBe(0);
  await start(page);
  await write(page, ASKED);
  await message(page, ANSWER);
});
