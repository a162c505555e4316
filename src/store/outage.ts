/**
 * True where a database is away or keeps nothing for now, and the same query may work later. False for a mistake of ours:
 * wrong SQL, a broken constraint, anything that is not the database's own error.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    SQLITE.test(code) ||
    POSTGRES.test(code) ||
    NETWORK.has(code) ||
    MESSAGES.some((text) => text.test(error.message))
  );
}

// Locked, full, broken, read-only or gone: https://www.sqlite.org/rescode.html
const SQLITE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL|CORRUPT)/u;

// Connection lost; not let in; out of disk, memory or connections; read-only after a failover; cancelled, shut down,
// starting up; disk broken; locked too long. https://www.postgresql.org/docs/current/errcodes-appendix.html
const POSTGRES = /^(?:08|28|3D000|53|25006|57014|57P0[1-5]|58|55P03|40001|40P01)/u;

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

// What `pg` says in words only.
const MESSAGES = [
  /^Connection terminated/u,
  /^timeout exceeded when trying to connect$/u,
  /^timeout expired$/u,
  /^Query read timeout$/u,
  /^Client has encountered a connection error/u,
  /^Client was closed and is not queryable$/u,
];

/** Why a database is away, for the log: names and addresses of machines, but nothing of what was to be kept. */
export function describeOutage(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describeOutage).join(", ");
  return error instanceof Error ? error.message : String(error);
}
