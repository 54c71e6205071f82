import type { ReviewedLesson } from "./reviewed.js";

export const digits: ReviewedLesson = {
  countConvParameters: {
    told: {
      "weights-of-one-filter": ["const weights = kernelSize * kernelSize * inputChannels;"],
      "channels-forgotten": ["const weights = kernelSize * kernelSize * filters;"],
      "not-square": ["const weights = kernelSize * inputChannels * filters;"],
      "biases-forgotten": ["return weights;"],
    },
  },
  countNetwork: {
    told: {
      "conv-left-out": ["without total += (one.kernelSize ** 2 * channels + 1) * one.filters;"],
      "conv-biases-forgotten": [
        "total += (one.kernelSize ** 2 * channels) * one.filters;",
        "total += (one.kernelSize ** 2 * channels + 0) * one.filters;",
      ],
      "channels-ignored": ["total += (one.kernelSize ** 2 + 1) * one.filters;"],
      "kernel-not-square": [
        "total += (one.kernelSize * channels + 1) * one.filters;",
        "total += (one.kernelSize ** 1 * channels + 1) * one.filters;",
      ],
      "one-side-only": ["without width -= one.kernelSize - 1;"],
      "channels-kept": ["without channels = one.filters;"],
      "pools-one-side": [
        "without height = Math.floor(height / one.poolSize);",
        "height = Math.floor(height);",
        "without width = Math.floor(width / one.poolSize);",
        "width = Math.floor(width);",
      ],
      "dense-left-out": [
        'without if (one.layer === "maxPooling2d") { height = Math.floor(height / one.poolSize); width = Math.floor(width / one.poolSize); } else if (one.layer === "flatten") { values = height * width * channels; } else if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }',
        '} else if (one.layer !== "maxPooling2d") {',
        'without if (one.layer === "flatten") { values = height * width * channels; } else if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }',
        '} else if (one.layer !== "flatten") {',
        'without if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }',
        "without total += (values + 1) * one.units;",
      ],
      "flatten-forgotten": ["without values = height * width * channels;"],
      "flatten-loses-channels": ["values = height * width;"],
      "flatten-one-side": ["values = height * channels;", "values = width * channels;"],
      "last-layer-only": ["total = (values + 1) * one.units;"],
      "dense-biases-forgotten": ["total += (values) * one.units;", "total += (values + 0) * one.units;"],
      "dense-on-flatten": ["without values = one.units;"],
    },
    equal: {
      "let values = 1; // from Flatten on: how many numbers a layer hands over":
        "Flatten comes before the first dense layer and sets it.",
    },
  },
  dropout: {
    told: {
      "nothing-dropped": ["return values.map((value, i) => (value / (1 - rate)));"],
      "all-dropped": ["return values.map((value, i) => (0));"],
      inverted: ["return values.map((value, i) => (kept[i] ? 0 : value / (1 - rate)));"],
      multiplied: ["return values.map((value, i) => (kept[i] ? value * (1 - rate) : 0));"],
      "not-scaled": [
        "return values.map((value, i) => (kept[i] ? value : 0));",
        "return values.map((value, i) => (kept[i] ? value / (1) : 0));",
      ],
      "divided-by-rate": ["return values.map((value, i) => (kept[i] ? value / (rate) : 0));"],
    },
  },
};
