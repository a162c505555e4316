import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, test } from "vitest";
import { type Config, ConfigError, readConfig } from "../src/config.ts";
import { withFolder } from "./cli/harbour.ts";
import { environment, ROOT } from "./cli/run.ts";

/** The error an environment is turned down with. */
function errorOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("The environment was accepted.");
}

const TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFake";

const WEBHOOK = {
  BOT_MODE: "webhook",
  BOT_TOKEN: TOKEN,
  WEBHOOK_URL: "https://bot.example.org/articles",
  WEBHOOK_SECRET: "0123456789abcdef",
} as const;

const DEFAULTS: Config = {
  mode: { kind: "playground", port: 8080 },
  botApiRoot: "https://api.telegram.org",
  knowledgeDir: "knowledge",
  defaultLanguage: "de",
  adminIds: [],
  logLevel: "info",
  rateLimit: { messages: 60, groupMessages: 20, seconds: 60 },
  store: { location: { kind: "file", dir: "data" }, secret: "", retentionDays: 90 },
};

test("defaults where nothing is set", () => {
  expect(readConfig({})).toEqual(DEFAULTS);
  expect(readConfig({ KNOWLEDGE_DIR: undefined, DEFAULT_LANGUAGE: undefined })).toEqual(readConfig({}));
});

test("what is set counts, whatever else the environment holds", () => {
  expect(
    readConfig({
      BOT_TOKEN: ` ${TOKEN} `,
      BOT_API_ROOT: "http://127.0.0.1:8081//",
      KNOWLEDGE_DIR: "/srv/news",
      DEFAULT_LANGUAGE: "en",
      ADMIN_IDS: "1001, 1002,7000000000",
      LOG_LEVEL: "debug",
      RATE_LIMIT_MESSAGES: "1000",
      RATE_LIMIT_GROUP_MESSAGES: "7",
      DATA_DIR: "/var/lib/bot",
      RETENTION_DAYS: "7",
      HASH_KEY: "0123456789abcdef",
      RATE_LIMIT_SECONDS: "1",
      PATH: "/bin",
    }),
  ).toEqual({
    mode: { kind: "polling", token: TOKEN, status: undefined },
    botApiRoot: "http://127.0.0.1:8081",
    knowledgeDir: "/srv/news",
    defaultLanguage: "en",
    adminIds: [1001, 1002, 7000000000],
    logLevel: "debug",
    rateLimit: { messages: 1000, groupMessages: 7, seconds: 1 },
    store: { location: { kind: "file", dir: "/var/lib/bot" }, secret: "0123456789abcdef", retentionDays: 7 },
  });
});

describe("the store", () => {
  test("is a PostgreSQL where its address is set", () => {
    const url = "postgresql://bot:secret@db.example.org:5433/articles?sslmode=require";
    const { location, secret } = readConfig({ DATABASE_URL: ` ${url} `, BOT_TOKEN: TOKEN }).store;
    expect(location).toEqual({ kind: "postgres", url });
    expect(secret).toBe(TOKEN);
  });

  test("names what is wrong, and no password", () => {
    const env = { DATABASE_URL: "mysql://bot:geheim@host/db", RETENTION_DAYS: "0", HASH_KEY: "too short" };
    const { message } = errorOf(env);
    expect(message.split("\n").map((line) => line.split(":")[0])).toEqual([
      "DATABASE_URL",
      "RETENTION_DAYS",
      "HASH_KEY",
    ]);
    expect(message).not.toMatch(/geheim|too short/u);
  });
});

describe("the mode", () => {
  test("is polling with a token, and the playground without one", () => {
    for (const BOT_MODE of ["polling", undefined]) {
      expect(readConfig({ BOT_MODE, PORT: "9090" }).mode).toEqual({ kind: "playground", port: 9090 });
      const polling = { kind: "polling", token: TOKEN };
      expect(readConfig({ BOT_MODE, BOT_TOKEN: TOKEN }).mode).toEqual({ ...polling, status: undefined });
      const status = { host: "127.0.0.1", port: 9090 };
      expect(readConfig({ BOT_MODE, BOT_TOKEN: TOKEN, PORT: "9090" }).mode).toEqual({ ...polling, status });
    }
  });

  test("is a webhook where that is asked for, on this machine only unless told otherwise", () => {
    const { WEBHOOK_SECRET: secret, WEBHOOK_URL } = WEBHOOK;
    const webhook = { kind: "webhook", token: TOKEN, url: new URL(WEBHOOK_URL), secret };
    expect(readConfig(WEBHOOK).mode).toEqual({ ...webhook, host: "127.0.0.1", port: 8080 });
    const mode = { ...webhook, host: "0.0.0.0", port: 65_535 };
    expect(readConfig({ ...WEBHOOK, HOST: " 0.0.0.0 ", PORT: "65535" }).mode).toEqual(mode);
  });

  test.for([
    ["https://bot.example.org", "https://bot.example.org/telegram"],
    ["https://bot.example.org/ ", "https://bot.example.org/telegram"],
    ["https://bot.example.org:8443/a/b/", "https://bot.example.org:8443/a/b/"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"],
    ["http://localhost", "http://localhost/telegram"],
  ] as const)("with the WEBHOOK_URL %j is called at %s", ([value, url]) => {
    expect(readConfig({ ...WEBHOOK, WEBHOOK_URL: value }).mode).toMatchObject({ url: new URL(url) });
  });

  test("with all that a webhook needs left out names each, beside what is wrong", () => {
    expect(errorOf({ BOT_MODE: "webhook", HOST: "here or there", LOG_LEVEL: "loud" }).message).toBe(
      `BOT_TOKEN: needed for BOT_MODE=webhook.
WEBHOOK_URL: needed for BOT_MODE=webhook.
WEBHOOK_SECRET: needed for BOT_MODE=webhook.
HOST: expected an address of this machine such as 0.0.0.0.
LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent.`,
    );
  });

  test("that does not exist is named beside what else is wrong", () => {
    expect(errorOf({ ...WEBHOOK, BOT_MODE: "Webhook", PORT: "0" }).message).toBe(
      "BOT_MODE: expected polling or webhook.\nPORT: expected a whole number from 1 to 65535.",
    );
  });
});

test("empty variables are not set", () => {
  const names = Object.keys(parse(readFileSync(`${ROOT}.env.example`)));
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(DEFAULTS);
  expect(readConfig({ BOT_TOKEN: "  ", ADMIN_IDS: " " })).toEqual(DEFAULTS);
});

describe(".env.example", () => {
  const example = readFileSync(`${ROOT}.env.example`, "utf8");

  test("shows the defaults, and holds no token", () => {
    expect(readConfig(parse(example))).toEqual(DEFAULTS);
  });

  test("explains every variable that there is", () => {
    const source = readFileSync(`${ROOT}src/variables.ts`, "utf8");
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): v\./gmu)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(7);
    expect(Object.keys(parse(example))).toEqual(known);
    for (const block of example.split("\n\n")) expect(block).toMatch(/^# .*\.$/mu);
  });
});

test.for([
  ["BOT_TOKEN", "123456:short"],
  ["BOT_TOKEN", "AAFakeFakeFakeFakeFakeFakeFakeFakeFake"],
  ["BOT_TOKEN", `${TOKEN} ${TOKEN}`],
  ["BOT_TOKEN", `bot${TOKEN}`],
  ["BOT_API_ROOT", "localhost:8081"],
  ["BOT_API_ROOT", "ftp://127.0.0.1"],
  ["BOT_API_ROOT", "geheim"],
  ["WEBHOOK_URL", "news.example.org"],
  ["WEBHOOK_URL", "http://bot.example.org/telegram"],
  ["WEBHOOK_URL", "http://127.0.0.1.example.org/telegram"],
  ["WEBHOOK_URL", "https://bot.example.org/telegram?key=geheim"],
  ["WEBHOOK_URL", "https://bot.example.org/#geheim"],
  ["WEBHOOK_URL", "https://anna:geheim@bot.example.org/"],
  ["WEBHOOK_SECRET", "0123456789abcde"],
  ["WEBHOOK_SECRET", "0123456789 abcdef"],
  ["WEBHOOK_SECRET", "schlüsselschlüssel"],
  ["WEBHOOK_SECRET", "a".repeat(257)],
  ["HOST", "http://127.0.0.1"],
  ["PORT", "65536"],
  ["PORT", "http://"],
  ["ADMIN_IDS", "@anna"],
  ["ADMIN_IDS", "1001,"],
  ["ADMIN_IDS", "-1001"],
  ["ADMIN_IDS", "1001 1002"],
  ["ADMIN_IDS", "99999999999999999999"],
  ["LOG_LEVEL", "verbose"],
  ["RATE_LIMIT_MESSAGES", "0"],
  ["RATE_LIMIT_MESSAGES", "1001"],
  ["RATE_LIMIT_MESSAGES", "zwanzig"],
  ["RATE_LIMIT_MESSAGES", "2.5"],
  ["RATE_LIMIT_SECONDS", "3601"],
  ["RATE_LIMIT_SECONDS", "-1"],
] as const)("a wrong %s (%j) is named in one line, without its value", ([name, value]) => {
  const { message } = errorOf({ [name]: value });
  expect(message).toMatch(new RegExp(`^${name}: expected .*\\.$`, "u"));
  // One or two digits stand in the message by chance.
  if (value.length > 4) expect(message).not.toContain(value);
});

test.for(["fr", "DE", " de", "geheim-1234"])(
  "a wrong DEFAULT_LANGUAGE (%j) is named without its value",
  (value) => {
    const { message } = errorOf({ DEFAULT_LANGUAGE: value });
    expect(message).toBe("DEFAULT_LANGUAGE: expected de or en.");
  },
);

test("several wrong variables have a line each", () => {
  // A process cannot have a number in its environment; every variable but one takes any text today.
  const env: NodeJS.ProcessEnv = JSON.parse('{"KNOWLEDGE_DIR":5,"DEFAULT_LANGUAGE":"fr"}');
  expect(
    errorOf(env)
      .message.split("\n")
      .map((line) => line.split(":")[0]),
  ).toEqual(["KNOWLEDGE_DIR", "DEFAULT_LANGUAGE"]);
});

test(".env is read from the folder the process runs in; the environment wins over it", () =>
  withFolder({ ".env": "KNOWLEDGE_DIR=from-file\nDEFAULT_LANGUAGE=en\n" }, async (folder) => {
    const script = `const { readConfig } = await import(${JSON.stringify(`${ROOT}src/config.ts`)});
      process.stdout.write(JSON.stringify(readConfig()));`;
    const env = Object.fromEntries(Object.entries(environment()).filter(([, value]) => value !== ""));
    const tsx = import.meta.resolve("tsx");
    const read = (extra: Record<string, string>) => {
      const args = ["--import", tsx, "--input-type=module", "--eval", script];
      const { stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        env: { ...env, ...extra },
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      return JSON.parse(stdout);
    };
    const inFile: Config = { ...DEFAULTS, knowledgeDir: "from-file", defaultLanguage: "en" };
    expect(read({})).toEqual(inFile);
    expect(read({ KNOWLEDGE_DIR: "from-environment" })).toEqual({
      ...inFile,
      knowledgeDir: "from-environment",
    });
  }));
