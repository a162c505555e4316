import { UserError } from "../user-error.ts";

/**
 * What went wrong between us and a server, in words for the person who asked for the page.
 *
 * @param isLate whether the time for all of it was up.
 */
export function explainFetchError(error: unknown, url: URL, isLate: boolean): Error {
  if (isLate)
    return new UserError(`${url.href} took too long. Try again, or save the page and give the file.`);
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new UserError(`${url.href} cannot be fetched: ${wordsFor(code, url)}.`);
}

function wordsFor(code: string, { host, hostname }: URL): string {
  switch (code) {
    case "ENOTFOUND":
      return `there is no ${hostname}`;
    case "EAI_AGAIN":
      return `the address of ${hostname} could not be looked up just now`;
    case "ECONNREFUSED":
      return `${host} takes no connections`;
    case "ECONNRESET":
    case "EPIPE":
    case "ERR_STREAM_PREMATURE_CLOSE":
      return `${host} broke the connection off`;
    case "ENETUNREACH":
    case "EHOSTUNREACH":
    case "ETIMEDOUT":
      return `${host} cannot be reached from here`;
    case "HPE_HEADER_OVERFLOW":
      return `${host} sends too long a header`;
    default:
      if (code.startsWith("Z_") || code.startsWith("ERR__ERROR_FORMAT") || code.startsWith("ERR_BROTLI")) {
        return `what ${host} sends cannot be unpacked`;
      }
      if (code.startsWith("HPE_")) return `${host} does not answer in HTTP (${code})`;
      if (/CERT|SSL|TLS|SELF_SIGNED|ISSUER|^EPROTO$/u.test(code)) {
        return `the certificate or encryption of ${host} is not in order (${code})`;
      }
      return `the connection to ${host} failed (${code})`;
  }
}

// With several addresses tried, the error of each stands inside.
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) {
    const inner = error.errors.map(codeOf).find((code) => code !== undefined);
    if (inner !== undefined) return inner;
  }
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
