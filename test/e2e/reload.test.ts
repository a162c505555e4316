import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../cli/run.ts";
import { openTelegram, type Telegram } from "./telegram.ts";

const ASKED = "Wer hat die Partnerschaft bestätigt?";
const BEFORE = /^Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai/u;
const AFTER = /^Das war Joe Tsai\./u;
// What is promised, and as much again for a machine that is busy with other tests.
const LIVE_MILLISECONDS = 4000;

let telegram: Telegram;
let knowledge: string;
beforeEach(async () => {
  telegram = await openTelegram();
  knowledge = await mkdtemp(join(tmpdir(), "ask-the-article-knowledge-"));
  await cp(join(ROOT, "knowledge"), knowledge, { recursive: true });
});
afterEach(async () => {
  await telegram.close();
  await rm(knowledge, { recursive: true, force: true });
});

const file = () => join(knowledge, "apple-alibaba", "questions.yaml");

/** Writes as editors do: aside, then in place of the old one. */
async function edit(change: (text: string) => string): Promise<void> {
  const before = await readFile(file(), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(`${file()}.new`, after);
  await rename(`${file()}.new`, file());
}

const reworded = (text: string) =>
  text.replace(/de: Bestätigt hat die Übereinkunft[^\n]*/u, "de: Das war Joe Tsai.");

test("a good edit is served within seconds, and no question is dropped meanwhile", async () => {
  const bot = await telegram.start("polling", { KNOWLEDGE_DIR: knowledge });
  const asking = new AbortController();
  const readers: ReturnType<Telegram["addReader"]>[] = [];
  const asked = (async () => {
    while (!asking.signal.aborted) {
      const who = telegram.addReader(`Reader ${readers.length}`);
      readers.push(who);
      telegram.ask(who, ASKED);
      await sleep(50);
    }
  })();
  await telegram.until("it answers", () => readers.some((who) => telegram.told(who).length > 0));
  await edit(reworded);
  const since = performance.now();
  const isNew = () => readers.some((who) => telegram.told(who).some(({ text = "" }) => AFTER.test(text)));
  await telegram.until("the edit is served", isNew);
  expect(performance.now() - since).toBeLessThan(LIVE_MILLISECONDS);
  asking.abort();
  await asked;
  await telegram.until("all are answered", () => readers.every((who) => telegram.told(who).length > 0));
  for (const who of readers)
    expect(telegram.told(who)).toMatchObject([{ text: expect.stringMatching(/Joe Tsai/u) }]);
  bot.tell("SIGTERM");
  expect(await bot.ended).toBe(0);
  expect(bot.stderr()).toBe("");
});

test("a bad edit is refused, told to the admins, and what was served goes on; SIGHUP reads at once", async () => {
  const admin = telegram.privateChat("admin");
  const bot = await telegram.start("polling", { KNOWLEDGE_DIR: knowledge, ADMIN_IDS: String(admin.chat.id) });
  await edit((text) =>
    text.replace("cite: Apple hat offenbar die chinesische", "cite: Apple hat die chinesische"),
  );
  bot.tell("SIGHUP");
  await telegram.answer(admin, /apple-alibaba\/questions\.yaml:\d+/u);
  const reader = telegram.addReader("Reader");
  telegram.ask(reader, ASKED);
  await telegram.answer(telegram.privateChat(reader), BEFORE);
  await edit((text) =>
    reworded(text.replace("cite: Apple hat die chinesische", "cite: Apple hat offenbar die chinesische")),
  );
  await bot.logged("the knowledge folder is in order again, and served");
  telegram.ask(reader, ASKED);
  await telegram.answer(telegram.privateChat(reader), AFTER);
  bot.tell("SIGTERM");
  expect(await bot.ended).toBe(0);
});

test("buttons from before a change still work, and say so where their entry is gone", async () => {
  const bot = await telegram.start("polling", { KNOWLEDGE_DIR: knowledge });
  const chat = telegram.privateChat("german-reader");
  telegram.write("german-reader", { chatId: chat.chat.id, text: ASKED });
  const answer = await telegram.answer(chat, BEFORE);
  await edit(reworded);
  await bot.logged("the knowledge folder has changed, and is served");
  await telegram.tap("german-reader", chat, answer, "Im Zusammenhang");
  const inContext = await telegram.changed(chat, answer, /World Governments Summit/u);
  await rm(join(knowledge, "apple-alibaba", "questions.yaml"));
  bot.tell("SIGHUP");
  await telegram.until("it is served", () => bot.stdout().split("has changed, and is served").length > 2);
  const [[button] = []] = inContext.reply_markup?.inline_keyboard ?? [];
  const tapped = await telegram.tap("german-reader", chat, inContext, button?.text ?? "");
  expect(tapped).toMatchObject({ kind: "callback", answer: { text: expect.stringContaining("veraltet") } });
  bot.tell("SIGTERM");
  expect(await bot.ended).toBe(0);
  expect(bot.stderr()).toBe("");
});
