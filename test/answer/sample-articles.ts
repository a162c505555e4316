import { fileURLToPath } from "node:url";
import type { Article, Questions } from "../../src/article/article.ts";
import { loadKnowledge, parseArticle } from "../../src/article/knowledge.ts";
import { parseQuestions } from "../../src/article/questions-file.ts";

/** The article of the knowledge folder, as the bot loads it. */
export async function apple(): Promise<Article> {
  const knowledge = await loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url)));
  if (!knowledge.ok) throw new Error(knowledge.problems[0].message);
  const article = knowledge.articles.find(({ slug }) => slug === "apple-alibaba");
  if (!article) throw new Error("The knowledge folder has lost its article.");
  return article;
}

const complain = (_at: unknown, message: string): never => {
  throw new Error(message);
};

/** An article without questions, from its running text. */
export async function articleOf(
  text: string,
  language: "de" | "en" = "de",
  slug = "sample",
): Promise<Article> {
  const markdown = `---\ntitle: Sample\nlanguage: ${language}\n---\n\n${text}\n`;
  const article = await parseArticle(slug, markdown, complain);
  if (!article) throw new Error("The sample article does not parse.");
  return article;
}

/** The same with a `questions.yaml`. */
async function withQuestions(article: Article, yaml: string): Promise<Article & { questions: Questions }> {
  const questions = await parseQuestions(yaml, article, complain);
  if (!questions) throw new Error("The sample questions do not parse.");
  return { ...article, questions };
}

/** Nine sentences in three paragraphs, with numbers and times. */
const BRIDGE_TEXT = `Die Stadt Kassel sperrt ab dem 3. März die Hafenbrücke für alle Lastwagen. Ein Gutachten hatte im Herbst Risse in zwei Pfeilern gefunden. Oberbürgermeisterin Helga Brandt sprach von einer Vorsichtsmaßnahme.

Die Sanierung soll 14 Millionen Euro kosten. Die Hälfte davon übernimmt das Land Hessen. Die Bauarbeiten leitet der Ingenieur Murat Yıldız.

Spediteure kritisieren die langen Umwege. Radfahrer dürfen weiter über das Bauwerk fahren. Eine Fähre soll den Verkehr entlasten.`;

/** Neither a number nor a time in it. */
export const LIBRARY_TEXT = `Die Gemeinde Morsum eröffnet eine neue Bücherei am Marktplatz. Die Bücherei kostet die Gemeinde viel Geld. Bürgermeisterin Inge Holm lobte die Architektur. Kinder bekommen einen eigenen Leseraum.`;

const LIGHTHOUSE_TEXT = `The lighthouse keeper Eliza Marsh retired on Friday after 31 years. Her successor is the former sailor Tom Okafor. The lighthouse stands on the cliffs near Whitby. Volunteers painted the tower white. The council sold the old lamp to a museum in Leeds.`;

export const bridge = () => articleOf(BRIDGE_TEXT, "de", "hafenbruecke");
export const lighthouse = () => articleOf(LIGHTHOUSE_TEXT, "en", "leuchtturm");

const BRIDGE_QUESTIONS = `
summary:
  short:
    - { de: Die Brücke wird gesperrt., en: The bridge closes., cite: Die Stadt Kassel sperrt ab dem 3. März die Hafenbrücke für alle Lastwagen. }
  long:
    - { de: Die Brücke wird gesperrt., en: The bridge closes., cite: Die Stadt Kassel sperrt ab dem 3. März die Hafenbrücke für alle Lastwagen. }
    - { de: Es kostet viel., en: It costs a lot., cite: Die Sanierung soll 14 Millionen Euro kosten. }
    - { de: Kritik., en: Criticism., cite: Spediteure kritisieren die langen Umwege. }
topics:
  - { id: closure, de: Sperrung, en: Closure }
names:
  - { name: Hafenbrücke, also: [Rostlaube, Port Bridge] }
  - { name: Helga Brandt, also: [Rathauschefin] }
entries:
  - id: closed-when
    topic: closure
    status: reported
    phrasings:
      de: [Ab wann ist die Hafenbrücke gesperrt?, Wann wird die Brücke für Lastwagen gesperrt?]
      en: [When does the bridge close to lorries?, From when is the bridge closed?]
    answer: { de: Ab dem 3. März., en: From 3 March. }
    cite: Die Stadt Kassel sperrt ab dem 3. März die Hafenbrücke für alle Lastwagen.
    related: [cracks, cost]
  - id: cracks
    topic: closure
    status: confirmed
    by: { de: Gutachten, en: a survey }
    phrasings:
      de: [Warum wird die Hafenbrücke gesperrt?, Was hat das Gutachten gefunden?]
      en: [Why does the bridge close?, What did the survey find?]
    answer: { de: Wegen Rissen in zwei Pfeilern., en: Because of cracks in two piers. }
    cite: Ein Gutachten hatte im Herbst Risse in zwei Pfeilern gefunden.
    related: [cost]
  - id: mayor
    topic: closure
    status: reported
    phrasings:
      de: [Was sagt Helga Brandt?, Wer ist Helga Brandt?]
      en: [What does Helga Brandt say?, Who is Helga Brandt?]
    answer: { de: Sie spricht von einer Vorsichtsmaßnahme., en: She calls it a precaution. }
    cite: Oberbürgermeisterin Helga Brandt sprach von einer Vorsichtsmaßnahme.
  - id: cost
    topic: closure
    status: expected
    phrasings:
      de: [Wie viel kostet die Sanierung?, Was kostet die Reparatur der Brücke?]
      en: [How much does the repair cost?, What does the renovation cost?]
    answer: { de: 14 Millionen Euro., en: 14 million euros. }
    cite: Die Sanierung soll 14 Millionen Euro kosten.
    related: [closed-when, reopening]
  - id: reopening
    topic: closure
    status: not-stated
    phrasings:
      de: [Wann wird die Brücke wieder geöffnet?, Wann öffnet die Hafenbrücke wieder?]
      en: [When does the bridge reopen?, When will lorries be allowed back?]
    answer: { de: Das sagt der Artikel nicht., en: The article does not say. }
    related: [closed-when]
`;

/** The bridge with four stated entries and one known unknown. */
export async function bridgeWithQuestions(): Promise<Article & { questions: Questions }> {
  return withQuestions(await bridge(), BRIDGE_QUESTIONS);
}
