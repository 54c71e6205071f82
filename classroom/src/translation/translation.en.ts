/** What `npm run translate` says to a translator. */
export const en = {
  missing: "there is no translation",
  missingWords: (words: readonly string[]) => `these words have no translation: ${quoted(words)}`,
  notStamped: "it does not tell which English it was made of: npm run translate -- stamp",
  outdated: "the English has changed since",
  orphaned: (id: string, what: "text" | "code") => `the lesson has no cell of ${what} named ${id}`,
  noSuchSection: (english: string) => `${english} has no section in this place`,
  ofExercise: "cells of exercises are the library's, and so are their words",

  unequal: {
    formulas: "formulas",
    names: "code between backticks",
    links: "links",
    numbers: "numbers",
    blocks: "blocks of code",
    marks: "bold marks",
    headings: "headings",
    shape: "lists and tables",
    differs: (what: string, lacks: readonly string[], besides: readonly string[]) =>
      [
        `${what}:`,
        lacks.length > 0 && `without ${lacks.join(", ")}`,
        besides.length > 0 && `${lacks.length > 0 ? "but " : ""}with ${besides.join(", ")}`,
      ]
        .filter(Boolean)
        .join(" "),
    inOrder: (what: string, place: number, from = "nothing", to = "nothing") =>
      `${what}: number ${place} is ${to}, and ${from} in English`,
    stars: (around: string) => `Markdown does not read these stars as bold: ${around}`,
    noSuchWords: (words: readonly string[]) => `English does not say: ${quoted(words)}`,
    code: "the code is another one with these words",
  },

  status: {
    kinds: { missing: "missing", outdated: "outdated", orphaned: "orphaned", unequal: "unequal" },
    whole: (cells: number) => `all ${cells} cells`,
    part: (done: number, cells: number) => `${done} of ${cells} cells`,
    incomplete: "not declared complete",
    none: "not begun",
  },

  fine: (lessons: number, language: string) =>
    `${lessons} ${lessons === 1 ? "lesson" : "lessons"} in ${language}: nothing to do.`,
  written: (path: string, cells: number) => `${path} has ${cells} cells to translate.`,
  sections: (done: number, all: number) =>
    done === all ? `all ${all} sections` : `${done} of ${all} sections`,
  sentences: "what programs say",
  tables: (done: number, all: number) => (done === all ? `all ${all} tables` : `${done} of ${all} tables`),
  inEnglish: (table: string, sentence?: string) =>
    `  in English: ${sentence === undefined ? table : `${table}, ${sentence}`}`,
  stampedPage: (path: string) => `${path}: its sections are marked as up to date.`,
  stamped: (path: string, cells: number) =>
    `${path}: ${cells} ${cells === 1 ? "cell" : "cells"} marked as up to date.`,
  nothingToReview: (lesson: string) => `${lesson}: no cell is outdated.`,
  oldEnglish: "English that it was made of",
  unknownEnglish: "English that it was made of: it was never committed",
  newEnglish: "English today",
};

function quoted(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(", ");
}
