import tf from "#platform/tf";
import { partOf } from "../fit/checkArguments.js";
import type { LayersModelInside } from "../model/layersModel.js";

type Standardized = [tf.Tensor[], tf.Tensor[], (tf.Tensor | null)[] | null];

interface Methods {
  standardizeUserData(
    x: unknown,
    y: unknown,
    sampleWeight?: unknown,
    classWeight?: unknown,
    ...more: unknown[]
  ): Promise<Standardized>;
}

/**
 * Lets `fit` of TensorFlow.js take `sampleWeight`: it refuses that, but weighs each example's loss where `classWeight` asks for
 * it.
 */
export function acceptSampleWeight(): void {
  const prototype = tf.LayersModel.prototype as unknown as Methods;
  const { standardizeUserData } = prototype;
  prototype.standardizeUserData = async function (
    this: LayersModelInside & Methods,
    x,
    y,
    sampleWeight,
    classWeight,
    ...more
  ) {
    const [inputs, targets, byClass] = await standardizeUserData.call(this, x, y, null, classWeight, ...more);
    if (sampleWeight == null) return [inputs, targets, byClass];
    const weights = this.outputs.map(({ shape }, i) =>
      tf.tidy(() => {
        const given =
          sampleWeight instanceof tf.Tensor ? sampleWeight : partOf(sampleWeight, i, this.outputNames);
        const own = given && tf.cast(given.flatten(), "float32");
        const both =
          own && byClass?.[i]
            ? tf.mul(own, byClass[i])
            : (own ?? byClass?.[i] ?? tf.ones([inputs[0].shape[0]]));
        // one number for each example, whatever the loss has for each of its places
        return tf.clone(both.reshape([-1, ...shape.slice(2).map(() => 1)]));
      }),
    );
    for (const weights of byClass ?? []) weights?.dispose();
    return [inputs, targets, weights];
  };
}
