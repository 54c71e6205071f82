import { base64 } from "../../display/base64.js";
import type { Photograph } from "../photograph.js";

/** Where a browser writes no WebP, it is a PNG: larger, and looks the same. */
export const photograph: Photograph = async (pixels, width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.75 });
  return `data:${blob.type};base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;
};
