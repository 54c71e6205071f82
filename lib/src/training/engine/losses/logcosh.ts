import { elementwise } from "./elementwise.js";

/** log cosh(y - t), the mean over the outputs; dL/dy = tanh(y - t) / outputs. */
export const logcosh = elementwise("logcosh");
