import type { Platform } from "../platform.js";

/** A canvas writes all colours, without a palette: the file is larger, and looks the same. */
export const png: Platform["png"] = async (pixels, width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
};
