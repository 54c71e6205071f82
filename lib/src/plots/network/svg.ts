import { escapeHtml } from "../../display/html.js";
import { palette } from "../../display/palette.js";

/** Where something stands in a drawing, in its own units, from the top left. */
export interface Point {
  x: number;
  y: number;
}

/** The page's own colour behind everything: what has it covers the lines that end at it. */
export const paper = "var(--jp-layout-color0, Canvas)";

/** In the page's own colour; of a weight in orange above 0, in blue and dashed below. */
export function line(from: Point, to: Point, opacity: number, weight = 0): string {
  const color = weight === 0 ? "currentColor" : weight > 0 ? palette.orange : palette.blue;
  const dash = weight < 0 ? ' stroke-dasharray="4 3"' : "";
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${color}" opacity="${round(opacity, 100)}"${dash}/>`;
}

export function circle({ x, y }: Point, radius: number, more = ""): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}"${more}/>`;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function rectangle({ left, top, width, height }: Box, more = ` fill="${paper}"`): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" stroke="currentColor"${more}/>`;
}

/** Its pixels stay squares, however large they are drawn. */
export function picture({ left, top, width, height }: Box, url: string): string {
  return `<image x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" href="${url}" style="image-rendering:pixelated"/>`;
}

export function text(content: string, { x, y }: Point, more = ""): string {
  return `<text x="${round(x)}" y="${round(y)}"${more}>${escapeHtml(content)}</text>`;
}

export function round(value: number, parts = 10): number {
  return Math.round(value * parts) / parts;
}
