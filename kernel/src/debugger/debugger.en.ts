export const en = {
  disposed: "disposed",
  noAnswer: (command: string, seconds: number) =>
    `The program has not answered \`${command}\` within ${seconds} s. It may be waiting for input.`,
  notStopped: "The program is not stopped.",
  goneOn: "This value is no longer at hand: the program has gone on since.",
  noSource: (path: string) => `There is no source at ${path === "" ? "an empty path" : path}.`,
  badCondition: (condition: string, reason: string) =>
    `The condition \`${condition}\` is not an expression: ${reason}.`,
  badLogMessage: (message: string, reason: string) =>
    `The log message \`${message}\` is not an expression: ${reason}.`,
  badHitCondition: (condition: string) =>
    `The hit condition \`${condition}\` is none of: 3, > 3, >= 3, < 3, <= 3, = 3, % 3.`,
  fixedTensor: "A tensor's values cannot be changed.",
  privateMember: (name: string) => `${name} is private to its class.`,
  tookLonger: (expression: string, seconds: number) =>
    `\`${expression}\` took longer than ${seconds} s and was ended.`,
  sideEffect: "Not shown here: to evaluate this would change something.",
  notReadable: (reason: string) => `(not readable here: ${reason})`,
  tookTooLong: "it took too long",
  notRunYet: "Waits until this text runs.",
  noCode: "There is no code on this line or below it.",
  pausedOnException: "Paused on exception",
  pausedOnStatement: "Paused on debugger statement",
  uncaught: "Uncaught Exceptions",
  uncaughtMeans: "Stop where an error is thrown that nothing catches",
  all: "All Exceptions",
  allMeans: "Stop where an error is thrown, also when it is caught",
};
