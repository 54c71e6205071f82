import type { Try } from "./outcome.js";
import { written } from "./written.js";

/** "[1, 2]에서 내 답: 3.": the first input of a call that went wrong, and what it returned. A sentence of its own. */
export const gives = ({ args: [input], got }: Try) => `${written(input)}에서 내 답: ${written(got)}.`;
