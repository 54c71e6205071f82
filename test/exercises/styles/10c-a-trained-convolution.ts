import { tf } from "six-steps";
import type { Answers } from "./answers.js";

type Image = number[][];

export const convolutionTrained: Answers = {
  translate: [
    (image: Image, down: number, right: number) => {
      const result = image.map((row) => row.map(() => 0));
      for (let i = 0; i + down < image.length; i++)
        for (let j = 0; j + right < image[0].length; j++) result[i + down][j + right] = image[i][j];
      return result;
    },
    (image: Image, down: number, right: number) => {
      const [height, width] = [image.length, image[0].length];
      return tf
        .tensor2d(image)
        .pad([
          [down, 0],
          [right, 0],
        ])
        .slice([0, 0], [height, width]);
    },
    (image: Image, down: number, right: number) => {
      const empty = image[0].map(() => 0);
      const moved = image.map((row) => [...new Array(right).fill(0), ...row].slice(0, row.length));
      return [...Array.from({ length: down }, () => [...empty]), ...moved].slice(0, image.length);
    },
    (image: Image, down: number, right: number) =>
      image.map((row, i) => row.map((_, j) => (i < down || j < right ? 0 : image[i - down][j - right]))),
  ],
};
