import type { MessageEntity } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { span } from "./span.ts";
import { openStage, refusal, START, type Stage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe("a text", () => {
  test("is stored and told as it is kept", async () => {
    const { api, chat, reader, world } = stage;
    let changes = 0;
    world.events.on("change", () => {
      changes += 1;
    });
    const sent = await api.sendMessage(reader.id, "Guten Tag", {
      entities: [span("bold", 6, 3)],
      link_preview_options: { is_disabled: true },
      disable_notification: true,
    });
    expect(sent).toEqual({
      message_id: 1,
      from: world.self,
      chat: chat.chat,
      date: START / 1000,
      text: "Guten Tag",
      entities: [span("bold", 6, 3)],
      link_preview_options: { is_disabled: true },
    });
    expect(chat.messages.get(1)).toEqual(sent);
    expect(changes).toBeGreaterThan(0);
  });

  test("loses the spaces around it, and what is marked moves along", async () => {
    const sent = await stage.api.sendMessage(stage.reader.id, "\n  Der Fährmann \n", {
      entities: [span("bold", 7, 8)],
    });
    expect(sent.text).toBe("Der Fährmann");
    expect(sent.entities).toEqual([span("bold", 4, 8)]);
  });

  test("keeps leading spaces that are marked", async () => {
    const sent = await stage.api.sendMessage(stage.reader.id, "  Ja", { entities: [span("code", 0, 4)] });
    expect(sent.text).toBe("  Ja");
  });

  test("loses characters that Telegram does not keep", async () => {
    const sent = await stage.api.sendMessage(stage.reader.id, "a\tb\r\nc\u2028d", {
      entities: [span("bold", 5, 3)],
    });
    expect(sent.text).toBe("a b\ncd");
    expect(sent.entities).toEqual([span("bold", 4, 2)]);
  });

  test("is searched for names, commands and addresses", async () => {
    const text = "/help @somebody https://example.org";
    const sent = await stage.api.sendMessage(stage.reader.id, text, { entities: [span("bold", 0, 35)] });
    expect(sent.entities).toEqual([
      span("bold", 0, 35),
      { type: "bot_command", offset: 0, length: 5 },
      { type: "mention", offset: 6, length: 9 },
      { type: "url", offset: 16, length: 19 },
    ]);
  });

  test("is not searched within code and links", async () => {
    const entities: MessageEntity[] = [
      span("code", 0, 5),
      { type: "text_link", offset: 6, length: 5, url: "https://example.org/" },
    ];
    const sent = await stage.api.sendMessage(stage.reader.id, "/help /help", { entities });
    expect(sent.entities).toEqual(entities);
  });

  test("has links that are written Telegram's way", async () => {
    const entities: MessageEntity[] = [{ type: "text_link", offset: 0, length: 2, url: "Example.org" }];
    const sent = await stage.api.sendMessage(stage.reader.id, "Ja", { entities });
    expect(sent.entities).toEqual([{ type: "text_link", offset: 0, length: 2, url: "http://example.org/" }]);
  });

  test("may have 4096 characters, counted as Telegram does", async () => {
    await stage.api.sendMessage(stage.reader.id, "🚢".repeat(4096));
    await expect(refusal(stage.api.sendMessage(stage.reader.id, `${"🚢".repeat(4096)}x`))).resolves.toBe(
      "400: Bad Request: message is too long",
    );
  });

  test.for<[string, string, MessageEntity[], string]>([
    ["nothing", "", [], "message text is empty"],
    ["spaces", " \n ", [], "text must be non-empty"],
    ["invisible characters", "\u200b\u00a0", [], "text must be non-empty"],
    ["4097 characters", "x".repeat(4097), [], "message is too long"],
    ["more than 32768 bytes", "ä".repeat(16_385), [], "text is too long"],
    ["half a character", "Ja \ud83d", [], "strings must be encoded in UTF-8"],
    ["a negative offset", "Ja", [span("bold", -1, 2)], "receive an entity with incorrect offset -1"],
    ["a negative length", "Ja", [span("bold", 0, -1)], "receive an entity with incorrect length -1"],
    [
      "an entity behind it",
      "Ja",
      [span("bold", 3, 1)],
      "entity begins after the end of the text at UTF-16 offset 3",
    ],
    [
      "an entity beyond it",
      "Ja",
      [span("bold", 1, 2)],
      "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3",
    ],
    [
      "an entity that begins within a character",
      "🚢 Ja",
      [span("bold", 1, 2)],
      "entity begins in a middle of a UTF-16 symbol at byte offset 4",
    ],
    [
      "an entity that ends within a character",
      "Ja 🚢",
      [span("bold", 0, 4)],
      "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 7",
    ],
    [
      "a link to nowhere",
      "Ja",
      [{ type: "text_link", offset: 0, length: 2, url: "javascript:alert(1)" }],
      "entity URL 'javascript:alert(1)' is invalid: Wrong port number specified in the URL",
    ],
    [
      "a link without a domain",
      "Ja",
      [{ type: "text_link", offset: 0, length: 2, url: "http://localhost/" }],
      "entity URL 'http://localhost/' is invalid: Wrong HTTP URL",
    ],
  ])("is refused in Telegram's words: %s", async ([, text, entities, words]) => {
    await expect(refusal(stage.api.sendMessage(stage.reader.id, text, { entities }))).resolves.toBe(
      `400: Bad Request: ${words}`,
    );
    expect(stage.chat.messages.size).toBe(0);
  });

  test.for<[string, string, MessageEntity[], string]>([
    ["empty", "Ja", [span("bold", 0, 0)], "is empty"],
    ["cut by trimming", "Ja  ", [span("bold", 0, 4)], "is cut"],
    ["crossing", "Ja und", [span("bold", 0, 4), span("italic", 2, 4)], "crosses"],
    ["twice", "Ja", [span("bold", 0, 2), span("bold", 0, 2)], "of the same type"],
    [
      "a quote in a quote",
      "Ja",
      [span("blockquote", 0, 2), span("expandable_blockquote", 0, 1)],
      "a quote within a quote",
    ],
    ["bold code", "Ja", [span("code", 0, 2), span("bold", 0, 1)], "is dropped within"],
    ["code in bold", "Ja", [span("bold", 0, 2), span("code", 0, 1)], "cannot be code within"],
    [
      "a link in a link",
      "Ja",
      [
        { type: "text_link", offset: 0, length: 2, url: "https://example.org/" },
        { type: "text_link", offset: 0, length: 1, url: "https://example.org/1" },
      ],
      "of the same type",
    ],
    [
      "one too many",
      "x".repeat(101),
      Array.from({ length: 101 }, (_, at) => span("bold", at, 1)),
      "of 101 entities Telegram keeps 100",
    ],
    [
      "a command that is none",
      "Ja",
      [{ type: "bot_command", offset: 0, length: 2 }],
      "Telegram marks those by itself",
    ],
    [
      "somebody the bot never met",
      "Ja",
      [{ type: "text_mention", offset: 0, length: 2, user: { id: 9, is_bot: false, first_name: "X" } }],
      "never met user 9",
    ],
  ])("would lose an entity, which is refused in our words: %s", async ([, text, entities, words]) => {
    const said = await refusal(stage.api.sendMessage(stage.reader.id, text, { entities }));
    expect(said).toContain("400: Bad Request: the playground refuses what Telegram would not do as asked");
    expect(said).toContain(words);
  });

  test("may have entities within each other, and next to each other", async () => {
    const entities = [
      span("blockquote", 0, 6),
      span("bold", 0, 2),
      span("italic", 0, 2),
      span("bold", 2, 1),
      span("code", 3, 3),
    ];
    const sent = await stage.api.sendMessage(stage.reader.id, "Ja und", { entities });
    expect(sent.entities).toHaveLength(5);
  });
});
