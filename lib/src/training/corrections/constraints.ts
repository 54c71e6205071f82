import tf from "#platform/tf";
import { assignUnconstrained, constraintOf, type LayersModelInside } from "../model/layersModel.js";

type Train = (data: tf.Tensor[]) => tf.Tensor[];

/**
 * Has constraints such as `kernelConstraint` hold after each step of training, as in Keras: TensorFlow.js's optimisers write
 * past them.
 */
export function applyConstraints(): void {
  const prototype = tf.LayersModel.prototype as unknown as { makeTrainFunction(): Train };
  const { makeTrainFunction } = prototype;
  prototype.makeTrainFunction = function (this: LayersModelInside & typeof prototype) {
    const train = makeTrainFunction.call(this);
    return (data) => {
      const values = train(data);
      for (const variable of this.collectedTrainableWeights ?? []) {
        const constraint = constraintOf(variable);
        if (constraint) tf.tidy(() => assignUnconstrained(variable, constraint.apply(variable.read())));
      }
      return values;
    };
  };
}
