import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { type BotProcess, startBot } from "../e2e/bot-process.ts";
import { freePort } from "../e2e/free-port.ts";
import { CHROMIUM, launchChromium } from "./chromium.ts";

/** How a test wants to see the page. */
export interface Opening extends BrowserContextOptions {
  /** The bot is going to be away for a while: then calls may fail. */
  readonly isOutageExpected?: boolean;
}

const PATIENCE_MILLISECONDS = 10_000;
const WINDOW = { width: 1280, height: 800 };

/**
 * A test of the page against the real thing: the bot runs as it does for a newcomer, without a token. Each file has its own
 * bot and browser; each test begins with an empty world, and opens the page in a browser context of its own.
 *
 *     test("…", async ({ open }) => {
 *       const page = await open();
 *     });
 *
 * A test fails where the page has written an error to the console, where a request of it failed, and where one went anywhere
 * but to the bot's own address.
 */
export const test = base
  .extend("settings", { scope: "file" }, {} as Readonly<Record<string, string>>)
  .extend("bot", { scope: "file" }, async ({ settings }, { onCleanup }) => {
    const port = String(await freePort());
    const started: BotProcess[] = [];
    const bot = {
      address: `http://127.0.0.1:${port}`,
      start: async () => {
        const process = startBot({ ...settings, PORT: port });
        started.push(process);
        await process.logged("the bot has started");
      },
      /** Stops it as Ctrl+C does. */
      stop: async () => {
        started.at(-1)?.tell("SIGINT");
        expect(await started.at(-1)?.ended).toBe(0);
      },
    };
    onCleanup(() => {
      for (const process of started) process.kill();
      for (const { stdout, stderr } of started) {
        expect(stdout()).not.toMatch(/"level":[4-6]0/u);
        expect(stderr()).toBe("");
      }
    });
    await bot.start();
    return bot;
  })
  .extend("chromium", { scope: "file" }, process.env["CHROMIUM"] || CHROMIUM)
  .extend("browser", { scope: "file" }, async ({ chromium }, { onCleanup }) => {
    const browser = await launchChromium(chromium);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("open", async ({ bot, browser }, { onCleanup }) => {
    await startOver(bot.address);
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(troubles).toEqual([]);
    });
    return async ({ isOutageExpected = false, ...options }: Opening = {}): Promise<Page> => {
      const context = await browser.newContext({ locale: "de-DE", viewport: WINDOW, ...options });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MILLISECONDS);
      watch(context, bot.address, isOutageExpected, (trouble) => troubles.push(trouble));
      const page = await context.newPage();
      await page.goto(bot.address);
      await page.getByRole("navigation").waitFor();
      return page;
    };
  });

// What «Start over» does on the page; a test of its own goes there by hand.
async function startOver(address: string): Promise<void> {
  const response = await fetch(`${address}/act`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: "admin", act: { kind: "reset" } }),
  });
  expect(response.status).toBe(200);
}

function watch(
  context: BrowserContext,
  address: string,
  isOutageExpected: boolean,
  tell: (trouble: string) => void,
): void {
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== address) tell(`a request to ${request.url()}`);
  });
  context.on("weberror", (error) => tell(`thrown: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 400) tell(`${response.status()} for ${response.url()}`);
  });
  if (isOutageExpected) return;
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) tell(`the console: ${message.text()}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // The page itself ends the stream of one person to take up that of another.
    const isOwn = why === "net::ERR_ABORTED" && new URL(request.url()).pathname === "/events";
    if (!isOwn) tell(`${request.url()} failed: ${why}`);
  });
}
