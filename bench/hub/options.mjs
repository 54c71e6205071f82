// @ts-check
import { SetupError } from "../../setup/errors.mjs";

/** More than these do not fit the machines that this is tried on. */
const most = 20;

/**
 * @param {readonly string[]} args
 * @returns {{ students: number, write: boolean, quick: boolean }} 3 students without a wish
 * @throws {SetupError} for an option that is not known, or a number that is none
 */
export function parseBenchOptions(args) {
  const options = { students: 3, write: false, quick: false };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--students") options.students = count(args[++i]);
    else if (args[i] === "--write") options.write = true;
    else if (args[i] === "--quick") options.quick = true;
    else {
      throw new SetupError(
        `${JSON.stringify(args[i])} is not an option of npm run bench:hub; it knows --students N, --write, --quick.`,
        { mend: "npm run bench:hub -- --students 3" },
      );
    }
  }
  if (options.write && options.quick)
    throw new SetupError("--write takes the figures of a run in full, not --quick.");
  return options;
}

/** @param {string | undefined} text */
function count(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new SetupError(`--students must be a whole number from 1 to ${most}, but is ${text ?? "missing"}.`, {
    mend: "npm run bench:hub -- --students 3",
  });
}
