import type { ReviewedLesson } from "./reviewed.js";

export const convolution: ReviewedLesson = {
  convolve: {
    told: {
      "kernel-unused": ["sum += image[i + u][j + v];"],
      "kernel-transposed": ["sum += image[i + u][j + v] * kernel[v][u];"],
    },
  },
  outputSize: {
    told: {
      "plus-one-forgotten": [
        "return Math.floor((n + 2 * p - k) / s);",
        "return Math.floor((n + 2 * p - k) / s) + 0;",
      ],
      "rounded-up": ["return Math.ceil((n + 2 * p - k) / s) + 1;"],
      rounded: ["return Math.round((n + 2 * p - k) / s) + 1;"],
      "stride-ignored": ["return Math.floor((n + 2 * p - k)) + 1;"],
      "kernel-ignored": ["return Math.floor((n + 2 * p) / s) + 1;"],
      "padding-subtracted": ["return Math.floor((n - 2 * p - k) / s) + 1;"],
      "padding-ignored": ["return Math.floor((n - k) / s) + 1;"],
      "padding-once": [
        "return Math.floor((n + p - k) / s) + 1;",
        "return Math.floor((n + 1 * p - k) / s) + 1;",
      ],
    },
  },
  convolutionParameters: {
    told: {
      "one-filter": ["return (side * side * channels + 1);"],
      "biases-forgotten": [
        "return (side * side * channels) * filters;",
        "return (side * side * channels + 0) * filters;",
      ],
      "channels-forgotten": ["return (side * side + 1) * filters;"],
      "side-not-squared": ["return (side * channels + 1) * filters;"],
    },
  },
  maxPool: {
    told: {
      smallest: ["row.push(Math.min(image[i][j], image[i][j + 1], image[i + 1][j], image[i + 1][j + 1]));"],
    },
    equal: {
      "for (let i = 0; i < (image.length - 1); i += 2) {": "The number of rows is even.",
      "for (let j = 0; j < (image[0].length - 1); j += 2) {": "The number of columns is even.",
      "for (let j = 0; j < image[1].length; j += 2) {": "There are two rows at least, all of one length.",
    },
  },
};
