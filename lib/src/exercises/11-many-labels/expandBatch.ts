import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { regularShape } from "../core/general/leaves.js";
import { en } from "./expandBatch.en.js";

const text = inLanguage("exercises/11-many-labels/expandBatch", en);

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

export const expandBatch = new FunctionExercise<
  [images: Picture[], quadrants: number[]],
  Picture[],
  typeof en
>({
  solution: `function expandBatch(
  images: number[][][],
  quadrants: number[],
): number[][][] {
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
  misconceptions: {
    // Of four canvases in one place, as `firstTry` does it, the last one stays
    batchOfOne: [
      (images, quadrants) => [onCanvas(images[0], quadrants[0])],
      (images) => [onCanvas(images[0], 3)],
    ],
    sharedCanvas: (images, quadrants) => {
      const canvas = blank(images[0].length);
      return images.map((image, i) => draw(canvas, image, quadrants[i]));
    },
    oneQuadrant: (images, quadrants) => images.map((image) => onCanvas(image, quadrants[0])),
    quadrant0: (images) => images.map((image) => onCanvas(image, 0)),
    oneImage: (images, quadrants) => quadrants.map((quadrant) => onCanvas(images[0], quadrant)),
    allFilled: (images) =>
      images.map((image) => [0, 1, 2, 3].reduce((on, q) => draw(on, image, q), blank(image.length))),
    downwardsFirst: (images, quadrants) =>
      images.map((image, i) => onCanvas(image, [0, 2, 1, 3][quadrants[i]])),
    quadrantByPosition: (images) => images.map((image, i) => onCanvas(image, i % 4)),
    notExpanded: (images) => images,
    enlarged: (images) =>
      images.map((image) => blank(image.length).map((row, r) => row.map((_, c) => image[r >> 1][c >> 1]))),
    oneCanvas: {
      recognise: ({ args: [[image]], got }) =>
        String(regularShape(got)) === String([2 * image.length, 2 * image.length]),
    },
    fixedSize: {
      recognise: ({ args: [images], got }) =>
        images[0].length !== 28 && String(regularShape(got)?.slice(1)) === "56,56",
    },
    fourCanvases: (images) => [0, 1, 2, 3].map((quadrant) => onCanvas(images[0], quadrant)),
    count: {
      recognise: ({ args: [images], got }) => regularShape(got)?.length === 3 && got.length !== images.length,
    },
  },
  text,
});
