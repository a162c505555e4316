import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { hideTokens } from "../src/log.ts";
import { ROOT } from "./cli/run.ts";

const TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFake";

/** What a script writes that has `log`, a log of a level. */
function output(level: string, script: string): string {
  const source = `const { createLog } = await import(${JSON.stringify(`${ROOT}src/log.ts`)});
    const log = createLog(${JSON.stringify(level)});
    ${script}`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", source];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

describe("createLog", () => {
  test("writes one object a line to standard output, from its level on, and all of it before the process ends", () => {
    const lines = output(
      "info",
      `log.debug("hidden"); log.info({ articles: 2 }, "started"); log.error("failed"); process.exit(0);`,
    );
    const [started, failed, ...rest] = lines
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(started).toEqual({ level: 30, time: expect.any(String), articles: 2, msg: "started" });
    expect(new Date(started.time).getTime()).toBeGreaterThan(Date.UTC(2020, 0));
    expect(failed).toMatchObject({ level: 50, msg: "failed" });
    expect(rest).toEqual([]);
  });

  test("never writes a token, wherever it stands", () => {
    const token = JSON.stringify(TOKEN);
    const lines = output(
      "trace",
      `log.info({ token: ${token} }, "at https://api.telegram.org/bot" + ${token} + "/getMe");
       log.error(new Error("request to http://127.0.0.1/bot" + ${token} + "/sendMessage failed"));
       log.debug({ deep: { list: [${token}] } });`,
    );
    expect(lines.trim().split("\n")).toHaveLength(3);
    expect(lines).not.toContain(TOKEN.slice(TOKEN.indexOf(":") + 1));
    expect(lines).toContain("/botBOT_TOKEN/sendMessage failed");
  });

  test("can be silent", () => {
    expect(output("silent", `log.fatal("nobody hears it");`)).toBe("");
  });
});

describe("hideTokens", () => {
  test("hides every token that the configuration takes", () => {
    const secret = fc.stringMatching(/^[\w-]{30,40}$/u);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3,20}$/u), secret, fc.string(), fc.string(), (id, rest, a, b) => {
        const token = `${id}:${rest}`;
        expect(readConfig({ BOT_TOKEN: token }).mode).toEqual({ kind: "polling", token });
        expect(hideTokens(`${a} ${token} ${b}`)).not.toContain(rest);
      }),
    );
  });

  test("leaves other texts alone", () => {
    for (const text of ["", "12:30", "123456:short", '{"time":"2026-11-25T09:35:10.000Z"}']) {
      expect(hideTokens(text)).toBe(text);
    }
  });
});
