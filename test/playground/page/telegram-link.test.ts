import { describe, expect, it } from "vitest";
import { linkTarget } from "../../../src/playground/page/text/link-target.ts";
import { readLink, type Surroundings } from "../../../src/playground/page/text/telegram-link.ts";

const around: Surroundings = {
  botUsername: "ask_the_article_bot",
  chats: [
    { id: 5, kind: "private", username: "ask_the_article_bot", linkedChatId: undefined },
    { id: -1002000001005, kind: "channel", username: "am_morgen", linkedChatId: -1002000001006 },
    { id: -1002000001006, kind: "discussion", username: undefined, linkedChatId: -1002000001005 },
  ],
};

describe("readLink", () => {
  it.each([
    ["https://t.me/ask_the_article_bot?start=q_who", { kind: "start", parameter: "q_who" }],
    ["https://t.me/Ask_The_Article_Bot", { kind: "start", parameter: "" }],
    ["t.me/ask_the_article_bot", { kind: "start", parameter: "" }],
    ["tg://resolve?domain=ask_the_article_bot&start=x", { kind: "start", parameter: "x" }],
    ["https://t.me/am_morgen", { kind: "chat", chatId: -1002000001005 }],
    ["https://t.me/AM_morgen/12", { kind: "message", chatId: -1002000001005, messageId: 12 }],
    ["tg://resolve?domain=am_morgen&post=3", { kind: "message", chatId: -1002000001005, messageId: 3 }],
    ["https://t.me/am_morgen/12?comment=7", { kind: "message", chatId: -1002000001006, messageId: 7 }],
    ["https://t.me/c/2000001006/4", { kind: "message", chatId: -1002000001006, messageId: 4 }],
    ["tg://privatepost?channel=2000001006&post=4", { kind: "message", chatId: -1002000001006, messageId: 4 }],
  ])("keeps %s inside", (address, destination) => {
    expect(readLink(address, around)).toEqual(destination);
  });

  it.each([
    ["https://example.org/t.me/am_morgen", "https://example.org/t.me/am_morgen"],
    ["https://t.me/somebody_else/3", "https://t.me/somebody_else/3"],
    ["https://t.me/c/999/3", "https://t.me/c/999/3"],
    ["example.org", "https://example.org"],
    ["mailto:a@example.org", "mailto:a@example.org"],
  ])("leads with %s out to the web", (address, target) => {
    expect(readLink(address, around)).toEqual({ kind: "web", address: target });
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "", "https://"])(
    "leads nowhere with «%s»",
    (address) => {
      expect(readLink(address, around)).toEqual({ kind: "nowhere" });
    },
  );
});

describe("linkTarget", () => {
  it("takes a port for no protocol", () => {
    expect(linkTarget("localhost:8080/x")).toBe("https://localhost:8080/x");
  });

  it("lets nothing run", () => {
    expect(linkTarget(" javascript:alert(1)")).toBeUndefined();
    expect(linkTarget("JAVASCRIPT:alert(1)")).toBeUndefined();
    expect(linkTarget("java\nscript:alert(1)")).toBeUndefined();
  });
});
