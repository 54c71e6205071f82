/** What pages say themselves, besides JupyterLite: the first one, a notebook's, and its dialogs about the student's work. */
export const en = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: all lessons",
  /** Beside a lesson's name. */
  progress: (right: number, of: number) =>
    right === 0 ? "begun" : right === of ? "✓ done" : `${right} of ${of} done`,

  category: "Six Steps",
  download: "Download All My Work",
  takeBack: "Take Work Back In",

  /** These stand in a notification, which holds 140 characters. */
  renewed: (old: string) =>
    `This lesson was corrected. What you wrote is in it. As it was, it lies beside it: ${old}`,
  otherLanguage: (old: string) =>
    `This lesson is in another language now. What you wrote is in it. As it was, it lies beside it: ${old}`,
  alsoOpen:
    "This lesson is open in another tab, too. What you write in one is not seen in the other: close one of them.",
  otherTab: (name: string) =>
    `Something else was written in this lesson in another tab. It is kept beside it: ${name}. Close one of the tabs.`,
  newerVersion:
    "**This lesson has a newer version of the next cell, in which you have written.** The newer one is:",
  full: "This browser's space is full: your last changes are not saved. Download all your work, then delete what you do not need.",
  blocked:
    "This browser keeps nothing for this page: what you write is gone when you close it. Download your work first.",
  privateWindow:
    "This looks like a private window. It forgets your work when you close it, so download your work first.",
  noKernel:
    "The kernel cannot be loaded. Is there a connection? When it is back, choose Kernel, then Restart Kernel.",
  nothingYet: "There is no work of yours yet: the lessons are as they came.",

  choose:
    "Choose a zip that was downloaded here, a zip of the folder my-work, or a single notebook. Nothing of yours is overwritten: where two files differ, both are kept.",
  workFile: "Zip file or notebook",
  take: "Take In",
  close: "Close",

  noneChosen: "No file was chosen, so nothing was taken in.",
  noZip: (file: string) => `${file} is not a zip file, or it is damaged. Nothing has changed.`,
  taken: (files: readonly string[]) => `Taken in: ${files.join(", ")}.`,
  nothingNew: "Nothing in it is new here.",
  beside: (file: string, name: string) =>
    `${file} is here already, and something else is written in it. Both are kept: the one that you took in is ${name}.`,
  noNotebook: (file: string) => `${file} is not a notebook, or it is damaged. It was left out.`,
  noSpace: (files: readonly string[]) =>
    `This browser's space is full, so these were not taken in: ${files.join(", ")}.`,
};
