import { FormattedString } from "@grammyjs/parse-mode";
import type { Language, Sentence } from "../../article/article.ts";
import { slashCommand } from "../command-names.ts";
import { sentenceKey } from "../links/stable-ids.ts";
import { tapButton } from "../render/button.ts";
import { citation } from "../render/citation.ts";
import { fitMessage } from "../render/fit-message.ts";
import { type Buttons, type OutgoingMessage, plain } from "../render/message.ts";
import { say } from "../wording.ts";
import { type DeskAct, type FormPart, STATUS_KINDS } from "./desk-act.ts";
import { formKey, type OpenForm } from "./form.ts";
import { wordings } from "./render-waiting.ts";

/** How a form is shown. */
export interface FormLayout {
  readonly language: Language;
  /** Sentences to choose from, where one is asked for. */
  readonly sentences: readonly Sentence[];
  /** What was wrong with what was sent, or has changed meanwhile. */
  readonly notice?: string | undefined;
}

const MOST_WORDINGS = 20;

/** What a form asks for next; at its end the whole entry, to be saved. */
export function renderForm(form: OpenForm, layout: FormLayout): OutgoingMessage {
  const { language, notice = "" } = layout;
  const { asked, buttons } = stepParts(form, layout);
  const cancel = formButton(form, language, say(language, "desk-cancel"), { kind: "cancel" });
  return {
    text: fitMessage({
      opening: [plain(notice), ...asked].filter(({ text }) => text !== ""),
      citations: [],
    }),
    buttons: [...buttons, [cancel]],
  };
}

interface StepParts {
  readonly asked: readonly FormattedString[];
  readonly buttons: Buttons;
}

function stepParts(form: OpenForm, layout: FormLayout): StepParts {
  const { language } = layout;
  switch (form.step) {
    case "answer":
      return { asked: answerAsked(form, language), buttons: [] };
    case "citation":
      return citationAsked(form, layout);
    case "status":
      return {
        asked: [plain(say(language, "desk-ask-status"))],
        buttons: STATUS_KINDS.map((status) => {
          const text = status === "confirmed" ? "desk-confirmed" : `status-${status}`;
          return [formButton(form, language, say(language, text), { kind: "status", status })];
        }),
      };
    case "by":
      return { asked: [plain(say(language, "desk-ask-by"))], buttons: [] };
    case "preview":
      return preview(form, language);
  }
}

function answerAsked(form: OpenForm, language: Language): readonly FormattedString[] {
  const values = {
    stats: slashCommand("stats", language),
    cancel: slashCommand("cancel", language),
  };
  return [
    FormattedString.bold(say(language, "desk-new-entry")),
    wordings(form, language, MOST_WORDINGS),
    plain(say(language, `desk-ask-answer-${form.draft.language}`)),
    FormattedString.italic(say(language, "desk-way-out", values)),
  ];
}

function citationAsked(form: OpenForm, { language, sentences }: FormLayout): StepParts {
  const numbered = sentences.map((sentence, index) =>
    FormattedString.join([FormattedString.bold(`${index + 1}`), "  ", sentence.text]),
  );
  const numbers = sentences.map((sentence, index) =>
    formButton(form, language, `${index + 1}`, { kind: "cite", sentence: sentenceKey(sentence) }),
  );
  const asked = say(language, sentences.length > 0 ? "desk-ask-citation" : "desk-ask-citation-typed");
  return { asked: [plain(asked), ...numbered], buttons: numbers.length > 0 ? [numbers] : [] };
}

function preview(form: OpenForm, language: Language): StepParts {
  const { article, draft, sentence } = form;
  const { status = "reported", by = "" } = draft;
  const statusLine =
    status === "confirmed" ? say(language, "status-confirmed", { by }) : say(language, `status-${status}`);
  const revise = (part: FormPart) =>
    formButton(form, language, say(language, `desk-revise-${part}`), { kind: "revise", part });
  return {
    asked: [
      FormattedString.bold(say(language, "desk-preview")),
      wordings(form, language, MOST_WORDINGS),
      plain(draft.answer ?? ""),
      FormattedString.italic(statusLine),
      ...(sentence ? [citation(article, sentence, language)] : []),
    ],
    buttons: [
      [formButton(form, language, say(language, "desk-save"), { kind: "save" })],
      // Three beside each other would be cut off on a phone.
      [revise("answer"), revise("citation")],
      [revise("status")],
    ],
  };
}

type FormAct = Extract<DeskAct, { readonly form: string }>;
// Distributes over the kinds: each keeps what it carries beside the form.
type WithoutForm<A> = A extends FormAct ? Omit<A, "form"> : never;

function formButton({ draft }: OpenForm, language: Language, text: string, act: WithoutForm<FormAct>) {
  return tapButton(text, { verb: "desk", language, act: { ...act, form: formKey(draft) } });
}
