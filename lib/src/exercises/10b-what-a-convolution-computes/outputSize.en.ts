import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args, got }: Try) =>
  `For n = ${args[0]}, k = ${args[1]}, p = ${args[2]}, s = ${args[3]} you get ${written(got)}`;
export const en = {
  question: "Write `outputSize`: the number of places for the kernel along one side.",
  hints: [
    "Padding makes the side longer at both ends: n + 2p. How far can the kernel's first pixel move in it?",
    "It moves n + 2p − k pixels at most, in steps of s. Count the steps that are complete, and the place where it began.",
    "`return Math.floor((n + 2 * p - k) / s) + 1;`",
  ],
  correct:
    "⌊(n + 2p − k) / s⌋ + 1: the complete steps, and the place where the kernel began. The same formula holds for pooling, where k and s are usually both 2.",
  plusOneForgotten: (example: Try) =>
    `${call(example)}: the number of steps. The place where the kernel begins counts too: one more, ${written(example.want)}.`,
  paddingOnce: (example: Try) =>
    `${call(example)}. That counts the padding once. It is added at both ends of the side: 2p.`,
  roundedUp: (example: Try) =>
    `${call(example)}. You rounded up. A last step that is not complete would leave part of the kernel outside: round down.`,
  rounded: (example: Try) =>
    `${call(example)}. You rounded to the nearest whole number. A step that is not complete does not count, however little is missing: round down.`,
  notRounded: (example: Try) =>
    `${call(example)}. There is no such thing as part of a place: steps that are not complete do not count. Round down, with \`Math.floor\`, and let it hold the whole fraction: \`Math.floor((n + 2 * p - k) / s)\`.`,
  undivided: (example: Try) =>
    `${call(example)}: that is n + 2p − k alone, how far the kernel can move in pixels. It moves s pixels at a time, and the place where it began counts too.`,
  strideIgnored: (example: Try) =>
    `${call(example)}, as if the stride were 1. The kernel moves on by s pixels at a time: divide by s.`,
  kernelIgnored: (example: Try) =>
    `${call(example)}. The kernel itself takes up room: its first entry can move only n + 2p − k pixels.`,
  paddingIgnored: (example: Try) =>
    `${call(example)}, as if there were no padding. It makes the side longer: n + 2p.`,
  strideAndPaddingIgnored: (example: Try) =>
    `${call(example)}: right only for padding 0 and stride 1. Padding makes the side longer, and the kernel moves on by s.`,
  brackets: (example: Try) => `${call(example)}: only k is divided by s. Put n + 2p − k in brackets.`,
  oneInside: (example: Try) =>
    `${call(example)}. The 1 goes outside the fraction: it is one place, not one pixel.`,
  paddingSubtracted: (example: Try) =>
    `${call(example)}. Padding makes the side longer, and so its sign is plus: n + 2p − k.`,
};
