import { tf } from "../../training/tf.js";
import { toOneHotLabels as rowsExercise } from "../05-objective-function/toOneHotLabels.js";
import { plain } from "../core/answer.js";
import { TaskExercise } from "../core/taskExercise.js";
import { judgePart, type PartCheck, wrong } from "./classifierClass.js";

const english = {
  question:
    "Write the static method `toOneHotLabels` with tensors: from labels of shape [n] to rows of shape [n, dim]; an error that names the label if one has no column.",
  hints: [
    "`tf.oneHot(indexLabels, dim)` makes the rows. What it does not do is complain: a label without a column becomes a row of zeros.",
    "`indexLabels.dataSync()` gives the labels as an array that `for (const label of …)` can go through.",
    "Throw before you make the rows: `if (label < 0 || label >= dim) throw new RangeError('no column for label ' + label);`.",
    "The last line is `return tf.oneHot(indexLabels, dim) as tf.Tensor2D;`.",
  ],
  correct:
    "The method uses no field of an object, only what it is given. That is why it can be static, and be tried without a network.",
  notStatic: (name: string) =>
    `\`toOneHotLabels\` is a method of the class's objects here, so \`${name}.toOneHotLabels(…)\` is not yours. Put \`static\` before its name: then it belongs to the class itself.`,
  missing: (name: string) =>
    `\`${name}\` has no static method \`toOneHotLabels\` of its own. Write it between the class's braces.`,
};

/** Lesson 05 has asked for the same rows of plain arrays: its check looks at these ones too. */
export const checkToOneHotLabels: PartCheck = async (Class) => {
  if (!Object.hasOwn(Class, "toOneHotLabels")) {
    return Object.hasOwn(Class.prototype, "toOneHotLabels")
      ? wrong("not-static", english.notStatic(Class.name))
      : wrong("missing", english.missing(Class.name));
  }
  const ofArrays = (labels: number[], dim: number) => {
    // No int32 tensor can hold a label such as 1.5, so it never gets as far as the student's method.
    if (!labels.every(Number.isInteger)) throw new RangeError(`labels ${labels}`);
    return plain(Class.toOneHotLabels?.(tf.tensor1d(labels, "int32"), dim));
  };
  const outcome = await rowsExercise.judge(Object.assign(class {}, { toOneHotLabels: ofArrays }));
  return outcome.kind === "correct" ? undefined : outcome;
};

export const toOneHotLabels = new TaskExercise<unknown>({
  name: "toOneHotLabels",
  stub: `class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    return todo();
  }
}`,
  solution: `class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    for (const label of indexLabels.dataSync()) {
      if (label < 0 || label >= dim) throw new RangeError(\`There is no column for label \${label}.\`);
    }
    return tf.oneHot(indexLabels, dim) as tf.Tensor2D;
  }
}`,
  judge: judgePart(checkToOneHotLabels, english.correct),
  needsObjects: true,
  text: english,
});
