import { shareOfFirst } from "./metric.js";
import { decisions } from "./precision.js";

/** Of the outputs whose target is 1, the share above 0.5: true positives / (true positives + false negatives). */
export const recall = shareOfFirst(decisions(true, true), decisions(false, true));
