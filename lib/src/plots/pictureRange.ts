import type { Picture } from "../input/readImages.js";
import { round } from "./chartText.js";
import { plotsText } from "./plotsText.js";

/** What black, grey and white are in pictures that have values below 0. */
export function rangeWords({ maxValue }: Pick<Picture, "maxValue">): string {
  return plotsText.pictures.range(round(maxValue));
}
