import type { Picture } from "../input/readImages.js";
import { fitLabel, isDrawable, lineHeight, textPath } from "./labelText.js";

/** What stands under one picture. */
export interface PictureLabel {
  text: string;
  /** Colour behind the white text. */
  color: string;
}

/** A label that the picture leaves empty, for the page to write: its characters have no outline here. */
export interface PageLabel {
  lines: string[];
  /** Size of the letters in CSS pixels. */
  size: number;
  /** Place in CSS pixels of the drawing. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Drawing {
  png: Buffer;
  /** Size in CSS pixels; the PNG has twice as many each way, for sharp edges on dense screens. */
  width: number;
  height: number;
  pageLabels: PageLabel[];
}

/** libimagequant's: a grey value moves by up to 4%, which no one sees, and the PNG is a seventh smaller than with 100. */
const quality = 95;

/** PNG pixels to a CSS pixel. */
const density = 2;
const gap = 8 * density;
const fontSize = 12 * density;
const labelPadding = 4 * density;

/** No picture is wider than this, and no drawing wider than that, in CSS pixels. */
const widestPicture = 112;
const widestDrawing = 900;

/**
 * Draws pictures of one size in rows, each over its label, into one PNG with a palette. Each pixel becomes a square
 * of whole PNG pixels. Between the pictures the PNG is transparent, so that it suits a light and a dark page.
 */
export async function drawImages(
  pictures: Picture[],
  labels: PictureLabel[] | undefined,
  columns: number,
): Promise<Drawing> {
  const { width, height } = pictures[0];
  const across = Math.min(columns, pictures.length);
  const room = Math.min(widestPicture, widestDrawing / across - gap / density) * density;
  const scale = Math.max(1, Math.floor(room / width));
  const cell = { width: width * scale, height: height * scale };
  const fitted = labels?.map(({ text }) => fitLabel(text, cell.width - labelPadding, fontSize));
  const most = Math.max(0, ...(fitted ?? []).map(({ lines }) => lines.length));
  const labelHeight = most === 0 ? 0 : Math.round(most * lineHeight * fontSize + 2 * labelPadding);
  const down = Math.ceil(pictures.length / across);
  const size = {
    width: across * (cell.width + gap) - gap,
    height: down * (cell.height + labelHeight + gap) - gap,
  };
  const canvas = Buffer.alloc(size.width * size.height * 4);
  const shapes: string[] = [];
  const pageLabels: PageLabel[] = [];
  pictures.forEach((picture, i) => {
    const left = (i % across) * (cell.width + gap);
    const top = Math.floor(i / across) * (cell.height + labelHeight + gap);
    paint(canvas, size.width, picture, left, top, scale);
    if (labels === undefined || fitted === undefined) return;
    const { text, color } = labels[i];
    const bar = { left, top: top + cell.height, width: cell.width, height: labelHeight };
    shapes.push(
      `<rect x="${bar.left}" y="${bar.top}" width="${bar.width}" height="${bar.height}" fill="${color}"/>`,
    );
    if (isDrawable(text)) shapes.push(lettering(fitted[i], bar));
    else {
      const { lines, size } = fitted[i];
      pageLabels.push({ lines, size: size / density, ...toCssPixels(bar) });
    }
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${shapes.join("")}</svg>`;
  const { default: sharp } = await import("sharp"); // here and not above: a lesson without pictures need not load it
  const png = await sharp(canvas, { raw: { ...size, channels: 4 } })
    .composite([{ input: Buffer.from(svg) }])
    .png({ palette: true, quality, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
  return { png, width: size.width / density, height: size.height / density, pageLabels };
}

function paint(
  canvas: Buffer,
  stride: number,
  picture: Picture,
  left: number,
  top: number,
  scale: number,
): void {
  const { width, height, channels, pixels, maxValue } = picture;
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * channels;
      const to = ((top + y) * stride + left + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const value = pixels[from + (channels === 3 ? channel : 0)];
        canvas[to + channel] = Math.round((255 * value) / maxValue);
      }
      canvas[to + 3] = 255;
    }
  }
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function lettering({ lines, size }: { lines: string[]; size: number }, bar: Box): string {
  const middle = bar.left + bar.width / 2;
  const first = bar.top + bar.height / 2 - ((lines.length - 1) / 2) * lineHeight * size + 0.36 * size;
  const paths = lines.map((line, i) => textPath(line, middle, first + i * lineHeight * size, size));
  return `<g fill="#fff">${paths.join("")}</g>`;
}

function toCssPixels({ left, top, width, height }: Box): Box {
  return { left: left / density, top: top / density, width: width / density, height: height / density };
}
