/** What `npm run grading` says to the teacher besides nbgrader. */
export const en = {
  alike: {
    nobody: (lesson: string) =>
      `No notebook of ${lesson} has been graded yet, and answers are compared in those. First: npm run grading -- autograde ${lesson}`,
    heading: (lesson: string, students: number) =>
      `${lesson}: answers of ${students} ${students === 1 ? "student" : "students"}, compared but for names, spaces, comments and types.`,
    meaning:
      "The same answer may come from one lecture, one tutor, one book or work in pairs. It is for you to look at: no mark depends on it.",
    group: (students: readonly string[]) => `${students.join(", ")} wrote the same:`,
    none: (exercise: string) => `${exercise}: nothing to look at.`,
    usual: {
      solution: (students: number) => `${students} as the solution that the library shows`,
      mistake: (students: number) => `${students} with a mistake that many make`,
      short: (students: number) => `${students} in so few words that many write the same`,
    },
    leftOut: (parts: readonly string[]) => `Left out: ${parts.join("; ")}.`,
    unread: (exercise: string, students: readonly string[]) =>
      `Not compared in ${exercise}, because no code declares it or it does not parse: ${students.join(", ")}.`,
    values: (exercises: readonly string[]) =>
      `Not compared, because the answer is a value: ${exercises.join(", ")}.`,
  },

  collect: {
    noFolder: (folder: string) => `There is no folder ${folder}.`,
    notInCourse: (name: string, lessons: readonly string[]) =>
      `The course has no lesson “${name}”. It has ${lessons.length > 0 ? lessons.join(", ") : "none"}.`,
    exchange: (lesson: string) =>
      `Without --from, and without my-class/handed-in, notebooks are taken from nbgrader's exchange. To take them from a folder of <student>/<lesson>.ipynb: npm run grading -- collect ${lesson} --from <folder>`,
    nothing: (folder: string) => `No student's folder in ${folder} holds a notebook of the course.`,
    taken: (students: readonly string[], lesson: string) =>
      `${lesson}: taken in from ${students.length} ${students.length === 1 ? "student" : "students"}: ${students.join(", ")}.`,
    again: (students: readonly string[], lesson: string) =>
      `${lesson}: a newer notebook in place of an older one: ${students.join(", ")}.`,
    unchanged: (students: readonly string[], lesson: string) =>
      `${lesson}: nothing new from ${students.join(", ")}.`,
    newerHere: (path: string) => `Left as it is, because it is newer than what was handed in: ${path}.`,
    older: (student: string, taken: string, left: readonly string[]) =>
      `${student} handed in several notebooks of one lesson. The latest counts, “${taken}”; left: ${left.map((name) => `“${name}”`).join(", ")}.`,
    beside: (folder: string, names: readonly string[]) =>
      `${folder} also holds ${names.map((name) => `“${name}”`).join(", ")}. Where that is the same lesson, take out the one that is not to count.`,
    noLesson: (path: string) => `Not taken in, because no lesson of the course has its name: ${path}.`,
    noStudent: (path: string) => `Not taken in, because it lies in no student's folder: ${path}.`,
    without: (students: readonly string[], lessons: readonly string[]) =>
      `No notebook ${lessons.length > 0 ? `called ${lessons.join(" or ")}` : "of the course"} in the folders of: ${students.join(", ")}.`,
    gone: (student: string, folder: string) =>
      `${student} was taken in before, and is no longer among those who handed in, as after a change of name or a removal. The grades are still in the course. To take them out, delete ${folder} and run: npm run grading -- db student remove "${student}" --force`,
    renumbered: (students: readonly string[]) =>
      `Their numbers of their own are others than they were graded by; autograde grades them anew: ${students.join(", ")}.`,
    otherClass: (student: string, folder: string) =>
      `Not taken in: ${student}. A student of another class has that name in this course, from ${folder}.`,
    ownCourse:
      "A course knows students by their names alone. Give this class a course of its own: npm run edition -- nbgrader --out <folder>, then --course <folder> with each command. If they are the same students in both classes, run this command again with --same-students.",
    noFile: (path: string) => `Not taken in, because it is a link or a folder, not a file: ${path}.`,
  },

  /** What is being installed, and what it needs. */
  nbgrader: {
    title: "nbgrader in an environment of its own, about 80 MB",
    oldPython: (minor: number, version: string) =>
      `nbgrader needs Python 3.${minor} or newer, and .venv was made with ${version}.`,
    otherPython: (minor: number) =>
      `then run the same command again with SIX_STEPS_PYTHON=<path of Python 3.${minor} or newer> before it`,
  },
  library: {
    title: "the library without its answers",
    shown: (lesson: string, by: string) =>
      `Submissions would get to see exercises/${lesson}: exercises/${by} imports it.`,
    mend: "let lessons import core/, and core/ import no lesson",
  },
  sandbox: {
    fails: "The sandbox fails.",
    refused: "Submissions run in a sandbox, and this system does not let bubblewrap make one.",
    allow: (setting: string) => `let users make namespaces: sudo sysctl ${setting}`,
    otherwise: [
      "or grade on another machine, in a virtual machine, or in a container that may make namespaces (--privileged)",
      "or in a container that holds nothing else: SIX_STEPS_GRADING_SANDBOX=off npm run grading -- …",
    ],
  },

  open: (address: string) =>
    `\nThe course is open at\n\n  ${address}\n\nFormgrader is in the menu Nbgrader. Press Ctrl-C to stop.`,
};
