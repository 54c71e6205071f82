// @ts-check
import { parseArgs } from "node:util";
import { SetupError } from "../../setup/errors.mjs";

/** @typedef {{ students: number, seconds: number }} BenchOptions */

const mend = "npm run bench:class -- --students 200 --seconds 60";

/**
 * @param {string[]} args
 * @returns {BenchOptions}
 * @throws {SetupError} for an option that is not known, and for a number out of its range
 */
export function parseBenchOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        students: { type: "string", default: "200" },
        seconds: { type: "string", default: "60" },
      },
    });
    return {
      students: number("--students", values.students, 1, 400),
      seconds: number("--seconds", values.seconds, 4, 600),
    };
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(String(error), { mend });
  }
}

/** @param {string} option @param {string} text @param {number} least @param {number} most */
function number(option, text, least, most) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new SetupError(
    `${option} must be a number from ${least} to ${most}, but is ${JSON.stringify(text)}.`,
    {
      mend,
    },
  );
}
