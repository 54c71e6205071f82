// @ts-check
import { tf } from "six-steps";
import { about, exactly, reported } from "../figure.mjs";
import { trainByEpoch } from "../trainByEpoch.mjs";
import { accuracy } from "./accuracy.mjs";
import { fashion } from "./fashion.mjs";

/** Dense layers on the rows of a picture, whose pixels stay 0 to 255. @param {import("../lines.mjs").Run} run */
export async function measure(run) {
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
