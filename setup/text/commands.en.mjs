// @ts-check

/** What the commands say of their options: `--help`, and what is wrong with those that were given. */
export const en = {
  help: "this text",
  unknownOption: (/** @type {string} */ given, /** @type {string} */ command, /** @type {string} */ known) =>
    `${given} is not an option of ${command}; it knows ${known}.`,
  giveOne: (/** @type {string} */ why) => `${why}: give one of the two.`,
  missing: (/** @type {string} */ option, /** @type {string} */ needs) =>
    `${option} needs ${needs} after it.`,
  mustBe: (/** @type {string} */ option, /** @type {string} */ needs, /** @type {string} */ given) =>
    `${option} must be ${needs}, but is ${given}.`,
  noCommand: (/** @type {string} */ given, /** @type {string} */ known) =>
    `${given} is not a command; there are ${known}.`,
  noLesson: (/** @type {string} */ given, /** @type {string} */ known) =>
    `There is no lesson ${given}; there are ${known}.`,
  outside: (/** @type {string} */ option, /** @type {string} */ project, /** @type {string} */ given) =>
    `${option} must lie inside the project (${project}), but is ${given}.`,
  noFolder: (/** @type {string} */ option, /** @type {string} */ folder) =>
    `${option} names ${folder}, and there is no such folder.`,

  /** What stands after an option. */
  needs: {
    number: (/** @type {number} */ least, /** @type {number} */ most) => `a number from ${least} to ${most}`,
    oneOf: (/** @type {string} */ known) => `one of ${known}`,
    folder: "the path of a folder",
    file: "the path of a file",
    table: "the path of the table to write",
    certificate: "the paths of a certificate and of its key",
    lesson: "the number of a lesson, such as 06",
    address: "an address",
    hostName: "a name such as room.school.example",
    title: "what the class is called",
  },

  start: {
    does: "set up what is missing and open JupyterLab at the first lesson",
    noBrowser: "print the address, open nothing",
    port: "serve on port N; without it, on 8888 or the next free one",
    classic: "Notebook 7 instead of JupyterLab",
    rise: 'the slides of "npm run edition -- slides" live, by RISE, which is installed when first asked for',
    quick: "lessons train on few images for few epochs, as the tests do",
    original: "open the lessons as they are written, in notebooks/, instead of your copies in my-work/",
    language: "your copies in this language, from now on",
    folder: "open this folder of the project instead",
    originalOrFolder: "--original opens notebooks/ and --folder another folder",
    languageOrOriginal: "--language is for your copies, and --original opens notebooks/",
    languageOrFolder: "--language is for your copies, and --folder opens another folder",
    riseOrClassic: "--rise shows slides in JupyterLab, and --classic opens Notebook 7",
    python: "SIX_STEPS_PYTHON=<path>   the Python to make the environment with, 3.10 or newer",
    noSlides: (/** @type {string} */ folder) =>
      `--rise shows the slides in ${folder}, and nobody has made them yet.`,
  },

  edition: {
    does: "make the lessons for a student, a teacher, a projector, a web server or nbgrader",
    editions: {
      student: "the lessons to hand out, with stubs and without outputs",
      teacher: "with solutions in place of the stubs, and teaching notes",
      slides:
        "the lessons as slides, executed: for RISE in JupyterLab, and as reveal.js pages with speaker notes",
      site: "a web site of the lessons, executed, to read offline and on a phone",
      browser: "a web site to work in: the lessons run in the page, and there is nothing to install",
      nbgrader: "a course for nbgrader: exercises as graded cells with points, in course/",
    },
    lesson: "this lesson alone; may be given several times; without it, all",
    out: "the folder to make; without it, one of that name in build/editions, or course/",
    language: "what is translated in this language, and the rest in English",
    quick: "execute on few images and epochs, as the tests do",
    serve: "browser: serve what was made on this machine, and print the address",
    port: "with --serve: on port N; without it, on 8700 or the next free one",
    serveIsForBrowser: (/** @type {string} */ name) =>
      `--serve is for the browser edition; the ${name} edition is opened as files.`,
    which: (/** @type {string} */ known) => `Which edition? There are ${known}.`,
    none: (/** @type {string} */ given, /** @type {string} */ known) =>
      `There is no edition ${given}; there are ${known}.`,
    oneAtATime: (/** @type {string[]} */ given) =>
      `One edition at a time: ${given.join(", ")} are ${given.length}.`,
    size: (/** @type {number} */ megabytes) => `It has ${megabytes} MB, data sets included.`,
    open: (/** @type {string} */ address) => `It is open at\n\n  ${address}\n\nPress Ctrl-C to stop.`,
    stopped: "Stopped. Nothing has been replaced.",
  },

  class: {
    does: "open the lessons for a room by one link, and show live how far it is",
    host: `let the room in: listen on this address of the machine, without one on all of them;
without --host, only this machine reaches it`,
    port: "listen on port N; without it, on the port of the last time, at first 8900",
    name: "the name by which students reach this machine",
    tls: "HTTPS for the room, with which training uses all processors",
    withoutLessons: "do not serve the lessons: take the reports of installed notebooks alone",
    language: "lessons and pages in this language, unless a student chooses another one",
    title: "what the class is called, for the page and for the students",
    titleWord: '"TEXT"',
    titleExample: '"Monday, group B"',
    titleLength: (
      /** @type {string} */ option,
      /** @type {number} */ longest,
      /** @type {number} */ length,
    ) => `${option} must have from 1 to ${longest} characters, but has ${length}.`,
    stuck: "count a student as stuck after N wrong tries; without it, 4",
    joins: `let N students join from one address at once, and more within minutes; without it, 100:
for a class behind one router or one hub, N is its size`,
    variants: "give whoever joins from now on numbers of their own in some exercises",
    course: "with --variants: draw the numbers by this course's secret; without it, course/",
    file: "keep the class in this file; without it, in my-class/class.sqlite",
    new: "put the last class's file aside and start with an empty one and a new code",
    csv: "write the progress to FILE as a table, and end",
    csvOrNew: "--new starts an empty class, and --csv writes what there is",
    stopped: "Stopped. What came in is kept.",
  },

  grading: {
    does: "nbgrader's commands, with submissions in a sandbox",
    about: `  generate 04   make the notebook to hand out, in course/release/
  release 04    put it where students fetch it (nbgrader's exchange)
  collect 04    take in what they handed in: from --from, or from my-class/handed-in
                where that is, or else from the exchange
  autograde 04  grade everything in course/submitted/<student>/
  feedback 04   write a page for each student, in course/feedback/
  alike 04      list answers that are the same but for names and spaces, to look at
  export        all grades as CSV, in course/grades.csv, and for Canvas and Moodle
  panels        JupyterLab with nbgrader's panels, in the course
  <other>       any other command of nbgrader's, with its own options`,
    course: "the course's folder; without it, course/",
    from: "collect: from this folder of <student>/<lesson>.ipynb",
    exchange: "collect: from nbgrader's exchange, also where there is my-class/handed-in",
    sameStudents: "collect: whoever bears the name of another class's student is that student",
    port: "of the panels",
    noBrowser: "of the panels: only print the address",
    fromIsForCollect: "--from says from which folder to collect.",
    none: "What is to be done? There is no command.",
    unknown: (/** @type {string} */ given, /** @type {string} */ known) =>
      `There is no command ${given}. There are ${known}, and nbgrader's own.`,
    noCourse: (/** @type {string} */ folder) => `There is no course in ${folder}.`,
    stopped: "Stopped. What was graded stays; the same command goes on from there.",
  },
};
