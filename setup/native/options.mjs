// @ts-check
import { SetupError } from "../errors.mjs";

export const usage = `npm run native               let TensorFlow's own C library compute for TensorFlow.js (tfjs-node)
npm run native -- --remove   undo that: the project computes with WASM again

CXX=<program>                the C++ compiler, instead of g++, c++ or clang++
`;

/**
 * @param {readonly string[]} args
 * @returns {{ remove: boolean, help: boolean }}
 * @throws {SetupError} for an option that is not known
 */
export function parseNativeOptions(args) {
  const options = { remove: false, help: false };
  for (const arg of args) {
    if (arg === "--remove") options.remove = true;
    else if (arg === "--help" || arg === "-h") options.help = true;
    else {
      throw new SetupError(
        `${JSON.stringify(arg)} is not an option of npm run native; it knows --remove, --help.`,
        { mend: "npm run native -- --help" },
      );
    }
  }
  return options;
}
