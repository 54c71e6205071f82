import { type MetricCall, shareOfFirst } from "./metric.js";

/** Outputs above 0.5, or not, whose target is 1, or 0. */
export const decisions =
  (decided: boolean, wanted: boolean) =>
  ({ kernels, outputs }: MetricCall) =>
    kernels.countDecisions({ ...outputs, decided, wanted });

/** Of the outputs above 0.5, the share whose target is 1: true positives / (true + false positives). */
export const precision = shareOfFirst(decisions(true, true), decisions(true, false));
