import { observeBuildModel } from "./buildModel.js";
import type { ClassifierClass, Method } from "./classifier.js";
import { type Facts, factsOf } from "./facts.js";
import { observeFields } from "./fields.js";
import { observeFit } from "./fit.js";
import { watchInherited } from "./inherited.js";
import { observePredict } from "./predict.js";
import { type Thrown, thrownBy } from "./thrown.js";
import { observeTogether } from "./together.js";
import { observeToOneHotLabels } from "./toOneHotLabels.js";

/*
 * This room runs a student's class and tells what it did, as plain data. It does not know what is right: that is worked out
 * elsewhere, and in grading outside the process that the student's code runs in.
 */

const observers = {
  facts: (answer: unknown): Facts => factsOf(answer),
  fields: observeFields,
  buildModel: observeBuildModel,
  toOneHotLabels: observeToOneHotLabels,
  fit: observeFit,
  predict: observePredict,
  together: observeTogether,
};

type Observers = typeof observers;

/** What can be looked at in a class. */
export type Aspect = keyof Observers;

export type TaskOf<A extends Aspect> = Parameters<Observers[A]>[1];
export type SeenOf<A extends Aspect> = Awaited<ReturnType<Observers[A]>>;

/** What one look at a class has found. */
export type Observation<A extends Aspect> = {
  /** Methods of the library's own class that ran meanwhile. */
  inherited: Method[];
} & ({ seen: SeenOf<A> } | { thrown: Thrown });

/** Runs what `aspect` is about on what `task` gives. An error in the student's code is part of what is found. */
export async function observe<A extends Aspect>(
  answer: unknown,
  aspect: A,
  task: TaskOf<A>,
): Promise<Observation<A>> {
  const inherited = watchInherited();
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100; // the frames that count may lie below a dozen of TensorFlow.js's own
  try {
    const run = observers[aspect] as (answer: unknown, task: unknown) => SeenOf<A> | Promise<SeenOf<A>>;
    const seen = await run(answer as ClassifierClass, task);
    return { seen, inherited: [...inherited] };
  } catch (error) {
    return { thrown: thrownBy(error), inherited: [...inherited] };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
