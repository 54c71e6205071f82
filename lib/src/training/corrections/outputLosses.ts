import tf from "#platform/tf";
import type { LayersModelInside } from "../model/layersModel.js";

interface Inside extends LayersModelInside {
  makeTestFunction(): void;
  testFunction(data: tf.Tensor[]): tf.Scalar[];
}

/**
 * Has `evaluate`, and the validation in `fit`, give a model with several outputs the values that `metricsNames` names.
 * TensorFlow.js puts the sums of the first output's loss, of the first two, … before them, of which only the last is wanted, so
 * that each value stands under another's name.
 */
export function correctOutputLosses(): void {
  const prototype = tf.LayersModel.prototype as unknown as Inside;
  const { makeTestFunction } = prototype;
  prototype.makeTestFunction = function (this: Inside) {
    makeTestFunction.call(this);
    const { testFunction } = this;
    this.testFunction = (data) => {
      const values = testFunction(data);
      tf.dispose(values.slice(0, this.outputs.length - 1));
      return values.slice(this.outputs.length - 1);
    };
  };
}
