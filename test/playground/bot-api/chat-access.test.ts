import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { basicGroup, newcomer, openStage, refusal, START, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe("a chat", () => {
  test.for<[string, (stage: Stage) => number | string, string]>([
    ["nobody knows", () => 77, "400: Bad Request: chat not found"],
    ["by a name nobody has", () => "@nobody", "400: Bad Request: chat not found"],
    ["the bot never was in", ({ scene }) => scene.elsewhere.chat.id, "400: Bad Request: chat not found"],
    ["0", () => 0, "400: Bad Request: chat not found"],
    [
      "of somebody who never started it",
      ({ world }) => newcomer(world).user.id,
      "403: Forbidden: bot can't initiate conversation with a user",
    ],
    [
      "of somebody who blocked it",
      ({ chat, world, reader }) => {
        chat.members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
        return reader.id;
      },
      "403: Forbidden: bot was blocked by the user",
    ],
    ...(["group", "channel"] as const).flatMap((kind): [string, (stage: Stage) => number, string][] => {
      const name = kind === "group" ? "supergroup" : "channel";
      return [
        [
          `${kind} it was thrown out of`,
          ({ scene, world }) => {
            scene[kind].members.set(world.self.id, { status: "kicked", user: world.self, until_date: 0 });
            return scene[kind].chat.id;
          },
          `403: Forbidden: bot was kicked from the ${name} chat`,
        ],
        [
          `${kind} it has left`,
          ({ scene, world }) => {
            scene[kind].members.set(world.self.id, { status: "left", user: world.self });
            return scene[kind].chat.id;
          },
          `403: Forbidden: bot is not a member of the ${name} chat`,
        ],
      ];
    }),
    [
      "basic group it was thrown out of",
      (stage) => {
        const group = basicGroup(stage);
        group.members.set(stage.world.self.id, { status: "kicked", user: stage.world.self, until_date: 0 });
        return group.chat.id;
      },
      "403: Forbidden: bot was kicked from the group chat",
    ],
    [
      "channel it may not post in",
      ({ scene, world }) => {
        scene.channel.members.set(world.self.id, { status: "member", user: world.self });
        return scene.channel.chat.id;
      },
      "400: Bad Request: need administrator rights in the channel chat",
    ],
    [
      "group it may not write in",
      ({ scene, world }) => {
        scene.group.members.set(world.self.id, {
          status: "restricted",
          user: world.self,
          is_member: true,
          can_send_messages: false,
        } as never);
        return scene.group.chat.id;
      },
      "400: Bad Request: not enough rights to send text messages to the chat",
    ],
  ])("is none to write in: %s", async ([, chatOf, words]) => {
    await expect(refusal(stage.api.sendMessage(chatOf(stage), "Ja"))).resolves.toBe(words);
  });

  test("that became a supergroup tells its new id", async () => {
    const group = basicGroup(stage);
    group.migratedTo = stage.scene.group.chat.id;
    const response = await stage.raw("sendMessage", { chat_id: group.chat.id, text: "Ja" });
    expect(response).toEqual({
      ok: false,
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: stage.scene.group.chat.id },
    });
  });

  test("is found by its name, too, and a post appears in the discussion", async () => {
    const { api, scene, world } = stage;
    const sent = await api.sendMessage("@Nachrichten_am_Morgen", "Guten Morgen");
    expect(sent.sender_chat).toEqual(scene.channel.chat);
    expect(sent).not.toHaveProperty("from");
    expect([...scene.discussion.messages.values()]).toMatchObject([
      { is_automatic_forward: true, text: "Guten Morgen" },
    ]);
    // The bot is told of the copy, as an administrator there, and not of its own post.
    expect(world.updates.pending.map((update) => Object.keys(update)[1])).toEqual(["message"]);
  });

  test("without topics has no threads", async () => {
    const { api, reader, scene } = stage;
    for (const id of [reader.id, scene.group.chat.id])
      await expect(refusal(api.sendMessage(id, "Ja", { message_thread_id: 5 }))).resolves.toBe(
        "400: Bad Request: message thread not found",
      );
    expect(await refusal(api.sendMessage(reader.id, "Ja", { direct_messages_topic_id: 5 }))).toContain(
      "not one of direct messages",
    );
  });

  test("shows what the bot is doing until it writes, or for five seconds", async () => {
    const { api, reader, chat, scene } = stage;
    await api.sendChatAction(reader.id, "typing");
    expect(chat.action).toEqual({ action: "typing", until: START + 5000 });
    await api.sendMessage(reader.id, "Ja");
    expect(chat.action).toBeUndefined();
    await expect(refusal(api.sendChatAction(reader.id, "thinking" as never))).resolves.toBe(
      "400: Bad Request: wrong parameter action in request",
    );
    expect(await refusal(api.sendChatAction(scene.channel.chat.id, "typing"))).toContain("channel");
  });
});
