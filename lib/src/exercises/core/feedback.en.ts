/** The sentences that every exercise shares. */
export const en = {
  correct: "Correct",
  incorrect: "Not yet",
  notAttempted: "Not attempted yet",
  error: "Your code stopped with an error",
  stopped: "Stopped",
  uncompiled: "TypeScript stopped your code",

  input: "Input",
  got: "Your answer",
  want: "Expected",
  yourLine: "Your line",

  next: (ask: string) => `Stuck? Run \`${ask}.hint();\` for a hint.`,
  nextUncompiled: (ask: string) =>
    `Stuck? Remove the \`//\` before \`${ask}.hint();\` and run the cell again: the hint appears even if TypeScript stops your code.`,
  nextElsewhere: (ask: string) => `Stuck? Run \`${ask}.hint();\` in another cell for a hint.`,
  nextHint: (ask: string, n: number, count: number) => `Hint ${n} of ${count} is next: \`${ask}.hint();\`.`,
  nextSolution: (ask: string) => `You have seen all hints. \`${ask}.solution();\` shows one right answer.`,
  hint: (n: number, count: number) => `Hint ${n} of ${count}`,
  hintNumber: "The hint's number",
  solution: "One right answer",
  solutionNote: "Others may be right too. Compare it with yours before you copy it.",
  stoppedWhile: (input: string) =>
    `The check was stopped while your code ran on ${input}. If you did not expect that, look for a loop that never ends.`,

  checkChoice: "Check",
  howToChoose: (code: string) =>
    `To answer, write one of the strings, with its quotation marks, into the code, as in \`${code}\`, and run the cell.`,

  todo: "This part is still todo().",
  tensor: (values: string) => `tensor ${values}`,
  function: (name: string) => (name ? `the function ${name}` : "a function"),
  table: (list: string, rows: number, columns: number) => `${list} (${rows} rows of ${columns} numbers)`,
  entries: (list: string, count: number) => `${list} (${count} entries)`,

  notAFunction: (got: string) =>
    `The check needs your function, but got ${got}. Pass its name, without calling it.`,
  changedInput: (name: string) =>
    `Your function also changes \`${name}\`, the list that it was given, so the caller's list has changed too. Make a new list instead.`,
  promise: "Your function returned a Promise. Remove `async` and `await`: this one can answer at once.",
  promiseForValue:
    "Your answer is a Promise: its value takes time to arrive. Put `await` in front of it, and the value comes out.",
  promiseForAnswer:
    "The check got a Promise. Put `await` in front of what makes it, and its result comes out.",
};
