// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted here
import type { ReviewedLesson } from "./reviewed.js";

export const lossOfABatch: ReviewedLesson = {
  binaryCrossEntropy: {
    told: {
      "zero-log-zero": [
        "const yes = -p * Math.log2(q);",
        "const yes = p >= 0 ? -p * Math.log2(q) : 0;",
        "const no = -(1 - p) * Math.log2(1 - q);",
        "const no = p <= 1 ? -(1 - p) * Math.log2(1 - q) : 0;",
        "const no = p < 2 ? -(1 - p) * Math.log2(1 - q) : 0;",
      ],
      "first-term-missing": ["const yes = 0;", "const yes = p > 1 ? -p * Math.log2(q) : 0;", "return no;"],
      "minus-on-one-term": [
        "const yes = p > 0 ? p * Math.log2(q) : 0;",
        "const no = p < 1 ? (1 - p) * Math.log2(1 - q) : 0;",
        "const no = p < 1 ? -((p) - (1)) * Math.log2(1 - q) : 0;",
        "return yes - no;",
      ],
      "second-term-missing": [
        "const no = 0;",
        "const no = p < 0 ? -(1 - p) * Math.log2(1 - q) : 0;",
        "const no = p < 1 ? -(1 - p) * Math.log2(1) : 0;",
        "return yes;",
      ],
      "log-q-twice": ["const no = p < 1 ? -(1 - p) * Math.log2(q) : 0;"],
      "log-of-negative": ["const no = p < 1 ? -(1 - p) * Math.log2((q) - (1)) : 0;"],
    },
  },
  toOneHotLabels: {
    told: {
      "label-too-large-accepted": [
        "without if (!(Number.isInteger(label) && label >= 0 && label < dim)) { throw new RangeError(`Label ${label} is not a whole number from 0 to ${dim - 1}.`); }",
        "if (!(Number.isInteger(label) && label >= 0 || label < dim)) {",
        "if (!(Number.isInteger(label) || label >= 0 && label < dim)) {",
        "if (!(Number.isInteger(label) && label >= 0 && label <= dim)) {",
      ],
      "good-label-refused": [
        "if ((Number.isInteger(label) && label >= 0 && label < dim)) {",
        "if (!(Number.isInteger(label) && label > 0 && label < dim)) {",
        "if (!(Number.isInteger(label) && label >= 1 && label < dim)) {",
      ],
      entry: [
        "return Array.from({ length: dim }, (_, column) => (1));",
        "return Array.from({ length: dim }, (_, column) => (column === label ? 1 : 1));",
      ],
      "no-ones": [
        "return Array.from({ length: dim }, (_, column) => (0));",
        "return Array.from({ length: dim }, (_, column) => (column === label ? 0 : 0));",
      ],
      "one-cold": [
        "return Array.from({ length: dim }, (_, column) => (column === label ? 0 : 1));",
        "return Array.from({ length: dim }, (_, column) => (column !== label ? 1 : 0));",
      ],
      twice: ["return Array.from({ length: dim }, (_, column) => (column === label ? 2 : 0));"],
    },
    equal: {
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${dim + 1}.`);":
        "the message names the label; what else it says is free",
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${dim}.`);":
        "the message names the label; what else it says is free",
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${1}.`);":
        "the message names the label; what else it says is free",
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${(1) - (dim)}.`);":
        "the message names the label; what else it says is free",
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${dim - 2}.`);":
        "the message names the label; what else it says is free",
      "throw new RangeError(`Label ${label} is not a whole number from 0 to ${dim - 0}.`);":
        "the message names the label; what else it says is free",
    },
  },
};
