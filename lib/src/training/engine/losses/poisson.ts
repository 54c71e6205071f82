import { elementwise } from "./elementwise.js";

/** y - t log(y + 1e-7), the mean over the outputs; dL/dy = (1 - t / (y + 1e-7)) / outputs. */
export const poisson = elementwise("poisson");
