import { saidInCode } from "@six-steps/classroom/internal/translation/saidInCode.js";
import { type Cell, textOf } from "#setup/notebook.mjs";
import {
  type Language,
  readLanguage,
  sourceHash,
  type Translation,
} from "#setup/translation/translation.mjs";

/** Vowels with accents: English can still be read in it, and no sentence is left as it was. */
const accented = (text: string) => text.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`.normalize("NFC"));

const ownLines = /(```[\s\S]*?```|\$\$[\s\S]*?\$\$)/;
const ownParts = /(`+[^`]+`+|\$[^$\n]+\$|\]\([^)]*\)|<[^>]+>|https?:\S+)/;

/** A language that a machine speaks: each line in brackets, with accents. */
export const machineLanguage: Language = {
  name: "mächíné",
  marks: Object.fromEntries(Object.keys(readLanguage("ko").marks).map((mark) => [mark, accented(mark)])),
  found: {
    question: "Thé qúéstíón óf thís [^*]*",
    time: "\\d+ mínútés",
    takes: "(ábóút .*)⟧",
    timetable: "Tímétáblé",
  },
};

export const textByMachine = (markdown: string): string =>
  markdown
    .split(ownLines)
    .map((part, i) => (i % 2 === 1 ? part : part.split("\n").map(lineByMachine).join("\n")))
    .join("");

function lineByMachine(line: string): string {
  const said = line
    .split(ownParts)
    .map((part, i) => (i % 2 === 1 ? part : accented(part)))
    .join("");
  const isText = /^\s*(?:#+ |[-*+] |\d+[.)] )?[^\s|<>#+-]/.test(line) && /\p{L}/u.test(line);
  return isText ? said.replace(/^(\s*(?:#+ |[-*+] |\d+[.)] )?)(.*)$/, "$1⟦$2⟧") : said;
}

const wordsByMachine = (words: string): string =>
  words
    .split(/(\$\{[^}]*\}|\\.)/)
    .map((part, i) => (i % 2 === 1 ? part : accented(part)))
    .join("");

/** All that a lesson says, as a translator would write it. */
export function translationByMachine(cells: readonly Cell[], language = "xx"): Translation {
  const of = ({ source }: Cell) => sourceHash(textOf(source));
  const texts = cells.filter(({ cell_type }) => cell_type === "markdown");
  const codes = cells.filter(({ cell_type, id }) => cell_type === "code" && !id.startsWith("exercise-"));
  const said = codes.map((cell) => [cell, saidInCode(textOf(cell.source)).words] as const);
  return {
    language,
    complete: true,
    cells: Object.fromEntries(
      texts.map((cell) => [cell.id, { of: of(cell), text: textByMachine(textOf(cell.source)) }]),
    ),
    words: Object.fromEntries(
      said
        .filter(([, words]) => words.length > 0)
        .map(([cell, words]) => [
          cell.id,
          { of: of(cell), words: Object.fromEntries(words.map((word) => [word, wordsByMachine(word)])) },
        ]),
    ),
  };
}
