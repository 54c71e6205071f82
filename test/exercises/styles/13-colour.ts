import { tf } from "six-steps";
import type { Answers } from "./answers.js";

/** Values that are their own places in a tensor [32, 32, 3]. */
const places = tf.range(0, 3072, 1, "int32").reshape([32, 32, 3]).arraySync() as number[][][];
/** The same as the file has them: the label, then one plane after another. */
const record = [-1, ...[0, 1, 2].flatMap((channel) => places.flat().map((pixel) => pixel[channel]))];

export const colour: Answers = {
  placeInRecord: [
    (row: number, column: number, channel: number) => (channel * 32 + row) * 32 + column + 1,
    (row: number, column: number, channel: number) => record.indexOf(places[row][column][channel]),
    (row: number, column: number, channel: number) => {
      let place = 1;
      for (let plane = 0; plane < channel; plane++) place += 32 * 32;
      for (let r = 0; r < row; r++) place += 32;
      return place + column;
    },
  ],
  placeInTensor: [
    (row: number, column: number, channel: number) => 96 * row + 3 * column + channel,
    (row: number, column: number, channel: number) => places[row][column][channel],
    (row: number, column: number, channel: number) => tf.scalar(row).mul(32).add(column).mul(3).add(channel),
  ],
};

type Picture = number[][][];

export const colourTrained: Answers = {
  flip: [
    (image: Picture) => tf.tensor3d(image).reverse(1),
    (image: Picture) => image.map((row) => row.map((_, c) => row[row.length - 1 - c])),
    (image: Picture) => {
      const result: Picture = [];
      for (const row of image) {
        const mirrored = [];
        for (let c = row.length - 1; c >= 0; c--) mirrored.push([...row[c]]);
        result.push(mirrored);
      }
      return result;
    },
    (image: Picture) => image.map((row) => row.toReversed()),
  ],
};
