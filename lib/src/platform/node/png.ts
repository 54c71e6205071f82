import type { Platform } from "../platform.js";

export const png: Platform["png"] = async (pixels, width, height) => {
  const { default: sharp } = await import("sharp"); // here and not above: a lesson without pictures need not load it
  return await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
};
