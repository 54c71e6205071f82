import { elementwise } from "./elementwise.js";

/** Σ t log(t / y) over the outputs, t and y cut to 1e-7 … 1; dL/dy = -t / y where y was not cut. */
export const kullbackLeiblerDivergence = elementwise("divergence", "sum");
