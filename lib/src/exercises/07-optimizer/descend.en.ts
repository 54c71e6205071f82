import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const steps = ({ args }: Try) => written(args[2]);
const entries = (path: unknown) => (path as number[]).length;

export const en = {
  question: "Write `descend`: the path of w down f(w) = (w − 3)², including the start.",
  hints: [
    "Begin with a list that holds the start: `const path = [w];`. Then repeat: slope at the present weight, new weight, into the list.",
    "One step is `w = w - learningRate * 2 * (w - 3)`. The slope must be worked out again in every step, because w has moved.",
    "for (let step = 0; step < steps; step++) { w -= learningRate * 2 * (w - 3); path.push(w); } and then return path;",
  ],
  correct:
    "The steps get shorter by themselves as the curve flattens. With learning rate 0.1 every step closes a fifth of the distance to 3.",
  lastOnly: (example: Try) =>
    `That is only the end of the path. Return the whole path: a list of ${entries(example.want)} weights, start included.`,
  startMissing: (example: Try) =>
    `The start is missing: the list begins with w itself, ${written(example.args[0])}, and has ${entries(example.want)} entries for ${steps(example)} steps.`,
  oneTooMany: (example: Try) =>
    `Your list has ${entries(example.got)} entries, one too many. ${steps(example)} steps pass through ${entries(example.want)} places, start included.`,
  oneTooFew: (example: Try) =>
    `Your list has ${entries(example.got)} entries, one too few. ${steps(example)} steps pass through ${entries(example.want)} places, start included.`,
  fixedSlope: () =>
    "All your steps are equally long: the slope was worked out once, at the start. Work it out again after every step.",
  uphill: (example: Try) =>
    `Your path leads away from 3: ${written(example.got)}. Subtract the slope, do not add it.`,
  factorForgotten: (example: Try) =>
    `Your steps are half as long as they should be: ${written(example.got)}. The derivative of (w − 3)² is 2 · (w − 3).`,
  learningRateForgotten: (example: Try) =>
    `Your steps ignore the learning rate, ${written(example.args[1])}: ${written(example.got)}.`,
  losses: () => "Those are the heights f(w) along the path. Return the weights themselves.",
  heightAsSlope: () => "You subtract the height (w − 3)² instead of the slope 2 · (w − 3).",
  bracketMissing: () =>
    "Your path leads to 1.5, where 2 · w − 3 is 0. The bracket is missing: the slope is 2 · (w − 3).",
  otherValley: () => "Your path leads to 0: 2 · w is the slope of w². The valley of (w − 3)² lies at 3.",
};
