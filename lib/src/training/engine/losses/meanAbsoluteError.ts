import { elementwise } from "./elementwise.js";

/** |y - t|, the mean over the outputs; dL/dy = sign(y - t) / outputs. */
export const meanAbsoluteError = elementwise("absolute");
