import type * as tf from "@tensorflow/tfjs";
import { ForeignOptimizerError } from "../../errors/errors.js";
import type { LayersModelInside, LayerVariable } from "../model/layersModel.js";
import type { Slot } from "../model/optimizerInside.js";
import { trainingText } from "../trainingText.js";
import { warnOnce } from "./fallback.js";

/** The weights that each optimiser has trained last. */
const owners = new WeakMap<tf.Optimizer, readonly LayerVariable[]>();

/**
 * Sees to it that the optimiser's moments are of this model's weights: it keeps one for each, by their order. To be called
 * before a step.
 *
 * @throws ForeignOptimizerError if it has trained, or was loaded for, weights of other shapes
 */
export function checkOptimizer(model: LayersModelInside): void {
  const { optimizer_: optimizer } = model;
  const mine = model.collectedTrainableWeights ?? model.trainableWeights;
  if (optimizer === undefined) return;
  const before = owners.get(optimizer);
  if (before === mine) return;
  const lists = slotsOf(optimizer);
  if (lists.length > 0 && before !== undefined && !isSame(before, mine)) {
    if (shapesOf(before) !== shapesOf(mine)) throw foreign(optimizer, before, mine);
    warnOnce(trainingText.foreignMoments(optimizer.getClassName(), nameOf(before), nameOf(mine)));
  } else if (before === undefined) {
    for (const list of lists) {
      const slots = list
        .filter((slot) => slot !== undefined)
        .map(({ originalName, variable }) => {
          return { originalName: originalName.replace(/\/[^/]*$/, ""), shape: variable.shape };
        });
      if (slots.length > 0 && shapesOf(slots) !== shapesOf(mine)) throw foreign(optimizer, slots, mine);
    }
  }
  owners.set(optimizer, mine);
}

type Named = Pick<LayerVariable, "originalName" | "shape">;

function isSame(some: readonly LayerVariable[], others: readonly LayerVariable[]): boolean {
  return some.length === others.length && some.every((variable, i) => variable === others[i]);
}

function shapesOf(weights: readonly Named[]): string {
  return weights.map(({ shape }) => `[${shape.join(", ")}]`).join(", ");
}

const nameOf = (weights: readonly Named[]): string => weights[0]?.originalName ?? "";

function foreign(optimizer: tf.Optimizer, theirs: readonly Named[], mine: readonly Named[]) {
  const described = (weights: readonly Named[]) =>
    weights.map(({ originalName, shape }) => `${originalName} [${shape.join(", ")}]`);
  return new ForeignOptimizerError(optimizer.getClassName(), described(theirs), described(mine));
}

/** The lists of what an optimiser has gathered for each weight; none of SGD, which gathers nothing. */
function slotsOf(optimizer: tf.Optimizer): Slot[][] {
  const isSlots = (value: unknown): value is Slot[] =>
    Array.isArray(value) && value.every((slot) => slot === undefined || "originalName" in slot);
  return Object.values(optimizer).filter(isSlots);
}
