import { tf } from "six-steps";
import { about, exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { trainByEpoch } from "../trainByEpoch.js";
import { accuracy } from "./accuracy.js";
import { fashion } from "./fashion.js";

/** Dense layers on the rows of a picture, whose pixels stay 0 to 255. */
export async function measure(run: Run) {
  const { trainImages, trainLabels, testImages, testLabels } = await fashion(run);
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 128, activation: "relu", inputShape: [28, 28] }),
      tf.layers.dense({ units: 64, activation: "relu" }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 10, activation: "softmax" }),
    ],
  });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  const images = trainImages.toFloat();
  trainImages.dispose();
  await trainByEpoch(run, model, images, trainLabels.toFloat(), { epochs: run.quick ? 2 : 10 });
  return [
    exactly("parameters", 29898, model.countParams()),
    about("accuracy on the training images", 0.88, accuracy(model, images, trainLabels)),
    reported("accuracy on the test images", accuracy(model, testImages.toFloat(), testLabels)),
  ];
}
