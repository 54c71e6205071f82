import { plain } from "../exercises/core/answer.js";
import { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import { Leftovers } from "./leftovers.js";
import { type Thrown, thrownBy } from "./thrown.js";

export interface ToOneHotLabelsTask {
  calls: readonly (readonly [labels: readonly number[], dim: number])[];
}

export interface ToOneHotLabelsSeen {
  replies: ({ value: unknown } | Thrown)[];
}

/** Calls the student's static method with each list of labels as a tensor. */
export function observeToOneHotLabels(
  Class: ClassifierClass,
  { calls }: ToOneHotLabelsTask,
): ToOneHotLabelsSeen {
  let failures = 0;
  const replies = calls.map(([labels, dim]) => {
    const left = new Leftovers();
    try {
      return {
        value: plain(left.of(() => Class.toOneHotLabels?.(tf.tensor1d([...labels], "int32"), dim))),
      };
    } catch (error) {
      // A label that has no column may be refused, and then nobody asks for the line.
      const haveColumns = labels.every((label) => Number.isInteger(label) && label >= 0 && label < dim);
      return thrownBy(error, haveColumns && failures++ === 0);
    } finally {
      left.free();
    }
  });
  return { replies };
}
