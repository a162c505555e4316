import type { Article } from "../../src/article/article.ts";
import { loadArticles } from "../../src/saved-library.ts";
import { harbourFiles, withFolder } from "../cli/harbour.ts";

/** A second small article, in English and with all that front matter can say; it shares the entry `cost` with the first. */
export const FERRY_SENTENCES = [
  "The new ferry from Rostock to Trelleborg sails in June.",
  "It carries nine hundred passengers.",
  "The shipping line has not named a price.",
] as const;
const [F1, F2, F3] = FERRY_SENTENCES;

const FERRY = `---
title: A new ferry to Trelleborg
language: en
publisher: Ostsee-Kurier
source: https://example.org/ferry?id=7
published: 2026-03-01
updated: 2026-03-02T23:30:00-05:00
---

${F1} ${F2}

${F3}
`;

function ferryQuestions() {
  return {
    summary: {
      short: [
        { de: "Eine neue Fähre fährt ab Juni.", en: "A new ferry sails from June.", cite: F1 },
        { de: "Der Preis steht noch aus.", en: "The price is still to come.", cite: F3 },
      ],
      long: [
        { de: "Sie fasst 900 Menschen.", en: "It takes 900 people.", cite: [F1, F2] },
        { de: "Ein Preis fehlt noch.", en: "There is no price yet.", cite: F3 },
      ],
    },
    topics: [{ id: "ferry", de: "Die Fähre", en: "The ferry" }],
    entries: [
      {
        id: "sails-when",
        topic: "ferry",
        status: "expected",
        phrasings: { de: ["Wann fährt die Fähre?"], en: ["When does the ferry sail?"] },
        answer: { de: "Im Juni.", en: "In June." },
        cite: [F1],
      },
      {
        id: "cost",
        topic: "ferry",
        status: "open",
        phrasings: { de: ["Was kostet die Überfahrt?"], en: ["What does the crossing cost?"] },
        answer: { de: "Das ist offen.", en: "That is open." },
        cite: [F3],
      },
    ],
  };
}

/** The files of both small articles; an article without prepared questions where its file is left out. */
export function ferryFiles(): Record<string, string> {
  return { "ferry/article.md": FERRY, "ferry/questions.yaml": JSON.stringify(ferryQuestions()) };
}

/** Loads articles from their files, sorted by slug. */
export async function loadFiles(
  files: Readonly<Record<string, string>>,
): Promise<readonly [Article, ...Article[]]> {
  let articles: readonly [Article, ...Article[]] | undefined;
  await withFolder(files, async (folder) => {
    articles = await loadArticles(folder);
  });
  if (!articles) throw new Error("Nothing was loaded.");
  return articles;
}

/** Both small articles: the ferry, then the harbour. */
export function loadBoth(): Promise<readonly [Article, ...Article[]]> {
  return loadFiles({ ...ferryFiles(), ...harbourFiles() });
}

/** An article of a folder by its slug. */
export function articleOf(articles: readonly Article[], slug: string): Article {
  const article = articles.find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(`There is no article «${slug}».`);
  return article;
}
