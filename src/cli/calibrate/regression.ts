/** One choice between candidates: which of them was right. */
export interface Choice {
  /** A row of feature values for each candidate. */
  readonly candidates: readonly (readonly number[])[];
  /** Indices of the right candidates; at least one. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** One thing that was or was not so. */
export interface Outcome {
  readonly values: readonly number[];
  readonly happened: boolean;
  readonly weight: number;
}

const STEPS = 1_000;
const RIDGE = 0.001;

/** Weights under which the right candidates come first: softmax over each choice's candidates, maximum likelihood. */
export function learnRanking(choices: readonly Choice[], start: readonly number[]): number[] {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  return descend(start, (weights, gradient) => {
    for (const { candidates, right, weight } of choices) {
      const odds = softmax(candidates.map((values) => dot(weights, values)));
      const mass = right.reduce((sum, i) => sum + (odds[i] ?? 0), 0);
      candidates.forEach((values, i) => {
        const wanted = right.includes(i) ? (odds[i] ?? 0) / Math.max(mass, 1e-12) : 0;
        addTo(gradient, values, (((odds[i] ?? 0) - wanted) * weight) / total);
      });
    }
  });
}

/** Logistic regression; the last weight is the bias. */
export function learnProbability(outcomes: readonly Outcome[], start: readonly number[]): number[] {
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  return descend(start, (weights, gradient) => {
    for (const { values, happened, weight } of outcomes) {
      const row = [...values, 1];
      const odds = 1 / (1 + Math.exp(-dot(weights, row)));
      addTo(gradient, row, ((odds - (happened ? 1 : 0)) * weight) / total);
    }
  });
}

// Adam (Kingma & Ba 2015) with a ridge on the weights: few parameters, so nothing cleverer is called for.
function descend(
  start: readonly number[],
  addGradient: (weights: number[], gradient: number[]) => void,
): number[] {
  const weights = [...start];
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => RIDGE * weight);
    addGradient(weights, gradient);
    gradient.forEach((slope, i) => {
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const rate = 0.05 * ((first[i] ?? 0) / (1 - 0.9 ** step));
      weights[i] = (weights[i] ?? 0) - rate / (Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function addTo(target: number[], values: readonly number[], factor: number): void {
  values.forEach((value, i) => {
    target[i] = (target[i] ?? 0) + factor * value;
  });
}
