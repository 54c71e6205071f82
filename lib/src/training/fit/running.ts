import { signalOfThisCell } from "../../display/display.js";
import { ModelChangedError } from "../../errors/errors.js";
import { type Endings, Interruption, inWords, type Place } from "./interruption.js";

/** The latest training of each model. It may be over without having been able to say so: Stop passes every `finally`. */
const latest = new WeakMap<object, Interruption>();

/** Whether a training of this model goes on. */
export function isTraining(model: object): boolean {
  const training = latest.get(innerOf(model));
  return training !== undefined && !training.isOver;
}

/** Begins one. What a former one has left open, since Stop ended it by force, is given back first. */
export function beginTraining(model: object, place: Place, endings: Endings): Interruption {
  latest.get(model)?.abandon();
  const training = new Interruption(signalOfThisCell(), place, endings);
  latest.set(model, training);
  return training;
}

/** Ends a training that goes on with a ModelChangedError: somebody has done to the model what no training survives. */
export function endTraining(model: object, what: string): void {
  const training = latest.get(model);
  training?.fail(new ModelChangedError(what, inWords(training.place)));
}

/** A `Sequential` trains by a model inside of it, which `compile` makes anew. */
export function innerOf(model: object): object {
  const { model: inner } = model as { model?: unknown };
  return typeof inner === "object" && inner !== null && "isTraining" in inner ? inner : model;
}
