import fc from "fast-check";
import type { MessageEntity } from "grammy/types";
import { describe, expect, it } from "vitest";
import { entityTree, type TextPart } from "../../../src/playground/page/text/entity-tree.ts";

const bold = (offset: number, length: number): MessageEntity => ({ type: "bold", offset, length });
const italic = (offset: number, length: number): MessageEntity => ({ type: "italic", offset, length });
const quote = (offset: number, length: number): MessageEntity => ({ type: "blockquote", offset, length });

describe("entityTree", () => {
  it("leaves a text without entities as it is", () => {
    expect(outline("Hallo")).toBe("Hallo");
    expect(entityTree("")).toEqual([]);
  });

  it("puts entities around their part", () => {
    expect(outline("ein Wort hier", [bold(4, 4)])).toBe("ein bold(Wort) hier");
  });

  it("nests entities, also of the same extent and in any order", () => {
    expect(outline("abcdef", [italic(2, 2), bold(0, 6)])).toBe("bold(abitalic(cd)ef)");
    expect(outline("abc", [bold(0, 3), quote(0, 3)])).toBe("blockquote(bold(abc))");
    expect(outline("abc", [bold(0, 3), italic(0, 3)])).toBe("bold(italic(abc))");
  });

  it("puts neighbours beside each other", () => {
    expect(outline("abcd", [bold(0, 2), italic(2, 2)])).toBe("bold(ab)italic(cd)");
  });

  it("cuts what crosses, and what reaches over the end", () => {
    expect(outline("abcdef", [bold(0, 4), italic(2, 4)])).toBe("bold(abitalic(cd))ef");
    expect(outline("abc", [bold(1, 10)])).toBe("abold(bc)");
    expect(outline("abc", [bold(5, 2)])).toBe("abc");
  });

  it("takes the line break after a block for the block's own", () => {
    expect(outline("Zitat\nAbsatz 2", [quote(0, 5)])).toBe("blockquote(Zitat)⏎Absatz 2");
    expect(outline("Zitat\n\nmehr", [quote(0, 5)])).toBe("blockquote(Zitat)⏎\nmehr");
    expect(outline("a\nb", [bold(0, 1)])).toBe("bold(a)\nb");
    expect(outline("a\nb", [quote(0, 1), quote(2, 1)])).toBe("blockquote(a)⏎blockquote(b)");
  });

  it("counts in UTF-16 code units", () => {
    expect(outline("😀 ja", [bold(3, 2)])).toBe("😀 bold(ja)");
  });

  it("holds every character once, whatever the entities", () => {
    const entity = fc.record({
      type: fc.constantFrom("bold", "italic", "blockquote", "pre", "spoiler"),
      offset: fc.nat(30),
      length: fc.integer({ min: 1, max: 30 }),
    });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(entity, { maxLength: 8 }), (written, entities) => {
        expect(flat(entityTree(written, entities as MessageEntity[]))).toBe(written);
      }),
    );
  });
});

function outline(text: string, entities: readonly MessageEntity[] = []): string {
  const of = (parts: readonly TextPart[]): string =>
    parts
      .map((part) => {
        if (part.kind === "text") return part.text;
        return part.kind === "break" ? "⏎" : `${part.entity.type}(${of(part.parts)})`;
      })
      .join("");
  return of(entityTree(text, entities));
}

function flat(parts: readonly TextPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "break") return "\n";
      return part.kind === "text" ? part.text : flat(part.parts);
    })
    .join("");
}
