import { elementwise } from "./elementwise.js";

/**
 * d² with d = log(1 + y) - log(1 + t), the mean over the outputs; dL/dy = 2 d / (1 + y) / outputs. What is below 1e-7 counts
 * as that.
 */
export const meanSquaredLogarithmicError = elementwise("logarithmic");
