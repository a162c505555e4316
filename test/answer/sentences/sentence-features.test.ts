import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceFeatures,
} from "../../../src/answer/sentences/sentence-features.ts";
import type { Language } from "../../../src/article/article.ts";
import { featuresBySentence, indexOf } from "./searching.ts";

/** A question and an article, whose one sentence has more of a feature than the other. */
interface Case {
  readonly question: string;
  readonly text: string;
  readonly more: number;
  readonly less: number;
  readonly language?: Language;
}

const CASES: Readonly<Record<SentenceFeature, readonly Case[]>> = {
  cover: [
    {
      question: "Wer baut den Hafen?",
      text: "Kassel baut den Hafen. Kassel baut den Turm.",
      more: 0,
      less: 1,
    },
    // A synonym is less than the word itself.
    {
      question: "Welche Partnerschaft?",
      text: "Die Partnerschaft ist eng. Die Zusammenarbeit ist eng.",
      more: 0,
      less: 1,
    },
  ],
  trigrams: [
    { question: "Wo sind Papagenopfeiler?", text: "Der Pfeiler brach. Der Zaun hielt.", more: 0, less: 1 },
  ],
  fourgrams: [
    // The same words, but one after the other as in the question.
    {
      question: "Wer war der Mann?",
      text: "Dort war der Mann. Der Mann dort war.",
      more: 0,
      less: 1,
    },
  ],
  fourgramsAround: [
    {
      question: "Wo sind Papagenopfeiler im Hafen?",
      text: "Der Pfeiler brach im Hafen. Der Zaun hielt.\n\nDie Feile lag im Hafen.",
      more: 1,
      less: 2,
    },
  ],
  functionWords: [
    { question: "Hafen zwischen uns", text: "Hafen zwischen Wiesen. Hafen oder Wiesen.", more: 0, less: 1 },
  ],
  functionWordsAround: [
    {
      question: "Hafen zwischen uns",
      text: "Der Hafen brannte. Zwischen Wiesen.\n\nDer Hafen ruht.",
      more: 0,
      less: 2,
    },
  ],
  around: [
    {
      question: "Hafen und Turm",
      text: "Der Hafen brannte. Der Turm hielt.\n\nDer Hafen ruht.",
      more: 0,
      less: 2,
    },
  ],
  nounsAround: [
    {
      question: "Wer baut den Hafen?",
      text: "Kassel sah den Hafen. Es regnet.\n\nKassel baut den Turm.",
      more: 1,
      less: 2,
    },
  ],
  local: [
    // Every sentence of the paragraph has the harbour, one has the tower.
    {
      question: "Hafen und Turm",
      text: "Der Hafen brannte. Der Hafen sah den Turm. Der Hafen ruht.",
      more: 1,
      less: 2,
    },
  ],
  before: [
    { question: "Brandt", text: "Helga Brandt kam. Sie sprach. Dann ging sie.", more: 1, less: 2 },
    { question: "Brandt", text: "Helga Brandt kam. Sie sprach. Dann ging sie.", more: 1, less: 0 },
  ],
  after: [{ question: "Brandt", text: "Es regnete. Sie kam. Helga Brandt sprach.", more: 1, less: 0 }],
  heading: [
    {
      question: "Was kostet der Hafen?",
      text: "## Der Hafen\n\nEr kostet Geld.\n\n## Der Turm\n\nEr kostet Geld.",
      more: 0,
      less: 1,
    },
    // What the sentence has itself, it does not need the heading for.
    {
      question: "Was kostet der Hafen?",
      text: "## Der Hafen\n\nEr kostet Geld. Der Hafen kostet viel.",
      more: 0,
      less: 1,
    },
  ],
  fresh: [{ question: "Hafen", text: "Der Hafen, der Turm und der Kran. Der Hafen.", more: 0, less: 1 }],
  pointsBack: [
    { question: "Hafen", text: "Er hat einen Hafen. Kassel hat einen Hafen.", more: 0, less: 1 },
    {
      question: "harbour",
      text: "Its harbour is deep. Leeds has a harbour.",
      more: 0,
      less: 1,
      language: "en",
    },
  ],
  measure: [
    {
      question: "Wie viel kostet der Hafen?",
      text: "Der Hafen kostet 12 Euro. Der Hafen kostet zwölf Euro.",
      more: 0,
      less: 1,
    },
    {
      question: "Wie viel kostet der Hafen?",
      text: "Der Hafen kostet zwölf Euro. Der Hafen kostet Geld.",
      more: 0,
      less: 1,
    },
    {
      question: "Wann brannte der Hafen?",
      text: "Der Hafen brannte 1998. Der Hafen brannte im Mai.",
      more: 0,
      less: 1,
    },
    {
      question: "Wann brannte der Hafen?",
      text: "Der Hafen brannte im Mai. Der Hafen brannte.",
      more: 0,
      less: 1,
    },
    {
      question: "Wie lange brannte der Hafen?",
      text: "Der Hafen brannte drei Stunden. Der Hafen brannte im Mai.",
      more: 0,
      less: 1,
    },
    // What the question says itself is no answer.
    {
      question: "Wie viele der 12 Häfen brannten?",
      text: "Von Häfen brannten 3. Von 12 Häfen brannten manche.",
      more: 0,
      less: 1,
    },
  ],
  mention: [
    {
      question: "Wer baut Häfen?",
      text: "Häfen baut dort Helga Brandt. Häfen baut dort keiner.",
      more: 0,
      less: 1,
    },
    {
      question: "Who builds harbours?",
      text: "Harbours are built by Marsh. Harbours are built by many.",
      more: 0,
      less: 1,
      language: "en",
    },
    {
      question: "Wo baut man Häfen?",
      text: "Häfen baut man in Kassel. Häfen baut man gern.",
      more: 0,
      less: 1,
    },
    {
      question: "Warum brannte der Hafen?",
      text: "Der Hafen brannte wegen Kurzschluss. Der Hafen brannte lichterloh.",
      more: 0,
      less: 1,
    },
  ],
  persons: [
    {
      question: "Welcher Spieler traf?",
      text: "Es traf Kowalczyk, sagt Brzeski. Es traf keiner, sagt man.",
      more: 0,
      less: 1,
    },
    {
      question: "Which player scored?",
      text: "Then Kowalczyk scored. Then nobody scored.",
      more: 0,
      less: 1,
      language: "en",
    },
  ],
  counted: [
    {
      question: "Wie viele Häfen hat Kassel?",
      text: "Kassel hat zwei Häfen. Häfen hat Kassel, zwei Türme auch.",
      more: 0,
      less: 1,
    },
  ],
};

const featuresAt = (features: ReadonlyMap<number, SentenceFeatures>, sentence: number) => {
  const found = features.get(sentence);
  if (!found) throw new Error(`Sentence ${sentence} was not found.`);
  return found;
};

describe.each(SENTENCE_FEATURES)("%s", (feature) => {
  test.each(CASES[feature])("$question $text: more in $more than in $less", async (one) => {
    const { question, text, more, less, language = "de" } = one;
    const features = featuresBySentence(question, await indexOf(text, language));
    expect(featuresAt(features, more)[feature]).toBeGreaterThan(featuresAt(features, less)[feature]);
  });
});

describe("exactly", () => {
  test("all of the question, half of it, nothing", async () => {
    const index = await indexOf("Hafen und Turm. Hafen. Turm. Kran.");
    const features = featuresBySentence("Hafen Turm", index);
    expect([0, 1, 2, 3].map((sentence) => featuresAt(features, sentence).cover)).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(0.5),
      expect.closeTo(0.5),
      0,
    ]);
    expect([0, 1, 2, 3].map((sentence) => featuresAt(features, sentence).around)).toEqual(
      Array(4).fill(expect.closeTo(1)),
    );
    // The harbour beside the tower, the tower beside the harbour.
    expect([1, 2].map((sentence) => featuresAt(features, sentence).before)).toEqual([
      expect.closeTo(0.5),
      expect.closeTo(0.5),
    ]);
    expect(featuresAt(features, 3).after).toBe(0);
  });

  test("a question that asks for nothing of the kind has no measure, mention, person or number counted", async () => {
    const index = await indexOf("Am 3. Mai 1998 zahlte Helga Brandt wegen Tim Cook zwei Häfen.");
    for (const question of ["Häfen", "Was sind Häfen?"]) {
      const { measure, mention, persons, counted } = featuresAt(featuresBySentence(question, index), 0);
      expect([measure, mention, persons, counted]).toEqual([0, 0, 0, 0]);
    }
  });
});

describe("whatever is asked", () => {
  const word = fc.constantFrom(
    ..."Hafen Hafens Turm Hafenturm Brücke Brückenpfeiler baut gebaut Kassel Helga Brandt er sie der und wegen 12 zwölf 1998 Mai Partnerschaft Zusammenarbeit harbour tower bridge because he".split(
      " ",
    ),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => `${words.join(" ")}.`);
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 15 })
    .map((all) => `Ja ${all.join(" Und ")}`);
  const opener = fc.constantFrom(
    "Wer",
    "Wo",
    "Wann",
    "Wie viele",
    "Wie lange",
    "Warum",
    "Who",
    "How many",
    "",
  );

  test("features are from 0 to 1, but for the number of new words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 20 }),
        opener,
        fc.array(word, { maxLength: 8 }),
        fc.constantFrom<Language>("de", "en"),
        async (paragraphs, asking, words, language) => {
          const index = await indexOf(paragraphs.join("\n\n"), language);
          for (const features of featuresBySentence(`${asking} ${words.join(" ")}?`, index).values()) {
            expect(Object.keys(features).sort()).toEqual([...SENTENCE_FEATURES].sort());
            for (const feature of SENTENCE_FEATURES) {
              expect(features[feature]).toBeGreaterThanOrEqual(0);
              if (feature === "fresh") expect(Number.isFinite(features.fresh)).toBe(true);
              // Matches are kept in 32 bits.
              else expect(features[feature], feature).toBeLessThanOrEqual(1 + 1e-6);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
