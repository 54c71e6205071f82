import { ImageClassifierMLP } from "six-steps";
import { about, exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { trainByEpoch } from "../trainByEpoch.js";
import { accuracy } from "./accuracy.js";
import { fashion, scaled } from "./fashion.js";

/** The lecture's main.py. */
export async function measure(run: Run) {
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
