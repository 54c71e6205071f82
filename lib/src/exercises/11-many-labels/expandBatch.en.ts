import { shapeOf } from "../../input/readArray.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

function count(list: unknown): string {
  const { length } = list as unknown[];
  return length === 1 ? "1 image" : `${length} images`;
}

const sides = (list: unknown) => written(shapeOf(list).slice(1)).slice(1, -1).replace(", ", " × ");

const call = ({ args, got }: Try) => `${count(got)} came back for ${count(args[0])}`;

export const en = {
  question:
    "Write `expandBatch`: a list of canvases, one for each image, with image i in quadrant `quadrants[i]` and 0 elsewhere.",
  hints: [
    "As many canvases as images: go through the images with `images.map((image, i) => …)`, and return what belongs to image i.",
    "Make the canvas inside, new for each image. `onCanvas(image, quadrant)` from above does that. Which image, and which quadrant?",
    "`return images.map((image, i) => onCanvas(image, quadrants[i]));`",
  ],
  correct:
    "Batch in, batch out: canvas i belongs to image i, and so its label is label i. A function that loses the batch raises no error, and the network trains on nonsense; look at the first axis of every shape.",
  batchOfOne: (example: Try) =>
    `${call(example)}: the first one alone. That is the slip of \`firstTry\`. Make a canvas for each image.`,
  fourCanvases: (example: Try) =>
    `${call(example)}: the first one in each of the four quadrants. Make as many canvases as there are images.`,
  count: (example: Try) => `${call(example)}. Make one for each image.`,
  quadrant0: () =>
    "Every image is in quadrant 0, the upper left one. The list `quadrants` says where each belongs: image i goes into `quadrants[i]`.",
  oneQuadrant: () =>
    "All your images are in the same quadrant, the one for image 0. Image i belongs in `quadrants[i]`.",
  oneImage: () => "The first image is on every canvas. Canvas i shows image i.",
  allFilled: () => "All four quadrants are filled. Each canvas has one image, and zeros in the other three.",
  downwardsFirst: () => "Quadrants 1 and 2 have changed places. Quadrant 1 is the upper right one.",
  sharedCanvas: () =>
    "All images are on one canvas, which is in your list again and again. Make a new canvas for each image, inside the loop.",
  quadrantByPosition: () =>
    "You put image i in quadrant i % 4. The list `quadrants` says where: for image i it is `quadrants[i]`.",
  notExpanded: ({ got }: Try) =>
    `Your canvases have shape ${written(shapeOf(got).slice(1))}, the images' own. They should be twice as high and twice as wide.`,
  fixedSize: ({ args: [images] }: Try) =>
    `Your canvases are 56 × 56. The lesson's images are 28 × 28, but those of this check are only ${sides(images)}, so that you can read them: write \`image.length\` in place of 28, or let \`onCanvas\` make each canvas.`,
  enlarged: () =>
    "Your images are enlarged over the whole canvas. They should keep their size and fill one quadrant.",
  oneCanvas: () =>
    "That is one canvas, not a list of canvases. Return a list with one entry for each image, even if there is only one.",
};
