import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FEATURES } from "../../src/answer/features.ts";
import { MODEL, type Model } from "../../src/answer/model.ts";
import type { Article, Questions } from "../../src/article/article.ts";
import { loadKnowledge } from "../../src/article/knowledge.ts";

/** A small article of the tests' own, with a sentence no entry cites, a known unknown and an emoji before most offsets. */
export const SENTENCES: readonly [string, string, string, string, string, string] = [
  "Der Hafen von Rostock 🚢 wird im Mai für Kreuzfahrtschiffe gesperrt.",
  "Die Stadt baut dort eine neue Kaimauer aus Granit.",
  "Die Arbeiten kosten zwölf Millionen Euro.",
  "Bürgermeisterin Eva Kröger bestätigte den Plan am Montag in Schwerin.",
  "Reeder fürchten Verluste beim Fährverkehr nach Schweden.",
  "Ob die Sperrung länger dauert, ist offen.",
];
const [S1, S2, S3, S4, S5, S6] = SENTENCES;

export const ARTICLE = `---
title: Rostock sperrt den Hafen
language: de
---

${S1} ${S2}

## Was das kostet

${S3} ${S4}

![Die alte Kaimauer](kai.jpg)

${S5} ${S6}
`;

/** As {@link ARTICLE}'s `questions.yaml`; JSON is YAML, so it can be written out as it is. */
export function questions() {
  return {
    summary: {
      short: [{ de: "Rostock sperrt den Hafen.", en: "Rostock closes its harbour.", cite: S1 }],
      long: [
        { de: "Gesperrt wird im Mai.", en: "Closed in May.", cite: [S1, S2] },
        { de: "Das kostet Millionen.", en: "It costs millions.", cite: [S3, S4] },
        { de: "Reeder fürchten Verluste.", en: "Ship owners fear losses.", cite: [S5] },
      ],
    },
    topics: [{ id: "harbour", de: "Der Hafen", en: "The harbour" }],
    glosses: [{ sentence: S3, en: "The works cost twelve million euros." }],
    entries: [
      {
        id: "closed-when",
        topic: "harbour",
        status: "expected",
        phrasings: {
          de: ["Wann wird der Hafen gesperrt?", "Ab wann ist der Hafen zu?", "Sperrung wann"],
          en: ["When is the harbour closed?", "From when on is the port shut?"],
        },
        answer: { de: "Im Mai.", en: "In May." },
        cite: [S1],
        related: ["cost"],
      },
      {
        id: "built-what",
        topic: "harbour",
        status: "reported",
        phrasings: {
          de: ["Was baut die Stadt?", "Woraus wird die Kaimauer gebaut?"],
          en: ["What is the city building?", "What is the quay wall made of?"],
        },
        answer: { de: "Eine Kaimauer aus Granit.", en: "A quay wall of granite." },
        cite: [S2, S1],
        related: [],
      },
      {
        id: "cost",
        topic: "harbour",
        status: "reported",
        phrasings: {
          de: ["Was kosten die Arbeiten?", "Wie teuer sind die Arbeiten?", "Kosten in Euro"],
          en: ["What do the works cost?", "How expensive are the works?"],
        },
        answer: { de: "Zwölf Millionen Euro.", en: "Twelve million euros." },
        cite: [S3],
        related: ["confirmed-by"],
      },
      {
        id: "confirmed-by",
        topic: "harbour",
        status: "confirmed",
        by: { de: "der Bürgermeisterin", en: "the mayor" },
        phrasings: {
          de: ["Wer hat den Plan bestätigt?", "Von wem wurde der Plan bestätigt?"],
          en: ["Who confirmed the plan?", "By whom was the plan confirmed?"],
        },
        answer: { de: "Bürgermeisterin Eva Kröger.", en: "Mayor Eva Kröger." },
        cite: [S4],
        related: [],
      },
      {
        id: "longer",
        topic: "harbour",
        status: "open",
        phrasings: {
          de: ["Dauert die Sperrung länger?", "Wie lange dauert die Sperrung?"],
          en: ["Will the closure last longer?", "How long will the closure last?"],
        },
        answer: { de: "Das ist offen.", en: "That is open." },
        cite: [S6],
        related: [],
      },
      {
        id: "owner",
        topic: "harbour",
        status: "not-stated",
        phrasings: {
          de: ["Wem gehört der Hafen?", "Wer ist Eigentümer vom Hafen?"],
          en: ["Who owns the harbour?", "Who is the owner of the port?"],
        },
        answer: {
          de: "Wem der Hafen gehört, steht nicht im Artikel.",
          en: "The article does not say who owns the harbour.",
        },
        nearest: S1,
        related: [],
      },
    ],
  };
}

/**
 * A model that never answers but asks back wherever more than one entry was found: it is never sure, and all entries lie
 * close together.
 */
export const ASKING_BACK: Model = {
  ...MODEL,
  rank: { ...MODEL.rank, ...Object.fromEntries(FEATURES.map((name) => [name, MODEL.rank[name] / 100])) },
  thresholds: {
    answer: 2,
    notStated: 2,
    passage: { de: { same: 2, other: 2 }, en: { same: 2, other: 2 } },
    suggest: 0,
  },
};

/** Writes files into a new temporary folder, by their paths in it. */
export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ask-the-article-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Runs `use` with a temporary folder, which is gone afterwards. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder(files);
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The files of a knowledge folder with the small article. */
export function harbourFiles(asked: object = questions()): Record<string, string> {
  return { "harbour/article.md": ARTICLE, "harbour/questions.yaml": JSON.stringify(asked) };
}

/** The small article, loaded as the bot would load it. */
export async function loadHarbour(
  asked: object = questions(),
): Promise<Article & { readonly questions: Questions }> {
  const folder = await temporaryFolder(harbourFiles(asked));
  try {
    const knowledge = await loadKnowledge(folder);
    if (!knowledge.ok) throw new Error(knowledge.problems.map(({ message }) => message).join("\n"));
    const [article] = knowledge.articles;
    if (!article.questions) throw new Error("The small article has lost its questions.");
    return { ...article, questions: article.questions };
  } finally {
    await rm(folder, { recursive: true });
  }
}
