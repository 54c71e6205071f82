// @ts-check
import { causeOf } from "./causes.mjs";
import { text } from "./text/text.mjs";

/** Something the set-up needs and cannot mend itself. Printed without a stack trace. */
export class SetupError extends Error {
  /**
   * @param {string} message what is wrong, in one sentence
   * @param {object} [options]
   * @param {string | string[]} [options.mend] the command that mends it, or the ways to choose from
   * @param {string} [options.output] the last lines of the tool that failed
   */
  constructor(message, { mend = [], output = "" } = {}) {
    super(message);
    this.name = "SetupError";
    this.mend = [mend].flat();
    this.output = output;
  }
}

/** The student pressed Ctrl-C, or the terminal went away. */
export class Stopped extends Error {}

/**
 * What the terminal shows for an error: one sentence, the tool's own last words, and what to do.
 * Errors that nobody foresaw are bugs: those alone keep their stack trace.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function describe(error) {
  if (!(error instanceof Error)) return `\n✗ ${error}\n`;
  if (!(error instanceof SetupError)) {
    // A full disk or a folder that another user made may strike anywhere.
    const cause = causeOf(error.message);
    if (!cause) return `\n✗ ${text.bug}\n${error.stack}\n`;
    return describe(new SetupError(`${error.message}: ${cause.sentence}`, { mend: cause.mend }));
  }
  const lines = ["", `✗ ${error.message}`];
  if (error.output) lines.push("", ...error.output.split("\n").map((line) => `  | ${cut(line)}`), "");
  if (error.mend.length === 1) lines.push(`  ${text.mend} ${error.mend[0]}`);
  else if (error.mend.length > 1) lines.push(`  ${text.mend}`, ...error.mend.map((way) => `    ${way}`));
  return `${lines.join("\n")}\n`;
}

/** Some tools print a line of thousands of characters. @param {string} line */
const cut = (line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line);
