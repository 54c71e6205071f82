import { ValueExercise } from "../core/valueExercise.js";
import { convolutionParameters } from "./convolutionParameters.js";
import { convolve } from "./convolve.js";
import { maxPool } from "./maxPool.js";
import { outputSize } from "./outputSize.js";

const english = {
  nextWindow: {
    question: "Set `nextWindow` to the sum that the kernel gives one pixel further to the right.",
    hints: [
      "The window now covers columns 1, 2 and 3 of rows 0, 1 and 2.",
      "Only the kernel's outer columns count: add up the pixels under the 1s, subtract those under the −1s.",
      "Under the −1s lies column 1: 0, 0, 1. Under the 1s lies column 3: 9, 9, 8.",
    ],
    correct:
      "(9 + 9 + 8) − (0 + 0 + 1) = 25: on the right it is much brighter than on the left, so this is an edge.",
    first: (got: string) => `${got} is the first window, columns 0 to 2. Move on by one pixel.`,
    flipped: (got: string) =>
      `${got}: the sign is turned. The kernel's −1s lie on the window's left column, its 1s on the right one.`,
    down: (got: string) => `${got} is the window one row further down. Move to the right.`,
    unweighted: (got: string) =>
      `${got} is the sum of the window's nine pixels. Multiply each by the kernel's entry first.`,
    skipped: (got: string) =>
      `${got} is the window that begins at column 2: two pixels to the right. Move by one.`,
  },
  horizontalEdges: {
    question: "Set `horizontalEdges` to the kernel that answers where bright pixels lie below dark ones.",
    hints: [
      "Think of a window whose lower row is bright and whose upper row is dark. Which kernel gives a large sum?",
      "Below must count positively and above negatively. Left and right must not matter.",
      "The upper row has the −1s, the lower row the 1s.",
    ],
    correct:
      "The rows −1, 0, 1: what lies below counts positively, what lies above negatively. On an even area the two cancel, and the sum is 0.",
    a: () => "A compares left with right: it answers to vertical edges.",
    c: () => "C adds up all pixels, and so it blurs. It is largest where all is bright, edge or not.",
    d: () => "D answers where a pixel is brighter than its neighbours, in whatever direction they lie.",
  },
};

/** Lesson 10, second part: what a convolution computes. */
export const convolution = {
  nextWindow: new ValueExercise<number>({
    name: "nextWindow",
    stub: "let nextWindow: number | undefined;",
    solution: "let nextWindow: number | undefined = 9 + 9 + 8 - (0 + 0 + 1);",
    want: 25,
    misconceptions: [
      { name: "first-window", wrong: 14, say: english.nextWindow.first },
      { name: "sign-turned", wrong: -25, say: english.nextWindow.flipped },
      { name: "moved-down", wrong: 23, say: english.nextWindow.down },
      { name: "kernel-unused", wrong: 41, say: english.nextWindow.unweighted },
      { name: "moved-by-two", wrong: 13, say: english.nextWindow.skipped },
    ],
    text: english.nextWindow,
  }),

  convolve,

  horizontalEdges: new ValueExercise<"A" | "B" | "C" | "D">({
    name: "horizontalEdges",
    stub: `let horizontalEdges: "A" | "B" | "C" | "D" | undefined;`,
    solution: `let horizontalEdges: "A" | "B" | "C" | "D" | undefined = "B";`,
    want: "B",
    misconceptions: [
      { name: "vertical", wrong: "A", say: english.horizontalEdges.a },
      { name: "blur", wrong: "C", say: english.horizontalEdges.c },
      { name: "any-direction", wrong: "D", say: english.horizontalEdges.d },
    ],
    text: english.horizontalEdges,
  }),

  outputSize,

  convolutionParameters,

  maxPool,
};
