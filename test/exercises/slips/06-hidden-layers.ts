import type { ReviewedLesson } from "./reviewed.js";

export const hiddenLayers: ReviewedLesson = {
  relu: {
    told: {
      "negative-side": ["return Math.min(0, x);"],
    },
  },
  reluSlope: {
    told: {
      "always-1": ["return 1;", "return x > 0 ? 1 : 1;"],
      "sides-swapped": ["return x > 0 ? 0 : 1;"],
      "one-at-zero": ["return x >= 0 ? 1 : 0;"],
    },
  },
  countParameters: {
    told: {
      nan: [
        "for (let i = 0; i < sizes.length; i++) {",
        "for (let i = 1; i <= sizes.length; i++) {",
        "total += (sizes[i + 1] + 1) * sizes[i];",
        "total += (sizes[(1) - (i)] + 1) * sizes[i];",
        "total += (sizes[i - 2] + 1) * sizes[i];",
      ],
      "output-layer-missing": ["for (let i = 1; i < (sizes.length - 1); i++) {"],
      nodes: ["total += sizes[i];", "total += (1) * sizes[i];"],
      "biases-forgotten": ["total += (sizes[i - 1]) * sizes[i];", "total += (sizes[i - 1] + 0) * sizes[i];"],
    },
  },
  kFold: {
    told: {
      "left-out": ["for (let i = 1; i < n; i++) {", "without folds[i % k].push(i);"],
      "out-of-range": ["for (let i = 0; i <= n; i++) {"],
    },
  },
};
