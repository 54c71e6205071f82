/** What the teacher reads on the class's page. index.html names those of its own by key, in double braces. */
export const en = {
  /** In index.html. */
  html: {
    documentTitle: "Class · Six Steps",
    class: "Class",
    lessons: "Lessons",
    activeLessons: "that the class is at",
    allLessons: "all",
    hideNames: "Hide names",
    size: "Size",
    howToJoin: "How to join",
    exportCsv: "Export CSV",
    runOnce: "Run this once, in a cell of any lesson",
    ownName: "Put your own name in the place of “your name”. Your code stays on your machine.",
    close: "Close",
    remove: "Remove from the class?",
    removeNot: "Keep",
    removeYes: "Remove",
    progress: "Progress",
    correctKey: "correct; a number: after so many tries",
    triedKey: "wrong tries",
    stuckKey: "stuck",
    stubKey: "ran untouched",
    noneKey: "not attempted",
    nobodyJoined: "Nobody has joined yet.",
    askedForHelp: "Asked for help",
    stuckNow: "Stuck now",
    nobodyStuck: "Nobody.",
    wrongAnswers: "Commonest wrong answers",
    noWrongAnswers: "None yet.",
    needsJavaScript: "This page needs JavaScript.",
  },

  documentTitle: (title: string) => `${title} · class`,
  counts: (students: number, active: number) => `${students} students, ${active} in the last 10 minutes`,
  away: "The class's server does not answer. This page goes on when it does.",
  noAnswer: "The class's server does not answer.",
  problem: (why: string) =>
    `The class's file takes nothing just now (${why}). What students do waits on their machines: free some space on this disk.`,
  student: (id: number) => `Student ${id}`,

  tableOf: (lessons: number, students: number) => `${lessons} lessons, ${students} students`,
  exercise: "Exercise",
  cell: (student: string, exercise: string, state: string) => `${student}, ${exercise}: ${state}`,
  solved: (tries: number) => `correct at try ${tries}`,
  untouched: "ran untouched",
  stuck: (tries: number) => `stuck after ${tries} wrong tries`,
  tried: (tries: number) => `${tries} wrong ${tries === 1 ? "try" : "tries"}`,

  answered: "Answered",
  inExercise: (exercise: string) => ` in ${exercise}`,
  triesIn: (exercise: string, tries: number, time: string) => ` ${exercise}: ${tries} tries in ${time}`,
  lastTry: (ago: string) => `last try ${ago}`,
  stuckMeans: (tries: number) =>
    `The exercise tried last is not solved, after ${tries} wrong tries, or two and ten minutes.`,
  unknownAnswer: "not a known misconception",
  wrongCounts: (students: number, times: number, unsolved: number) =>
    `${counted(students, "student")}, ${counted(times, "time")}; ${unsolved} not past it yet`,
  answer: (answer: string) => `Answer: ${answer}`,

  removeStudent: (name: string) => `Remove ${name}`,
  removeFromClass: (name: string) => `Remove ${name} from the class?`,
  removeMeans: (exercises: number) =>
    `All that came from this student is deleted for good: the checks of ${counted(exercises, "exercise")}, and every call for help. To come back, the student has to leave the class and join it again with the code.`,

  underAMinute: "under a minute",
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  justNow: "just now",
  ago: (time: string) => `${time} ago`,
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
