import type { ReviewedLesson } from "./reviewed.js";

export const manyLabels: ReviewedLesson = {
  labelLoss: {
    told: {
      crossed: [
        "const costs = truth.map((yes, i) => (yes === 1 ? -Math.log(1 - q[i]) : -Math.log(q[i])));",
        "const costs = truth.map((yes, i) => (yes !== 1 ? -Math.log(q[i]) : -Math.log(1 - q[i])));",
        "const costs = truth.map((yes, i) => (yes === 0 ? -Math.log(q[i]) : -Math.log(1 - q[i])));",
      ],
      "only-yes": ["const costs = truth.map((yes, i) => (yes === 1 ? -Math.log(q[i]) : -Math.log(1)));"],
      sum: ["return costs.reduce((sum, cost) => sum + cost, 0);"],
      sign: ["return costs.reduce((sum, cost) => sum - cost, 0) / truth.length;"],
    },
  },
  allRight: {
    told: {
      count: ["return exact.length;"],
    },
  },
  f1: {
    told: {
      nan: ["return (2 * hits) / (2 * hits + errors);"],
      "two-only-below": [
        "return hits + errors === 0 ? 0 : (hits) / (2 * hits + errors);",
        "return hits + errors === 0 ? 0 : (1 * hits) / (2 * hits + errors);",
      ],
      "two-only-above": [
        "return hits + errors === 0 ? 0 : (2 * hits) / (hits + errors);",
        "return hits + errors === 0 ? 0 : (2 * hits) / (1 * hits + errors);",
      ],
    },
    equal: {
      "return hits === 0 ? 0 : (2 * hits) / (2 * hits + errors);":
        "Without hits it is 0, whatever the errors are.",
    },
  },
};
