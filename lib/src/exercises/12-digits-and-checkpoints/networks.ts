import type { Random } from "../core/random.js";
import type { Layer, PictureShape } from "./networkPlan.js";

/** The network of the lesson. */
export const lesson: Layer[] = [
  { layer: "conv2d", filters: 32, kernelSize: 3 },
  { layer: "maxPooling2d", poolSize: 2 },
  { layer: "conv2d", filters: 64, kernelSize: 3 },
  { layer: "maxPooling2d", poolSize: 2 },
  { layer: "flatten" },
  { layer: "dropout", rate: 0.5 },
  { layer: "dense", units: 64 },
  { layer: "dropout", rate: 0.25 },
  { layer: "dense", units: 10 },
];

/** Whose parameters are counted in the lesson's text. */
export const simple: Layer[] = [
  { layer: "conv2d", filters: 2, kernelSize: 3 },
  { layer: "flatten" },
  { layer: "dense", units: 3 },
];

export const dense: Layer[] = [
  { layer: "flatten" },
  { layer: "dense", units: 5 },
  { layer: "dense", units: 2 },
];

export function randomNetwork(random: Random): [PictureShape, Layer[]] {
  const stages = Array.from({ length: random.integer(1, 2) }, (): Layer[] => {
    const convolution: Layer = {
      layer: "conv2d",
      filters: random.integer(2, 12),
      kernelSize: random.integer(2, 4),
    };
    const pooling: Layer = { layer: "maxPooling2d", poolSize: random.pick([2, 2, 3]) };
    return random.uniform() < 0.7 ? [convolution, pooling] : [convolution];
  });
  const units = random.integers(random.integer(1, 3), 2, 30);
  const tail = units.flatMap((count): Layer[] => [
    { layer: "dropout", rate: 0.5 },
    { layer: "dense", units: count },
  ]);
  const input: PictureShape = [random.integer(18, 32), random.integer(18, 32), random.pick([1, 3])];
  return [input, [...stages.flat(), { layer: "flatten" }, ...tail]];
}
