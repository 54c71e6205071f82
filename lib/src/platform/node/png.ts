import { escapeHtml } from "../../display/html.js";
import type { Lettering, Png } from "../png.js";

export const png: Png = async (pixels, width, height, lettering = []) => {
  const { default: sharp } = await import("sharp"); // here and not above: a lesson without pictures need not load it
  const surface = sharp(pixels, { raw: { width, height, channels: 4 } });
  if (lettering.length > 0) surface.composite([{ input: Buffer.from(svg(lettering, width, height)) }]);
  return await surface.png({ palette: true, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer();
};

/** Sharp writes text as an SVG has it, in the system's fonts. */
function svg(lettering: readonly Lettering[], width: number, height: number): string {
  const lines = lettering.map(({ text, x, y, from, size, color, bold, turned }) => {
    const place = `translate(${x} ${y})${turned ? " rotate(90)" : ""}`;
    const style = `font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${color}" text-anchor="${from}"`;
    const middle = (0.35 * size).toFixed(1); // below it the letters' feet: librsvg knows no dominant-baseline
    return `<text transform="${place}" y="${middle}" ${style}>${escapeHtml(text.replace(notXml, "\ufffd"))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${lines.join("")}</svg>`;
}

/** What XML has no way to write. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
