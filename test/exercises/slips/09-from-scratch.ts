import type { ReviewedLesson } from "./reviewed.js";

export const fromScratch: ReviewedLesson = {
  outputGradient: {
    told: {
      entry: [
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) * h.length,",
        "(_, k) => h.length,",
        "(_, k) => (h.length) / (h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0)),",
        "(_, k) => h.reduce((sum, row, i) => sum, 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => row[j] * (p[i][k] - y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] / (p[i][k] - y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j], 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + (p[i][k] - y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] + y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * (y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 1) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) / (h.length - 1),",
      ],
      "not-divided": ["(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0),"],
      sign: [
        "(_, k) => h.reduce((sum, row, i) => sum - row[j] * (p[i][k] - y[i][k]), 0) / h.length,",
        "(_, k) => h.reduce((sum, row, i) => sum + row[j] * ((y[i][k]) - (p[i][k])), 0) / h.length,",
      ],
      "labels-missing": ["(_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k]), 0) / h.length,"],
    },
  },
  biasGradient: {
    told: {
      "not-divided": ["return error[0].map((_, k) => error.reduce((sum, row) => sum + row[k], 0));"],
      sign: ["return error[0].map((_, k) => error.reduce((sum, row) => sum - row[k], 0) / error.length);"],
    },
  },
  hiddenError: {
    told: {
      "value-for-slope": [
        "(hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj,",
        "(hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1),",
      ],
      sign: [
        "(hj, j) => error[i].reduce((sum, e, k) => sum - e * w2[j][k], 0) * hj * (1 - hj),",
        "(hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * ((hj) - (1)),",
      ],
      "w2-forwards": ["(hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[k][j], 0) * hj * (1 - hj),"],
    },
  },
};
