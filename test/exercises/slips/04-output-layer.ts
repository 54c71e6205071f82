import type { ReviewedLesson } from "./reviewed.js";

export const outputLayer: ReviewedLesson = {
  softmax: {
    told: {
      "not-divided": ["return powers.map((power) => power);"],
      "upside-down": ["return powers.map((power) => (total) / (power));"],
    },
  },
  stableSoftmax: {
    told: {
      "smallest-subtracted": ["const largest = Math.min(...logits);"],
      "largest-added": ["const powers = logits.map((c) => Math.exp(c + largest));"],
      overflow: ["const powers = logits.map((c) => Math.exp(c));"],
      "shifted-not-divided": ["return powers.map((power) => power);"],
    },
  },
  sigmoid: {
    told: {
      brackets: [
        "return 1 * (1 + Math.exp(-x));",
        "return (1 + Math.exp(-x));",
        "return ((1 + Math.exp(-x))) / (1);",
      ],
      minus: ["return 1 / (1 - Math.exp(-x));"],
      "plus-forgotten": ["return 1 / (Math.exp(-x));", "return 1 / (0 + Math.exp(-x));"],
      "sign-forgotten": ["return 1 / (1 + Math.exp(x));"],
    },
  },
  firstOfTwo: {
    told: {
      swapped: ["return 1 / (1 + Math.exp((c1 - c2)));", "return 1 / (1 + Math.exp(-((c2) - (c1))));"],
      sum: ["return 1 / (1 + Math.exp(-(c1 + c2)));"],
      "second-forgotten": ["return 1 / (1 + Math.exp(-(c1)));"],
    },
  },
  softmaxOfBatch: {
    told: {
      "smallest-subtracted": ["const largest = Math.min(...row);"],
      overflow: ["const powers = row.map((c) => Math.exp(c));"],
    },
  },
};
