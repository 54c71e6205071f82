import tf from "#platform/tf";
import type { Constraint } from "../engine/spec.js";
import { trainingText } from "../trainingText.js";
import { constraintOf, type LayerVariable } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

type Config = Partial<Record<"minValue" | "maxValue" | "rate", number>> & { axis: number | number[] };

const { maxNorm, minMaxNorm, nonNeg, unitNorm } = tf.constraints;

/** TensorFlow.js does not export the classes. What each asks of a norm; `undefined`: of single values. */
const known = new Map<
  unknown,
  undefined | ((config: Config) => { least: number; most: number; rate: number })
>([
  [nonNeg().constructor, undefined],
  [maxNorm({}).constructor, ({ maxValue = 2 }) => ({ least: 0, most: maxValue, rate: 1 })],
  [unitNorm({}).constructor, () => ({ least: 1, most: 1, rate: 1 })],
  [
    minMaxNorm({}).constructor,
    ({ minValue = 0, maxValue = 1, rate = 1 }) => ({ least: minValue, most: maxValue, rate }),
  ],
]);

/** What holds for a weight after each step. @throws NotCovered for a constraint of somebody's own */
export function readConstraint(variable: LayerVariable): Constraint | undefined {
  const constraint = constraintOf(variable);
  if (!constraint) return undefined;
  if (!known.has(constraint.constructor))
    throw new NotCovered(trainingText.lacks.constraint(constraint.getClassName()));
  const bounds = known.get(constraint.constructor);
  if (!bounds) return { kind: "nonNeg" };
  const config = constraint.getConfig() as unknown as Config;
  const shape = variable.shape as number[];
  const axes = [config.axis].flat().map((axis) => (axis < 0 ? axis + shape.length : axis));
  return { kind: "norm", ...bounds(config), axes, shape };
}
