import { expect, test } from "vitest";
import { ablationHeader, ablationRow } from "../../../src/cli/eval/ablate.ts";

const row = (name: string, at1: number) => ({
  name,
  scores: [
    { set: "de", at1, at3: 0.9, paragraph: 0.95 },
    { set: "en", at1: 0.8, at3: 1, paragraph: 1 },
  ],
});

test("a line says what is found, and what leaving something out costs", () => {
  const whole = row("everything", 0.75);
  expect(ablationRow(whole, whole)).toMatch(/^everything +75\.0\/90\.0\/95\.0 +80\.0\/100\.0\/100\.0$/u);
  expect(ablationRow(row("no grams", 0.73), whole)).toMatch(
    /^no grams +73\.0\/90\.0\/95\.0 \(−2\.0\) +80\.0\/100\.0\/100\.0 \(\+0\.0\)$/u,
  );
});

test("columns stand under their files", () => {
  const header = ablationHeader(["a/one.de.json", "two.en.json"]);
  const line = ablationRow(row("no grams", 0.73), row("everything", 0.75));
  expect(header.indexOf("one.de.json")).toBe(line.indexOf("73.0"));
  expect(header.indexOf("two.en.json")).toBe(line.indexOf("80.0"));
});
