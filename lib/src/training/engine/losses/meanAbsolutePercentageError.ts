import { elementwise } from "./elementwise.js";

/** 100 |y - t| / |t|, the mean over the outputs, |t| being 1e-7 at least; dL/dy = 100 sign(y - t) / |t| / outputs. */
export const meanAbsolutePercentageError = elementwise("percentage");
