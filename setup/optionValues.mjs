// @ts-check
import { statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { SetupError } from "./errors.mjs";
import { commandText } from "./text/text.mjs";

/**
 * What the text after an option must be.
 *
 * @template T
 * @typedef {object} Kind
 * @property {string} needs for the sentence where the text is missing: "a number from 1 to 65535"
 * @property {(text: string, option: string) => T} read throws a SetupError for a text that is something else
 */

/** @param {string} option @param {string} needs */
export const missing = (option, needs) => new SetupError(commandText.missing(option, needs));

/** A whole number, both ends included. @param {number} least @param {number} most @returns {Kind<number>} */
export function whole(least, most) {
  return {
    get needs() {
      return commandText.needs.number(least, most);
    },
    read(text, option) {
      const number = Number(text);
      if (/^-?\d+$/.test(text) && number >= least && number <= most) return number;
      throw new SetupError(commandText.mustBe(option, this.needs, JSON.stringify(text)));
    },
  };
}

export const port = whole(1, 65535);

/** @param {string} needs "the path of a file" @returns {Kind<string>} another option does not count as text */
export const text = (needs) => ({
  needs,
  read(text, option) {
    if (text.startsWith("--")) throw missing(option, needs);
    return text;
  },
});

/** @param {string} needs @returns {Kind<string>} made absolute; whether there is one does not matter */
export const path = (needs) => ({ needs, read: (given, option) => resolve(text(needs).read(given, option)) });

/** @param {string} root @returns {Kind<string>} a folder that is there, in the project or the project itself */
export function folderWithin(root) {
  return {
    get needs() {
      return commandText.needs.folder;
    },
    read(text, option) {
      const folder = path(this.needs).read(text, option);
      if (!`${folder}${sep}`.startsWith(root + sep)) {
        throw new SetupError(commandText.outside(option, root, folder));
      }
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new SetupError(commandText.noFolder(option, folder));
      }
      return folder;
    },
  };
}

/**
 * The words that were given, if each is one of the known.
 *
 * @param {readonly string[]} words
 * @param {readonly string[]} known
 * @param {string} what they are called: "data set"
 * @param {string} mend a command that would do
 * @throws {SetupError} that names what there is
 */
export function oneOf(words, known, what, mend) {
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return words;
  throw new SetupError(`There is no ${what} ${unknown}; there are ${known.join(", ")}.`, {
    mend,
  });
}
