import type { ReviewedLesson } from "./reviewed.js";

export const oneOfFour: ReviewedLesson = {
  brightestAndDimmest: {
    told: {
      swapped: [
        "const sums = images.map((pixels) => pixels.reduce((sum, pixel) => sum - pixel, 0));",
        "return [sums.indexOf(Math.min(...sums)), sums.indexOf(Math.max(...sums))];",
      ],
      "argmin-twice": ["return [sums.indexOf(Math.min(...sums)), sums.indexOf(Math.min(...sums))];"],
      "argmax-twice": ["return [sums.indexOf(Math.max(...sums)), sums.indexOf(Math.max(...sums))];"],
    },
    equal: {
      "const sums = images.map((pixels) => pixels.reduce((sum, pixel) => sum + pixel, 1));":
        "1 more in each sum changes no order.",
      "return [sums.lastIndexOf(Math.max(...sums)), sums.indexOf(Math.min(...sums))];":
        "Nobody says which of two equally bright images counts.",
      "return [sums.indexOf(Math.max(...sums)), sums.lastIndexOf(Math.min(...sums))];":
        "Nobody says which of two equally dim images counts.",
    },
  },
  minMax: {
    told: {
      "range-forgotten": ["const range = Math.max(...values);"],
      constant: [
        "return values.map((v) => ((v - min) / range));",
        "return values.map((v) => (range === 1 ? 0 : (v - min) / range));",
      ],
      "constant-ones": ["return values.map((v) => (range === 0 ? 1 : (v - min) / range));"],
      "only-subtracted": ["return values.map((v) => (range === 0 ? 0 : (v - min)));"],
    },
  },
  placeOf: {
    told: {
      swapped: ["return [column + 28 * right, row + 28 * down];"],
    },
  },
};
