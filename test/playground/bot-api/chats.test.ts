import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { basicGroup, openStage, refusal, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

test("the bot knows itself", async () => {
  expect(await stage.api.getMe()).toEqual(stage.world.me);
});

describe("a chat", () => {
  test("tells what it is linked with", async () => {
    const { api, scene, reader } = stage;
    const { channel, discussion } = scene;
    expect(await api.getChat("@nachrichten_am_morgen")).toMatchObject({
      ...channel.chat,
      linked_chat_id: discussion.chat.id,
    });
    expect(await api.getChat(discussion.chat.id)).toMatchObject({
      type: "supergroup",
      linked_chat_id: channel.chat.id,
    });
    expect(await api.getChat(scene.group.chat.id)).not.toHaveProperty("linked_chat_id");
    expect(await api.getChat(reader.id)).toMatchObject({
      id: reader.id,
      type: "private",
      first_name: reader.first_name,
    });
  });

  test("can be looked at in private whatever the person did, and as a basic group after the upgrade", async () => {
    const { api, chat, world, reader, scene } = stage;
    chat.members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
    expect((await api.getChat(reader.id)).type).toBe("private");
    const basic = basicGroup(stage);
    basic.migratedTo = scene.group.chat.id;
    expect((await api.getChat(basic.chat.id)).type).toBe("group");
    expect(await refusal(api.getChatAdministrators(basic.chat.id))).toContain(
      "was upgraded to a supergroup chat",
    );
  });

  test.for<[string, (stage: Stage) => Promise<unknown>, string]>([
    ["nobody knows", ({ api }) => api.getChat(77), "400: Bad Request: chat not found"],
    ["no chat at all", ({ api }) => api.raw.getChat({} as never), "400: Bad Request: chat_id is empty"],
    [
      "the bot is not in",
      ({ api, scene }) => api.getChatMemberCount(scene.elsewhere.chat.id),
      "400: Bad Request: chat not found",
    ],
    [
      "private",
      ({ api, reader }) => api.getChatAdministrators(reader.id),
      "400: Bad Request: there are no administrators in the private chat",
    ],
    [
      "it was thrown out of",
      ({ api, scene, world }) => {
        scene.group.members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
        return api.getChat(scene.group.chat.id);
      },
      "403: Forbidden: bot was kicked from the supergroup chat",
    ],
  ])("is refused: %s", async ([, call, words]) => {
    await expect(refusal(call(stage))).resolves.toBe(words);
  });
});

describe("members", () => {
  test("are told one by one, administrators together, all by number", async () => {
    const { api, scene, world, reader } = stage;
    const { group, discussion, people } = scene;
    expect(await api.getChatMember(group.chat.id, reader.id)).toEqual({ status: "member", user: reader });
    expect(await api.getChatMember(group.chat.id, people.admin.id)).toMatchObject({ status: "creator" });
    group.members.delete(reader.id);
    expect(await api.getChatMember(group.chat.id, reader.id)).toEqual({ status: "left", user: reader });
    expect(await api.getChatMemberCount(group.chat.id)).toBe(3);
    expect(await api.getChatMemberCount(reader.id)).toBe(2);
    const admins = await api.getChatAdministrators(discussion.chat.id);
    expect(admins.map(({ user }) => user.id)).toEqual([people.admin.id, world.self.id]);
  });

  test("in public channels are nobody's business, private ones even less", async () => {
    const { api, scene, world, reader } = stage;
    scene.channel.members.set(world.self.id, { status: "left", user: world.self });
    expect((await api.getChatMember(scene.channel.chat.id, world.self.id)).status).toBe("left");
    await expect(refusal(api.getChatMember(scene.channel.chat.id, reader.id))).resolves.toBe(
      "400: Bad Request: member list is inaccessible",
    );
    scene.group.members.set(world.self.id, { status: "left", user: world.self });
    await expect(refusal(api.getChatMember(scene.group.chat.id, reader.id))).resolves.toBe(
      "403: Forbidden: bot is not a member of the supergroup chat",
    );
  });

  test("nobody knows are refused", async () => {
    const { api, scene, reader } = stage;
    await expect(refusal(api.getChatMember(scene.group.chat.id, 99))).resolves.toBe(
      "400: Bad Request: member not found",
    );
    await expect(refusal(api.getChatMember(scene.group.chat.id, 0))).resolves.toBe(
      "400: Bad Request: invalid user_id specified",
    );
    await expect(refusal(api.getChatMember(reader.id, scene.people.admin.id))).resolves.toBe(
      "400: Bad Request: member not found",
    );
  });
});

describe("leaving", () => {
  test("is told to the bot and seen in the group", async () => {
    const { api, scene, world } = stage;
    await api.leaveChat(scene.group.chat.id);
    expect(scene.group.members.get(world.self.id)?.status).toBe("left");
    expect([...scene.group.messages.values()]).toMatchObject([{ left_chat_member: world.self }]);
    expect(world.updates.pending).toMatchObject([
      { my_chat_member: { from: world.self, new_chat_member: { status: "left" } } },
      { message: { from: world.self, left_chat_member: world.self } },
    ]);
    expect(await refusal(api.leaveChat(scene.group.chat.id))).toContain("bot is not a member");
  });

  test("a person is not possible", async () => {
    await expect(refusal(stage.api.leaveChat(stage.reader.id))).resolves.toBe(
      "400: Bad Request: can't leave private chats",
    );
  });
});
