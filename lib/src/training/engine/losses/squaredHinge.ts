import { elementwise } from "./elementwise.js";

/** max(0, 1 - t y)² for targets -1 and 1, the mean over the outputs; dL/dy = -2 t max(0, 1 - t y) / outputs. */
export const squaredHinge = elementwise("squaredHinge");
