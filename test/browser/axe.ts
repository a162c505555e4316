import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe makes of the page as it stands, or of what a selector finds. */
export async function examine(page: Page, within = ":root"): Promise<AxeResults> {
  // What comes into sight fades in: what is read on the way is not what is there.
  await page.evaluate(
    "Promise.all(document.getAnimations().map(({ finished }) => finished)).catch(() => {})",
  );
  await page.evaluate(AXE);
  return page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)})`);
}

/** Expects that axe finds nothing wrong there. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const { violations } = await examine(page, within);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(found).toEqual([]);
}
