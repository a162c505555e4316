/** A question of a SQuAD-format file: its id, its words, and words of the context that answer it. */
type Question = readonly [id: string, question: string, answer: string];

export const RIVER =
  "Der Fluss mündet bei Kiel ins Meer. Die Fischer fangen dort Aale. Im Winter friert er zu.";
export const TOWER =
  "Der Turm wurde im Jahr 1850 errichtet. Ein Blitz zerstörte das Dach. Heute wohnen darin Eulen.";

/** A file in SQuAD format, an article for each context with its questions. */
export function squadFile(
  contexts: readonly (readonly [context: string, ...questions: Question[]])[],
): string {
  const data = contexts.map(([context, ...questions], i) => ({
    title: `Artikel_${i}`,
    paragraphs: [
      {
        context,
        qas: questions.map(([id, question, text]) => ({
          id,
          question,
          answers: [{ text, answer_start: context.indexOf(text) }],
        })),
      },
    ],
  }));
  return JSON.stringify({ data });
}
