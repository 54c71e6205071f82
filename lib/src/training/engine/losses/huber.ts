import { elementwise } from "./elementwise.js";

/**
 * With e = y - t, the mean over the outputs of
 *
 *     |e| <= 1    e² / 2          dL/dy = e / outputs
 *     else        |e| - 1/2       dL/dy = sign(e) / outputs
 */
export const huber = elementwise("huber");
