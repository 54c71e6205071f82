// @ts-check
import { ImageClassifierMLP } from "six-steps";
import { about, exactly, reported } from "../figure.mjs";
import { trainByEpoch } from "../trainByEpoch.mjs";
import { accuracy } from "./accuracy.mjs";
import { fashion, scaled } from "./fashion.mjs";

/** The lecture's main.py. @param {import("../lines.mjs").Run} run */
export async function measure(run) {
  const { trainImages, trainLabels, testImages, testLabels } = await fashion(run);
  const classifier = new ImageClassifierMLP(28, 28, 10);
  classifier.buildModel();
  const labels = ImageClassifierMLP.toOneHotLabels(trainLabels, 10);
  const images = scaled(trainImages);
  await trainByEpoch(run, classifier.model, images, labels, { epochs: run.quick ? 2 : 10 });
  return [
    exactly("parameters", 118282, classifier.model.countParams()),
    about("accuracy on the test images", 0.88, accuracy(classifier.model, scaled(testImages), testLabels)),
    reported("accuracy on the training images", accuracy(classifier.model, images, trainLabels)),
  ];
}
