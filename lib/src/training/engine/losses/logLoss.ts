import { elementwise } from "./elementwise.js";

/** -(t log(y + 1e-7) + (1 - t) log(1 - y + 1e-7)), the mean over the outputs: binary cross-entropy as tf.losses.logLoss has it. */
export const logLoss = elementwise("logLoss");
