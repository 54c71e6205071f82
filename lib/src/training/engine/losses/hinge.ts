import { elementwise } from "./elementwise.js";

/** max(0, 1 - t y) for targets -1 and 1, the mean over the outputs; dL/dy = -t / outputs where it is above 0. */
export const hinge = elementwise("hinge");
