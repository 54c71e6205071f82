import { tf } from "six-steps";
import { about, exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { trainByEpoch } from "../trainByEpoch.js";
import { accuracy } from "./accuracy.js";
import { fashion, scaled } from "./fashion.js";

/** The source validates on a fifth of the training images. */
export async function measure(run: Run) {
  const { trainImages, trainLabels, testImages, testLabels } = await fashion(run);
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({
        filters: 32,
        kernelSize: 3,
        padding: "same",
        activation: "relu",
        inputShape: [28, 28, 1],
      }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 128, activation: "relu" }),
      tf.layers.dense({ units: 10, activation: "softmax" }),
    ],
  });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  const images = scaled(trainImages, [28, 28, 1]);
  const labels = trainLabels.toFloat();
  const split = Math.round(0.8 * images.shape[0]);
  const [fitImages, valImages] = tf.split(images, [split, images.shape[0] - split]);
  const [fitLabels, valLabels] = tf.split(labels, [split, labels.shape[0] - split]);
  images.dispose();
  await trainByEpoch(run, model, fitImages, fitLabels, {
    epochs: run.quick ? 2 : 5,
    validationData: [valImages, valLabels],
  });
  return [
    exactly("parameters", 804554, model.countParams()),
    about("accuracy on the validation images", 0.9158, accuracy(model, valImages, valLabels)),
    reported("accuracy on the training images", accuracy(model, fitImages, fitLabels)),
    reported("accuracy on the test images", accuracy(model, scaled(testImages, [28, 28, 1]), testLabels)),
  ];
}
