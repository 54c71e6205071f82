import { SetupError } from "#setup/errors.mjs";
import { commandLine, flag, value } from "#setup/options.mjs";
import { oneOf, text, whole } from "#setup/optionValues.mjs";
import { tasks } from "./tasks.js";

const names = tasks.map(({ name }) => name);

const { usage, parse } = commandLine({
  name: "npm run bench:training",
  does: "how long an epoch of training takes, beside stock TensorFlow.js",
  options: {
    "with-peers": flag("install and measure Keras, PyTorch and the matrix products alone too"),
    tasks: value("A,B", text("the names of tasks"), `only these of ${names.join(", ")}`, {
      example: names[0],
    }),
    repeats: value("N", whole(1, 1000), "rounds; without it, 5"),
    epochs: value("N", whole(1, 1000), "that are timed in one run; without it, what the task says"),
    quick: flag("one round on few pictures: shows that all parts work, and its times mean nothing"),
    write: flag("put the tables into docs/measurements.md"),
  },
});

export { usage };

/** @throws {SetupError} with one sentence, if it asks for what there is not */
export function parseTrainingOptions(args: readonly string[]) {
  const { "with-peers": withPeers, ...asked } = parse(args);
  const quick = asked.quick || process.env.SIX_STEPS_QUICK === "1";
  if (quick && asked.write) {
    throw new SetupError("A quick run's figures mean nothing, so --write does not take them.");
  }
  const wanted = oneOf(asked.tasks?.split(",") ?? names, names, "task", "npm run bench:training -- --help");
  return {
    ...asked,
    tasks: tasks.filter(({ name }) => wanted.includes(name)),
    repeats: asked.repeats ?? (quick ? 1 : 5),
    withPeers,
    quick,
  };
}

export type TrainingOptions = ReturnType<typeof parseTrainingOptions>;
