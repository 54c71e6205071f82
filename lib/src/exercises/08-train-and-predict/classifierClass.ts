import type { tf } from "../../training/tf.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  instance: (name: string) =>
    `The check got an object made by \`new ${name}(…)\`. It makes its own objects: pass the class, \`${name}\`, without \`new\`.`,
  noClass: (got: string) => `The check needs your class, but got ${got}. Pass its name.`,
};

/** An object of a student's class. Any part of it may be missing or something else than it should be. */
export interface StudentClassifier {
  imageHeight: unknown;
  imageWidth: unknown;
  numLabels: unknown;
  model: tf.Sequential;
  buildModel(): unknown;
  fit(images: tf.Tensor3D, labels: tf.Tensor1D, numEpochs: number, callbacks?: object): unknown;
  predict(images: tf.Tensor3D): unknown;
}

/** A student's class, written to the lesson's plan. */
export interface ClassifierClass {
  new (imageHeight: number, imageWidth: number, numLabels: number): StudentClassifier;
  prototype: StudentClassifier;
  toOneHotLabels?(indexLabels: tf.Tensor1D, dim: number): unknown;
}

/** Looks at one part of a class, and returns what is wrong with it or nothing. What the student's code throws may fly. */
export type PartCheck = (Class: ClassifierClass) => Outcome | undefined | Promise<Outcome | undefined>;

/** A wrong answer: its misconception's name, and what to think about. */
export function wrong(misconception: string, message: string): Outcome {
  return { kind: "incorrect", misconception, message };
}

/** The judge of an exercise that asks for one part of the class. */
export function judgePart(check: PartCheck, correct: string): (answer: unknown) => Promise<Outcome> {
  return async (answer) =>
    notAClass(answer) ?? (await check(answer as ClassifierClass)) ?? { kind: "correct", message: correct };
}

/** What is wrong with an answer that is no class at all. */
export function notAClass(answer: unknown): Outcome | undefined {
  if (typeof answer === "function" && answer.prototype) return undefined;
  const name = typeof answer === "object" && answer?.constructor.name;
  if (name && !["Object", "Array"].includes(name)) return wrong("instance", english.instance(name));
  return wrong("no-class", english.noClass(written(answer)));
}
