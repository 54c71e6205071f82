/** What the editions say besides the lessons: to their teacher, and on the site's own pages. */
export const en = {
  made: {
    executed: "its cells run",
    page: "becomes a page",
    kernel: "kernel and library",
    shared: "what all pages share",
    done: (name: string, folder: string) => `The ${name} edition is in ${folder}.`,
    isFile: (path: string) => `${path} is a file, and an edition is a folder.`,
    anotherPath: "<another path>",
    otherFolder: (folder: string) => `${folder} holds something else than an edition, and would be replaced.`,
  },

  site: {
    title: "Six Steps",
    about:
      "Image classification by a multilayer perceptron on Fashion-MNIST, in six design steps. Read the lessons in this order.",
    number: "number",
    lesson: "lesson",
    answers: "what it answers",
    made: "Everything here was computed when this site was made. To run the cells, change them and answer the exercises, open the workbook itself.",
    skip: "Skip to the text",
    lessons: "Lessons",
    moreLessons: "More lessons",
    code: "Code",
    output: "Output",
  },

  browser: {
    about:
      "Image classification by a multilayer perceptron on Fashion-MNIST, in six design steps. Everything runs in this page: there is nothing to install.",
    kept: "What you write is kept in this browser, on this device. A private window forgets it when you close it.",
    loading: "You can start reading. In a few seconds you can run the cells, too.",
    minutes: (minutes: readonly string[]) => `${minutes.join(" to ")} minutes`,
    files: "All your files",
    download: "Download all my work",
    takeBack: "Take work back in",
  },

  showCode: "Show the code",

  teacher: {
    toRead: "To read and answer:",
    overview: (time: string, exercises: readonly string[]) =>
      `**Teacher's edition.** ${time} ${exercises.length === 1 ? "1 exercise" : `${exercises.length} exercises`}${exercises.length > 0 ? `: ${exercises.join(", ")}` : ""}. Solutions stand in place of the stubs, and a note follows each.`,
    note: (note: string) => `**Teaching note.** ${note}`,
    exercise: (name: string, question: string) => `**Exercise ${name}.** ${question}`,
    right: (why: string) => `**Right:** ${why}`,
    hints: "**Hints:**",
    wrong: "**Wrong answers that the check knows**, and what the student reads:",
    noBank: "Its check builds and runs what the student wrote, and says what it found.",
    byWhatItDoes: "recognised by what it does.",
  },

  graded: (points: number) =>
    `${points} ${points === 1 ? "point" : "points"}. What you hand in is tried on inputs of its own.`,
};
