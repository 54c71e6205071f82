import type { Png } from "../png.js";

/** A canvas writes all colours, without a palette: the file is larger, and looks the same. */
export const png: Png = async (pixels, width, height, lettering = []) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  context.textBaseline = "middle";
  for (const { text, x, y, from, size, color, bold, turned } of lettering) {
    context.setTransform(1, 0, 0, 1, x, y);
    if (turned) context.rotate(Math.PI / 2);
    context.font = `${bold ? "600 " : ""}${size}px sans-serif`;
    context.fillStyle = color;
    context.textAlign = from === "middle" ? "center" : "start";
    context.fillText(text, 0, 0);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
};
