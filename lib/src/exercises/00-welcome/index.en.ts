export const en = {
  lastIndex: {
    question: "Set `lastIndex` to the index of the last name in `classNames`, an array of 10 names.",
    hints: [
      "An index is a place in an array. The first place has the index 0.",
      "`classNames[0]`, `classNames[1]`, `classNames[2]` are the first three names. Go on counting to the tenth.",
      "The last index is one less than the number of entries: `classNames.length - 1`.",
    ],
    correct: "Ten entries have the indices 0 to 9. The labels of the images count in the same way.",
    length: () => "10 is the number of names. Counting starts at 0, so there is no `classNames[10]`.",
    minusOne: () =>
      "Python allows −1 for the last entry. In TypeScript `classNames[-1]` is `undefined`; `classNames.at(-1)` exists, but −1 is not the index of that entry.",
    first: (got: string) => `${got} is at the front: the first entry has the index 0, the second 1.`,
    tooFar: () => "That is beyond the end. Ten names, the first at 0.",
    offByOne: () => "Close. Count the places from 0: the first name is at 0, the second at 1.",
  },
  restart: {
    question: "What does a restart of the kernel do?",
    choices: {
      "keeps variables": "It keeps all variables, so the next cell can go on where the last one stopped.",
      "clears variables": "It clears all variables. What you wrote in the cells stays.",
      "deletes answers": "It deletes what you wrote in the cells, as if you had never opened the lesson.",
    },
    hints: [
      "Two things are separate: the page, which you read, and the kernel, which runs the code.",
      "The page is a file. Variables live in the kernel's memory.",
      "Try it: restart the kernel, then run a cell that uses `ask` before you run the cell that makes it.",
    ],
    correct:
      "The kernel starts with an empty memory, and the page stays as it is. So an output may be older than the code above it. Restart & Run All makes them agree.",
    keeps: () =>
      "Variables live in the kernel's memory, and a restart clears that. After it, run the cells from the top again.",
    deletes: () =>
      "What you write in a cell belongs to the page, and a restart does not touch that. It clears the kernel's memory.",
  },
};
