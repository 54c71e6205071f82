import type { Photograph } from "../photograph.js";

export const photograph: Photograph = async (pixels, width, height) => {
  const { default: sharp } = await import("sharp"); // as in png.ts: only where there is one to write
  const surface = sharp(pixels, { raw: { width, height, channels: 4 } });
  const webp = await surface.webp({ quality: 75, smartSubsample: true }).toBuffer();
  return `data:image/webp;base64,${webp.toString("base64")}`;
};
