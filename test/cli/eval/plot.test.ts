import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { type Curve, drawTradeOff } from "../../../src/cli/eval/plot.ts";

const CURVE: Curve = {
  name: "a.de.json",
  confidences: { own: [0.9, 0.8, 0.7, 0.6, 0.5, 0.05, 0.15, 0.45, 0.85, 0.95], foreign: [0.42, 0.3, 0, 0] },
  threshold: 0.35,
};

function draw(...curves: Curve[]) {
  return new DOMParser().parseFromString(drawTradeOff(curves), "image/svg+xml");
}

/** What stands in the picture, and where. */
function texts(document: ReturnType<typeof draw>): string[] {
  return [...document.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
}

describe("drawTradeOff", () => {
  test("axes with names and numbers, the corner that is wanted, and a style for dark pages", () => {
    const document = draw({ ...CURVE, threshold: 0.45 });
    expect(texts(document)).toEqual(
      expect.arrayContaining([
        "own questions declined",
        "foreign questions answered",
        "0 %",
        "25 %",
        "50 %",
        "wanted",
      ]),
    );
    const frame = document.querySelector("#plot rect");
    const wanted = document.querySelector(".wanted");
    const [width, height] = [Number(frame?.getAttribute("width")), Number(frame?.getAttribute("height"))];
    expect(Number(wanted?.getAttribute("width"))).toBeCloseTo((width * 0.12) / 0.5, 0);
    expect(Number(wanted?.getAttribute("height"))).toBeCloseTo((height * 0.05) / 0.25, 0);
    expect(document.querySelector("style")?.textContent).toContain("prefers-color-scheme: dark");
  });

  test("the threshold in use is marked where it lies and named with what it gives", () => {
    const document = draw(CURVE);
    expect(texts(document)).toContain("a.de.json, in use 0.35: 20.0 % declined, 25.0 % answered");
    expect(texts(document)).toContain("0.35");
    const frame = document.querySelector("#plot rect");
    const number = (name: string) => Number(frame?.getAttribute(name));
    const ring = document.querySelector("circle.in-use");
    // 25 % of the foreign questions lie above the usual frame: it grows to 30 %.
    expect(texts(document)).toContain("30 %");
    expect(Number(ring?.getAttribute("cx"))).toBeCloseTo(number("x") + number("width") * (0.2 / 0.5), 0);
    expect(Number(ring?.getAttribute("cy"))).toBeCloseTo(
      number("y") + number("height") * (1 - 0.25 / 0.3),
      0,
    );
  });

  test("one curve a file, each in its colour, with other thresholds on it", () => {
    const document = draw(CURVE, { ...CURVE, name: "b.en.json", threshold: 0.45 });
    const curves = [...document.querySelectorAll("path.curve[clip-path]")];
    expect(curves.map((curve) => curve.getAttribute("class"))).toEqual(["curve s0", "curve s1"]);
    expect(document.querySelectorAll("circle.in-use")).toHaveLength(2 * 2);
    // 0.3 is on both; from 0.5 on nothing foreign is answered, below 0.3 too much is.
    const labels = [...document.querySelectorAll("text.small")].map(({ textContent }) => textContent);
    expect(labels).toEqual(["wanted", "0.4", "0.4"]);
  });

  test("a file's name may hold anything", () => {
    const document = draw({ ...CURVE, name: "<b>&amp;.json" });
    expect(texts(document).some((text) => text.startsWith("<b>&amp;.json, in use"))).toBe(true);
  });

  test("no number is broken", () => {
    expect(drawTradeOff([CURVE, { ...CURVE, threshold: 1 }])).not.toMatch(
      /NaN|Infinity|undefined|\d\.\d{3}/u,
    );
  });
});
