import tf from "#platform/tf";
import type { Slot } from "../model/optimizerInside.js";

/** What `applyGradients` of an optimiser is given: gradients by the names of their variables. */
export type Gradients = tf.NamedTensorMap | { name: string; tensor: tf.Tensor }[];

/** A list of an optimiser's slots, and how TensorFlow.js names what is in it. */
export type SlotList = [list: Slot[], suffix: string];

/**
 * Calls `action` for each variable that has a gradient, with that and its slots. Those that are not there yet are made, of
 * zeros, for every variable.
 */
export function forEachGradient(
  gradients: Gradients,
  lists: readonly SlotList[],
  action: (variable: tf.Variable, gradient: tf.Tensor, slots: tf.Variable[]) => void,
): void {
  const named = Array.isArray(gradients)
    ? gradients
    : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
  named.forEach(({ name, tensor }, i) => {
    const variable = tf.engine().registeredVariables[name];
    tf.tidy(() => {
      const slots = lists.map(([list, suffix]) => {
        list[i] ??= {
          originalName: `${name}/${suffix}`,
          variable: tf.zeros(variable.shape).variable(false),
        };
        return list[i].variable;
      });
      if (tensor) action(variable, tensor, slots);
    });
  });
}
