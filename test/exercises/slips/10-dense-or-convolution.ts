import type { ReviewedLesson } from "./reviewed.js";

export const denseOrConvolution: ReviewedLesson = {
  distinctLabels: {
    told: {
      unsorted: [
        "return [...new Set(labels)].sort((a, b) => a + b);",
        "return [...new Set(labels)].sort((a, b) => a);",
        "return [...new Set(labels)].sort((a, b) => b);",
      ],
      descending: ["return [...new Set(labels)].sort((a, b) => (b) - (a));"],
    },
  },
  sparseLoss: {
    told: {
      "sign-forgotten": ["return Math.log(probabilities[label]);"],
      bits: ["return -Math.log2(probabilities[label]);"],
    },
  },
};
