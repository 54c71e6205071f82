/** The sentences that every exercise shares. */
export const en = {
  correct: "Correct",
  incorrect: "Not yet",
  notAttempted: "Not attempted yet",
  error: "Your code stopped with an error",
  stopped: "Stopped",

  input: "Input",
  got: "Your answer",
  want: "Expected",
  yourLine: "Your line",

  next: (ask: string) => `Stuck? Run \`${ask}.hint();\` for a hint.`,
  hint: (n: number, count: number) => `Hint ${n} of ${count}`,
  solution: "One right answer",
  solutionNote: "Others may be right too. Compare it with yours before you copy it.",
  stoppedWhile: (input: string) =>
    `The check was stopped while your code ran on ${input}. If you did not expect that, look for a loop whose end is never reached.`,

  notAFunction: (got: string) =>
    `The check needs your function, but got ${got}. Pass its name, without calling it.`,
  promise: "Your function returned a Promise. Remove `async` and `await`: this one can answer at once.",
  noReturn: "Your function returned `undefined`. Did you forget a `return`?",
  notANumber: (got: string) => `Your function should return a number, but returned ${got}.`,
  notAnArray: (got: string) => `Your function should return an array, but returned ${got}.`,
  shape: (got: string, want: string) => `Your result has shape ${got}; it should have ${want}.`,
  nan: "Your result contains `NaN` (not a number): 0/0, ∞/∞, ∞ − ∞, 0·∞ or a number made of `undefined` gives it.",
  differs: "The result is another one than expected. Work the input below through by hand and compare.",
  anotherValue: (got: string) => `${got} is not it. Look at the question once more, or take a hint.`,
};
