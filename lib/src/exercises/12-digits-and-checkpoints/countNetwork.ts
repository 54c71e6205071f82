import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./countNetwork.en.js";
import { countOf, type Layer, noBiases, type PictureShape, type Slips } from "./networkPlan.js";
import { dense, lesson, randomNetwork, simple } from "./networks.js";

const text = inLanguage("exercises/12-digits-and-checkpoints/countNetwork", en);

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
    shrinksBy2: slip({ shrinksBy2: true }),
    poolingIgnored: slip({ poolings: 0 }),
    poolSizeIgnored: slip({ halves: true }),
    poolingRoundsUp: slip({ poolingRounds: Math.ceil }),
    poolingRounds: slip({ poolingRounds: Math.round }),
    poolsOneSide: [slip({ poolsOnly: "height" }), slip({ poolsOnly: "width" })],
    poolingNotRounded: slip({ poolingRounds: (side) => side }),
    channelsOfPicture: slip({ kernelDepth: (_, ofPicture) => ofPicture }),
    channelsKept: slip({ channelsKept: true }),
    channelsTooEarly: slip({ countedAfter: "conv2d" }),
    valuesTooEarly: slip({ countedAfter: "dense" }),
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
