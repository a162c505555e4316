// The rules are those of tdlib's `LinkManager::check_link` and `parse_url`. Hosts may hold any letter beyond ASCII.
const HOST = /^(?:[\w.\-!$,~*'();&+=]|%[\da-f]{2}|[^\0-\x7f])*$/iu;
const USER = /^(?:[\w.\-!$,~*'();&+=:]|%[\da-f]{2}|[^\0-\x7f])*$/iu;

/** A link as Telegram keeps it, or what is wrong with it, in its words. */
export type CheckedLink = { readonly url: string } | { readonly problem: string };

/**
 * Looks at a link as Telegram does where a button or an entity leads to it.
 *
 * @example
 * checkLink("Example.org"); // { url: "http://example.org/" }
 */
export function checkLink(link: string): CheckedLink {
  const special = /^(tg|ton|tonsite):(?:\/\/)?/iu.exec(link);
  const rest = special ? link.slice(special[0].length) : link;
  const parts = parseLink(rest);
  if ("problem" in parts) return wrong(link, parts.problem);
  const { protocol, user, host, port, path } = parts;
  if (special) {
    const scheme = special[1]?.toLowerCase();
    if (/^https?:\/\//iu.test(rest) || user !== "" || port !== undefined) return wrong(link, "Wrong tg URL");
    if (!/^[\w.-]*$/u.test(host)) return wrong(link, "Unallowed characters in URL host");
    return { url: `${scheme}://${host}${path.replace(/^\/(?=\?)/u, "")}` };
  }
  if (!host.includes(".") && !host.startsWith("[")) return wrong(link, "Wrong HTTP URL");
  const owner = user === "" ? "" : `${user}@`;
  return { url: `${protocol}://${owner}${host}${port === undefined ? "" : `:${port}`}${path}` };
}

/** True for links to a person: in buttons and texts they depend on what that person allows. */
export function isLinkToUser(link: string): boolean {
  return /^tg:(?:\/\/)?user\?/iu.test(link);
}

function wrong(link: string, reason: string): CheckedLink {
  return { problem: `URL '${link}' is invalid: ${reason}` };
}

interface LinkParts {
  readonly protocol: string;
  readonly user: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly path: string;
}

function parseLink(link: string): LinkParts | { readonly problem: string } {
  const [, scheme] = /^([^:/?#@[\]]*):\/\//u.exec(link) ?? [];
  const protocol = (scheme ?? "http").toLowerCase();
  if (protocol !== "http" && protocol !== "https") return { problem: "Unsupported URL protocol" };
  const rest = scheme === undefined ? link : link.slice(scheme.length + 3);
  const authority = /^[^/?#]*/u.exec(rest)?.[0] ?? "";
  const [, userAndHost = "", portText] = /^(.*?)(?::([^:\]@]*))?$/su.exec(authority) ?? [];
  // A number may stand there or not at all; `0` counts as none would not.
  const port = portText === undefined ? undefined : Number(portText);
  if (port !== undefined && (!/^\d+$/u.test(portText ?? "") || port < 1 || port > 65_535))
    return { problem: "Wrong port number specified in the URL" };
  const at = userAndHost.lastIndexOf("@");
  const user = userAndHost.slice(0, Math.max(at, 0));
  const host = userAndHost.slice(at + 1).toLowerCase();
  if (host === "") return { problem: "URL host is empty" };
  if (host === ".") return { problem: "Host is invalid" };
  if (!/^\[[\da-f:.]+\]$/u.test(host) && !HOST.test(host))
    return { problem: "Disallowed character in URL host" };
  if (!USER.test(user)) return { problem: "Disallowed character in URL userinfo" };
  return { protocol, user, host, port, path: pathOf(rest.slice(authority.length).trimEnd()) };
}

function pathOf(rest: string): string {
  const escaped = rest.replace(
    /(?![\x7f-\x9f])[\p{Cc} ]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return escaped.startsWith("/") ? escaped : `/${escaped}`;
}
