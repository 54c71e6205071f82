import type { ReviewedLesson } from "./reviewed.js";

export const structure: ReviewedLesson = {
  neuron: {
    told: {
      nan: ["for (let i = 0; i <= inputs.length; i++) sum += inputs[i] * weights[i];"],
      "last-only": ["for (let i = 0; i < inputs.length; i++) sum = inputs[i] * weights[i];"],
    },
  },
};
