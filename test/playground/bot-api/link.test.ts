import { describe, expect, test } from "vitest";
import { checkLink } from "../../../src/playground/bot-api/checks/link.ts";

describe("a link", () => {
  test.for<[string, string]>([
    ["example.org", "http://example.org/"],
    ["HTTPS://Example.ORG/Weg?a=B#c", "https://example.org/Weg?a=B#c"],
    ["https://example.org?a", "https://example.org/?a"],
    ["https://a:b@example.org:8080/", "https://a:b@example.org:8080/"],
    ["https://example.org/a b ", "https://example.org/a%20b"],
    ["https://www.müller.de/ä", "https://www.müller.de/ä"],
    ["https://example.org/#:~:text=a,b", "https://example.org/#:~:text=a,b"],
    ["http://[::1]/", "http://[::1]/"],
    ["tg://resolve?domain=x", "tg://resolve?domain=x"],
    ["https://t.me/ask_bot?start=q_1-2", "https://t.me/ask_bot?start=q_1-2"],
  ])("%s is kept as %s", ([link, url]) => {
    expect(checkLink(link)).toEqual({ url });
  });

  test.for<[string, string]>([
    ["", "URL host is empty"],
    ["ftp://example.org", "Unsupported URL protocol"],
    ["https://", "URL host is empty"],
    ["https://.", "Host is invalid"],
    ["https://localhost/", "Wrong HTTP URL"],
    ["https://example.org:0/", "Wrong port number specified in the URL"],
    ["https://example.org:99999/", "Wrong port number specified in the URL"],
    ["https://exa mple.org", "Disallowed character in URL host"],
    ["https://a<b@example.org", "Disallowed character in URL userinfo"],
    ["tg://http://example.org", "Wrong tg URL"],
  ])("«%s» is none: %s", ([link, reason]) => {
    expect(checkLink(link)).toEqual({ problem: `URL '${link}' is invalid: ${reason}` });
  });
});
