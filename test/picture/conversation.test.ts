import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { loadArticles } from "../../src/saved-library.ts";
import { openStage } from "../bot/stage.ts";
import { ROOT } from "../cli/run.ts";
import { type Bubble, chatSvg } from "./chat-svg.ts";

/** The README's picture is what the bot answers today; after a change of it: `npm test -- test/picture --update`. */
test("the picture in the README shows what the bot answers", async () => {
  const stage = openStage({ articles: await loadArticles(`${ROOT}knowledge`) });
  const bubbles: Bubble[] = [];
  for (const question of ["wer hat das den bestetigt?", "und wo?", "How much is Apple paying?"]) {
    bubbles.push({ by: "reader", text: question, entities: [], buttons: [] });
    const before = stage.sent.length;
    await stage.say(question);
    bubbles.push(...stage.sent.slice(before).map(bubbleOf));
  }
  expect(bubbles).toHaveLength(6);
  const svg = chatSvg(bubbles, "A reader asks, the bot answers with the sentence from the article");
  await expect(svg).toMatchFileSnapshot("../../.github/conversation.svg");
});

function bubbleOf({ text = "", entities = [], reply_markup }: Message): Bubble {
  return { by: "bot", text, entities, buttons: reply_markup?.inline_keyboard ?? [] };
}
