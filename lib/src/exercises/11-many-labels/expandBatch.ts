import { shapeOf } from "../../input/readArray.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `expandBatch`: a list of canvases, one for each image, with image i in quadrant `quadrants[i]` and 0 elsewhere.",
  hints: [
    "As many canvases as images: go through the images with `images.map((image, i) => …)`, and return what belongs to image i.",
    "Make the canvas inside, new for each image. `onCanvas(image, quadrant)` from above does that. Which image, and which quadrant?",
    "`return images.map((image, i) => onCanvas(image, quadrants[i]));`",
  ],
  correct:
    "Batch in, batch out: canvas i belongs to image i, and so its label is label i. A function that loses the batch stops nothing and trains on nonsense; look at the first axis of every shape.",
  one: ({ args, got }: Try) =>
    `${count(got)} came back for ${count(args[0])}: the first one alone. That is the slip of \`expandFourTimes2\`. Make a canvas for each image.`,
  four: ({ args, got }: Try) =>
    `${count(got)} came back for ${count(args[0])}: one for each quadrant. There are four quadrants, but as many canvases as images.`,
  number: ({ args, got }: Try) => `${count(got)} came back for ${count(args[0])}. Make one for each image.`,
  upperLeft: () =>
    "Every image stands in quadrant 0, the upper left one. The list `quadrants` says where: for image i it is `quadrants[i]`.",
  sameQuadrant: () =>
    "All your images stand in the same quadrant, the first one's. Image i belongs into `quadrants[i]`.",
  sameImage: () => "The first image stands on every canvas. Canvas i shows image i.",
  filled: () => "All four quadrants are filled. Each canvas has one image, and zeros in the other three.",
  downwards: () => "Quadrants 1 and 2 have changed places. Quadrant 1 is the upper right one.",
  shared: () =>
    "All images are on one canvas, which stands in your list again and again. Make a new canvas for each image, inside the loop.",
  position: () =>
    "Image i stands in quadrant i % 4 with you. The list `quadrants` says where: for image i it is `quadrants[i]`.",
  unexpanded: ({ got }: Try) =>
    `Your canvases have shape ${written(shapeOf(got).slice(1))}, the images' own. They are to be twice as high and twice as wide.`,
  enlarged: () =>
    "Your images are enlarged over the whole canvas. They keep their size and stand in one quadrant.",
  flatBatch: () =>
    "That is one canvas, not a list of canvases. Return a list with one entry for each image, even if there is one only.",
};

function count(list: unknown): string {
  const { length } = list as unknown[];
  return length === 1 ? "1 picture" : `${length} pictures`;
}

type Picture = number[][];

function draw(canvas: Picture, image: Picture, quadrant: number): Picture {
  const side = image.length;
  const [down, right] = [side * Math.floor(quadrant / 2), side * (quadrant % 2)];
  image.forEach((row, r) => {
    row.forEach((pixel, c) => {
      canvas[r + down][c + right] = pixel;
    });
  });
  return canvas;
}
const blank = (side: number): Picture => Array.from({ length: 2 * side }, () => Array(2 * side).fill(0));
const onCanvas = (image: Picture, quadrant: number) => draw(blank(image.length), image, quadrant);

export const expandBatch = new FunctionExercise<[images: Picture[], quadrants: number[]], Picture[]>({
  name: "expandBatch",
  stub: `function expandBatch(images: number[][][], quadrants: number[]): number[][][] {
  return todo();
}`,
  solution: `function expandBatch(images: number[][][], quadrants: number[]): number[][][] {
  return images.map((image, i) => onCanvas(image, quadrants[i]));
}`,
  reference: (images, quadrants) => images.map((image, i) => onCanvas(image, quadrants[i])),
  examples: [
    [
      [[[1]], [[2]], [[3]]],
      [1, 3, 0],
    ],
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ],
      [2, 1],
    ],
    [[[[9]]], [2]],
  ],
  random: (random) => {
    const side = random.integer(1, 4);
    const images = Array.from({ length: random.integer(2, 6) }, () =>
      Array.from({ length: side }, () => random.integers(side, 1, 255)),
    );
    return [images, random.integers(images.length, 0, 3)];
  },
  tolerance: 0,
  misconceptions: [
    {
      name: "batch-of-one",
      recognise: ({ args, got }) => depth(got) === 3 && size(got) === 1 && size(args[0]) > 1,
      say: english.one,
    },
    {
      name: "shared-canvas",
      wrong: (images, quadrants) => {
        const canvas = blank(images[0].length);
        return images.map((image, i) => draw(canvas, image, quadrants[i]));
      },
      say: english.shared,
    },
    {
      name: "one-quadrant",
      wrong: (images, quadrants) => images.map((image) => onCanvas(image, quadrants[0])),
      say: english.sameQuadrant,
    },
    {
      name: "quadrant-0",
      wrong: (images) => images.map((image) => onCanvas(image, 0)),
      say: english.upperLeft,
    },
    {
      name: "one-image",
      wrong: (images, quadrants) => quadrants.map((quadrant) => onCanvas(images[0], quadrant)),
      say: english.sameImage,
    },
    {
      name: "all-filled",
      wrong: (images) =>
        images.map((image) => [0, 1, 2, 3].reduce((on, q) => draw(on, image, q), blank(image.length))),
      say: english.filled,
    },
    {
      name: "downwards-first",
      wrong: (images, quadrants) => images.map((image, i) => onCanvas(image, [0, 2, 1, 3][quadrants[i]])),
      say: english.downwards,
    },
    {
      name: "quadrant-by-position",
      wrong: (images) => images.map((image, i) => onCanvas(image, i % 4)),
      say: english.position,
    },
    { name: "not-expanded", wrong: (images) => images, say: english.unexpanded },
    {
      name: "enlarged",
      wrong: (images) =>
        images.map((image) => blank(image.length).map((row, r) => row.map((_, c) => image[r >> 1][c >> 1]))),
      say: english.enlarged,
    },
    {
      name: "one-canvas",
      recognise: ({ got }) => depth(got) === 2,
      say: english.flatBatch,
    },
    {
      name: "four-canvases",
      recognise: ({ args, got }) => depth(got) === 3 && size(got) === 4 && size(args[0]) !== 4,
      say: english.four,
    },
    {
      name: "count",
      recognise: ({ args, got }) => depth(got) === 3 && size(got) !== size(args[0]),
      say: english.number,
    },
  ],
  text: english,
});

function depth(got: unknown): number {
  return shapeOf(got).length;
}

function size(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
