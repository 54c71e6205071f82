import type { BuildModelSeen, BuildModelTask } from "../../observing/buildModel.js";
import { givenSet, givenWeights, withBright } from "../../observing/given.js";
import { inLanguage } from "../../text/language.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import { sum } from "../core/byHand.js";
import type { Outcome } from "../core/outcome.js";
import { wrong } from "./classifierClass.js";
import { en } from "./networkFault.en.js";

const text = inLanguage("exercises/08-image-classifier/networkFault", en);

const shapeText = (shape: readonly (number | null)[]) => `[${shape.map(String).join(", ")}]`;
const units = (numbers: readonly number[]) => numbers.join(", ");
const count = (numbers: number) => numbers.toLocaleString("en-US");

/**
 * What is wrong with the layers of a student's network. Judged by what it computes, so that an extra layer
 * without effect, or another way to write one, does not matter.
 */
export function networkFault(seen: BuildModelSeen, task: BuildModelTask): Outcome | undefined {
  return (
    shapeFault(seen, task) ??
    weightsFault(seen, task) ??
    activationFault(seen, task) ??
    (seen.startsAlike ? wrong("starts-alike", text.startsAlike) : undefined)
  );
}

function shapeFault({ input, output }: BuildModelSeen, { sizes }: BuildModelTask): Outcome | undefined {
  const [height, width, labels] = sizes;
  const [got, want] = [shapeText([null, ...input]), shapeText([null, height, width])];
  if (output.length > 2) {
    return wrong(
      "flatten-missing",
      text.notFlattened(shapeText(output), input[0] as number, output.at(-1) as number),
    );
  }
  if (input.length === 1) return wrong("flat-input", text.flatInput(got, want));
  if (input[0] === height && input[1] === width && input.length === 2) return undefined;
  if (input.length === 2 && input[0] === width && input[1] === height)
    return wrong("swapped-input", text.swappedInput(got, height, width));
  if (labels !== 10) return wrong("fixed-input", text.fixedInput(got, height, width));
  return wrong("input-shape", text.inputShape(got, want));
}

function weightsFault(
  { weights, parameters, output }: BuildModelSeen,
  { sizes }: BuildModelTask,
): Outcome | undefined {
  const [height, width, labels] = sizes;
  const kernels = weights.filter((shape) => shape.length === 2);
  const nodes = kernels.map((shape) => shape[1]);
  const want = [128, 128, labels];
  if (units(nodes) === units(want.slice(0, 2))) return wrong("output-missing", text.outputMissing(labels));
  if (kernels.length !== want.length)
    return wrong("hidden-layers", text.hiddenCount(Math.max(0, kernels.length - 1)));
  if (nodes.some((n, i) => n !== want[i])) {
    if (units([...nodes].sort()) === units([...want].sort())) {
      return wrong("units-swapped", text.unitsInOtherOrder(units(nodes), units(want)));
    }
    if (nodes[2] === 10 && labels !== 10) return wrong("fixed-labels", text.fixedLabels(labels));
    return wrong("units", text.units(units(nodes), units(want)));
  }
  const shapes = weightShapes(height * width, want);
  if (weights.length < 6) {
    return wrong("biases", text.biases(count(parameters), count(countOf(shapes))));
  }
  const later = flattenedAfter(kernels, output, sizes);
  if (later) return wrong("flatten-later", text.flattenLater(width, width, later));
  return JSON.stringify(weights) === JSON.stringify(shapes)
    ? undefined
    : wrong("other-network", text.differs);
}

/** Behind which dense layer Flatten stands, where it does not come first: the next one has an input for each row's nodes. */
function flattenedAfter(
  kernels: readonly number[][],
  output: BuildModelSeen["output"],
  [height, width]: BuildModelTask["sizes"],
): string | undefined {
  const [first, second, third] = kernels;
  if (first[0] !== width || height === 1) return undefined;
  if (second[0] === height * first[1]) return text.oneLayer;
  if (third[0] === height * second[1]) return text.twoLayers;
  return output[1] === height * third[1] ? text.threeLayers : undefined;
}

/** The shapes of the weights and biases of dense layers with these numbers of nodes. */
function weightShapes(inputs: number, nodes: readonly number[]): number[][] {
  return nodes.flatMap((n, i) => [[[inputs, ...nodes][i], n], [n]]);
}

const countOf = (shapes: readonly number[][]) =>
  sum(shapes.map((shape) => shape.reduce((product, size) => product * size, 1)));

function activationFault(seen: BuildModelSeen, task: BuildModelTask): Outcome | undefined {
  const found = activationsOf(seen, task);
  if (found.length === 0) return wrong("other-network", text.differs);
  return found.join() === "relu,relu,softmax" ? undefined : misfit(found);
}

/** The activation functions of the three dense layers with which the network computes what it computes, if there are any. */
function activationsOf({ weights, probabilities }: BuildModelSeen, task: BuildModelTask): string[] {
  const kinds = ["relu", "linear", "sigmoid", "tanh", "softmax"];
  const triples = kinds.flatMap((one) => kinds.flatMap((two) => kinds.map((three) => [one, two, three])));
  const likely = [["relu", "relu", "softmax"], ...triples];
  return tf.tidy(() => {
    const images = withBright(givenSet(task).images);
    const values = givenWeights(weights, task.seed);
    return likely.find((triple) => same(probabilities, plain(byHand(images, values, triple)), 1e-4)) ?? [];
  });
}

function misfit([first, second, output]: string[]): Outcome {
  if (output === "linear") return wrong("softmax-forgotten", text.output.linear);
  if (output !== "softmax") return wrong(`${output}-on-output`, text.output[output]);
  const hidden = first === "relu" ? second : first;
  const which = first === second ? text.both : first === "relu" ? text.second : text.first;
  return wrong(`hidden-${hidden}`, text.hidden[hidden](which));
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
