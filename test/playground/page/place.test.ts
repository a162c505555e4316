import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRole, readPlace, writePlace } from "../../../src/playground/page/state/place.ts";
import { ROLES } from "../../../src/playground/world/roles.ts";

describe("a place", () => {
  it("is read as it was written", () => {
    const open = fc.oneof(fc.constant("private" as const), fc.constant(undefined), fc.integer());
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), open, (role, chat) => {
        expect(readPlace(writePlace({ role, open: chat }))).toEqual({ role, open: chat });
      }),
    );
  });

  it.each(["", "#", "#as=nobody&chat=private", "#chat=5"])("is none in «%s»", (hash) => {
    expect(readPlace(hash)).toBeUndefined();
  });

  it.each(["#as=admin&chat=x", "#as=admin&chat=", "#as=admin&chat=1e3"])(
    "has no chat where «%s» names none",
    (hash) => {
      expect(readPlace(hash)).toEqual({ role: "admin", open: undefined });
    },
  );
});

describe("firstRole", () => {
  it("goes by the first language the page speaks", () => {
    expect(firstRole(["de-AT", "en"])).toBe("german-reader");
    expect(firstRole(["fr", "de"])).toBe("german-reader");
    expect(firstRole(["en-GB", "de"])).toBe("english-reader");
    expect(firstRole(["fr"])).toBe("english-reader");
    expect(firstRole([])).toBe("english-reader");
  });
});
