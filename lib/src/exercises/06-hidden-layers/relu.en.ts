import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `relu`: it returns x if x is positive, and 0 otherwise.",
  hints: [
    "Only two cases: what comes out for 3, and what for −3?",
    "The larger of two numbers would do: one of them is x, the other is the least that may come out.",
    "`Math.max(a, b)` returns the larger of a and b. Use it on 0 and x.",
  ],
  correct:
    "Positive numbers pass unchanged, negative ones become 0. This one kink at 0 is all it takes to keep layers from collapsing.",
  identity: ({ args }: Try) =>
    `That lets everything pass, even ${written(args[0])}. Without the kink at 0, layers collapse into one.`,
  absoluteValue: ({ args, got }: Try) =>
    `That is the absolute value: ${written(args[0])} became ${written(got)}. A negative input gives 0.`,
  negativeSide: ({ args, got }: Try) =>
    `That keeps the other side: for ${written(args[0])} it gives ${written(got)}. The positive numbers pass; take the maximum, not the minimum.`,
  mirrored: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: it is the mirror image, max(0, −x). Leave out the minus.`,
  step: ({ args }: Try) =>
    `That only says whether x is positive. For ${written(args[0])} the result is ${written(args[0])}, not 1. (You have written ReLU's derivative: keep it for the next exercise.)`,
  leaky: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}. A small slope on the negative side is the leaky ReLU, a relative. ReLU itself gives 0 there.`,
  sigmoid: ({ args, got }: Try) =>
    `That is the sigmoid: for ${written(args[0])} it gives ${written(got)}. ReLU has no exponential.`,
  softplus: ({ args, got }: Try) =>
    `That is softplus, ReLU with a rounded corner: for ${written(args[0])} it gives ${written(got)}. ReLU is exactly 0 or exactly x.`,
  clipped: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}. ReLU has no upper limit: a result need not be a probability here.`,
};
