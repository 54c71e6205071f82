import type * as tf from "@tensorflow/tfjs";
import type { LayersModelInside, LayerVariable } from "../model/layersModel.js";

const insideOf = (variable: LayerVariable) => (variable as unknown as { val: { trainable: boolean } }).val;

/**
 * A step of TensorFlow.js's in which the weights learn that learnt when the model was compiled, whatever `trainable` has been set
 * to since: Keras's GAN compiles the discriminator, freezes it for the model of both, and goes on training it. TensorFlow.js
 * collects them likewise, but then leaves out what is frozen now.
 */
export function asCompiled(model: LayersModelInside, step: () => tf.Tensor[]): tf.Tensor[] {
  const learning = model.collectedTrainableWeights ?? [];
  for (const variable of learning) insideOf(variable).trainable = true;
  try {
    return step();
  } finally {
    for (const variable of learning)
      insideOf(variable).trainable = (variable as unknown as { trainable: boolean }).trainable;
  }
}
