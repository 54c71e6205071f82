/** What a student in a class reads on the lessons' pages. */
export const en = {
  open: (title: string) => `The class “${title}” is open`,
  name: "Your name, as your teacher will see it",
  code: "The class's code",
  leaves:
    "Your teacher sees this name, and what comes of each check: which exercise, right or wrong, and the misconception where one is recognised. The code that you write stays in this browser, unless you ask for help or hand in.",
  join: "Join and begin",
  joining: "Joining …",
  alone: "Or work without the class: choose a lesson below.",

  youAre: (name: string, title: string) => `You are in the class “${title}” as ${name}.`,
  otherName: (name: string, label: string) =>
    `Somebody else here is called ${name}, so your teacher sees you as ${label}. If ${name} is you, at another computer, tell your teacher.`,
  goOn: (lesson: string) => `Go to lesson ${lesson}`,
  leave: "Leave the class",
  left: "You have left the class. From now on nothing leaves this browser. What you wrote stays in it.",
  aside: (name: string) =>
    `Begin with empty lessons. This browser holds work by ${name}: it is moved into a folder of that name.`,

  noName: "Write a name of 1 to 40 characters.",
  noCode: "A class's code looks like K7M-4QX: your teacher has it.",
  wrongCode: (code: string) => `${code} is not the code of this class. Look at it once more.`,
  away: "The class does not answer just now. Try again in a moment.",
  removed: "Your teacher has taken you out of this class. To come back, ask your teacher, then join again.",

  classHere: (title: string) => `Class “${title}”`,
  putAway: "Put away",
  notIn: (title: string) => `The class “${title}” is open, and you have not joined it. Join it`,
  exerciseNow: (exercise: string) => `Everyone is at exercise ${exercise} now.`,
  lessonNow: (lesson: string) => `The class is at lesson ${lesson}.`,
  solutionNow: (exercise: string) =>
    `Your teacher shows the solution of ${exercise}. To see it here, run ask.${exercise}.solution() in a cell.`,

  handIn: "Hand in",
  handInTitle: "Hand in this notebook?",
  handInMeans: (name: string) =>
    `Your teacher gets this notebook as it is now, with your answers, your own cells and all outputs, under the name ${name}. You may hand it in again: the last one counts.`,
  handInYes: "Hand in",
  handInNot: "Not yet",
  close: "Close",
  handingIn: "Handing in …",
  handedIn: (time: string) => `Handed in at ${time}.`,
  tooLarge:
    "The notebook is larger than 5 MB. Choose Edit, Clear Outputs of All Cells, take large pictures out of your own cells, and hand it in again.",
  notHandedIn: (why: string) => `It has not been handed in: ${why}`,
};
