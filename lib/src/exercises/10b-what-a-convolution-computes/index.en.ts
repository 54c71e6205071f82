export const en = {
  nextWindow: {
    question: "Set `nextWindow` to the sum that the kernel gives one pixel further to the right.",
    hints: [
      "The window now covers columns 1, 2 and 3 of rows 0, 1 and 2.",
      "Only the kernel's outer columns count: add up the pixels under the 1s, subtract those under the −1s.",
      "Under the −1s lies column 1: 0, 0, 1. Under the 1s lies column 3: 9, 9, 8.",
    ],
    correct:
      "(9 + 9 + 8) − (0 + 0 + 1) = 25: on the right it is much brighter than on the left, so this is an edge.",
    firstWindow: (got: string) => `${got} is the first window, columns 0 to 2. Move on by one pixel.`,
    movedDownToo: (got: string) =>
      `${got} is the window one row further down as well. Move to the right only.`,
    oneRow: (got: string) => `${got} is only the window's first row. Add up all three rows.`,
    brightSideOnly: (got: string) =>
      `${got} is the sum under the 1s. Subtract what lies under the −1s, column 1.`,
    signTurned: (got: string) =>
      `${got}: the sign is flipped. The kernel's −1s lie on the window's left column, its 1s on the right one.`,
    movedDown: (got: string) => `${got} is the window one row further down. Move to the right.`,
    kernelUnused: (got: string) =>
      `${got} is the sum of the window's nine pixels. Multiply each by the kernel's entry first.`,
    movedByTwo: (got: string) =>
      `${got} is the window that begins at column 2: two pixels to the right. Move by one.`,
  },
  horizontalEdges: {
    question: "Which kernel gives a large sum where bright pixels lie below dark ones?",
    choices: {
      A: "Kernel A, with −1, 0, 1 from left to right.",
      B: "Kernel B, with −1, 0, 1 from top to bottom.",
      C: "Kernel C, with 1/9 everywhere.",
      D: "Kernel D, with 8 in the middle and −1 around it.",
    },
    hints: [
      "Think of a window whose lower row is bright and whose upper row is dark. Which kernel gives a large sum?",
      "Below must count positively and above negatively. Left and right must not matter.",
      "The upper row has the −1s, the lower row the 1s.",
    ],
    correct:
      "The rows −1, 0, 1: what lies below counts positively, what lies above negatively. On a uniform area the two cancel, and the sum is 0.",
    vertical: () => "A compares left with right: it responds to vertical edges.",
    blur: () => "C adds up all pixels, and so it blurs. Its sum is largest where all is bright, edge or not.",
    anyDirection: () =>
      "D responds where a pixel is brighter than its neighbours, in whatever direction they lie.",
  },
};
