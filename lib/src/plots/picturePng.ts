import type { Picture } from "../input/readImages.js";

/**
 * A PNG of one picture, each of whose pixels becomes a square of `scale` by `scale`: a page that makes a small picture
 * large would blur it. It has a palette of at most 256 colours, which moves a grey by 2 of 255 at most.
 */
export async function picturePng(picture: Picture, scale: number): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp"); // here and not above: a lesson without pictures need not load it
  const [width, height] = [picture.width * scale, picture.height * scale];
  return await sharp(magnified(picture, scale), { raw: { width, height, channels: 3 } })
    .png({ palette: true, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Red, green and blue of each pixel, 0 to 255. */
function magnified(
  { width, height, channels, pixels, maxValue }: Picture,
  scale: number,
): Uint8ClampedArray<ArrayBuffer> {
  const magnified = new Uint8ClampedArray(width * height * scale * scale * 3);
  let to = 0;
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * channels;
      for (let channel = 0; channel < 3; channel++) {
        magnified[to++] = (255 * pixels[from + (channels === 3 ? channel : 0)]) / maxValue;
      }
    }
  }
  return magnified;
}
