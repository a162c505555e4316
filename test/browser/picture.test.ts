import { readFile, stat, writeFile } from "node:fs/promises";
import { expect } from "vitest";
import { ROOT } from "../cli/run.ts";
import { test } from "./page-test.ts";
import { message, messages, start, write } from "./using-the-page.ts";

const PICTURE = ".github/playground.png";
const WINDOW = { width: 1200, height: 880 };
const QUESTIONS = ["wer hat das den bestetigt?", "How much is Apple paying?"];
/** In bytes: whoever opens the README waits for it. */
const LARGEST = 400_000;

/** The README's picture is the page as it is today; after a change of it: `npm run test:browser -- test/browser/picture.test.ts --update`. */
test("the README's picture shows what the bot answers", async ({ open }) => {
  const page = await open({ viewport: WINDOW, deviceScaleFactor: 1.5, reducedMotion: "reduce" });
  await start(page);
  for (const question of QUESTIONS) {
    const count = await messages(page).count();
    await write(page, question);
    await messages(page)
      .nth(count + 1)
      .waitFor();
  }
  const [, alt = ""] =
    new RegExp(`<img src="${PICTURE}"[^>]*\\salt="([^"]*)"`, "u").exec(await readme()) ?? [];
  const quotes = [...alt.matchAll(/“([^”]+)”/gu)].map(([, quote]) => quote);
  expect(quotes).not.toEqual([]);
  const said = (await messages(page).allTextContents()).join("\n");
  for (const quote of quotes) expect(said).toContain(quote);

  if (expect.getState().snapshotState.snapshotUpdateState === "all") {
    const first = await message(page, QUESTIONS[0] ?? "");
    await first.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await writeFile(`${ROOT}${PICTURE}`, await page.screenshot({ animations: "disabled", caret: "hide" }));
  }
  expect((await stat(`${ROOT}${PICTURE}`)).size).toBeLessThan(LARGEST);
});

function readme(): Promise<string> {
  return readFile(`${ROOT}README.md`, "utf8");
}
