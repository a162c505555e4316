import { beforeEach, describe, expect, test } from "vitest";
import { addBot, removeBot } from "../../../src/playground/acts/add-bot.ts";
import { deleteMessage } from "../../../src/playground/acts/delete.ts";
import { edit } from "../../../src/playground/acts/edit.ts";
import { say } from "../../../src/playground/acts/say.ts";
import { block, start } from "../../../src/playground/acts/start.ts";
import { upgradeGroup } from "../../../src/playground/acts/upgrade.ts";
import { untilTypingEnds, viewOf } from "../../../src/playground/page-server/view-of.ts";
import type { ChatView } from "../../../src/playground/view.ts";
import { postEphemeral, withoutReply } from "../../../src/playground/world/posting.ts";
import { commandsKey } from "../../../src/playground/world/profile.ts";
import type { Role } from "../../../src/playground/world/roles.ts";
import { addChat, type ChatState } from "../../../src/playground/world/world.ts";
import { openTestScene, type Scene, there } from "../acts/scene.ts";

let scene: Scene;
beforeEach(() => {
  scene = openTestScene();
});

function see(role: Role = "german-reader") {
  const { world, people } = scene;
  return viewOf({ world, people, last: undefined, floodControl: false }, role);
}

function seeChat({ chat }: Pick<ChatState, "chat">, role?: Role): ChatView {
  return there(see(role).chats.find(({ id }) => id === chat.id));
}

const texts = ({ messages }: ChatView) => messages.map(({ message }) => message.text);

describe("what one person sees", () => {
  test("is themselves, the others, and their chats, the private one first", () => {
    const { lena, tom, mara } = scene;
    const { me, people, chats } = see();
    expect(me).toEqual({ role: "german-reader", id: lena.id, name: "Lena", language: "de" });
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      [lena.id, "Lena"],
      [tom.id, "Tom"],
      [mara.id, "Mara"],
    ]);
    expect(chats.map(({ kind, title }) => [kind, title])).toEqual([
      ["private", "Frag den Artikel"],
      ["group", "Leserunde"],
      ["channel", "Nachrichten am Morgen"],
      ["discussion", "Kommentare: Nachrichten am Morgen"],
      ["group", "Wochenende"],
    ]);
  });

  test("is the bot in their language", () => {
    const { world } = scene;
    const { descriptions, shortDescriptions, names } = world.profile;
    descriptions.set("", "Fragen").set("en", "Ask");
    shortDescriptions.set("", "Kurz");
    names.set("en", "Ask the article");
    expect(see().bot).toEqual({
      id: world.self.id,
      name: "Frag den Artikel",
      username: "ask_the_article_bot",
      description: "Fragen",
      about: "Kurz",
    });
    expect(see("english-reader").bot).toMatchObject({
      name: "Ask the article",
      description: "Ask",
      about: "Kurz",
    });
    expect(see("english-reader").chats[0]?.title).toBe("Ask the article");
  });

  test("can be sent as JSON", () => {
    const { world, lena, privateChat, fromBot } = scene;
    const { message_id } = fromBot(privateChat, { text: "Ja." });
    say(world, lena, { chatId: lena.id, text: "Warum?", replyTo: message_id });
    expect(JSON.parse(JSON.stringify(see()))).toMatchObject({
      chats: [{ messages: [{}, {}] }, {}, {}, {}, {}],
    });
  });
});

describe("a chat", () => {
  test("tells who may do what in it", () => {
    const { channel, group, privateChat } = scene;
    expect(seeChat(privateChat)).toMatchObject({ memberCount: 0, mayWrite: true, isAdmin: false });
    expect(seeChat(privateChat).username).toBe("ask_the_article_bot");
    expect(seeChat(group)).toMatchObject({ memberCount: 4, mayWrite: true, isAdmin: false });
    expect(seeChat(channel)).toMatchObject({
      mayWrite: false,
      isAdmin: false,
      username: "nachrichten_am_morgen",
    });
    expect(seeChat(channel, "admin")).toMatchObject({ mayWrite: true, isAdmin: true });
  });

  test("tells what the bot is there", () => {
    const { world, lena, mara, privateChat, group, channel } = scene;
    expect(see().chats.map(({ bot }) => bot)).toEqual([
      "absent",
      "member",
      "administrator",
      "administrator",
      "absent",
    ]);
    start(world, lena, "");
    expect(seeChat(privateChat).bot).toBe("member");
    block(world, lena);
    expect(seeChat(privateChat)).toMatchObject({ bot: "blocked", mayWrite: false });
    addBot(world, mara, { chatId: group.chat.id, as: "administrator" });
    expect(seeChat(group).bot).toBe("administrator");
    removeBot(world, mara, channel.chat.id);
    expect(seeChat(channel)).toMatchObject({ bot: "absent", memberCount: 3 });
  });

  test("knows the chat it is linked with", () => {
    const { channel, discussion, group } = scene;
    expect(seeChat(channel).linkedChatId).toBe(discussion.chat.id);
    expect(seeChat(discussion).linkedChatId).toBe(channel.chat.id);
    expect(seeChat(group).linkedChatId).toBeUndefined();
  });

  test("is not shown to who is not in it, nor a group that became another", () => {
    const { world, lena, mara, elsewhere } = scene;
    elsewhere.members.set(lena.id, { status: "left", user: lena });
    expect(see().chats.map(({ title }) => title)).not.toContain("Wochenende");
    const old = addChat(world, { id: -5_000_001, type: "group", title: "Kleine Runde" });
    old.members.set(mara.id, { status: "creator", user: mara, is_anonymous: false });
    const upgraded = upgradeGroup(world, mara, old.chat.id);
    const shown = see("admin").chats.filter(({ title }) => title === "Kleine Runde");
    expect(shown.map(({ id }) => id)).toEqual([upgraded.chat.id]);
  });

  test("has the menu of the person, the place and the language, where the bot is", () => {
    const { world, group, channel, elsewhere, privateChat } = scene;
    const { commands } = world.profile;
    const menu = (command: string) => [{ command, description: command }];
    commands.set(commandsKey({ type: "all_group_chats" }, ""), menu("members"));
    commands.set(commandsKey({ type: "all_chat_administrators" }, "de"), menu("admins"));
    commands.set(commandsKey({ type: "default" }, "en"), menu("english"));
    const nameIn = (state: ChatState, role?: Role) => seeChat(state, role).menu.map(({ command }) => command);
    expect(nameIn(group)).toEqual(["members"]);
    expect(nameIn(group, "admin")).toEqual(["admins"]);
    expect(nameIn(privateChat)).toEqual([]);
    expect(see("english-reader").chats[0]?.menu).toEqual(menu("english"));
    expect([nameIn(elsewhere), nameIn(channel, "admin")]).toEqual([[], []]);
  });

  test("has the bot's keyboard, and shows for as long as it lasts that the bot writes", () => {
    const { world, lena, privateChat, pass } = scene;
    const keyboard = { keyboard: [[{ text: "Ja" }]] };
    privateChat.keyboard = keyboard;
    privateChat.action = { action: "typing", until: world.now() + 5000 };
    expect(seeChat(privateChat)).toMatchObject({ keyboard, isTyping: true });
    pass(3);
    expect(untilTypingEnds(world, lena)).toBe(2000);
    pass(2);
    expect(seeChat(privateChat).isTyping).toBe(false);
    expect(untilTypingEnds(world, lena)).toBeUndefined();
  });
});

describe("messages", () => {
  test("are one's own or not, in a channel those that one posted", () => {
    const { world, lena, mara, group, channel, fromBot } = scene;
    say(world, lena, { chatId: group.chat.id, text: "Wer?" });
    fromBot(group, { text: "Joe Tsai." });
    expect(seeChat(group).messages.map(({ isMine }) => isMine)).toEqual([true, false]);
    expect(seeChat(group, "admin").messages.map(({ isMine }) => isMine)).toEqual([false, false]);
    say(world, mara, { chatId: channel.chat.id, text: "Neu" });
    // As the Bot API posts there.
    const { from: _, ...post } = fromBot(channel, { text: "Von mir", sender_chat: channel.chat });
    channel.messages.set(post.message_id, post);
    expect(seeChat(channel, "admin").messages.map(({ isMine }) => isMine)).toEqual([true, false]);
    expect(seeChat(channel).messages.map(({ isMine }) => isMine)).toEqual([false, false]);
  });

  test("that are ephemeral stand where they came in, for the two they are between", () => {
    const { world, lena, group, fromBot } = scene;
    const whisper = (text: string, receiver_user = lena) =>
      postEphemeral(world, group, { from: world.self, receiver_user, text });
    whisper("zuerst");
    fromBot(group, { text: "eins" });
    say(world, lena, { chatId: group.chat.id, text: "leise?", isEphemeral: true });
    whisper("leise!");
    whisper("nicht für dich", scene.tom);
    fromBot(group, { text: "zwei" });
    whisper("zuletzt");
    const seen = seeChat(group);
    expect(texts(seen)).toEqual(["zuerst", "eins", "leise?", "leise!", "zwei", "zuletzt"]);
    expect(seen.messages.map(({ isOnlyForMe }) => isOnlyForMe)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(seen.messages.map(({ isMine }) => isMine)).toEqual([false, false, true, false, false, false]);
    expect(new Set(seen.messages.map(({ key }) => key)).size).toBe(6);
    expect(texts(seeChat(group, "english-reader"))).toEqual(["eins", "nicht für dich", "zwei"]);
  });

  test("that were replied to are shown as they are now, and when they are deleted as they were", () => {
    const { world, lena, tom, group } = scene;
    const chatId = group.chat.id;
    say(world, lena, { chatId, text: "Wer?" });
    say(world, tom, { chatId, text: "Gute Frage", replyTo: 1 });
    const replied = () => there(seeChat(group).messages.at(-1)).message.reply_to_message?.text;
    expect(replied()).toBe("Wer?");
    edit(world, lena, { chatId, messageId: 1, text: "Wo?" });
    expect(replied()).toBe("Wo?");
    deleteMessage(world, lena, { chatId, messageId: 1 });
    expect(replied()).toBe("Wer?");
  });

  test("of a channel have their comments, those to comments and the bot's included", () => {
    const { world, lena, mara, tom, channel, discussion, fromBot } = scene;
    const chatId = discussion.chat.id;
    for (const text of ["Neu", "Noch neuer"]) say(world, mara, { chatId: channel.chat.id, text });
    say(world, lena, { chatId, text: "Wer?", replyTo: 1 });
    const question = there([...discussion.messages.values()].at(-1));
    fromBot(discussion, { text: "Joe Tsai.", reply_to_message: withoutReply(question) });
    say(world, tom, { chatId, text: "Danke", replyTo: 4 });
    say(world, tom, { chatId, text: "Etwas anderes" });
    const comments = seeChat(channel).messages.map((one) => one.comments);
    expect(comments).toEqual([
      { chatId, messageId: 1, count: 3 },
      { chatId, messageId: 2, count: 0 },
    ]);
    expect(seeChat(discussion).messages.every((one) => one.comments === undefined)).toBe(true);
  });
});
