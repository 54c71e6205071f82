// @ts-check
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { SetupError } from "../../setup/errors.mjs";
import { inProject } from "../../setup/project.mjs";
import { lines } from "./lines.mjs";

const usage =
  "npm run reproduce [-- <line> …] [-- --again] [-- --list] [-- --seed 1] [-- --out DIR] [-- --quick] [-- --write]";

/**
 * What the command line asks for.
 *
 * @throws {SetupError} with one sentence, if it asks for what there is not
 */
export function readOptions(args = process.argv.slice(2)) {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !lines.some((line) => line.name === name));
  if (unknown !== undefined) {
    throw new SetupError(
      `There is no line ${unknown}; there are ${lines.map(({ name }) => name).join(", ")}.`,
    );
  }
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed)) throw new SetupError(`--seed takes a whole number, not ${values.seed}.`);
  const quick = Boolean(values.quick) || process.env.SIX_STEPS_QUICK === "1";
  if (quick && values.write) {
    throw new SetupError("A quick run's figures mean nothing, so --write does not take them.");
  }
  return {
    chosen: lines.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    seed,
    out: values.out === undefined ? inProject("build", "reproduce") : resolve(values.out),
    again: Boolean(values.again),
    list: Boolean(values.list),
    write: Boolean(values.write),
    quick,
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        again: { type: "boolean" },
        list: { type: "boolean" },
        quick: { type: "boolean" },
        out: { type: "string" },
        seed: { type: "string" },
        write: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new SetupError(`${/** @type {Error} */ (error).message}\nUsage: ${usage}`);
  }
}
