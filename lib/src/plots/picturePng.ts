import { platform } from "#platform";
import type { Picture } from "../input/readImages.js";

/**
 * A PNG of one picture, each of whose pixels becomes a square of `scale` by `scale`: a page that makes a small picture
 * large would blur it. Its palette of at most 256 colours moves a grey by 2 of 255 at most.
 */
export async function picturePng(picture: Picture, scale: number): Promise<Uint8Array> {
  const { width, height, channels, pixels, maxValue } = picture;
  const magnified = new Uint8ClampedArray(width * height * scale * scale * 4).fill(255);
  let to = 0;
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++, to += 4) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * channels;
      for (let channel = 0; channel < 3; channel++) {
        magnified[to + channel] = (255 * pixels[from + (channels === 3 ? channel : 0)]) / maxValue;
      }
    }
  }
  return await platform.png(magnified, width * scale, height * scale);
}
