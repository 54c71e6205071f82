// @ts-check
import { resolve } from "node:path";
import { SetupError } from "../../setup/errors.mjs";
import { inProject } from "../../setup/project.mjs";

// Read before anything is installed: help, and an option that is mistyped, wait for nothing.

/** @typedef {import("@six-steps/classroom").ClassOptions & { help: boolean }} AskedOptions */

const everyAddress = "0.0.0.0";

export const usage = `npm run class                 show live how far the class is
npm run class -- <options>

  --host [ADDRESS]   let the room in: listen on this address of the machine, without one on all of them;
                     without --host, only this machine reaches it
  --port N           listen on port N; without it, on the port of the last time, at first 8900
  --title "TEXT"     what the class is called, for the page and for the students
  --stuck N          count a student as stuck after N wrong tries; without it, 4
  --joins N          let N students join from one address at once, and more within minutes; without it, 100:
                     for a class behind one router or one hub, N is its size
  --file FILE        keep the class in this file; without it, in my-class/class.sqlite
  --new              put the last class's file aside and start with an empty one and a new code
  --csv FILE         write the progress to FILE as a table, and end
  --help             this text
`;

const known = [
  "--host [ADDRESS]",
  "--port N",
  '--title "TEXT"',
  "--stuck N",
  "--joins N",
  "--file FILE",
  "--new",
  "--csv FILE",
  "--help",
];

const mend = "npm run class -- --help";

/**
 * @param {readonly string[]} args
 * @returns {AskedOptions}
 * @throws {SetupError} for an option that is not known, and for a value that makes no sense
 */
export function parseClassOptions(args) {
  /** @type {AskedOptions} */
  const options = {
    host: "127.0.0.1",
    file: inProject("my-class", "class.sqlite"),
    stuck: 4,
    joins: 100,
    fresh: false,
    help: false,
  };
  for (let i = 0; i < args.length; i++) {
    const [, name = args[i], attached] = /^(--[a-z]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
    const next = () => attached ?? (isOption(args[i + 1]) ? undefined : args[++i]);
    if (name === "--host") options.host = next() ?? everyAddress;
    else if (name === "--port") options.port = parseNumber(next(), name, 1, 65535);
    else if (name === "--stuck") options.stuck = parseNumber(next(), name, 1, 100);
    else if (name === "--joins") options.joins = parseNumber(next(), name, 1, 400);
    else if (name === "--title") options.title = parseTitle(next());
    else if (name === "--file") options.file = resolve(given(next(), name, "the path of a file"));
    else if (name === "--csv") options.csv = resolve(given(next(), name, "the path of the table to write"));
    else if (name === "--new" && attached === undefined) options.fresh = true;
    else if (["--help", "-h"].includes(name) && attached === undefined) options.help = true;
    else {
      throw new SetupError(
        `${JSON.stringify(args[i])} is not an option of npm run class; it knows ${known.join(", ")}.`,
        { mend },
      );
    }
  }
  if (options.fresh && options.csv) {
    throw new SetupError(
      "--new starts an empty class, and --csv writes what there is: give one of the two.",
      {
        mend: "npm run class -- --csv progress.csv",
      },
    );
  }
  return options;
}

/** @param {string | undefined} arg */
const isOption = (arg) => arg === undefined || arg.startsWith("--");

/** @param {string | undefined} value @param {string} option @param {string} what */
function given(value, option, what) {
  if (value) return value;
  throw new SetupError(`${option} needs ${what} after it.`, { mend });
}

/** @param {string | undefined} text @param {string} option @param {number} least @param {number} most */
function parseNumber(text, option, least, most) {
  const value = given(text, option, `a number from ${least} to ${most}`);
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new SetupError(
    `${option} must be a number from ${least} to ${most}, but is ${JSON.stringify(value)}.`,
    { mend },
  );
}

const longestTitle = 80;

/** @param {string | undefined} text */
function parseTitle(text) {
  const title = given(text, "--title", "what the class is called").trim();
  if (title !== "" && title.length <= longestTitle) return title;
  throw new SetupError(`--title must have from 1 to ${longestTitle} characters, but has ${title.length}.`, {
    mend: 'npm run class -- --title "Monday, group B"',
  });
}
