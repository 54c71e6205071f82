import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import type { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { countOf, type Layer, type PictureShape, type Slips } from "./networkPlan.js";

const english = {
  question:
    "Write `countNetwork(input, layers)`: the number of all weights and biases of the network, from the input's shape and the list of layers.",
  hints: [
    "Go through the layers in order and carry the shape along: each layer adds its parameters (or none) and changes the shape for the next one.",
    "Keep `height`, `width` and `channels` while there are pictures, and `values` from Flatten on. A convolution makes height and width smaller by kernelSize − 1, and its filters are the next layer's channels. A pooling divides, and `Math.floor` rounds down. A dense layer has `values + 1` numbers for each unit.",
    'The two layers with parameters, inside the loop: `if (one.layer === "conv2d") { total += (one.kernelSize ** 2 * channels + 1) * one.filters; height -= one.kernelSize - 1; width -= one.kernelSize - 1; channels = one.filters; }` and `else if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }`. Pooling and Flatten only change the shape.',
  ],
  correct:
    "121,930 for the network of this lesson, as TensorFlow.js counts it. Only two kinds of layers have parameters; the others matter because they change the shape that reaches the next one.",
  biases: (example: Try) =>
    `${found(example)} Those are the weights alone. Each filter and each unit also has a bias.`,
  lastOnly: (example: Try) =>
    `${found(example)} That is the last layer alone: each layer's parameters must be added to the total, as in \`total += …\`.`,
  oneChannel: (example: Try) =>
    `${found(example)} Your filters look at one channel. Each has a kernel for every channel that comes in.`,
  notSquare: (example: Try) =>
    `${found(example)} A kernel has rows and columns: kernelSize · kernelSize weights for each channel, not kernelSize.`,
  widthKept: (example: Try) =>
    `${found(example)} A kernel has no place beyond the edge, in neither direction: both height and width shrink.`,
  samePadding: (example: Try) =>
    `${found(example)} Your convolutions keep the picture's size. Without padding a 3 × 3 kernel has no place on the edge: height and width shrink by kernelSize − 1.`,
  shrinksByKernel: (example: Try) =>
    `${found(example)} Your convolutions take kernelSize off each side. A kernel of 3 fits at 28 − 3 + 1 places: only kernelSize − 1 are lost.`,
  poolingIgnored: (example: Try) =>
    `${found(example)} Your picture passes the poolings unchanged. They have no parameters, but they divide height and width by poolSize, and the dense layer behind them needs fewer weights.`,
  poolingRoundsUp: (example: Try) =>
    `${found(example)} Your poolings round up. What does not fill a whole window is left out: Math.floor.`,
  poolingFraction: (example: Try) =>
    `${found(example)} A side became a fraction: a pooling divides and then rounds down, with Math.floor.`,
  channelsOfPicture: (example: Try) =>
    `${found(example)} All your convolutions look at the picture's own channels. From the second one on, the input channels are the filters of the convolution before.`,
  denseOnFlatten: (example: Try) =>
    `${found(example)} All your dense layers are connected to Flatten. Each is connected to the layer right before it.`,
  flattenLosesChannels: (example: Try) =>
    `${found(example)} Your Flatten hands over height · width values. Every channel is a picture of its own: height · width · channels.`,
  dropoutRemoves: (example: Try) =>
    `${found(example)} Your Dropout removes inputs for good. It sets other values to 0 in each step, so every weight is needed.`,
};

function found({ args, got, want }: Try): string {
  const [input, layers] = args as [PictureShape, Layer[]];
  const names = layers.map(({ layer }) => layer).join(", ");
  const [counted, right] = [got, want].map((count) => (count as number).toLocaleString("en"));
  return `For input ${written(input)} and ${names} you count ${counted} instead of ${right}.`;
}

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
    return random.uniform() < 0.7 ? [convolution, { layer: "maxPooling2d", poolSize: 2 }] : [convolution];
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

export const countNetwork = new FunctionExercise<[input: PictureShape, layers: Layer[]], number>({
  name: "countNetwork",
  stub: `function countNetwork(input: [number, number, number], layers: Layer[]): number {
  return todo();
}`,
  solution: `function countNetwork(input: [number, number, number], layers: Layer[]): number {
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
  misconceptions: [
    { name: "biases-forgotten", wrong: slip({ biases: 0 }), say: english.biases },
    { name: "last-layer-only", wrong: slip({ lastOnly: true }), say: english.lastOnly },
    { name: "channels-ignored", wrong: slip({ kernelDepth: () => 1 }), say: english.oneChannel },
    { name: "kernel-not-square", wrong: slip({ kernelWeights: (side) => side }), say: english.notSquare },
    { name: "one-side-only", wrong: slip({ widthKept: true }), say: english.widthKept },
    { name: "same-padding", wrong: slip({ samePadding: true }), say: english.samePadding },
    { name: "shrinks-by-kernel", wrong: slip({ shrinksByKernel: true }), say: english.shrinksByKernel },
    { name: "pooling-ignored", wrong: slip({ poolingIgnored: true }), say: english.poolingIgnored },
    { name: "pooling-rounds-up", wrong: slip({ poolingRounds: Math.ceil }), say: english.poolingRoundsUp },
    {
      name: "pooling-not-rounded",
      wrong: slip({ poolingRounds: (side) => side }),
      say: english.poolingFraction,
    },
    {
      name: "channels-of-picture",
      wrong: slip({ kernelDepth: (_, ofPicture) => ofPicture }),
      say: english.channelsOfPicture,
    },
    { name: "dense-on-flatten", wrong: slip({ denseOnFlatten: true }), say: english.denseOnFlatten },
    {
      name: "flatten-loses-channels",
      wrong: slip({ flattenLosesChannels: true }),
      say: english.flattenLosesChannels,
    },
    { name: "dropout-removes", wrong: slip({ dropoutRemoves: true }), say: english.dropoutRemoves },
  ],
  text: english,
});
