import { once } from "node:events";
import type { Server } from "node:http";
import type { Listening } from "../config.ts";
import { UserError } from "../user-error.ts";

/** Lets a server listen. @returns the port. @throws {UserError} naming HOST or PORT where that cannot be. */
export async function listen(server: Server, { host, port }: Listening): Promise<number> {
  try {
    const listening = once(server, "listening");
    server.listen(port, host);
    await listening;
  } catch (error) {
    throw new UserError(problemOf(error, { host, port }));
  }
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

function problemOf(error: unknown, { host, port }: Listening): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return `PORT: another program has ${port} already. Stop it, or set another PORT in .env.`;
    case "EACCES":
      return `PORT: this account may not listen on ${port}. Set another PORT in .env, such as 8080.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST: this machine has no address ${host}. 127.0.0.1 and 0.0.0.0 are always there.`;
    default:
      return `HOST and PORT: cannot listen on ${host}, port ${port}: ${String(error)}`;
  }
}

// What is being said still has to leave; who keeps a connection without asking anything is let go at once.
const FINISH_MILLISECONDS = 1000;
const SWEEP_MILLISECONDS = 10;

/** Closes a server: takes no connections any more, lets what it is saying leave, and cuts off who does not listen. */
export async function close(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
  const cut = setTimeout(() => server.closeAllConnections(), FINISH_MILLISECONDS);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}
