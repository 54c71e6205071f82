import { inLanguage } from "../../text/language.js";
import { toOneHotLabels as rowsExercise } from "../05b-loss-of-a-batch/toOneHotLabels.js";
import { ClassExercise, outcomeOfThrown, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { NotAttempted } from "../core/todo.js";
import { judgePart, lookAtOwn, type PartCheck, wrong } from "./classifierClass.js";
import { en } from "./toOneHotLabels.en.js";
import { rowsOf } from "./toyTask.js";

const text = inLanguage("exercises/08-image-classifier/toOneHotLabels", en);

type Call = [labels: number[], dim: number];
type Method = (...call: Call) => unknown;

/** Lesson 05b asked for the same rows as plain arrays: its check looks at these too. */
export const checkToOneHotLabels: PartCheck = async (look, { name, methods, statics }) => {
  if (!statics.includes("toOneHotLabels")) {
    return methods.includes("toOneHotLabels")
      ? wrong("not-static", text.notStatic(name))
      : wrong("missing", text.missing(name));
  }
  const calls = await callsOfCheck();
  const { replies } = seenOf(await lookAtOwn(look, "toOneHotLabels", "toOneHotLabels", { calls }));
  const known = new Map(calls.map((call, i) => [JSON.stringify(call), replies[i]]));
  let line: string | undefined;
  const outcome = await judged((...call) => {
    const reply = known.get(JSON.stringify(call));
    if (!reply) throw new Error("This call was not made.");
    if ("value" in reply) return reply.value;
    const { kind } = outcomeOfThrown(reply);
    if (kind === "notAttempted") throw new NotAttempted();
    line = reply.line;
    throw standIn(reply.error, reply.message);
  });
  if (outcome.kind === "correct") return undefined;
  return outcome.kind === "error" && line ? { ...outcome, line } : outcome;
};

/** An error in the place of one that the student's code threw. Without a stack, nobody looks for the student's line in it. */
const standIn = (name: string, message: string) => Object.assign(new Error(message), { name, stack: "" });

/** What the check of lesson 05b says of a method. */
async function judged(method: Method): Promise<Outcome> {
  const ofTensors: Method = (labels, dim) => {
    // No int32 tensor can hold a label such as 1.5, so it never gets as far as the student's method.
    if (!labels.every(Number.isInteger)) throw standIn("RangeError", `labels ${labels}`);
    return method(labels, dim);
  };
  return await rowsExercise.judge(Object.assign(class {}, { toOneHotLabels: ofTensors }));
}

/** Every call that the check of lesson 05b makes of a method that is right. */
async function callsOfCheck(): Promise<Call[]> {
  const calls: Call[] = [];
  const outcome = await judged((labels, dim) => {
    calls.push([labels, dim]);
    if (labels.some((label) => label < 0 || label >= dim)) throw standIn("RangeError", `labels ${labels}`);
    return rowsOf(labels, dim);
  });
  if (outcome.kind !== "correct") throw new Error("The check of lesson 05b refuses a right answer.");
  return calls;
}

export const toOneHotLabels = new ClassExercise({
  name: "toOneHotLabels",
  stub: `class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(
    indexLabels: tf.Tensor1D,
    dim: number,
  ): tf.Tensor2D {
    return todo();
  }
}`,
  solution: `class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(
    indexLabels: tf.Tensor1D,
    dim: number,
  ): tf.Tensor2D {
    for (const label of indexLabels.dataSync()) {
      if (label < 0 || label >= dim) throw new RangeError(\`There is no column for label \${label}.\`);
    }
    return tf.oneHot(indexLabels, dim) as tf.Tensor2D;
  }
}`,
  judge: judgePart(checkToOneHotLabels, text.correct),
  given: "nothing",
  text,
});
