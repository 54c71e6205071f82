import { finiteFault, type Loss, type LossCall } from "./loss.js";

/** The functions of one output and its target that lib/assembly/elementwiseLoss.ts knows, by their numbers there. */
const functions = {
  squared: 0,
  absolute: 1,
  percentage: 2,
  logarithmic: 3,
  huber: 4,
  logcosh: 5,
  hinge: 6,
  squaredHinge: 7,
  poisson: 8,
  divergence: 9,
  binary: 10,
  logLoss: 11,
};

/** The sum of one of them over the rows and outputs, or of its mean over the outputs. */
export function elementwiseSum(
  name: keyof typeof functions,
  over: "mean" | "sum",
  { kernels, rows, share, targets }: LossCall,
): number {
  const parts = over === "mean" ? rows.channels : 1;
  return (
    kernels.elementwiseLoss({ ...rows, ...targets, kind: functions[name], scale: share / parts }) / parts
  );
}

/** The loss that is the mean of one of them over the outputs, or its sum. Targets may be any number. */
export function elementwise(name: keyof typeof functions, over: "mean" | "sum" = "mean"): Loss {
  return { compute: (call) => elementwiseSum(name, over, call), fault: finiteFault };
}
