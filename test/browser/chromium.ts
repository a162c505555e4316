import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian puts it. */
export const CHROMIUM = "/usr/bin/chromium";

const SWITCHES = [
  // CI runs as root, where Chromium has no sandbox.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a Chromium.
 *
 * @throws {Error} where there is none, with how to come by one.
 */
export async function launchChromium(path: string): Promise<Browser> {
  if (!existsSync(path)) {
    const how = "Install one (Debian: apt-get install chromium), or name yours in CHROMIUM.";
    throw new Error(`There is no Chromium at ${path}. ${how}`);
  }
  return chromium.launch({ executablePath: path, args: SWITCHES });
}
