/** What the server says to a student or to the teacher. Answers to broken programs are not among it. */
export const en = {
  full: (places: number) => `The class is full: ${places} students have joined.`,
  ended: "That class has ended; ask your teacher for today's line.",
  wrongCode: "This is not the code of the class that is open here.",
  manyWrongCodes:
    "This is not the code of the class that is open here. Many wrong ones have come from your network: look at your teacher's line once more.",
  heldBack: "Many have joined from your network just now, so you join in a moment, by yourself.",
  fullFromNetwork: "As many students have joined from your network as one may hold: tell your teacher.",
  removed:
    "Your teacher has taken you out of the class. To come back, ask your teacher. Then leave the class, with leaveClass(); in a cell or by the button on its first page, and join again.",
  tooMuch: (seconds: number) => `That is too much at once. Try again in ${seconds} s.`,
  diskFull: "The class's disk takes nothing just now. Send it again later.",
  nameLength: (most: number, length: number) =>
    `A name has from 1 to ${most} characters that can be seen; this one has ${length}.`,

  noEntry:
    "This page is the teacher's. Open it by the address that npm run class has printed last in its terminal.",
  usedBefore:
    "This address has been used before, and each opens the page once. Open it by the one that npm run class has printed last in its terminal.",
  noSuchCall: "There is no such call for help.",
  notJoined: "You are not in this class yet: join it first, on the first page.",
  noSuchLesson: (file: string) =>
    `${file} is not one of the lessons. What can be handed in is a lesson, or a copy whose name begins as the lesson's does.`,
  noNotebook: "What came is not a notebook.",
  otherHost: "The class's server is not called that. Open it by the address that its teacher has shown.",
  otherSite: "A page of another site may not ask this of the class's server.",
  teachersHost: (address: string) =>
    `The teacher's page opens only on the machine that runs the class, at ${address}.`,
  noSuchPlace: "The class can only be at a lesson, and at an exercise of it.",
  noSuchStudent: "There is no such student; perhaps somebody removed the student before.",
  fileTakesNothing: (why: string) => `The class's file takes nothing just now: ${why}.`,
  moved: (file: string) => `it no longer lies at ${file}, so put it back there`,
  bug: "The class's server has a bug.",

  csv: {
    columns: [
      "student",
      "lesson",
      "exercise",
      "state",
      "tries",
      "first check",
      "last check",
      "solved",
      "misconceptions",
    ],
    correct: "correct",
    tried: "tried",
    notAttempted: "not attempted",
  },
};
