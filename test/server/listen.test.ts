import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { close, listen } from "../../src/server/listen.ts";
import { UserError } from "../../src/user-error.ts";

const HOST = "127.0.0.1";
const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map(close)));

const newServer = () => {
  const server = createServer((_, response) => response.end("here"));
  servers.push(server);
  return server;
};

test("takes a port of the address it is given", async () => {
  const server = newServer();
  const port = await listen(server, { host: HOST, port: 0 });
  expect(server.address()).toMatchObject({ address: "127.0.0.1", port });
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
});

test("a port that is taken is told in one line", async () => {
  const port = await listen(newServer(), { host: HOST, port: 0 });
  const problem = await listen(newServer(), { host: HOST, port }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(UserError);
  expect(String(problem)).toContain(
    `PORT: another program has ${port} already. Stop it, or set another PORT in .env.`,
  );
});

test("a port that is not for everybody is told in one line", async () => {
  const server = newServer();
  server.listen = () => {
    queueMicrotask(() => server.emit("error", Object.assign(new Error("no"), { code: "EACCES" })));
    return server;
  };
  await expect(listen(server, { host: HOST, port: 80 })).rejects.toThrow(
    /^PORT: .* may not listen on 80\. Set another PORT/u,
  );
});

test("an address that this machine does not have is told in one line", async () => {
  // From the range for examples, which nobody has.
  const problem = listen(newServer(), { host: "192.0.2.1", port: 0 });
  await expect(problem).rejects.toThrow(/^HOST: this machine has no address 192\.0\.2\.1/u);
});

test("anything else is told with its reason", async () => {
  const server = newServer();
  server.listen = () => {
    queueMicrotask(() => server.emit("error", new Error("no such thing")));
    return server;
  };
  await expect(listen(server, { host: HOST, port: 80 })).rejects.toThrow(/^HOST and PORT: .*no such thing/u);
});

test("closing lets an answer finish, and waits for nobody who never ends", async () => {
  let finish = () => {};
  const server = createServer((_, response) => {
    response.write("begun");
    finish = () => void response.end(" and done");
  });
  const address = `http://127.0.0.1:${await listen(server, { host: HOST, port: 0 })}/`;
  const [first, second] = [await fetch(address), await fetch(address)];
  const since = performance.now();
  const closed = close(server);
  finish();
  expect(await second.text()).toBe("begun and done");
  await expect(first.text()).rejects.toThrow();
  await closed;
  expect(performance.now() - since).toBeLessThan(2000);
});
