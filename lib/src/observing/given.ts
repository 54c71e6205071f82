import { seededRandom } from "../random/seededRandom.js";
import { tf } from "../training/tf.js";
import type { Sizes } from "./classifier.js";

/*
 * What a student's class is given to work with. It is named by a seed and made anew wherever it is needed: beside the
 * student's class and where the judge works out what is right. So only a few numbers travel between the two.
 */

/** What images are made of. */
export interface GivenSet {
  sizes: Sizes;
  /** The weights are drawn with this seed, the images with the next one. */
  seed: number;
  /** The label of each image. */
  labels: readonly number[];
  oneImage?: boolean;
}

/** Images with pixels from 0 to 1, each a little brighter in the row of its label. */
function givenImages([height, width]: Sizes, labels: readonly number[], seed: number): tf.Tensor3D {
  const random = seededRandom(seed);
  const pixels = new Float32Array(labels.length * height * width);
  let at = 0;
  for (const label of labels)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        pixels[at++] = random() * 0.6 + (row === label % height ? 0.4 : 0);
  return tf.tensor3d(pixels, [labels.length, height, width]);
}

/** Images and their labels. With `oneImage`, all images are the same one. */
export function givenSet({ sizes, labels, seed, oneImage = false }: GivenSet) {
  const images = tf.tidy(() => {
    const all = givenImages(sizes, labels, seed + 1);
    return oneImage ? all.slice(0, 1).tile<tf.Tensor3D>([labels.length, 1, 1]) : all;
  });
  return { images, labels: tf.tensor1d([...labels], "int32") };
}

/** Weights for arrays of these shapes: about as large as a new network's, but large enough for clear answers. */
export function givenWeights(shapes: readonly (readonly number[])[], seed: number): tf.Tensor[] {
  const random = seededRandom(seed);
  return shapes.map((shape) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const most = shape.length > 1 ? 3 / Math.sqrt(shape[0]) : 0.5;
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = (2 * random() - 1) * most;
    return tf.tensor(values, [...shape]);
  });
}

/** A network's weights in the order of its layers: a model has those of frozen layers last. They are the model's own. */
export function weightsByLayer(model: tf.LayersModel): tf.Tensor[] {
  return model.layers.flatMap((layer) => layer.getWeights());
}

/** Gives a network weights that both sides know. */
export function giveWeights(model: tf.LayersModel, seed: number): void {
  tf.tidy(() => {
    const shapes = weightsByLayer(model).map(({ shape }) => shape);
    const values = givenWeights(shapes, seed);
    for (const layer of model.layers) layer.setWeights(values.splice(0, layer.getWeights().length));
  });
}

/** The images, and again as no camera makes them: so bright that a node that answers with at most 6 shows. */
export function withBright(images: tf.Tensor): tf.Tensor {
  return tf.concat([images, images.mul(30)]);
}

/**
 * A small network for exercises about what comes after `buildModel`: a single layer, trained by plain gradient descent,
 * so that the same start leads to the same end on every backend.
 */
export function givenNetwork([height, width, numLabels]: Sizes, seed: number): tf.Sequential {
  const model = tf.sequential({
    layers: [
      tf.layers.flatten({ inputShape: [height, width] }),
      tf.layers.dense({ units: numLabels }),
      tf.layers.softmax(),
    ],
  });
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  giveWeights(model, seed);
  return model;
}
