import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What one does on the page, told in the words that stand there. */

/** The question most tests ask, what is answered to it, and the sentence that this rests on. */
export const ASKED = "Wer hat die Partnerschaft bestätigt?";
export const ANSWER = "Bestätigt hat die Übereinkunft Alibaba-Chef Joe Tsai, Apple selbst bislang nicht.";
export const SENTENCE =
  "Die Übereinkunft sei bislang zwar nicht von Apple selbst, jedoch vom Alibaba-Chef Joe Tsai im Rahmen der Technologie- und Zukunftskonferenz „World Governments Summit“ in Dubai bestätigt worden.";

/** A summary, whose title other messages name as well. */
export const SUMMARY = /Apple und Alibaba bei KI in China\s+1\. /u;

/** Where one writes, in either language. */
export function field(page: Page): Locator {
  return page.getByRole("textbox", { name: /^(Nachricht|Message)$/u });
}

/** Writes a message and sends it by Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press("Enter");
}

/** The messages of the open chat. */
export function messages(page: Page): Locator {
  return page.getByRole("log").getByRole("article");
}

/** The last message with such a text, once it is there. */
export async function message(page: Page, text: string | RegExp): Promise<Locator> {
  const found = messages(page).filter({ hasText: text }).last();
  await found.waitFor();
  return found;
}

/** The last button or link of the open chat with such a name. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole("log").getByRole("button", { name, exact: true }).last();
}

/** Starts the bot in the private chat, as somebody who writes German. */
export async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Starten" }).click();
  await message(page, "Hallo! Ich beantworte Fragen");
}

/** Opens a chat from the list. */
export async function openChat(page: Page, title: string): Promise<void> {
  const item = page.getByRole("navigation").getByRole("button", { name: new RegExp(`^${title} `, "u") });
  await item.click();
  await page.getByRole("main", { name: title, exact: true }).waitFor();
}

/** Goes on as another one of the people. */
export async function writeAs(page: Page, name: "Lena" | "Tom" | "Mara"): Promise<void> {
  // That the page shows what another one sees is told by the language alone. Lena and Mara have the same one.
  if (name !== "Tom") await takeRole(page, "Tom");
  await takeRole(page, name);
}

async function takeRole(page: Page, name: string): Promise<void> {
  const people = page.getByRole("group", { name: /^(Du schreibst als|You write as)$/u });
  await people.getByText(name, { exact: true }).click();
  const language = () => page.evaluate<string>("document.documentElement.lang");
  await expect.poll(language).toBe(name === "Tom" ? "en" : "de");
}

/** Chooses from the menu behind a button. */
export async function choose(page: Page, menu: Locator, item: string): Promise<void> {
  await menu.click();
  await page.getByRole("menu").getByText(item, { exact: true }).click();
}

/** Chooses what to do with a message. */
export async function chooseFor(page: Page, one: Locator, item: string): Promise<void> {
  await one.hover();
  await choose(page, one.getByRole("button", { name: /^(Was tun mit|What to do with)/u }), item);
}

/** Waits for something that is said in passing. */
export async function notice(page: Page, text: string): Promise<void> {
  await page.getByRole("status").getByText(text, { exact: true }).waitFor();
}

/** True where some of an element is in sight, and not scrolled away. */
export function isInSight(one: Locator): Promise<boolean> {
  return one.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const observer = new element.ownerDocument.defaultView.IntersectionObserver(
          ([entry]: readonly { readonly isIntersecting: boolean }[]) => {
            observer.disconnect();
            resolve(entry?.isIntersecting === true);
          },
        );
        observer.observe(element);
      }),
  );
}

/** True where an element, or something in it, has the focus. */
export function hasFocus(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element.matches(":focus-within"));
}
