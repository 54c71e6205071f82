import type { ReviewedLesson } from "./reviewed.js";

export const trainAndPredict: ReviewedLesson = {
  mostProbable: {
    told: {
      "last-of-equal": ["return probabilities.map((row) => row.lastIndexOf(Math.max(...row)));"],
      least: ["return probabilities.map((row) => row.indexOf(Math.min(...row)));"],
    },
  },
  accuracy: {
    told: {
      errors: ["const hits = predicted.filter((label, i) => label !== labels[i]);"],
      count: ["return hits.length;"],
    },
  },
};
