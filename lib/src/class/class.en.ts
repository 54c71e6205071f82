/** The sentences that a student in a class reads. */
export const en = {
  joined: (name: string, title: string) => `You are in the class “${title}” as ${name}`,
  whatLeaves:
    "From now on, what comes of each check is sent to your teacher: which exercise, right or wrong, and the misconception where one is recognised. Your code stays here unless you ask for help. It holds for every lesson in this folder until you run `leaveClass();`.",
  otherName: (name: string, label: string) =>
    `Somebody else here is called ${name}, so your teacher sees you as ${label}.`,
  renamed: (before: string) =>
    `You were ${before}, and what ${before} has done is yours. If you are somebody else, run \`leaveClass();\` and join again.`,
  waiting: (count: number) => `${countOf(count, "check")} from before will be sent now.`,
  ofBefore: (count: number) =>
    `${countOf(count, "check")} that you did in another class could not be sent there, and stay here. They are sent if you join that class again.`,

  away: "The class does not answer now",
  awayServer: (server: string, why: string) =>
    `Nothing answers at ${server} (${why}). If the address is right, go on: your checks are kept here and sent as soon as the class is open.`,
  refused: "You are not in the class",
  soon: "You are not in the class yet",
  refusedCode: (code: string) =>
    `${code} is not the code of the class that is open there. Look at the code once more, and run this cell again. Your checks are kept until then.`,
  refusedOther: (message: string) => `${message} Your checks are kept here and sent later.`,
  notAClass: (server: string) => `What answers at ${server} is not a class: is the address right?`,
  problem: (message: string) => `Your checks do not reach the class: ${message}`,

  left: "You have left the class",
  leftMore: (unsent: number) =>
    unsent === 0
      ? "Nothing leaves this machine any more."
      : `Nothing leaves this machine any more. ${countOf(unsent, "check")} had not been sent and will not be.`,
  notIn: "You are in no class here.",

  askForHelp: (ask: string) =>
    `In class: \`${ask}.askForHelp("your question");\` shows what your teacher would get.`,
  help: "Your teacher would get this",
  helpNotSent: (call: string) => `Nothing has been sent. To send exactly this, run \`${call}\``,
  helpSent: "Sent to your teacher",
  helpKept: "It is on its way; if the class does not answer just now, it is sent as soon as it does.",
  helpNoTry: (ask: string) => `There is no answer to show yet: run the cell with \`${ask}.check\` first.`,
  helpNoClass: "Help comes from your teacher, and you are in no class: join one with `joinClass` first.",
  helpTooLong: (length: number, most: number) =>
    `A question may have ${most} characters; this one has ${length}.`,
  cut: (characters: number) => `… and ${characters} characters more, which are not sent`,

  noAnswerWithin: (seconds: number) => `no answer within ${seconds} seconds`,
  nobodyListens: "nobody listens there",
  noSuchMachine: "there is no machine of that name",

  notAnAddress: (got: string) =>
    `The class's address must look like "http://192.168.1.20:8900", but is ${got}. Copy it from your teacher's line.`,
  notACode: (got: string) => `The class's code must look like "K7M-4QX", but is ${got}.`,
  notAName: (got: string, most: number) =>
    `Your name must be a text of 1 to ${most} characters that can be seen, but is ${got}.`,
  nameOfNobody: `Put your own name in the place of "your name": it is what your teacher sees.`,
  notWritten: (folder: string, why: string) =>
    `The class is remembered in ${folder}, and that cannot be written (${why}). Free some space or ask for the right to write there.`,

  exercise: "Exercise",
  question: "Your question",
  name: "Your name",
};

const countOf = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
