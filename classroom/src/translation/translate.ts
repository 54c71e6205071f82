import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { lessonFiles, lessonName } from "../../../setup/lessons.mjs";
import { type Cell, readNotebook, textOf } from "../../../setup/notebook.mjs";
import { notebooksFolder, shown } from "../../../setup/project.mjs";
import { translatedText } from "../../../setup/translation/translatedLesson.mjs";
import {
  readLanguage,
  readTranslation,
  type Translation,
  translationPath,
} from "../../../setup/translation/translation.mjs";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { type Finding, findingsIn, hasWords } from "./findings.js";
import { englishOf } from "./history.js";
import { overviewLine } from "./overviewLine.js";
import { stamped, withPlaces } from "./skeleton.js";
import { translationText as say } from "./translationText.js";

/** A lesson with what a translator has made of it. */
export interface TranslatedLesson {
  /** `00-welcome` */
  name: string;
  cells: Cell[];
  language: string;
  translation: Translation;
  /** Whether anybody has begun it. */
  isBegun: boolean;
  findings: Finding[];
}

/** @param names of lessons; without them, all @param folder of the lessons */
export function translatedLessons(
  language: string,
  names?: readonly string[],
  folder = notebooksFolder,
): TranslatedLesson[] {
  const about = readLanguage(language, folder);
  return (names ?? lessonFiles(folder).map(lessonName)).map((name) => {
    const { cells } = readNotebook(`${folder}/${name}.ipynb`);
    const begun = readTranslation(name, language, folder);
    const translation = begun ?? { language, complete: false, cells: {}, words: {} };
    const findings = findingsIn(cells, translation, about);
    return { name, cells, language, translation, isBegun: begun !== undefined, findings };
  });
}

/** @param folder of the lessons */
type Action = (lessons: TranslatedLesson[], folder?: string) => { lines: string[]; code?: number };

/** What each command of `npm run translate` does: it prints lines, and tells the exit code. */
export const actions: Record<string, Action> = {
  status: (lessons) => ({ lines: lessons.map(statusLine) }),

  check(lessons) {
    const lines = lessons.flatMap(({ name, findings }) =>
      findings.map(({ cell, kind, reason }) => `${name} ${cell}: ${kind}: ${reason}`),
    );
    return lines.length > 0 ? { lines, code: 1 } : { lines: [say.fine(lessons.length, lessons[0].language)] };
  },

  review: (lessons, folder) => ({ lines: lessons.flatMap((lesson) => reviewLines(lesson, folder)) }),

  new: (lessons, folder) => ({
    lines: lessons.map((lesson) => written(lesson, folder, withPlaces, say.written)),
  }),

  stamp: (lessons, folder) => ({
    lines: lessons
      .filter(({ isBegun }) => isBegun)
      .map((lesson) => written(lesson, folder, stamped, say.stamped)),
  }),
};

function statusLine({ name, cells, translation, isBegun, findings }: TranslatedLesson): string {
  const wordy = cells.filter(hasWords).length;
  const open = new Set(findings.filter(({ kind }) => kind !== "orphaned").map(({ cell }) => cell)).size;
  const kinds = Object.entries(say.status.kinds).flatMap(([kind, word]) => {
    const count = findings.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const done = open === 0 ? say.status.whole(wordy) : say.status.part(wordy - open, wordy);
  const state = translation.complete ? [] : [say.status.incomplete];
  return overviewLine(name, isBegun ? [done, ...kinds, ...state].join(", ") : say.status.none);
}

/** Of each outdated cell, the English that it was made of, today's, and the translation. */
function reviewLines({ name, cells, translation, findings }: TranslatedLesson, folder?: string): string[] {
  const outdated = cells.filter(({ id }) =>
    findings.some(({ cell, kind }) => cell === id && kind === "outdated"),
  );
  if (outdated.length === 0) return [say.nothingToReview(name)];
  return outdated.flatMap(({ id, source }) => {
    const [text, words] = [translation.cells[id], translation.words[id]];
    const now = textOf(source);
    const old = englishOf(`${name}.ipynb`, id, (text ?? words).of, folder);
    return [
      `\n═══ ${name} ${id}`,
      `\n─── ${old === undefined ? say.unknownEnglish : say.oldEnglish}`,
      ...(old === undefined ? [] : marked(old, now, "- ")),
      `\n─── ${say.newEnglish}`,
      ...marked(now, old ?? now, "+ "),
      `\n─── ${translation.language}`,
      text ? translatedText(text) : JSON.stringify(words.words, null, 2),
    ];
  });
}

/** Lines that the other text does not have bear a sign. */
function marked(text: string, other: string, sign: string): string[] {
  const known = new Set(other.split("\n"));
  return text.split("\n").map((line) => (known.has(line) ? "  " : sign) + line);
}

function written(
  { name, cells, language, translation }: TranslatedLesson,
  folder: string | undefined,
  change: (cells: Cell[], translation: Translation) => Translation,
  told: (path: string, cells: number) => string,
): string {
  const path = translationPath(name, language, folder);
  const next = change(cells, translation);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, `${JSON.stringify(next, null, 2)}\n`);
  return told(shown(path), changes(translation, next));
}

/** How many cells differ between two translations. */
function changes(one: Translation, other: Translation): number {
  return (["cells", "words"] as const).flatMap((part) =>
    Object.entries(other[part]).filter(
      ([id, entry]) => JSON.stringify(entry) !== JSON.stringify(one[part][id]),
    ),
  ).length;
}
