import type { Picture } from "../input/readImages.js";
import { colorAroundZero } from "./aroundZero.js";

/** A white surface to paint on: red, green, blue and opacity of each pixel, row by row from the top left. */
export class Raster {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  }

  /**
   * Paints a picture with its top left corner there, each pixel a square of `scale` by `scale`. One of numbers below 0 and above
   * it, such as weights, has a hue for each sign.
   */
  paint(picture: Picture, left: number, top: number, scale: number): void {
    const { width, height, channels, pixels, minValue, maxValue } = picture;
    const black = minValue / maxValue; // shares of white: of the largest numbers a difference would be infinite
    const shareOf = (at: number) => (pixels[at] / maxValue - black) / (1 - black);
    const hasSigns = channels === 1 && minValue < 0;
    for (let y = 0; y < height * scale; y++) {
      let to = ((top + y) * this.width + left) * 4;
      for (let x = 0; x < width * scale; x++, to += 4) {
        const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * channels;
        if (hasSigns) this.pixels.set(colorAroundZero(shareOf(from)), to);
        else
          for (let channel = 0; channel < 3; channel++)
            this.pixels[to + channel] = 255 * shareOf(from + (channels === 3 ? channel : 0));
      }
    }
  }

  /** Fills a rectangle with a colour such as `#0067a0`. */
  fill(left: number, top: number, width: number, height: number, color: string): void {
    const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) this.pixels.set(channels, (y * this.width + x) * 4);
    }
  }
}
