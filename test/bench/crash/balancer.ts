import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One address for several servers. */
export interface Balancer {
  readonly port: number;
  readonly close: () => void;
}

const NEXT_TRY_MILLISECONDS = 20;

/** Hands each connection to the next of the ports where somebody listens. */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    keep(client);
    let tries = 0;
    const tryNext = () => {
      if (client.destroyed) return;
      turn += 1;
      tries += 1;
      const behind = connect(ports[turn % ports.length] ?? 0, "127.0.0.1");
      keep(behind);
      behind.once("connect", () => {
        behind.removeListener("error", onError);
        behind.on("error", () => client.destroy());
        client.pipe(behind).pipe(client);
        behind.once("close", () => client.destroy());
        client.once("close", () => behind.destroy());
      });
      const onError = () => {
        // Nobody is there: it waits, as long as the client does.
        if (tries % ports.length !== 0) tryNext();
        else setTimeout(tryNext, NEXT_TRY_MILLISECONDS);
      };
      behind.once("error", onError);
    };
    tryNext();
  });
  function keep(socket: Socket): void {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => open.delete(socket));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Safe: it listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
