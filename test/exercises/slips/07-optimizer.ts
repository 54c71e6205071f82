import type { ReviewedLesson } from "./reviewed.js";

export const optimizer: ReviewedLesson = {
  derivative: {
    told: {
      "not-divided": [
        "return (f(x + h) - f(x - h));",
        "return (f(x + h) - f(x - h)) / (2 / h);",
        "return (f(x + h) - f(x - h)) / (2);",
      ],
      "sign-turned": ["return ((f(x - h)) - (f(x + h))) / (2 * h);"],
      "one-side-by-2h": ["return (f(x) - f(x - h)) / (2 * h);", "return (f(x + h) - f(x)) / (2 * h);"],
      "divided-by-h": ["return (f(x + h) - f(x - h)) / (h);", "return (f(x + h) - f(x - h)) / (1 * h);"],
    },
  },
  gradientDescentStep: {
    told: {
      uphill: ["return w.map((wi, i) => wi + learningRate * gradient[i]);"],
      "step-alone": ["return w.map((wi, i) => learningRate * gradient[i]);"],
      "learning-rate-forgotten": ["return w.map((wi, i) => wi - gradient[i]);"],
    },
  },
  descend: {
    told: {
      "one-too-few": ["for (let step = 1; step < steps; step++) {"],
      "one-too-many": ["for (let step = 0; step <= steps; step++) {"],
      uphill: ["w += learningRate * 2 * (w - 3);", "w -= learningRate * 2 * ((3) - (w));"],
      "factor-forgotten": ["w -= learningRate * (w - 3);", "w -= learningRate * 1 * (w - 3);"],
      "learning-rate-forgotten": ["w -= 2 * (w - 3);"],
      "other-valley": ["w -= learningRate * 2 * (w);"],
    },
  },
  adamStep: {
    told: {
      "learning-rate-forgotten": ["w -= (mHat) / (Math.sqrt(vHat) + 1e-7);"],
      "momentum-sum": ["m = 0.9 * m + g;"],
      "not-corrected": [
        "const mHat = m;",
        "const mHat = m / (1);",
        "const vHat = v;",
        "const vHat = v / (1);",
      ],
      "square-forgotten": ["v = 0.999 * v + 0.001 * g;", "v = 0.999 * v + 0.001 * g ** 1;"],
      "step-alone": ["w = (learningRate * mHat) / (Math.sqrt(vHat) + 1e-7);"],
      "times-t": ["const mHat = m / (1 - 0.9 * t);", "const vHat = v / (1 - 0.999 * t);"],
      uphill: [
        "const mHat = m / ((0.9 ** t) - (1));",
        "w += (learningRate * mHat) / (Math.sqrt(vHat) + 1e-7);",
      ],
      epsilon: [
        "w -= (learningRate * mHat) / (Math.sqrt(vHat) - 1e-7);",
        "w -= (learningRate * mHat) / (Math.sqrt(vHat));",
      ],
    },
  },
};
