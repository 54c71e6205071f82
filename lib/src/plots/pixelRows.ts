import { ValueError } from "../errors/errors.js";
import type { Picture } from "../input/readImages.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.image;

/** The picture's rows, each pixel (its first channel) as `show` gives it. */
export function rows<T>(
  { height, width, channels, pixels }: Picture,
  show: (value: number, row: number, column: number) => T,
): T[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      show(pixels[(row * width + column) * channels], row, column),
    ),
  );
}

/** @throws ValueError if a side of the picture is longer than `longest` pixels. */
export function checkSide({ height, width }: Picture, longest: number): void {
  if (Math.max(height, width) > longest) {
    throw new ValueError(text.sides, text.atMost(longest), [height, width]);
  }
}
