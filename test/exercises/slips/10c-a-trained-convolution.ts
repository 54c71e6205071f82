import type { ReviewedLesson } from "./reviewed.js";

export const convolutionTrained: ReviewedLesson = {
  translate: {
    told: {
      "one-direction": [
        "return image.map((row, i) => row.map((_, j) => image[i]?.[j - right] ?? 0));",
        "return image.map((row, i) => row.map((_, j) => image[i - down]?.[j] ?? 0));",
      ],
    },
  },
};
