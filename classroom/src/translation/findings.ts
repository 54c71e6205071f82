import { type Cell, textOf } from "../../../setup/notebook.mjs";
import { inWords } from "../../../setup/translation/inWords.mjs";
import { translatedText } from "../../../setup/translation/translatedLesson.mjs";
import {
  type Language,
  sourceHash,
  type TranslatedText,
  type TranslatedWords,
  type Translation,
} from "../../../setup/translation/translation.mjs";
import { bareCode } from "./bareCode.js";
import { compareText } from "./compareText.js";
import { saidInCode } from "./saidInCode.js";
import { translationText as say } from "./translationText.js";

export type FindingKind = "missing" | "outdated" | "orphaned" | "unequal";

/** What is to be done in one cell of a translated lesson. */
export interface Finding {
  cell: string;
  kind: FindingKind;
  reason: string;
}

/** Whether a student finds words of the lesson in this cell: text, or code that says something. */
export const hasWords = (cell: Cell): boolean =>
  cell.cell_type === "markdown" || (isOwnCode(cell) && saidInCode(textOf(cell.source)).words.length > 0);

/** Cells of exercises are the library's, in every language. */
const isOwnCode = ({ cell_type, id }: Cell): boolean => cell_type === "code" && !id.startsWith("exercise-");

/** What a translation lacks, cell by cell in the lesson's order. */
export function findingsIn(
  cells: readonly Cell[],
  translation: Pick<Translation, "cells" | "words">,
  language: Pick<Language, "marks">,
): Finding[] {
  const ids = (type: Cell["cell_type"]) =>
    new Set(cells.filter(({ cell_type }) => cell_type === type).map(({ id }) => id));
  const orphans = (translated: object, what: "text" | "code"): Finding[] =>
    Object.keys(translated)
      .filter((id) => !ids(what === "text" ? "markdown" : "code").has(id))
      .map((cell) => ({ cell, kind: "orphaned", reason: say.orphaned(cell, what) }));
  return [
    ...cells.flatMap((cell) => {
      const found =
        cell.cell_type === "markdown"
          ? inText(textOf(cell.source), translation.cells[cell.id], language)
          : inCode(cell, translation.words[cell.id]);
      return found.map(([kind, reason]): Finding => ({ cell: cell.id, kind, reason }));
    }),
    ...orphans(translation.cells, "text"),
    ...orphans(translation.words, "code"),
  ];
}

type Found = [kind: FindingKind, reason: string];

function inText(
  english: string,
  translated: TranslatedText | undefined,
  language: Pick<Language, "marks">,
): Found[] {
  const text = translated && translatedText(translated);
  if (!translated || !text) return [["missing", say.missing]];
  if (translated.of !== "" && isOutdated(translated, english)) return [["outdated", say.outdated]];
  return [...unstamped(translated), ...compareText(english, text, language, translated.said).map(unequal)];
}

function inCode(cell: Cell, translated: TranslatedWords | undefined): Found[] {
  const english = textOf(cell.source);
  if (!isOwnCode(cell)) return translated ? [unequal(say.ofExercise)] : [];
  const { all, words } = saidInCode(english);
  const missing = words.filter((word) => !translated?.words[word]);
  if (translated && translated.of !== "" && isOutdated(translated, english))
    return [["outdated", say.outdated]];
  const found: Found[] = missing.length > 0 ? [["missing", say.missingWords(missing)]] : [];
  if (!translated) return found;
  const unknown = Object.keys(translated.words).filter((word) => !all.includes(word));
  if (unknown.length > 0) found.push(unequal(say.unequal.noSuchWords(unknown)));
  const wanted = bareCode(english, translated.names);
  if (bareCode(inWords(english, translated)) !== wanted) found.push(unequal(say.unequal.code));
  return [...unstamped(translated), ...found];
}

const unequal = (reason: string): Found => ["unequal", reason];

const isOutdated = ({ of }: { of: string }, english: string) => of !== sourceHash(english);

const unstamped = ({ of }: { of: string }): Found[] => (of === "" ? [["outdated", say.notStamped]] : []);
