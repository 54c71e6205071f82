import type { ReviewedLesson } from "./reviewed.js";

export const fromScratchTraining: ReviewedLesson = {
  cutIntoBatches: {
    told: {
      "empty-batch": ["for (let start = 0; start <= order.length; start += batchSize) {"],
      "end-for-length": ["batches.push(order.slice(start, batchSize));"],
    },
  },
  penaltyGradient: {
    told: {
      "only-l1": ["return [...weights.map((w) => l1 * Math.sign(w)), 0];"],
      "only-l2": ["return [...weights.map((w) => l2 * w), 0];"],
      "sign-forgotten": ["return [...weights.map((w) => l1 + l2 * w), 0];"],
      "l1-missing": ["return [...weights.map((w) => Math.sign(w) + l2 * w), 0];"],
      "absolute-value": ["return [...weights.map((w) => l1 * Math.abs(w) + l2 * w), 0];"],
      "l2-missing": ["return [...weights.map((w) => l1 * Math.sign(w) + w), 0];"],
    },
  },
  splitByClass: {
    told: {
      overlap: ["const places = [...labels.keys()].filter((i) => labels[i] !== label);"],
      "rounded-otherwise": [
        "const held = Math.floor(share * places.length);",
        "const held = Math.round(share * (places.length - 1));",
      ],
      "none-held": ["const held = Math.round(share / places.length);", "const held = Math.round(share);"],
      "other-share": ["const held = Math.round(places.length);"],
      "left-out": [
        "without validation.push(...places.slice(0, held));",
        "validation.push(...places.slice(1, held));",
        "without train.push(...places.slice(held));",
      ],
    },
  },
};
