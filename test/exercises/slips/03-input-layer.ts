import type { ReviewedLesson } from "./reviewed.js";

export const inputLayer: ReviewedLesson = {
  flattenIndex: {
    told: {
      "column-forgotten": ["return 28 * row;"],
      "row-forgotten": ["return column;"],
      sum: ["return row + column;"],
      "width-29": ["return 29 * row + column;"],
      "width-27": ["return 27 * row + column;"],
    },
  },
  unflatten: {
    told: {
      swapped: ["return [index % 28, Math.floor(index / 28)];"],
      ceiling: ["return [Math.ceil(index / 28), index % 28];"],
      "row-rounded": ["return [Math.round(index / 28), index % 28];"],
    },
  },
  flatten: {
    told: {
      empty: ["without pixels.push(pixel);"],
    },
  },
};
