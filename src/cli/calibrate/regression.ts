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
  // One array for each choice, in plain loops: nearly all of the time of learning is spent here.
  const flat = choices.map(({ candidates, right, weight }) => ({
    rows: Float64Array.from(candidates.flat()),
    odds: new Float64Array(candidates.length),
    right: new Set(right),
    weight,
  }));
  return descend(start, (weights, gradient) => {
    const width = weights.length;
    for (const { rows, odds, right, weight } of flat) {
      softmaxOf(rows, weights, odds);
      let mass = 1e-12;
      for (const i of right) mass += odds[i] ?? 0;
      for (let i = 0; i < odds.length; i += 1) {
        const share = odds[i] ?? 0;
        const wanted = right.has(i) ? share / mass : 0;
        const factor = ((share - wanted) * weight) / total;
        // What is nearly certain already moves nothing.
        if (Math.abs(factor) < 1e-10) continue;
        for (let f = 0; f < width; f += 1) {
          gradient[f] = (gradient[f] ?? 0) + factor * (rows[i * width + f] ?? 0);
        }
      }
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

// Writes each row's share of the odds into `odds`.
function softmaxOf(rows: Float64Array, weights: readonly number[], odds: Float64Array): void {
  const width = weights.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < odds.length; i += 1) {
    let score = 0;
    for (let f = 0; f < width; f += 1) score += (weights[f] ?? 0) * (rows[i * width + f] ?? 0);
    odds[i] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let i = 0; i < odds.length; i += 1) {
    const power = Math.exp((odds[i] ?? 0) - highest);
    odds[i] = power;
    sum += power;
  }
  for (let i = 0; i < odds.length; i += 1) odds[i] = (odds[i] ?? 0) / sum;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(target: number[], values: readonly number[], factor: number): void {
  for (let i = 0; i < values.length; i += 1) target[i] = (target[i] ?? 0) + factor * (values[i] ?? 0);
}
