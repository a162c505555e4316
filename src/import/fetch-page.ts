import { type LookupAddress, lookup as resolveName } from "node:dns";
import { get as getHttp, type IncomingMessage } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { UserError } from "../user-error.ts";
import { explainFetchError } from "./fetch-errors.ts";
import { type IsAllowed, isPublicAddress } from "./public-addresses.ts";
import { readBody } from "./read-body.ts";

/** A document as it came over the network. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Without parameters, in lower case; absent where the server does not say. */
  readonly contentType?: string;
  /** As the server names it. */
  readonly charset?: string;
  /** Where it was in the end, after redirects; without a fragment. */
  readonly address: string;
}

/** What fetching may cost, and whom it may reach. The defaults are for everything but tests. */
export interface FetchLimits {
  readonly isAllowed: IsAllowed;
  /** Of the document, as sent and as unpacked. */
  readonly maxBytes: number;
  /** In milliseconds: until there is a connection, for each address on the way. */
  readonly connectMs: number;
  /** In milliseconds: for all of it. */
  readonly totalMs: number;
}

const LIMITS: FetchLimits = {
  isAllowed: isPublicAddress,
  maxBytes: 5_000_000,
  connectMs: 10_000,
  totalMs: 30_000,
};

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TYPES = new Set([
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "text/x-markdown",
]);

const HEADERS = {
  "user-agent": "ask-the-article (fetches one page for an editor)",
  accept: "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9",
  "accept-encoding": "gzip, br",
};

/**
 * Fetches a page, a text or Markdown from the public internet.
 *
 * Never from an address of this machine or its networks: every name is resolved here, each address it has is checked, and
 * the connection goes to just those, for every redirect again.
 *
 * @throws {UserError} for an address that is refused, a server that does not answer in time or not with a text.
 */
export async function fetchPage(address: string, limits: Partial<FetchLimits> = {}): Promise<FetchedPage> {
  const all = { ...LIMITS, ...limits };
  const total = AbortSignal.timeout(all.totalMs);
  let url = readAddress(address);
  for (let redirects = 0; ; redirects += 1) {
    const result = await request(url, all, total);
    if ("page" in result) return result.page;
    if (redirects === MAX_REDIRECTS) {
      throw new UserError(`${address} redirects more than ${MAX_REDIRECTS} times. Give the last address.`);
    }
    url = readAddress(result.redirect, url);
  }
}

/** Whether an argument is meant as an address, and not as a file. */
export function looksLikeAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//iu.test(text);
}

function readAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new UserError(`«${address}» is not a web address.`);
  const url = new URL(address, base);
  const from = base ? `${base.href} redirects to ` : "";
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new UserError(`${from}${url.href}: only https:// and http:// are fetched.`);
  }
  if (url.username !== "" || url.password !== "") {
    // Not shown: it holds a password.
    throw new UserError(
      `${from}${url.host}: an address with a user name or password is not fetched. Leave it out.`,
    );
  }
  url.hash = "";
  return url;
}

type Result = { readonly page: FetchedPage } | { readonly redirect: string };

async function request(url: URL, limits: FetchLimits, total: AbortSignal): Promise<Result> {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  // No lookup is made for what is an address already.
  if (isIP(host) !== 0 && !limits.isAllowed(host)) throw refused(url.hostname);
  try {
    const response = await connect(url, limits, total);
    try {
      return await read(response, url, limits, total);
    } finally {
      response.destroy();
    }
  } catch (error) {
    throw error instanceof UserError ? error : explainFetchError(error, url, total.aborted);
  }
}

function connect(url: URL, limits: FetchLimits, total: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const lookup = lookupAllowed(limits.isAllowed);
    const asked = get(url, { headers: HEADERS, lookup, agent: false, signal: total }, resolve);
    const timer = setTimeout(() => {
      asked.destroy(
        new UserError(`${url.host} could not be connected to within ${limits.connectMs / 1000} s.`),
      );
    }, limits.connectMs);
    asked.on("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(timer));
    });
    asked.on("error", reject).on("close", () => clearTimeout(timer));
  });
}

// The connection is made to what is called back here and looks up nothing itself: a name that points elsewhere a moment
// later (DNS rebinding) does not help.
function lookupAllowed(isAllowed: IsAllowed): LookupFunction {
  return (name, options, callback) => {
    resolveName(name, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const [first] = addresses;
      if (error || !first) callback(error ?? new Error("no address"), []);
      else if (!addresses.every(({ address }) => isAllowed(address))) callback(refused(name), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refused(host: string): UserError {
  return new UserError(
    `${host} is an address of this machine, of a private network or otherwise special: nothing is fetched from there. Save the page and give the file.`,
  );
}

async function read(
  response: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  total: AbortSignal,
): Promise<Result> {
  const { statusCode = 0, statusMessage = "", headers } = response;
  if (REDIRECTS.has(statusCode) && headers.location !== undefined) return { redirect: headers.location };
  if (statusCode !== 200) {
    throw new UserError(`${url.href} answers with ${`${statusCode} ${statusMessage}`.trim()}.`);
  }
  const [contentType = "", ...parameters] = (headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim());
  const type = contentType.toLowerCase();
  if (type !== "" && !TYPES.has(type)) {
    throw new UserError(`${url.href} is ${type}: only HTML, plain text and Markdown are read.`);
  }
  const charset = parameters.map((part) => /^charset\s*=\s*"?([^"]+)"?$/iu.exec(part)?.[1]).find(Boolean);
  const bytes = await readBody(response, url, limits.maxBytes, total);
  const page = {
    bytes,
    address: url.href,
    ...(type !== "" && { contentType: type }),
    ...(charset && { charset }),
  };
  return { page };
}
