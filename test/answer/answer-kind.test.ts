import { describe, expect, test } from "vitest";
import { ANSWER_KINDS, type AnswerKind, answerKind, canAnswer } from "../../src/answer/answer-kind.ts";
import { tokenise } from "../../src/answer/tokens.ts";
import type { Language } from "../../src/article/article.ts";

const kindOf = (text: string, language: Language) => answerKind(text, tokenise(text), language);

describe("answerKind", () => {
  test.each<[AnswerKind, Language, string]>([
    ["person", "de", "Wer hat das gesagt?"],
    ["person", "de", "Mit wem wurde verhandelt?"],
    ["person", "de", "Wessen Idee war das?"],
    ["person", "de", "Welcher Konzern gewinnt?"],
    ["place", "de", "Wo fand die Konferenz statt?"],
    ["place", "de", "In welcher Stadt war das?"],
    ["place", "de", "wohin fliegt er"],
    ["time", "de", "Wann geht es los?"],
    ["time", "de", "Und wann?"],
    ["time", "de", "In welchem Jahr kommt das?"],
    ["time", "de", "Um wie viel Uhr beginnt das?"],
    ["duration", "de", "Seit wann wird spekuliert?"],
    ["duration", "de", "Wie lange dauert das?"],
    ["duration", "de", "Wie viele Jahre läuft der Vertrag?"],
    ["quantity", "de", "Wie viele Firmen waren es?"],
    ["quantity", "de", "Wieviel kostet das?"],
    ["quantity", "de", "Wie hoch ist der Betrag?"],
    ["quantity", "de", "Was kostet das?"],
    ["reason", "de", "Warum nicht?"],
    ["reason", "de", "wieso eigentlich alibaba"],
    ["reason", "de", "Aus welchem Grund?"],
    ["reason", "de", "Woran liegt das?"],
    ["manner", "de", "Wie soll das funktionieren?"],
    ["thing", "de", "Was bedeutet das?"],
    ["thing", "de", "Wie heißt die Tochter?"],
    ["thing", "de", "Worum geht es?"],
    ["polar", "de", "Hat Apple das bestätigt?"],
    ["polar", "de", "Und ist das sicher?"],
    ["polar", "de", "Apple macht das wirklich?"],
    ["time", "de", "Weiß man, wann es losgeht?"],
    ["statement", "de", "Joe Tsai"],
    ["statement", "de", "Tencent?"],
    ["statement", "de", "Partner China"],
    ["person", "en", "Who said that?"],
    ["person", "en", "Which company won?"],
    ["place", "en", "Where did he say it?"],
    ["place", "en", "What city was he in when he said it?"],
    ["time", "en", "When does it start?"],
    ["time", "en", "What year was it?"],
    ["duration", "en", "How long will it take?"],
    ["duration", "en", "Since when has this been known?"],
    ["quantity", "en", "How many companies were there?"],
    ["quantity", "en", "How much is it?"],
    ["reason", "en", "Why Alibaba?"],
    ["reason", "en", "how come"],
    ["manner", "en", "How does it work?"],
    ["thing", "en", "What does it mean?"],
    ["polar", "en", "Did Apple confirm it?"],
    ["polar", "en", "Is this certain?"],
    ["statement", "en", "chinese rivals"],
  ])("%s (%s): %s", (kind, language, text) => {
    expect(kindOf(text, language)).toBe(kind);
  });

  test("question words inside other words are none", () => {
    expect(kindOf("Werbung Woche Wannsee", "de")).toBe("statement");
    expect(kindOf("whole whenever howl", "en")).toBe("statement");
  });
});

describe("canAnswer", () => {
  test.each<[AnswerKind, string, boolean]>([
    ["quantity", "Es kostet 14 Euro.", true],
    ["quantity", "Drei Firmen bewarben sich.", true],
    ["quantity", "Die Hälfte zahlt das Land.", true],
    ["quantity", "A dozen firms applied.", true],
    ["quantity", "Apple war sehr wählerisch.", false],
    ["quantity", "Die Achtung vor dem Elfenbein.", false],
    ["quantity", "Das half den Spediteuren sehr.", false],
    ["time", "Es beginnt am Montag.", true],
    ["time", "Im Herbst geht es los.", true],
    ["time", "It opened on 3 March.", true],
    ["time", "It opened in March.", true],
    ["time", "Das kostet viel Geld.", false],
    ["time", "The plant may close.", false],
    ["time", "Der Turm ist weiß.", false],
    ["duration", "Seit Jahren wird spekuliert.", true],
    ["duration", "Der Turm ist weiß.", false],
  ])("%s in «%s»: %s", (kind, sentence, expected) => {
    expect(canAnswer(kind, sentence)).toBe(expected);
  });

  test("of other kinds a sentence cannot tell", () => {
    const told = ANSWER_KINDS.filter((kind) => canAnswer(kind, "Es kostet am Montag 3 Euro.") !== undefined);
    expect(told).toEqual(["time", "duration", "quantity"]);
  });
});
