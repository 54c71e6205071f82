import { elementwise } from "./elementwise.js";

/** (y - t)², the mean over the outputs; dL/dy = 2 (y - t) / outputs. */
export const meanSquaredError = elementwise("squared");
