import { oneLine } from "../../article/questions-edit.ts";
import { findVerbatim } from "../../article/verbatim.ts";
import type { EntryDraft } from "../../store/editors.ts";
import type { BotContext } from "../bot-context.ts";
import { reply } from "../telegram/reply.ts";
import { say } from "../wording.ts";
import { type OpenForm, openForm, takesText } from "./form.ts";
import { endForm, formMessage } from "./show-form.ts";

/** An answer that nobody reads to its end on a phone; readers see it above the sentence it rests on. UTF-16 code units. */
export const LONGEST_ANSWER = 1000;
const LONGEST_NAME = 100;

/**
 * Takes a message of an editor as what their form has asked for.
 *
 * @param text undefined for a message without one.
 * @returns false where no form waits for a text: the message is an ordinary question.
 */
export async function takeText(ctx: BotContext, editor: number, text: string | undefined): Promise<boolean> {
  const draft = await ctx.parts.store.drafts.of(editor);
  if (!draft) return false;
  const form = await openForm(draft, ctx.parts);
  if (typeof form === "string") {
    // What was asked for is no longer needed, but it was not meant as a question either.
    await reply(ctx, await endForm(ctx, editor, ctx.scene.language, form));
    return true;
  }
  if (!takesText(form.step)) return false;
  const { language } = ctx.scene;
  const taken = text === undefined ? { refused: say(language, "desk-text-only") } : readText(form, text, ctx);
  if ("refused" in taken) {
    await reply(ctx, formMessage(ctx.parts, form, language, { notice: taken.refused, typed: text }));
    return true;
  }
  const next = await openForm(taken.draft, ctx.parts);
  const message =
    typeof next === "string"
      ? await endForm(ctx, editor, language, next)
      : formMessage(ctx.parts, next, language);
  // Said first: a process that dies in between takes the message once more.
  await reply(ctx, message);
  if (typeof next !== "string") await ctx.parts.store.drafts.set(editor, next.draft);
  return true;
}

type Taken = { readonly draft: EntryDraft } | { readonly refused: string };

function readText({ draft, article, step }: OpenForm, typed: string, { scene }: BotContext): Taken {
  const { language } = scene;
  // What `questions.yaml` makes of it: readers see one paragraph.
  const text = oneLine(typed);
  if (text === "") return { refused: say(language, "desk-text-only") };
  switch (step) {
    case "answer":
      return text.length > LONGEST_ANSWER
        ? { refused: say(language, "desk-answer-too-long", { length: text.length, most: LONGEST_ANSWER }) }
        : { draft: { ...draft, answer: text } };
    case "citation": {
      const found = findVerbatim(article, text);
      return "sentence" in found
        ? { draft: { ...draft, citation: found.sentence.text } }
        : { refused: say(language, "desk-not-verbatim") };
    }
    default:
      return text.length > LONGEST_NAME
        ? { refused: say(language, "desk-by-too-long", { most: LONGEST_NAME }) }
        : { draft: { ...draft, by: text } };
  }
}
