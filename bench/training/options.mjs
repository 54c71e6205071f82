// @ts-check
import { parseArgs } from "node:util";
import { tasks } from "./tasks.mjs";

const usage =
  "npm run bench:training [-- --with-peers] [--tasks mlp32,cnn64] [--repeats 5] [--epochs 3] [--quick] [--write]";

/**
 * What the command line and SIX_STEPS_QUICK ask for.
 *
 * @throws {Error} with one sentence, if they ask for what there is not
 */
export function readOptions() {
  const { values } = parse();
  const quick = Boolean(values.quick) || process.env.SIX_STEPS_QUICK === "1";
  const names = values.tasks?.split(",") ?? tasks.map(({ name }) => name);
  const unknown = names.find((name) => !tasks.some((task) => task.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no task ${unknown}; there are ${tasks.map(({ name }) => name).join(", ")}.`);
  }
  if (quick && values.write)
    throw new Error("A quick run's figures mean nothing, so --write does not take them.");
  return {
    tasks: tasks.filter(({ name }) => names.includes(name)),
    repeats: count("--repeats", values.repeats, quick ? 1 : 5),
    epochs: values.epochs === undefined ? undefined : count("--epochs", values.epochs, 1),
    withPeers: Boolean(values["with-peers"]),
    write: Boolean(values.write),
    quick,
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        "with-peers": { type: "boolean" },
        tasks: { type: "string" },
        repeats: { type: "string" },
        epochs: { type: "string" },
        quick: { type: "boolean" },
        write: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\nUsage: ${usage}`);
  }
}

/** @param {string} name @param {string | undefined} text @param {number} usual */
function count(name, text, usual) {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name} takes a whole number from 1, not ${text}.`);
  return value;
}
