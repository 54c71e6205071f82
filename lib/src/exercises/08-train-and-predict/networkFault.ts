import type { BuildModelSeen, BuildModelTask } from "../../observing/buildModel.js";
import { givenSet, givenWeights } from "../../observing/given.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import type { Outcome } from "../core/outcome.js";
import { wrong } from "./classifierClass.js";

const english = {
  notFlattened: (shape: string, height: number, labels: number) =>
    `The network's output has shape ${shape}: ${labels} probabilities for each of the ${height} rows of pixels, not for the image. A dense layer works on the last axis alone. Put Flatten in front: it makes one row of ${height} pixels after another into one long row.`,
  outputShape: (got: string, want: string) =>
    `The network's output has shape ${got}; it should have ${want}. \`null\` stands for the number of images.`,
  flatInput: (got: string, want: string) =>
    `The network takes inputs of shape ${got}, pixels in one row. The data comes as images of shape ${want}: let Flatten take them, with \`inputShape: [this.imageHeight, this.imageWidth]\`.`,
  swappedInput: (got: string, height: number, width: number) =>
    `The network for images of ${height} rows and ${width} columns takes inputs of shape ${got}. Height is the number of rows and stands first.`,
  fixedInput: (got: string, height: number, width: number) =>
    `The network for images of ${height} × ${width} pixels takes inputs of shape ${got}. Take the sizes from \`this.imageHeight\` and \`this.imageWidth\` in place of fixed numbers.`,
  inputShape: (got: string, want: string) =>
    `The network takes inputs of shape ${got}; images have ${want}. \`null\` stands for the number of images.`,
  hiddenCount: (hidden: number) =>
    `There ${hidden === 1 ? "is 1 hidden layer" : `are ${hidden} hidden layers`}; step 5 chose 2. (The last dense layer is the output layer, not a hidden one.)`,
  biases: (got: string, want: string) =>
    `Your network has ${got} parameters; with biases it has ${want}. ${got} is the weights alone: each node has a bias too. Leave \`useBias: false\` out.`,
  unitsInOtherOrder: (got: string, want: string) =>
    `The dense layers have ${got} nodes; in the order of the data's way it should be ${want}. The last layer is the one that answers: one node a class.`,
  fixedLabels: (labels: number) =>
    `The network for ${labels} classes has 10 output nodes. Take \`units: this.numLabels\` in place of the fixed number.`,
  units: (got: string, want: string) => `The dense layers have ${got} nodes; it should be ${want}.`,
  output: {
    linear:
      "Softmax is missing in the last layer: it puts out plain numbers, such as −1.3, that do not add up to 1. Cross-entropy then takes logarithms of numbers that are no probabilities.",
    relu: "The last layer ends in ReLU: its outputs do not add up to 1, and those that are 0 would cost −log 0, infinitely much. ReLU is for hidden layers; probabilities come from softmax.",
    sigmoid:
      "The last layer ends in sigmoid: every class gets a probability of its own, and they do not add up to 1. An image here belongs to one class only: softmax.",
    tanh: "The last layer ends in tanh: its outputs reach from −1 to 1, and no probability is negative. It should be softmax.",
  } as Record<string, string>,
  hidden: {
    linear: (which: string) =>
      `${which} has no activation function. Two layers without one between them are no better than a single layer (lesson 06). It should be ReLU.`,
    sigmoid: (which: string) =>
      `${which} has a sigmoid. Its slope is 0.25 at most, so layers in front of it learn slowly; step 5 chose ReLU.`,
    tanh: (which: string) => `${which} has a tanh. That would work, but step 5 chose ReLU.`,
    softmax: (which: string) =>
      `${which} has a softmax: its 128 nodes would have to share 1 between them. Softmax is for the output layer, ReLU for the hidden ones.`,
  } as Record<string, (which: string) => string>,
  first: "The first hidden layer",
  second: "The second hidden layer",
  both: "Each of the hidden layers",
  differs:
    "With the same weights your network computes something else than Flatten, 128 ReLU, 128 ReLU, softmax. Is there a layer too many, or another activation function?",
};

const shapeText = (shape: readonly (number | null)[]) => `[${shape.map(String).join(", ")}]`;
const units = (numbers: readonly number[]) => numbers.join(", ");
const count = (numbers: number) => numbers.toLocaleString("en-US");

/**
 * What is wrong with the layers of a student's network. Judged by what it computes, so that a layer more or less of no
 * effect, or another way to write one, does not matter.
 */
export function networkFault(seen: BuildModelSeen, task: BuildModelTask): Outcome | undefined {
  return shapeFault(seen, task) ?? weightsFault(seen, task) ?? activationFault(seen, task);
}

function shapeFault({ input, output }: BuildModelSeen, { sizes }: BuildModelTask): Outcome | undefined {
  const [height, width, labels] = sizes;
  const [got, want] = [shapeText([null, ...input]), shapeText([null, height, width])];
  if (output.length > 2) {
    return wrong(
      "flatten-missing",
      english.notFlattened(shapeText(output), input[0] as number, output.at(-1) as number),
    );
  }
  if (input.length === 1) return wrong("flat-input", english.flatInput(got, want));
  if (input[0] === height && input[1] === width && input.length === 2) return undefined;
  if (input.length === 2 && input[0] === width && input[1] === height)
    return wrong("swapped-input", english.swappedInput(got, height, width));
  if (labels !== 10) return wrong("fixed-input", english.fixedInput(got, height, width));
  return wrong("input-shape", english.inputShape(got, want));
}

function weightsFault(
  { weights, parameters }: BuildModelSeen,
  { sizes }: BuildModelTask,
): Outcome | undefined {
  const [height, width, labels] = sizes;
  const kernels = weights.filter((shape) => shape.length === 2);
  const nodes = kernels.map((shape) => shape[1]);
  const want = [128, 128, labels];
  if (kernels.length !== want.length)
    return wrong("hidden-layers", english.hiddenCount(Math.max(0, kernels.length - 1)));
  if (nodes.some((n, i) => n !== want[i])) {
    if (units([...nodes].sort()) === units([...want].sort())) {
      return wrong("units-swapped", english.unitsInOtherOrder(units(nodes), units(want)));
    }
    if (nodes[2] === 10 && labels !== 10) return wrong("fixed-labels", english.fixedLabels(labels));
    return wrong("units", english.units(units(nodes), units(want)));
  }
  const shapes = weightShapes(height * width, want);
  if (weights.length < 6) {
    return wrong("biases", english.biases(count(parameters), count(countOf(shapes))));
  }
  return JSON.stringify(weights) === JSON.stringify(shapes)
    ? undefined
    : wrong("other-network", english.differs);
}

/** The shapes of the weights and biases of dense layers with so many nodes. */
function weightShapes(inputs: number, nodes: readonly number[]): number[][] {
  return nodes.flatMap((n, i) => [[[inputs, ...nodes][i], n], [n]]);
}

const countOf = (shapes: readonly number[][]) =>
  shapes.reduce((sum, shape) => sum + shape.reduce((product, size) => product * size, 1), 0);

function activationFault(seen: BuildModelSeen, task: BuildModelTask): Outcome | undefined {
  const found = activationsOf(seen, task);
  if (found.length === 0) return wrong("other-network", english.differs);
  return found.join() === "relu,relu,softmax" ? undefined : misfit(found);
}

/** The activation functions of the three dense layers with which the network computes what it computes, if there are any. */
function activationsOf({ weights, probabilities }: BuildModelSeen, task: BuildModelTask): string[] {
  const kinds = ["relu", "linear", "sigmoid", "tanh", "softmax"];
  const triples = kinds.flatMap((one) => kinds.flatMap((two) => kinds.map((three) => [one, two, three])));
  const likely = [["relu", "relu", "softmax"], ...triples];
  return tf.tidy(() => {
    const { images } = givenSet(task);
    const values = givenWeights(weights, task.seed);
    return likely.find((triple) => same(probabilities, plain(byHand(images, values, triple)), 1e-4)) ?? [];
  });
}

function misfit([first, second, output]: string[]): Outcome {
  if (output === "linear") return wrong("softmax-forgotten", english.output.linear);
  if (output !== "softmax") return wrong(`${output}-on-output`, english.output[output]);
  const hidden = first === "relu" ? second : first;
  const which = first === second ? english.both : first === "relu" ? english.second : english.first;
  return wrong(`hidden-${hidden}`, english.hidden[hidden](which));
}

/** The network of three dense layers with these activation functions. */
function byHand(images: tf.Tensor, weights: tf.Tensor[], activations: string[]): tf.Tensor {
  return activations.reduce(
    (inputs: tf.Tensor, activation, i) => {
      const sums = inputs.matMul(weights[2 * i]).add(weights[2 * i + 1]);
      return activation === "linear" ? sums : tf[activation as "relu" | "sigmoid" | "tanh" | "softmax"](sums);
    },
    images.reshape([images.shape[0], -1]),
  );
}
