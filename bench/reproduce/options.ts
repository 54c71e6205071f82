import { SetupError } from "#setup/errors.mjs";
import { commandLine, flag, value } from "#setup/options.mjs";
import { oneOf, path, whole } from "#setup/optionValues.mjs";
import { inProject } from "#setup/project.mjs";
import { lines } from "./lines.js";

const names = lines.map(({ name }) => name);

const { usage, parse } = commandLine({
  name: "npm run reproduce",
  does: "run the headline of each source in full, beside what the source says",
  words: "<line> …",
  about: `Only these lines, if any are named: ${names.join(", ")}`,
  options: {
    list: flag("what the lines are"),
    again: flag("run a line that is done once more"),
    seed: value("N", whole(0, Number.MAX_SAFE_INTEGER), "of all that is random; without it, 1", {
      example: "2",
    }),
    out: value("DIR", path("the path of a folder"), "where results lie; without it, in build/reproduce"),
    quick: flag("few examples and epochs: shows that all parts work, and its figures mean nothing"),
    write: flag("put the table of all lines that are done into docs/measurements.md"),
  },
});

export { usage };

/** @throws {SetupError} with one sentence, if it asks for what there is not */
export function parseReproduceOptions(args: readonly string[]) {
  const { words, seed = 1, out = inProject("build", "reproduce"), ...asked } = parse(args);
  const wanted = oneOf(words, names, "line", "npm run reproduce -- --list");
  const quick = asked.quick || process.env.SIX_STEPS_QUICK === "1";
  if (quick && asked.write) {
    throw new SetupError("A quick run's figures mean nothing, so --write does not take them.");
  }
  const chosen = lines.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  return { ...asked, chosen, seed, out, quick };
}
