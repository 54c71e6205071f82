import type { ReviewedLesson } from "./reviewed.js";

export const objectiveFunction: ReviewedLesson = {
  crossEntropy: {
    told: {
      "first-class-missing": ["for (let i = 1; i < p.length; i++) {"],
      "last-class-missing": ["for (let i = 0; i < (p.length - 1); i++) {"],
      "zero-log-zero": ["if (p[i] >= 0) bits -= p[i] * Math.log2(q[i]);"],
      sign: ["if (p[i] > 0) bits += p[i] * Math.log2(q[i]);"],
      "natural-log": ["if (p[i] > 0) bits -= p[i] * Math.log(q[i]);"],
    },
    equal: {
      "for (let i = 0; i <= p.length; i++) {": "p[p.length] is undefined, and undefined > 0 is false",
    },
  },
};
