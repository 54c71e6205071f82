import { png } from "#platform/png";
import type { Picture } from "../input/readImages.js";
import { Raster } from "./raster.js";

/**
 * A PNG of one picture, each of whose pixels becomes a square of `scale` by `scale`: a page that makes a small picture
 * large would blur it. Its palette of at most 256 colours moves a grey by 2 of 255 at most.
 */
export async function picturePng(picture: Picture, scale: number): Promise<Uint8Array> {
  const raster = new Raster(picture.width * scale, picture.height * scale);
  raster.paint(picture, 0, 0, scale);
  return await png(raster.pixels, raster.width, raster.height);
}
