import type { ReviewedLesson } from "./reviewed.js";

export const checkpoints: ReviewedLesson = {
  bestEpoch: {
    told: {
      "counted-from-0": [
        "return valAccuracies.indexOf(Math.max(...valAccuracies));",
        "return valAccuracies.indexOf(Math.max(...valAccuracies)) + 0;",
      ],
      "last-of-equal": ["return valAccuracies.lastIndexOf(Math.max(...valAccuracies)) + 1;"],
      lowest: ["return valAccuracies.indexOf(Math.min(...valAccuracies)) + 1;"],
    },
  },
  honestAccuracy: {
    told: {
      "last-of-equal": ["const chosen = validation.lastIndexOf(Math.max(...validation));"],
    },
  },
  hardest: {
    told: {
      "first-images": [
        "without numbers.sort((a, b) => trueProbabilities[a] - trueProbabilities[b]);",
        "numbers.sort((a, b) => trueProbabilities[a] + trueProbabilities[b]);",
        "numbers.sort((a, b) => trueProbabilities[a]);",
        "numbers.sort((a, b) => trueProbabilities[b]);",
      ],
      easiest: ["numbers.sort((a, b) => (trueProbabilities[b]) - (trueProbabilities[a]));"],
    },
  },
};
