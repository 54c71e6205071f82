import { join } from "node:path";
import { loadCifar10, loadWeights, tf } from "six-steps";
import { exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { trainByEpoch } from "../trainByEpoch.js";
import { accuracy } from "./accuracy.js";

/**
 * Lesson 13b's network: the source's, which trains it for 100 epochs and gives no accuracy. The last tenth of the training
 * pictures, in full 5,000, chooses the epoch.
 */
export async function measure(run: Run) {
  const data = await loadCifar10(run.quick ? { trainCount: 600, testCount: 200 } : {});
  const { trainImages, trainLabels, testImages, testLabels, isSample } = data;
  const [trainCount, testCount] = [trainLabels, testLabels].map((labels) => labels.size);
  const model = buildNetwork();
  const history = await trainByEpoch(run, model, trainImages, tf.oneHot(trainLabels, 10), {
    epochs: run.quick ? 2 : 20,
    validationSplit: 0.1,
    best: "val_loss",
  });
  const { epoch } = await loadWeights(model, join(run.folder, "best"));
  const curve = history.map(({ val_acc }) => val_acc.toFixed(3)).join(" ");
  const whole = isSample ? "a sample of CIFAR-10" : run.quick ? "a part of CIFAR-10" : "CIFAR-10 itself";
  return [
    reported("pictures", `${whole}: ${trainCount} to train and validate, ${testCount} to test`),
    exactly("parameters", 528054, model.countParams()),
    reported(`validation accuracy, epochs 1 to ${history.length} (the source trains 100)`, curve),
    reported("epoch of the best weights, by validation loss", epoch),
    reported("validation accuracy of the best weights", history[epoch - 1].val_acc),
    reported("accuracy on the test pictures, best weights", accuracy(model, testImages, testLabels)),
  ];
}

/** Takes pixels from 0 to 255: all 50,000 pictures as fractions as well would be another 614 MB. */
function buildNetwork() {
  const { rescaling, conv2d, maxPooling2d, dropout, flatten, dense } = tf.layers;
  const model = tf.sequential();
  model.add(rescaling({ scale: 1 / 255, inputShape: [32, 32, 3] }));
  for (const filters of [16, 32, 64]) {
    model.add(conv2d({ filters, kernelSize: 2, padding: "same", activation: "relu" }));
    model.add(maxPooling2d({ poolSize: 2 }));
  }
  model.add(dropout({ rate: 0.3 }));
  model.add(flatten());
  model.add(dense({ units: 500, activation: "relu" }));
  model.add(dropout({ rate: 0.4 }));
  model.add(dense({ units: 10, activation: "softmax" }));
  model.compile({ optimizer: "rmsprop", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}
