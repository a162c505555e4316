import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";
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

test("defaults where nothing is set", () => {
  expect(readConfig({})).toEqual({ knowledgeDir: "knowledge", defaultLanguage: "de" });
  expect(readConfig({ KNOWLEDGE_DIR: undefined, DEFAULT_LANGUAGE: undefined })).toEqual(readConfig({}));
});

test("what is set counts, whatever else the environment holds", () => {
  expect(readConfig({ KNOWLEDGE_DIR: "/srv/news", DEFAULT_LANGUAGE: "en", PATH: "/bin" })).toEqual({
    knowledgeDir: "/srv/news",
    defaultLanguage: "en",
  });
});

test("empty variables are not set", () => {
  expect(readConfig({ KNOWLEDGE_DIR: "", DEFAULT_LANGUAGE: "" })).toEqual(readConfig({}));
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
    const { KNOWLEDGE_DIR: _, DEFAULT_LANGUAGE: __, ...env } = environment();
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
    expect(read({})).toEqual({ knowledgeDir: "from-file", defaultLanguage: "en" });
    expect(read({ KNOWLEDGE_DIR: "from-environment" })).toEqual({
      knowledgeDir: "from-environment",
      defaultLanguage: "en",
    });
  }));
