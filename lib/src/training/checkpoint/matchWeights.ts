import type * as tf from "@tensorflow/tfjs";
import { ArchitectureError } from "../../errors/errors.js";
import type { LayerVariable } from "../model/layersModel.js";
import { checkpointText } from "./checkpointText.js";
import { weightsInLayerOrder } from "./layerWeights.js";
import type { StoredWeight } from "./readCheckpoint.js";

/** What can be told of a weight from both sides. */
interface Described {
  name: string;
  shape: readonly (number | null)[];
}

/**
 * Finds for each weight of a model the stored one, layer by layer in the order in which data runs through them.
 *
 * Names decide only for files that others have saved, whose order frozen layers change: a notebook that builds its
 * model once more gets other names (`dense_Dense3` after `dense_Dense1`), and the same architecture all the same.
 *
 * @param inOrder whether the file keeps the layers' order.
 * @throws ArchitectureError that names the first layer that differs, and both shapes.
 */
export function matchWeights(
  model: tf.LayersModel,
  stored: readonly StoredWeight[],
  inOrder: boolean,
): [LayerVariable, StoredWeight][] {
  const variables = weightsInLayerOrder(model);
  const byName = new Map(stored.map((weight) => [weight.spec.name, weight]));
  if (!inOrder && variables.length === stored.length) {
    const pairs = variables.map((variable) => [variable, byName.get(variable.originalName)] as const);
    if (pairs.every(([{ shape }, found]) => String(shape) === String(found?.spec.shape))) {
      return pairs as [LayerVariable, StoredWeight][];
    }
  }
  const mine = byLayer(variables, ({ originalName, shape }) => ({ name: originalName, shape }));
  const theirs = byLayer(stored, ({ spec }) => spec);
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    if (shapes(mine[i]) !== shapes(theirs[i])) throw mismatch(mine[i], theirs[i]);
  }
  const inTurn = theirs.flatMap(({ members }) => members);
  return mine.flatMap(({ members }) => members).map((variable, i) => [variable, inTurn[i]]);
}

interface Layer<T> {
  layer: string;
  members: T[];
  weights: Described[];
}

/** Weights whose names begin with the same layer's name come together, in the order of the first of each. */
function byLayer<T>(all: readonly T[], describe: (one: T) => Described): Layer<T>[] {
  const layers = new Map<string, Layer<T>>();
  for (const member of all) {
    const { name, shape } = describe(member);
    const slash = name.lastIndexOf("/");
    const layer = slash > 0 ? name.slice(0, slash) : name;
    const known = layers.get(layer) ?? { layer, members: [], weights: [] };
    known.members.push(member);
    known.weights.push({ name: name.slice(slash + 1), shape });
    layers.set(layer, known);
  }
  return [...layers.values()];
}

function mismatch(mine: Layer<unknown> | undefined, theirs: Layer<unknown> | undefined): ArchitectureError {
  const { doesNotFit, differs, notInCheckpoint, notInModel } = checkpointText;
  const [ours, stored] = [mine?.layer ?? "", theirs?.layer ?? ""];
  const [shapes, storedShapes] = [inWords(mine), inWords(theirs)];
  const difference =
    mine && theirs
      ? differs(ours, shapes, stored, storedShapes)
      : mine
        ? notInCheckpoint(ours, shapes)
        : notInModel(stored, storedShapes);
  return new ArchitectureError(doesNotFit(difference));
}

function shapes(layer: Layer<unknown> | undefined): string | undefined {
  return layer?.weights.map(({ shape }) => `[${shape}]`).join();
}

function inWords(layer: Layer<unknown> | undefined): string {
  return (layer?.weights ?? [])
    .map(({ name, shape }) => `${name} [${shape.join(", ")}]`)
    .join(checkpointText.and);
}
