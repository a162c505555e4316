import type { Logistic, Model, PassageFeature, PassageThresholds } from "../../answer/model.ts";
import { LANGUAGES, type Language } from "../../article/article.ts";
import type { TradeOff } from "./entries.ts";
import { type PassageExample, passageTradeOff } from "./passages.ts";

/** At most these shares of own questions may be declined, and of questions about other articles answered. */
const WANTED = { ownDeclined: 0.12, foreignAnswered: 0.05 };

/** A threshold with what it gives on a set of examples. */
export interface Choice extends TradeOff {
  readonly threshold: number;
}

const STEP = 0.01;

/** What each threshold gives, from 0 to 1. */
export function tradeOffs(
  examples: readonly PassageExample[],
  weights: Logistic<PassageFeature>,
): readonly Choice[] {
  return Array.from({ length: Math.round(1 / STEP) + 1 }, (_, i) => {
    const threshold = Number((i * STEP).toFixed(2));
    return { threshold, ...passageTradeOff(examples, weights, threshold) };
  });
}

/** The threshold that comes nearest to what is wanted: where the worse of both shares, relative to its limit, is least. */
export function chooseThreshold(choices: readonly Choice[]): Choice {
  const [first, ...rest] = choices;
  if (!first) throw new RangeError("There is no threshold to choose from.");
  const worse = ({ hits, refusals }: Choice) =>
    Math.max((1 - hits) / WANTED.ownDeclined, (1 - refusals) / WANTED.foreignAnswered);
  return rest.reduce((best, choice) => (worse(choice) < worse(best) ? choice : best), first);
}

/** What was chosen for articles in a language, asked in the same one or in another. */
export interface Chosen extends Choice {
  readonly language: Language;
  readonly asked: keyof PassageThresholds;
}

/** The thresholds for all of these; those in use where there are no examples. */
export function passageThresholds(
  examples: readonly PassageExample[],
  weights: Logistic<PassageFeature>,
  before: Model["thresholds"]["passage"],
): { readonly chosen: readonly Chosen[]; readonly thresholds: Model["thresholds"]["passage"] } {
  const chosen = LANGUAGES.flatMap((language) =>
    (["same", "other"] as const).flatMap((asked): Chosen[] => {
      const fitting = examples.filter(
        (example) => example.language === language && example.sameLanguage === (asked === "same"),
      );
      return fitting.length === 0
        ? []
        : [{ language, asked, ...chooseThreshold(tradeOffs(fitting, weights)) }];
    }),
  );
  const find = (language: Language, asked: keyof PassageThresholds) =>
    chosen.find((one) => one.language === language && one.asked === asked)?.threshold ??
    before[language][asked];
  const both = (language: Language) => ({ same: find(language, "same"), other: find(language, "other") });
  return { chosen, thresholds: { de: both("de"), en: both("en") } };
}
