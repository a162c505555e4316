import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/article/article.ts";
import { commandOf, deskCommandOf } from "../../../src/bot/command-names.ts";
import { updateProfile } from "../../../src/bot/telegram/profile.ts";
import { say } from "../../../src/bot/wording.ts";
import { type BotApiServer, openBotApi, TOKEN } from "../bot-api-server.ts";
import { type LogLine, logged } from "../logged.ts";
import { ANNA, BEN } from "../stage.ts";

let telegram: BotApiServer;
beforeEach(async () => {
  telegram = await openBotApi();
});
afterEach(() => telegram.close());

/** Updates the profile; returns the methods that changed something, and what was logged. */
async function update(
  language: Language = "de",
  adminIds: readonly number[] = [],
): Promise<{ readonly set: string[]; readonly lines: LogLine[] }> {
  const { log, lines } = logged();
  const before = telegram.calls.length;
  await updateProfile(new Api(TOKEN, { apiRoot: telegram.apiRoot }), {
    defaultLanguage: language,
    adminIds,
    log,
  });
  const methods = telegram.calls.slice(before).map(({ method }) => method);
  return { set: methods.filter((method) => method.startsWith("set")), lines: lines() };
}

/** What the empty chat and the profile show to people of a language. */
async function expectTexts(code: Language | "pt", language: Language): Promise<void> {
  const api = new Api(TOKEN, { apiRoot: telegram.apiRoot });
  const readers = { language_code: code };
  expect(await api.getMyDescription(readers)).toEqual({ description: say(language, "profile-description") });
  expect(await api.getMyShortDescription(readers)).toEqual({
    short_description: say(language, "profile-about"),
  });
}

const SCOPES = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

describe("the first start", () => {
  test("sets a menu for each scope, for German, English and all other languages", async () => {
    await update();
    const menus = telegram.callsOf("setMyCommands");
    const places = menus.map(({ scope, language_code: code }) => `${scope?.type} ${code ?? ""}`);
    expect(places.sort()).toEqual(
      SCOPES.flatMap((scope) => ["", "de", "en"].map((code) => `${scope} ${code}`)).sort(),
    );
    expect(telegram.refusals()).toEqual([]);
  });

  test.for(LANGUAGES)("a menu in %s has the names of that language, each one of ours", async (language) => {
    await update();
    for (const { commands, language_code } of telegram.callsOf("setMyCommands")) {
      if (language_code !== language) continue;
      for (const { command } of commands) {
        expect(commandOf(command)).toMatchObject({ language: language === "de" ? "de" : undefined });
      }
      expect(new Set(commands.map(({ description }) => description)).size).toBe(commands.length);
    }
  });

  test("only admins and private chats are offered settings", async () => {
    await update("en");
    const offering = telegram
      .callsOf("setMyCommands")
      .filter(({ commands }) =>
        commands.some(({ command }) => command === "settings" || command === "einstellungen"),
      )
      .map(({ scope }) => scope?.type);
    expect([...new Set(offering)].sort()).toEqual([
      "all_chat_administrators",
      "all_private_chats",
      "default",
    ]);
  });

  test.for(LANGUAGES)("people of other languages are told in the bot's own: %s", async (language) => {
    await update(language);
    const [description] = telegram.callsOf("setMyDescription");
    expect(description).toEqual({ description: say(language, "profile-description") });
    const [about] = telegram.callsOf("setMyShortDescription");
    expect(about).toEqual({ short_description: say(language, "profile-about") });
    const menu = telegram
      .callsOf("setMyCommands")
      .find(({ scope, language_code }) => scope?.type === "all_private_chats" && !language_code);
    expect(menu?.commands[0]?.command).toBe(language === "de" ? "frage" : "ask");
  });

  test.for(LANGUAGES)("whoever reads %s is told in it, whatever the others are told", async (language) => {
    for (const others of LANGUAGES) {
      await update(others);
      await expectTexts(language, language);
    }
  });
});

describe("the next start", () => {
  test("changes nothing where nothing differs", async () => {
    // German is what all others are told, which is enough.
    expect((await update()).set).toHaveLength(16);
    expect((await update()).set).toEqual([]);
  });

  test("sets what somebody has changed, and that only", async () => {
    await update();
    const api = new Api(TOKEN, { apiRoot: telegram.apiRoot });
    await api.setMyShortDescription("Mein Bot", { language_code: "en" });
    await api.setMyCommands([], { scope: { type: "all_group_chats" } });
    expect((await update()).set).toEqual(["setMyCommands", "setMyShortDescription"]);
    expect((await update()).set).toEqual([]);
  });

  test("with another default language changes what all others see", async () => {
    await update("de");
    await expectTexts("pt", "de");
    expect((await update("en")).set).toEqual([
      ...SCOPES.map(() => "setMyCommands"),
      // For all others, and for German, which now is none of them.
      ...["setMyDescription", "setMyDescription", "setMyShortDescription", "setMyShortDescription"],
    ]);
    await expectTexts("pt", "en");
    await expectTexts("de", "de");
  });
});

describe("somebody who runs the bot", () => {
  test("has the editors' commands at the end of the menu in their own chat, and nowhere else", async () => {
    telegram.welcome(ANNA);
    await update("de", [ANNA.id]);
    const offering = telegram
      .callsOf("setMyCommands")
      .filter(({ commands }) => commands.some(({ command }) => deskCommandOf(command)));
    expect(offering.map(({ scope, language_code }) => [scope, language_code])).toEqual(
      [undefined, ...LANGUAGES].map((code) => [{ type: "chat", chat_id: ANNA.id }, code]),
    );
    const [all] = telegram
      .callsOf("setMyCommands")
      .filter(({ scope, language_code }) => scope?.type === "all_private_chats" && language_code === "de");
    const german = offering.find(({ language_code }) => language_code === "de")?.commands ?? [];
    expect(german.slice(0, -2)).toEqual(all?.commands);
    expect(german.slice(-2).map(({ command }) => command)).toEqual(["statistik", "unbeantwortet"]);
    expect((await update("de", [ANNA.id])).set).toEqual([]);
  });

  test("and never wrote to it is no reason to warn, nor to leave the others without", async () => {
    telegram.welcome(ANNA);
    const { set, lines } = await update("de", [BEN.id, ANNA.id]);
    expect(telegram.refusals()).toEqual(["getMyCommands: Bad Request: chat not found"]);
    expect(set.filter((method) => method === "setMyCommands")).toHaveLength(12 + 3);
    expect(lines.map(({ level }) => level)).toEqual(["debug"]);
    expect(JSON.stringify(lines)).not.toContain(String(BEN.id));
  });
});

test("what Telegram refuses is a warning, and the rest is set all the same", async () => {
  telegram.fail("setMyCommands", {
    kind: "refuse",
    code: 429,
    description: "Too Many Requests: retry after 3600",
  });
  telegram.fail("getMyDescription", { kind: "drop", when: "before" });
  const { set, lines } = await update();
  expect(set.filter((method) => method === "setMyShortDescription")).toHaveLength(2);
  expect(lines).toMatchObject([
    { level: "warn", part: "commands", code: 429 },
    { level: "warn", part: "description", network: "ECONNRESET" },
  ]);
  expect(JSON.stringify(lines)).not.toContain(TOKEN);
});
