import { loadFashionMnist, tf } from "six-steps";
import { exactly } from "../figure.js";

/** The same in a quick run: nothing is trained. */
export async function measure() {
  const { trainImages, trainLabels, testImages, testLabels } = await loadFashionMnist();
  const brightness = tf.tidy(() => trainImages.sum([1, 2]).dataSync());
  const counts = tf.tidy(() => tf.bincount(trainLabels, [], 10).dataSync());
  return [
    exactly("training images", [60000, 28, 28], trainImages.shape),
    exactly("training labels", [60000], trainLabels.shape),
    exactly("test images", [10000, 28, 28], testImages.shape),
    exactly("test labels", [10000], testLabels.shape),
    exactly(
      "training images a class",
      "6,000",
      [...new Set(counts)].map((count) => count.toLocaleString("en")).join(" or "),
    ),
    exactly("brightest training image", "55023", String(placeOf(brightness, (a, b) => a > b))),
    exactly("dimmest training image", "9230", String(placeOf(brightness, (a, b) => a < b))),
  ];
}

function placeOf(values: ArrayLike<number>, isBetter: (a: number, b: number) => boolean) {
  let place = 0;
  for (let i = 1; i < values.length; i++) if (isBetter(values[i], values[place])) place = i;
  return place;
}
