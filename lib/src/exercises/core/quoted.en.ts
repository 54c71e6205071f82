import type { Try } from "./outcome.js";
import { written } from "./written.js";

/** "For [1, 2] that gives 3": the first input of a call that went wrong, and what it returned. */
export const gives = ({ args: [input], got }: Try) => `For ${written(input)} that gives ${written(got)}`;
