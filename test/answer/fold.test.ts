import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/answer/fold.ts";

describe("fold", () => {
  test.each([
    ["Übereinkunft", "Uebereinkunft", "Ubereinkunft"],
    ["Änderung", "Aenderung", "Anderung"],
    ["Öffentlichkeit", "OEFFENTLICHKEIT", "offentlichkeit"],
    ["bestätigt", "bestaetigt", "bestatigt"],
    ["Verkäufe", "Verkaeufe", "Verkaufe"],
    ["Häuser", "Haeuser", "Hauser"],
    ["Bäuerin", "Baeuerin", "Bauerin"],
    ["für", "fuer", "fur"],
    // An umlaut before an e: the digraph has two e.
    ["Europäer", "Europaeer", "Europaer"],
    ["Sturmböen", "Sturmboeen", "Sturmboen"],
    ["säen", "saeen", "saen"],
  ])("%s, %s and %s are one form", (umlaut, digraph, plain) => {
    expect(fold(digraph)).toBe(fold(umlaut));
    expect(fold(plain)).toBe(fold(umlaut));
  });

  test.each([
    ["Straße", "STRASSE"],
    ["GROẞ", "gross"],
    ["Café", "cafe"],
    ["Yıldız".normalize("NFC"), "Yıldız".normalize("NFD")],
    ["a\u0308ndern", "ändern"],
    ["ﬁnanzen", "finanzen"],
    ["Ｔｅｎｃｅｎｔ", "tencent"],
    ["İstanbul", "istanbul"],
    ["iPhone", "IPHONE"],
  ])("%s and %s are one form", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each(["neue", "feuer", "quelle", "steuer", "frauen", "bauen", "treue", "teuer", "queen", "dauer"])(
    "%s has no umlaut in it and stays",
    (word) => {
      expect(fold(word)).toBe(word);
    },
  );

  test.each([
    ["neue", "neu"],
    ["Feuer", "Feur"],
    ["Quelle", "Qualle"],
    ["Quelle", "Qulle"],
    ["Bauer", "Baur"],
    ["Frauen", "Fraun"],
    ["schön", "schon!"],
  ])("%s and %s stay apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test("numbers and other scripts come through", () => {
    expect(fold("2025")).toBe("2025");
    expect(fold("阿里巴巴")).toBe("阿里巴巴");
    expect(fold("")).toBe("");
  });

  test("never throws, and case does not matter for plain letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{0,12}$/), (word) => {
        expect(fold(word.toUpperCase())).toBe(fold(word));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (word) => typeof fold(word) === "string"));
  });
});
