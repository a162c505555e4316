import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer, type Server } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type FetchLimits, fetchPage } from "../../src/import/fetch-page.ts";
import { UserError } from "../../src/user-error.ts";

const here: Partial<FetchLimits> = { isAllowed: (address) => address === "127.0.0.1" };

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `127.0.0.1:${address.port}`;
}

/** A server for one test; its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${await listen(server)}`;
}

const html: RequestListener = (_request, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>Hallo</p>");
};

function redirectTo(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end();
}

async function failure(address: string, limits: Partial<FetchLimits> = here): Promise<string> {
  const error: unknown = await fetchPage(address, limits).then(
    () => "it was fetched",
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof Error ? error.message : String(error);
}

describe("what can be fetched", () => {
  test("a page, with its type, character set and address", async () => {
    const address = await serve(html);
    const { bytes, ...rest } = await fetchPage(`${address}/a?b=1#c`, here);
    expect(Buffer.from(bytes).toString()).toBe("<p>Hallo</p>");
    expect(rest).toEqual({ contentType: "text/html", charset: "utf-8", address: `${address}/a?b=1` });
  });

  test("it says who asks, and sends nothing else of us", async () => {
    let headers: object = {};
    const address = await serve((request, response) => {
      headers = request.headers;
      html(request, response);
    });
    await fetchPage(address, here);
    expect(Object.keys(headers).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
    expect(headers).toMatchObject({ "user-agent": expect.stringContaining("ask-the-article") });
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("packed with %s", async (encoding, pack) => {
    const address = await serve((_request, response) => {
      response
        .writeHead(200, { "content-type": "text/plain", "content-encoding": encoding })
        .end(pack("Grüße"));
    });
    expect(Buffer.from((await fetchPage(address, here)).bytes).toString()).toBe("Grüße");
  });

  test("by five redirects, also relative ones", async () => {
    const address = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) html(request, response);
      else redirectTo(`/${left - 1}`)(request, response);
    });
    expect((await fetchPage(`${address}/5`, here)).address).toBe(`${address}/0`);
    expect(await failure(`${address}/6`)).toContain("more than 5 times");
  });

  test("a server that does not say what it sends", async () => {
    const address = await serve((_request, response) => response.end("x"));
    expect(await fetchPage(address, here)).not.toHaveProperty("contentType");
  });
});

describe("where nothing is fetched from", () => {
  test.each([
    "http://127.0.0.1:1/",
    "http://localhost:1/",
    "http://[::1]:1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://[fd00::1]/",
    "http://[64:ff9b::7f00:1]/",
  ])("%s, without a word of the test's own", async (address) => {
    expect(await failure(address, {})).toContain("nothing is fetched from there");
  });

  test.each([
    ["http://10.0.0.1/", "nothing is fetched from there"],
    ["//192.168.0.1/x", "nothing is fetched from there"],
    ["file:///etc/passwd", "only https:// and http://"],
    ["http://user:secret@127.0.0.1/", "user name or password"],
    ["http://[bad", "not a web address"],
  ])("a redirect to %s", async (location, message) => {
    const address = await serve(redirectTo(location));
    const told = await failure(address);
    expect(told).toContain(message);
    expect(told).not.toContain("secret");
  });

  test("a redirect to a name that leads to one", async () => {
    const address = await serve(redirectTo("http://localhost:1/"));
    const asked: string[] = [];
    const isAllowed = (ip: string) => {
      asked.push(ip);
      return asked.length === 1;
    };
    expect(await failure(address, { isAllowed })).toContain("localhost is an address of this machine");
    expect(asked[0]).toBe("127.0.0.1");
    // What the name leads to was asked for, not the name.
    expect(asked.slice(1).every((ip) => ip === "127.0.0.1" || ip === "::1")).toBe(true);
    expect(asked.length).toBeGreaterThan(1);
  });

  test("a name is resolved once, and the connection goes to what was checked", async () => {
    const address = await serve(html);
    const asked: string[] = [];
    const isAllowed = (ip: string) => {
      asked.push(ip);
      return true;
    };
    await fetchPage(address.replace("127.0.0.1", "localhost"), { isAllowed });
    expect(asked).toContain("127.0.0.1");
    expect(new Set(asked).size).toBe(asked.length);
  });

  test.each(["ftp://example.org/", "file:///etc/passwd", "data://x"])(
    "%s: not of the web",
    async (address) => {
      expect(await failure(address)).toContain("only https:// and http://");
    },
  );

  test("an address with a password, which is not repeated", async () => {
    const told = await failure("https://user:secret@example.org/");
    expect(told).toContain("user name or password");
    expect(told).not.toContain("secret");
  });
});

describe("limits", () => {
  const small = { ...here, maxBytes: 1_000_000 };
  const plain = { "content-type": "text/plain" };

  test("a length that is announced", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { ...plain, "content-length": "1000001" });
      response.write("x");
    });
    expect(await failure(address, small)).toContain("larger than 1 MB");
  });

  test("a body without end", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, plain);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await failure(address, small)).toContain("larger than 1 MB");
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("a bomb, packed with %s", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const address = await serve((_request, response) => {
      response.writeHead(200, { ...plain, "content-encoding": encoding }).end(bomb);
    });
    expect(await failure(address, small)).toContain("larger than 1 MB");
  });

  test("packed pieces without end that hold nothing", async () => {
    const empty = Buffer.concat(Array.from({ length: 500 }, () => gzipSync("")));
    const address = await serve((_request, response) => {
      response.writeHead(200, { ...plain, "content-encoding": "gzip" });
      const more = () => {
        while (!response.destroyed && response.write(empty));
      };
      response.on("drain", more);
      more();
    });
    expect(await failure(address, { ...here, maxBytes: 100_000 })).toContain("larger than 0.1 MB");
  });

  test("a server that takes the connection and says nothing", async () => {
    const server = createTcpServer((socket) => onTestFinished(() => void socket.destroy()));
    onTestFinished(() => void server.close());
    expect(await failure(`http://${await listen(server)}/`, { ...here, totalMs: 200 })).toContain(
      "took too long",
    );
  });

  test("an encrypted connection that is never made", async () => {
    const server = createTcpServer((socket) => onTestFinished(() => void socket.destroy()));
    onTestFinished(() => void server.close());
    expect(await failure(`https://${await listen(server)}/`, { ...here, connectMs: 200 })).toContain(
      "could not be connected to within 0.2 s",
    );
  });

  test("a body that drips", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, plain);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await failure(address, { ...here, totalMs: 300 })).toContain("took too long");
  });
});

describe("answers that are no page", () => {
  test.each([
    ["image/png", "image/png"],
    ["application/pdf", "application/pdf"],
    ["application/json; charset=utf-8", "application/json"],
  ])("%s", async (type, told) => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { "content-type": type }).end("x"),
    );
    expect(await failure(address)).toContain(`is ${told}: only HTML, plain text and Markdown`);
  });

  test.each([404, 500, 204, 304])("status %i", async (status) => {
    const address = await serve((_request, response) => response.writeHead(status).end());
    expect(await failure(address)).toContain(`answers with ${status}`);
  });

  test("packed in a way that was not asked for", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip, gzip" }).end("x");
    });
    expect(await failure(address)).toContain("packed as gzip, gzip");
  });

  test("packed badly", async () => {
    const address = await serve((_request, response) => {
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end("not packed at all");
    });
    expect(await failure(address)).toContain("cannot be unpacked");
  });

  test("broken off", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "100" });
      response.write("x", () => response.destroy());
    });
    expect(await failure(address)).toContain("broke the connection off");
  });

  test("no HTTP at all", async () => {
    const server = createTcpServer((socket) => socket.end("SSH-2.0-x\r\n"));
    onTestFinished(() => void server.close());
    expect(await failure(`http://${await listen(server)}/`)).toContain("does not answer in HTTP");
  });

  test("nobody there", async () => {
    const server = createTcpServer();
    const address = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await failure(`http://${address}/`)).toContain("takes no connections");
  });

  test("a certificate nobody vouches for, or none", async () => {
    const address = await serve(html);
    expect(await failure(address.replace("http:", "https:"))).toContain("certificate or encryption");
  });
});
