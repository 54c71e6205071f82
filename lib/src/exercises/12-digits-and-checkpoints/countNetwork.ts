import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Random } from "../core/random.js";
import { en } from "./countNetwork.en.js";
import { countOf, type Layer, noBiases, type PictureShape, type Slips } from "./networkPlan.js";

const text = inLanguage("exercises/12-digits-and-checkpoints/countNetwork", en);

const lesson: Layer[] = [
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

const simple: Layer[] = [
  { layer: "conv2d", filters: 2, kernelSize: 3 },
  { layer: "flatten" },
  { layer: "dense", units: 3 },
];

const dense: Layer[] = [{ layer: "flatten" }, { layer: "dense", units: 5 }, { layer: "dense", units: 2 }];

function randomNetwork(random: Random): [PictureShape, Layer[]] {
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

const slip = (slips: Slips) => (input: PictureShape, layers: Layer[]) => countOf(input, layers, slips);

export const countNetwork = new FunctionExercise<[input: PictureShape, layers: Layer[]], number, typeof en>({
  solution: `function countNetwork(
  input: [number, number, number],
  layers: Layer[],
): number {
  let [height, width, channels] = input;
  let values = 0; // from Flatten on: how many numbers a layer hands over
  let total = 0;
  for (const one of layers) {
    if (one.layer === "conv2d") {
      total += (one.kernelSize ** 2 * channels + 1) * one.filters;
      height -= one.kernelSize - 1;
      width -= one.kernelSize - 1;
      channels = one.filters;
    } else if (one.layer === "maxPooling2d") {
      height = Math.floor(height / one.poolSize);
      width = Math.floor(width / one.poolSize);
    } else if (one.layer === "flatten") {
      values = height * width * channels;
    } else if (one.layer === "dense") {
      total += (values + 1) * one.units;
      values = one.units;
    }
  }
  return total;
}`,
  reference: (input, layers) => countOf(input, layers),
  examples: [
    [[5, 5, 1], simple],
    [[3, 3, 1], dense],
    [[28, 28, 1], lesson],
  ],
  random: randomNetwork,
  tolerance: 0,
  misconceptions: {
    biasesForgotten: slip(noBiases),
    denseBiasesForgotten: slip({ biases: (nodes, _, __, layer) => (layer === "dense" ? 0 : nodes) }),
    convBiasesForgotten: slip({ biases: (nodes, _, __, layer) => (layer === "conv2d" ? 0 : nodes) }),
    denseLeftOut: slip({ counted: (_, layer) => layer !== "dense" }),
    convLeftOut: slip({ counted: (_, layer) => layer !== "conv2d" }),
    lastLayerOnly: slip({ lastOnly: true }),
    channelsIgnored: slip({ kernelDepth: () => 1 }),
    kernelNotSquare: slip({ kernelWeights: (side) => side }),
    oneSideOnly: slip({ widthKept: true }),
    samePadding: slip({ samePadding: true }),
    shrinksByKernel: slip({ shrinksByKernel: true }),
    poolingIgnored: slip({ poolings: 0 }),
    poolSizeIgnored: slip({ halves: true }),
    poolingRoundsUp: slip({ poolingRounds: Math.ceil }),
    poolingNotRounded: slip({ poolingRounds: (side) => side }),
    channelsOfPicture: slip({ kernelDepth: (_, ofPicture) => ofPicture }),
    denseOnFlatten: slip({ denseOnFlatten: true }),
    flattenLosesChannels: slip({ flattened: (height, width) => height * width }),
    flattenOneSide: [
      slip({ flattened: (height, _, channels) => height * channels }),
      slip({ flattened: (_, width, channels) => width * channels }),
    ],
    flattenForgotten: slip({ flattened: () => 0 }),
    dropoutRemoves: slip({ dropoutRemoves: true }),
  },
  text,
});
