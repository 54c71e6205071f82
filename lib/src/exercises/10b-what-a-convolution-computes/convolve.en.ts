import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { first, size } from "./quoted.js";

export const en = {
  question: "Write `convolve`: the kernel laid on every place of the image where it fits, one sum for each.",
  hints: [
    "First: how many places are there? A kernel of height k fits into n rows at n − k + 1 places. Then, for each place, go through the kernel.",
    "At place (i, j), the kernel's entry [u][v] lies on the pixel [i + u][j + v]. Multiply the two, and add up over u and v.",
    "Four loops: i, j over the result, u, v over the kernel; inside, `sum += image[i + u][j + v] * kernel[u][v];`",
  ],
  correct:
    "One window, one sum, then a step to the side. The result is smaller than the image by the kernel's size minus 1. This is all that a convolutional layer does, before its bias and its activation.",
  kernelFlipped: ({ args, got }: Try) =>
    `With the kernel ${written(args[1])} the result begins with ${first(got)}: you flipped the kernel, as mathematics and signal processing do in a convolution. Layers of networks do not (the exact name is cross-correlation): kernel[0][0] lies on the window's top left pixel.`,
  padded: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}, as large as the image. There the kernel hangs over the edge. Use only the places where the whole kernel fits: ${size(want)}.`,
  shortByOne: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}; the last place of each row and column is missing. A kernel of k fits at n − k + 1 places: ${size(want)}.`,
  transposed: () =>
    "The result's rows and columns are swapped. The result's [i][j] belongs to the window whose top left pixel is image[i][j].",
  kernelTransposed: () =>
    "The kernel's rows and columns are swapped: kernel[u][v] lies on image[i + u][j + v], u counting rows.",
  wrongWindow: ({ args, got }: Try) => {
    const { length } = args[1] as number[][];
    return `The result begins with ${first(got)}, which is what the next window down and to the right gives. The first window begins at image[0][0]: u and v count from 0 to ${length - 1}.`;
  },
  mean: ({ args }: Try) =>
    `Those are the sums divided by ${(args[1] as number[][]).flat().length}. Only add up the products; where a mean is wanted, the kernel's entries see to it.`,
  windowStays: () =>
    "Each window takes its first pixel again and again, as often as the kernel has entries: the pixel under kernel[u][v] is image[i + u][j + v], not image[i][j].",
  sumKept: () => "Each of your sums contains the one before it. Begin every window with sum = 0.",
  added: () =>
    "You add each pixel and the kernel's entry that lies on it. Multiply the two, then add up the products.",
  flat: ({ want }: Try) =>
    `Those are the right sums in one row. The result is a table, ${size(want)}: a row for each row of places.`,
  kernelUnused: () =>
    "You added up the pixels of each window. Multiply each of them by the kernel's entry that lies on it.",
  noOverlap: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: the windows do not overlap. The kernel moves on by one pixel, not by its own size: ${size(want)}.`,
  nextColumns: ({ want }: Try) =>
    `The sums are right, but each row goes on with \`NaN\`: there the window reaches beyond the image, where a pixel is \`undefined\`. Stop after n − k + 1 places: ${size(want)}.`,
  asSquare: ({ args }: Try) =>
    `This kernel has shape ${size(args[1])}. Your v runs over as many columns as the kernel has rows. Let it run up to \`kernel[0].length\`.`,
};
