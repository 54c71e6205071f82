import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { Layer, PictureShape } from "./networkPlan.js";

function found({ args, got, want }: Try): string {
  const [input, layers] = args as [PictureShape, Layer[]];
  const names = layers.map(({ layer }) => layer).join(", ");
  const [counted, right] = [got, want].map((count) => (count as number).toLocaleString("en"));
  return `For input ${written(input)} and ${names} you count ${counted} instead of ${right}.`;
}

export const en = {
  question:
    "Write `countNetwork(input, layers)`: the number of weights and biases of the network, from the input's shape and the list of layers.",
  hints: [
    "Go through the layers in order and carry the shape along: each layer adds its parameters (or none) and changes the shape for the next one.",
    "Keep `height`, `width` and `channels` while there are images, and `values` from Flatten on. A convolution makes height and width smaller by kernelSize − 1, and its filters are the next layer's channels. A pooling divides, and `Math.floor` rounds down. A dense layer has `values + 1` numbers for each node.",
    'The two layers with parameters, inside the loop: `if (one.layer === "conv2d") { total += (one.kernelSize ** 2 * channels + 1) * one.filters; height -= one.kernelSize - 1; width -= one.kernelSize - 1; channels = one.filters; }` and `else if (one.layer === "dense") { total += (values + 1) * one.units; values = one.units; }`. Pooling and Flatten only change the shape.',
  ],
  correct:
    "121,930 for the network of this lesson, as TensorFlow.js counts it. Only two kinds of layers have parameters; the others matter because they change the shape that reaches the next one.",
  biasesForgotten: (example: Try) =>
    `${found(example)} Those are the weights alone. Each filter and each node also has a bias.`,
  denseBiasesForgotten: (example: Try) =>
    `${found(example)} The biases of the dense layers are missing: one per node.`,
  convBiasesForgotten: (example: Try) =>
    `${found(example)} The biases of the convolutions are missing: one per filter.`,
  denseLeftOut: (example: Try) => `${found(example)} The dense layers are missing.`,
  convLeftOut: (example: Try) => `${found(example)} The convolutions are missing.`,
  lastLayerOnly: (example: Try) =>
    `${found(example)} That is the last layer alone: each layer's parameters must be added to the total, as in \`total += …\`.`,
  channelsIgnored: (example: Try) =>
    `${found(example)} Your filters look at one channel. Each has a kernel for every channel that comes in.`,
  kernelNotSquare: (example: Try) =>
    `${found(example)} A kernel has rows and columns: kernelSize · kernelSize weights for each channel, not kernelSize.`,
  oneSideOnly: (example: Try) =>
    `${found(example)} A kernel cannot reach beyond the edge in either direction: both height and width shrink.`,
  samePadding: (example: Try) =>
    `${found(example)} Your convolutions keep the image's size. Without padding a 3 × 3 kernel cannot be centred on the edge: height and width shrink by kernelSize − 1.`,
  shrinksByKernel: (example: Try) =>
    `${found(example)} Your convolutions take kernelSize off each side. A kernel of 3 fits at 28 − 3 + 1 places: only kernelSize − 1 are lost.`,
  shrinksBy2: (example: Try) =>
    `${found(example)} Your convolutions all take 2 off each side. That is right for a kernel of 3; each takes its own kernelSize − 1.`,
  poolingIgnored: (example: Try) =>
    `${found(example)} Your image passes through the poolings unchanged. They have no parameters, but they divide height and width by poolSize, and the dense layer after them needs fewer weights.`,
  poolSizeIgnored: (example: Try) =>
    `${found(example)} Your poolings all halve. A pooling divides by its own poolSize.`,
  poolingRoundsUp: (example: Try) =>
    `${found(example)} Your poolings round up. What does not fill a whole window is left out: Math.floor.`,
  poolingRounds: (example: Try) =>
    `${found(example)} Your poolings round to the nearest whole number, which may be up. What does not fill a whole window is left out: Math.floor.`,
  poolsOneSide: (example: Try) =>
    `${found(example)} Your poolings divide one side alone. A window has rows and columns: both height and width shrink.`,
  poolingNotRounded: (example: Try) =>
    `${found(example)} A side became a fraction: a pooling divides and then rounds down, with Math.floor.`,
  channelsOfPicture: (example: Try) =>
    `${found(example)} All your convolutions look at the image's own channels. From the second one on, the input channels are the filters of the convolution before.`,
  channelsKept: (example: Try) =>
    `${found(example)} Behind your convolutions there are still as many channels as the input has. A convolution hands on one channel for each filter: \`channels = one.filters\`.`,
  channelsTooEarly: (example: Try) =>
    `${found(example)} Your filters look at as many channels as there are filters in their own layer. If \`channels\` becomes \`one.filters\` before you count, count first: a filter looks at the channels that come in.`,
  valuesTooEarly: (example: Try) =>
    `${found(example)} Your dense layers have as many inputs as nodes of their own. If \`values\` becomes \`one.units\` before you count, count first: a node is connected to the values that come in.`,
  denseOnFlatten: (example: Try) =>
    `${found(example)} All your dense layers are connected to Flatten. Each is connected to the layer right before it.`,
  flattenLosesChannels: (example: Try) =>
    `${found(example)} Your Flatten hands over height · width values. Every channel is an image of its own: height · width · channels.`,
  flattenOneSide: (example: Try) =>
    `${found(example)} Your Flatten takes one side of each image. Every channel is height · width values.`,
  flattenForgotten: (example: Try) =>
    `${found(example)} Your first dense layer has no inputs, as if nothing came out of Flatten. It hands over height · width · channels values.`,
  dropoutRemoves: (example: Try) =>
    `${found(example)} Your Dropout removes inputs for good. It sets different values to 0 in each step, so every weight is needed.`,
};
