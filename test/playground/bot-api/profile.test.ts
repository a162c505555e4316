import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStage, refusal, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const command = (name: string, description = "Ja") => ({ command: name, description });

describe("commands", () => {
  test("are kept by scope and language", async () => {
    const { api, scene } = stage;
    const german = { language_code: "de" } as const;
    const inGroup = { scope: { type: "chat", chat_id: scene.group.chat.id } } as const;
    await api.setMyCommands([command("/help", " Hilfe ")]);
    await api.setMyCommands([command("hilfe")], german);
    await api.setMyCommands([command("a", "x".repeat(256)), command("b_1")], inGroup);
    expect(await api.getMyCommands()).toEqual([command("help", "Hilfe")]);
    expect(await api.getMyCommands(german)).toEqual([command("hilfe")]);
    expect(await api.getMyCommands(inGroup)).toHaveLength(2);
    expect(await api.getMyCommands({ scope: { type: "all_private_chats" } })).toEqual([]);
    await api.deleteMyCommands(german);
    expect(await api.getMyCommands(german)).toEqual([]);
  });

  test.for<[string, unknown, object, string]>([
    ["umlauts", [command("erklär")], {}, "BOT_COMMAND_INVALID"],
    ["capitals", [command("Help")], {}, "BOT_COMMAND_INVALID"],
    ["nothing", [command("/")], {}, "command must be non-empty"],
    ["33 characters", [command("x".repeat(33))], {}, "command length must not exceed 32"],
    ["no description", [command("x", " ")], {}, "command description must be non-empty"],
    ["257 characters", [command("x", "x".repeat(257))], {}, "command description length must not exceed 256"],
    ["101 of them", Array.from({ length: 101 }, (_, at) => command(`c${at}`)), {}, "BOT_COMMANDS_TOO_MUCH"],
    ["no list", {}, {}, "expected an Array of BotCommand"],
    ["no name", [{ description: "x" }], {}, "can't parse BotCommand: Can't find field \"command\""],
    ["words", ["help"], {}, "can't parse BotCommand: expected an Object"],
    [
      "an unknown scope",
      [],
      { scope: { type: "everywhere" } },
      "can't parse BotCommandScope: Unsupported type specified",
    ],
    [
      "a scope without its chat",
      [],
      { scope: { type: "chat" } },
      "can't parse BotCommandScope: Can't find field \"chat_id\"",
    ],
    ["a chat nobody knows", [], { scope: { type: "chat", chat_id: 77 } }, "chat not found"],
    ["three letters", [], { language_code: "deu" }, "invalid language code specified"],
    ["a region", [], { language_code: "de-AT" }, "invalid language code specified"],
  ])("are refused: %s", async ([, commands, other, words]) => {
    await expect(refusal(stage.api.setMyCommands(commands as never, other))).resolves.toBe(
      `400: Bad Request: ${words}`,
    );
  });

  test("have scopes that fit their chats", async () => {
    const { api, scene, reader } = stage;
    const set = (type: "chat_administrators" | "chat", chat_id: number) =>
      api.setMyCommands([], { scope: { type, chat_id } });
    await set("chat", reader.id);
    await expect(refusal(set("chat_administrators", reader.id))).resolves.toBe(
      "400: Bad Request: can't use specified scope in private chats",
    );
    await expect(refusal(set("chat", scene.channel.chat.id))).resolves.toBe(
      "400: Bad Request: can't change commands in channel chats",
    );
    const nobody = { type: "chat_member", chat_id: scene.group.chat.id, user_id: 0 } as const;
    await expect(refusal(api.setMyCommands([], { scope: nobody }))).resolves.toBe(
      "400: Bad Request: can't parse BotCommandScope: Invalid user_id specified",
    );
  });
});

describe("what the bot says of itself", () => {
  test("is kept by language, the one for all others in place of what is missing", async () => {
    const { api, world } = stage;
    await api.setMyDescription("For all");
    await api.setMyDescription("Für Leser", { language_code: "de" });
    await api.setMyShortDescription("x".repeat(120));
    await api.setMyName("Bot", { language_code: "en" });
    expect(await api.getMyDescription()).toEqual({ description: "For all" });
    expect(await api.getMyDescription({ language_code: "de" })).toEqual({ description: "Für Leser" });
    expect(await api.getMyDescription({ language_code: "fr" })).toEqual({ description: "For all" });
    expect(await api.getMyShortDescription()).toEqual({ short_description: "x".repeat(120) });
    expect(await api.getMyName()).toEqual({ name: world.self.first_name });
    expect(await api.getMyName({ language_code: "en" })).toEqual({ name: "Bot" });
    await api.setMyDescription("", { language_code: "de" });
    expect(await api.getMyDescription({ language_code: "de" })).toEqual({ description: "For all" });
  });

  test("has its limits", async () => {
    const { api } = stage;
    await api.setMyDescription("x".repeat(512));
    await expect(refusal(api.setMyDescription("x".repeat(513)))).resolves.toBe(
      "400: Bad Request: DESCRIPTION_TOO_LONG",
    );
    await expect(refusal(api.setMyShortDescription("x".repeat(121)))).resolves.toBe(
      "400: Bad Request: ABOUT_TOO_LONG",
    );
    await expect(refusal(api.setMyName("x".repeat(65)))).resolves.toBe("400: Bad Request: BOT_TITLE_INVALID");
    await expect(refusal(api.getMyName({ language_code: "x" as never }))).resolves.toBe(
      "400: Bad Request: invalid language code specified",
    );
  });
});
