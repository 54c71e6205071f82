import type { ReviewedLesson } from "./reviewed.js";

export const colour: ReviewedLesson = {
  placeInRecord: {
    told: {
      "channel-forgotten": ["return 32 * row + column;", "return 1 + 32 * row + column;"],
      "label-forgotten": [
        "return 1024 * channel + 32 * row + column;",
        "return 0 + 1024 * channel + 32 * row + column;",
      ],
      "label-in-each-plane": ["return 1 + 1025 * channel + 32 * row + column;"],
    },
  },
};
