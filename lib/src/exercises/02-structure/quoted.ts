import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** A neuron's call worked out, `1 · 0.5 + 2 · (−1) + 3`, as its sentences quote it, whatever their language. */
export function workedOut({ args }: Try): string {
  const [inputs, weights, bias] = args as [number[], number[], number];
  const term = (value: number) => (value < 0 ? `(${written(value)})` : written(value));
  const terms = inputs.map((input, i) => `${term(input)} · ${term(weights[i])}`);
  return [...terms, term(bias)].join(" + ").replaceAll("-", "−");
}
