import type { Picture } from "../input/readImages.js";
import { round } from "./chartText.js";
import { plotsText } from "./plotsText.js";

/** What the colours are in pictures that have values below 0. */
export function rangeWords({ channels, maxValue }: Pick<Picture, "channels" | "maxValue">): string {
  const { range, rangeInColour } = plotsText.pictures;
  return (channels === 3 ? rangeInColour : range)(round(maxValue));
}
