import type { ModelConfig } from "./modelConfig.js";
import { type Judge, ModelDraft } from "./modelDraft.js";
import { addBranches } from "./randomBranches.js";
import type { RandomNumbers } from "./randomNumbers.js";

/** What an output is to be. */
export interface Head {
  units: number;
  activation: string;
}

/**
 * A model from an image, a list of vectors or a vector to its outputs. In a chain there is one, and each layer reads the one
 * before; in a graph layers branch, and an output may have a value for each place.
 */
export function randomModel(
  random: RandomNumbers,
  heads: readonly Head[],
  branches: boolean,
  judge: Judge = "stock",
): ModelConfig {
  const inputShape = random.pick([imageShape, imageShape, listShape, vectorShape])(random);
  const draft = new ModelDraft(random, inputShape, judge);
  const layer = (usual: () => void) =>
    branches && random.chance(0.4) ? addBranches(draft, random) : usual();
  const denseLayer = () => {
    draft.addDense(random.whole(1, 40));
    if (random.chance(0.3)) draft.addBatchNormalization();
    if (random.chance(0.2)) draft.addLayerNormalization();
    if (random.chance(0.4)) draft.addActivation();
  };
  if (random.chance(0.15))
    draft.add("rescaling", { scale: random.pick([1 / 255, 2]), offset: random.pick([0, -1]) });
  if (inputShape.length === 1 && random.chance(0.2)) draft.add("repeatVector", { n: random.whole(1, 6) });
  const rank = draft.shape.length;
  if (rank === 3) for (let i = random.whole(1, 3); i > 0; i--) layer(() => draft.addImageLayer());
  if (rank === 2) {
    for (let i = random.whole(0, 3); i > 0; i--) layer(() => draft.addListLayer());
    if (random.chance(0.2)) draft.addBatchNormalization();
    if (random.chance(0.2)) draft.addLayerNormalization();
  }
  const forPlaces = branches && rank > 1 && heads.length === 1 && random.chance(0.4);
  if (!forPlaces) {
    if (rank === 3) draft.addEnd(["flatten", "flatten", "globalAveragePooling2d", "globalMaxPooling2d"]);
    if (rank === 2) draft.addEnd(["flatten", "globalAveragePooling1d", "globalMaxPooling1d"]);
    if (branches && random.chance(0.2)) draft.addInput(random.whole(1, 9));
    if (rank < 3) {
      for (let i = random.whole(0, 2); i > 0; i--) layer(denseLayer);
      const [size] = draft.shape;
      if (draft.layers.length > 0 && size % 4 === 0) {
        draft.add("reshape", { targetShape: [2, 2, size / 4] });
        draft.addConvolution([2, 2], "same");
        draft.add("flatten");
      }
    }
  }
  const outputs = addHeads(draft, random, heads);
  const { layers, inputShapes } = draft;
  const isChain = !branches && layers.length > 1;
  const forms = isChain
    ? (["sequential", "functional", "nested"] as const)
    : (["functional", heads.length === 1 ? "within" : "functional"] as const);
  return { inputShapes, layers, outputs, form: layers.length === 1 ? "sequential" : random.pick(forms) };
}

/** Returns the numbers of the outputs' layers. */
function addHeads(draft: ModelDraft, random: RandomNumbers, heads: readonly Head[]): number[] {
  const end = draft.at;
  return heads.map(({ units, activation }, i) => {
    if (i > 0) {
      draft.goTo(random.chance(0.5) ? end : random.whole(0, end));
      if (draft.shape.length > 1) draft.add("flatten");
      else if (random.chance(0.5)) draft.addDense(random.whole(1, 12));
    }
    if (draft.shape.length === 3 && random.chance(0.5))
      draft.add("conv2d", { filters: units, kernelSize: 1, activation });
    else draft.add("dense", { units, activation });
    return draft.at;
  });
}

const imageShape = (random: RandomNumbers) => [random.whole(2, 12), random.whole(2, 12), random.whole(1, 11)];
const listShape = (random: RandomNumbers) => [random.whole(2, 5), random.whole(1, 12)];
const vectorShape = (random: RandomNumbers) => [random.whole(1, 20)];
