import type { ReviewedLesson } from "./reviewed.js";

export const theData: ReviewedLesson = {
  pixelAt: {
    told: {
      transposed: ["return image[column][row];"],
    },
  },
  normalize: {
    told: {
      unchanged: ["return image.map((row) => row.map((value) => value));"],
      "by-256": ["return image.map((row) => row.map((value) => value / 256));"],
    },
  },
  countLabels: {
    told: {
      present: ["for (const label of labels) counts[label] = 1;"],
    },
  },
};
