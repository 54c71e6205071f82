import type { ReviewedLesson } from "./reviewed.js";

export const welcome: ReviewedLesson = {
  double: {
    told: {
      unchanged: ["return x;", "return 1 * x;"],
    },
  },
  average: {
    told: {
      sum: ["return total;"],
      "one-less": ["return total / (values.length - 1);"],
    },
  },
};
