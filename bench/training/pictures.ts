import { readFileSync } from "node:fs";
import { loadFashionMnist, tf } from "six-steps";
import type { Run } from "./run.js";

/** The pictures of a run as a lesson holds them: values from 0 to 1, and one-hot labels. */
export async function loadPictures(run: Run) {
  const { task, trainCount, testCount } = run;
  const data = task.pictures === "fashion" ? await loadFashionMnist({ trainCount, testCount }) : colour(run);
  return {
    trainImages: scaled(data.trainImages, [trainCount, ...task.input]),
    trainLabels: data.trainLabels,
    trainOneHot: tf.tidy(() => tf.oneHot(data.trainLabels, 10).toFloat()),
    testImages: scaled(data.testImages, [testCount, ...task.input]),
    testLabels: data.testLabels,
  };
}

/** As lesson 08b does it: never more than two of the three sets in memory. */
function scaled(bytes: tf.Tensor, shape: number[]) {
  const floats = bytes.toFloat();
  bytes.dispose();
  const images = tf.tidy(() => floats.div(255).reshape(shape));
  floats.dispose();
  return images;
}

function colour({ files, trainCount, testCount, task }: Run) {
  const read = (file: string, shape: number[]) => {
    const values = new Int32Array(shape.reduce((product, size) => product * size, 1));
    values.set(readFileSync(file).subarray(0, values.length));
    return tf.tensor(values, shape, "int32");
  };
  return {
    trainImages: read(files.trainImages, [trainCount, ...task.input]),
    trainLabels: read(files.trainLabels, [trainCount]) as tf.Tensor1D,
    testImages: read(files.testImages, [testCount, ...task.input]),
    testLabels: read(files.testLabels, [testCount]) as tf.Tensor1D,
  };
}
