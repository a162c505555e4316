import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A small article and its questions, without a mistake; the tests put one in with {@link swap}. */

export const ARTICLE = `---
title: Apple und Alibaba
language: de
---

Apple wählt Alibaba. Reuters berichtet darüber.

## Eine Überschrift

![Werbegrafik für Alibaba Cloud]()

Apple schweigt bislang dazu.
`;

export const QUESTIONS = `summary:
  short:
    - de: Kurz.
      en: Short.
      cite: Apple wählt Alibaba.
  long:
    - de: Eins.
      en: One.
      cite: Reuters berichtet darüber.
    - de: Zwei.
      en: Two.
      cite: Apple schweigt bislang dazu.
topics:
  - { id: deal, de: Handel, en: Deal }
entries:
  - id: who
    topic: deal
    status: confirmed
    by: { de: Reuters, en: Reuters }
    phrasings:
      de: [Wen wählt Apple?]
      en: [Who is picked?]
    answer: { de: Alibaba., en: Alibaba. }
    cite: Apple wählt Alibaba.
    related: [why]
  - id: why
    topic: deal
    status: not-stated
    phrasings:
      de: [Warum?]
      en: [Why?]
    answer: { de: Das steht da nicht., en: It does not say. }
    nearest: Apple schweigt bislang dazu.
`;

/** `text` with `from`, which has to stand in it exactly once, replaced. */
export function swap(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`«${from}» stands ${parts.length - 1} times in the text`);
  return parts.join(to);
}

/** Where `fragment`, which has to stand in `text` exactly once, begins: `line:column`, from 1. */
export function placeOf(text: string, fragment: string): string {
  const [before, ...after] = text.split(fragment);
  if (before === undefined || after.length !== 1) throw new Error(`«${fragment}» does not stand there once`);
  const lines = before.split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** A new folder with these files (`slug/article.md`), gone when the test is over. A name with `/` at its end is a folder. */
export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ask-the-article-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(name.endsWith("/") ? path : dirname(path), { recursive: true });
    if (!name.endsWith("/")) await writeFile(path, content);
  }
  return folder;
}
