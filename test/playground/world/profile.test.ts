import { expect, test } from "vitest";
import { commandsKey, createProfile, inLanguage, menuOf } from "../../../src/playground/world/profile.ts";

const menu = (name: string) => [{ command: name, description: name }];
const place = { chatId: -5, userId: 7, isPrivate: false, isAdmin: false, languageCode: "de" };
const shown = (profile: ReturnType<typeof createProfile>, where: Partial<typeof place>) =>
  menuOf(profile, { ...place, ...where }).map(({ command }) => command);

test("the narrowest scope decides, and in it the person's language before all others", () => {
  const profile = createProfile();
  expect(shown(profile, {})).toEqual([]);
  profile.commands.set(commandsKey({ type: "default" }, ""), menu("default"));
  profile.commands.set(commandsKey({ type: "all_private_chats" }, ""), menu("private"));
  profile.commands.set(commandsKey({ type: "all_group_chats" }, ""), menu("group"));
  profile.commands.set(commandsKey({ type: "all_group_chats" }, "de"), menu("gruppe"));
  profile.commands.set(commandsKey({ type: "all_chat_administrators" }, ""), menu("admin"));
  expect(shown(profile, { isPrivate: true, chatId: 7 })).toEqual(["private"]);
  expect(shown(profile, {})).toEqual(["gruppe"]);
  expect(shown(profile, { languageCode: "en" })).toEqual(["group"]);
  expect(shown(profile, { isAdmin: true })).toEqual(["admin"]);
  profile.commands.set(commandsKey({ type: "chat", chat_id: -5 }, ""), menu("here"));
  expect(shown(profile, { isAdmin: false })).toEqual(["here"]);
  expect(shown(profile, { chatId: -6 })).toEqual(["gruppe"]);
  profile.commands.set(commandsKey({ type: "chat_member", chat_id: -5, user_id: 7 }, ""), menu("you"));
  expect(shown(profile, { isAdmin: true })).toEqual(["you"]);
  expect(shown(profile, { userId: 8 })).toEqual(["here"]);
});

test("an empty list of commands is none", () => {
  const profile = createProfile();
  profile.commands.set(commandsKey({ type: "default" }, ""), menu("default"));
  profile.commands.set(commandsKey({ type: "all_group_chats" }, "de"), []);
  expect(shown(profile, {})).toEqual(["default"]);
});

test("a text is the one of a language, else that of all others, else empty", () => {
  const texts = new Map([
    ["", "everybody"],
    ["de", "alle"],
  ]);
  expect([inLanguage(texts, "de"), inLanguage(texts, "fr"), inLanguage(new Map(), "de")]).toEqual([
    "alle",
    "everybody",
    "",
  ]);
});
