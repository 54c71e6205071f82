// @ts-check
import { SetupError } from "../errors.mjs";
import { parsePort, splitOnce } from "../start/options.mjs";

/**
 * @typedef {object} HubOptions
 * @property {boolean} quick few images and epochs; default no
 * @property {boolean} help
 * @property {number} [port] default: 8000 or the next free one
 */

export const usage = `npm run hub:demo              a JupyterHub on this machine to look at: any name, one password for all
npm run hub:demo -- <options>

  --port N                serve on port N; without it, on 8000 or the next free one
  --quick                 lessons train on few images for few epochs
  --help                  this text

Students are not kept apart in it: for a class, see deploy/README.md.
`;

const known = ["--port N", "--quick", "--help"];

/**
 * @param {readonly string[]} args
 * @returns {HubOptions}
 * @throws {SetupError} for an option that is not known, or a port that is none
 */
export function parseHubOptions(args) {
  /** @type {HubOptions} */
  const options = { quick: false, help: false };
  for (let i = 0; i < args.length; i++) {
    const [name, attached] = splitOnce(args[i]);
    if (name === "--port") options.port = parsePort(attached ?? args[++i], "npm run hub:demo -- --port 8001");
    else if (args[i] === "--quick") options.quick = true;
    else if (args[i] === "--help" || args[i] === "-h") options.help = true;
    else {
      throw new SetupError(
        `${JSON.stringify(args[i])} is not an option of npm run hub:demo; it knows ${known.join(", ")}.`,
        { mend: "npm run hub:demo -- --help" },
      );
    }
  }
  return options;
}
