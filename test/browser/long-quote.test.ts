import { expect } from "vitest";
import { temporaryFolder } from "../article/knowledge-folder.ts";
import { test } from "./page-test.ts";
import { message, messages, start, write } from "./using-the-page.ts";

const SENTENCE =
  "Der Kapitän der Fähre, die am Morgen im Hafen von Emden auf eine Kaimauer gelaufen war, erklärte nach der Befragung durch die Wasserschutzpolizei, das Ruder habe sich kurz vor dem Anlegen nicht mehr bewegen lassen, weshalb er die Maschinen habe rückwärts laufen lassen, was bei dem starken Wind aber nicht mehr gereicht habe.";
const ARTICLE = `---\ntitle: Fähre im Hafen\nlanguage: de\n---\n\nIm Hafen gab es einen Unfall. ${SENTENCE}\n`;

// The article that comes with the bot has no sentence so long that it would be folded away.
test.override("settings", async () => ({
  KNOWLEDGE_DIR: await temporaryFolder({ "faehre/article.md": ARTICLE }),
}));

test("a long quotation is folded away, and unfolds", async ({ open }) => {
  const page = await open();
  await start(page);
  await write(page, "Was erklärte der Kapitän nach der Befragung?");
  const quotation = (await message(page, "Dazu steht im Artikel:")).getByRole("blockquote");
  expect(await quotation.textContent()).toBe(SENTENCE);
  const height = async () => (await quotation.boundingBox())?.height ?? 0;
  const folded = await height();
  await quotation.getByRole("button", { name: "Ganzes Zitat zeigen" }).click();
  await expect.poll(height).toBeGreaterThan(folded + 20);
  await quotation.getByRole("button", { name: "Zitat einklappen" }).click();
  await expect.poll(height).toBe(folded);
  expect(await messages(page).count()).toBe(4);
});
