import { photograph } from "#platform/photograph";
import { base64 } from "../display/base64.js";
import { checkLength } from "../input/checkLength.js";
import { inputText } from "../input/inputText.js";
import type { NumbersInput } from "../input/readArray.js";
import { countOf, type ImagesInput, type Picture, pickImages } from "../input/readImages.js";
import { picturePng } from "./picturePng.js";
import { plotsText } from "./plotsText.js";
import { probabilityRows } from "./probabilityRows.js";
import { Raster } from "./raster.js";

const text = plotsText.confusionMatrix;

/** What a network has made of some images. */
export interface Judged {
  truth: Int32Array;
  predicted: Int32Array;
  /** `[true class][predicted class]` */
  counts: number[][];
  names: readonly string[];
  images?: ImagesInput;
  probabilities?: NumbersInput;
}

/** Some images of each cell, in one picture below each other, as the page gets them. */
export interface ConfusionPictures {
  /** Of a picture, in its own pixels. */
  width: number;
  height: number;
  /** URL of that picture. */
  sheet: string;
  cells: {
    row: number;
    column: number;
    heading: string;
    /** One for each picture; they follow each other in the sheet. */
    captions: string[];
  }[];
}

/**
 * The most pictures: they are saved with the notebook. Networks mistake photographs often, and each cell of ten classes
 * has room for one of them.
 */
const mostGrey = 64;
const mostInColour = 100;

/** The most pictures of a cell. */
const mostOfCell = 12;

/** Greys that a saved picture has: more cannot be told apart in it, and take twice the room. */
const greys = 16;

/** The first images of each cell, as many of each as there is room for: rare mistakes are not left out for common ones. */
export async function packPictures({
  truth,
  predicted,
  names,
  images = [],
  probabilities,
}: Judged): Promise<ConfusionPictures> {
  checkLength(inputText.what.imageSet, countOf(images), truth.length, "trueLabel");
  const said =
    probabilities === undefined ? undefined : probabilityRows(probabilities, truth.length, names.length);
  const members = new Map<number, number[]>();
  truth.forEach((label, i) => {
    const cell = label * names.length + predicted[i];
    members.set(cell, [...(members.get(cell) ?? []), i]);
  });
  const mostPictures = isInColour(images) ? mostInColour : mostGrey;
  const each = shareOf(
    [...members.values()].map(({ length }) => length),
    mostPictures,
  );
  const cells = [...members].sort(([a], [b]) => a - b).slice(0, mostPictures);
  const chosen = cells.flatMap(([, all]) => all.slice(0, each));
  const pictures = pickImages(images, chosen, chosen.length);
  const { width, height } = pictures[0];
  return {
    width,
    height,
    sheet: await urlOf(sheetOf(pictures)),
    cells: cells.map(([cell, all]) => {
      const [row, column] = [Math.floor(cell / names.length), cell % names.length];
      const shown = all.slice(0, each);
      return {
        row,
        column,
        heading: text.pictures(names[row], names[column], all.length, shown.length),
        captions: shown.map((i) => text.caption(i, said && sureness(said(i), row, column, names))),
      };
    }),
  };
}

/** How many of each cell there are at most, so that all together find room. */
function shareOf(counts: readonly number[], mostPictures: number): number {
  const taken = (each: number) => counts.reduce((sum, count) => sum + Math.min(each, count), 0);
  let each = 1;
  while (each < mostOfCell && taken(each + 1) <= mostPictures) each++;
  return each;
}

/** By the first image alone: whether the others are like it is seen when they are read. */
const isInColour = (images: ImagesInput): boolean =>
  countOf(images) > 0 && pickImages(images, [0], 1)[0].channels === 3;

function sureness(
  probabilities: readonly number[],
  row: number,
  column: number,
  names: readonly string[],
): string {
  const labels = row === column ? [column] : [column, row];
  return labels.map((label) => `${names[label]} ${probabilities[label].toFixed(2)}`).join(", ");
}

/** All of them below each other. */
function sheetOf(pictures: readonly Picture[]): Picture {
  const [{ width, height, channels, minValue, maxValue }] = pictures;
  const size = width * height * channels;
  const pixels = new Float32Array(size * pictures.length);
  const step = (maxValue - minValue) / (greys - 1);
  const rounded = (value: number) => minValue + step * Math.round((value - minValue) / step);
  pictures.forEach((picture, i) => {
    for (let at = 0; at < size; at++) {
      const value = picture.pixels[at];
      pixels[i * size + at] = channels === 1 ? rounded(value) : value;
    }
  });
  return { width, height: height * pictures.length, channels, pixels, minValue, maxValue };
}

/** Grey ones keep their greys; colours are photographs here. */
async function urlOf(sheet: Picture): Promise<string> {
  if (sheet.channels === 1) return `data:image/png;base64,${base64(await picturePng(sheet, 1))}`;
  const raster = new Raster(sheet.width, sheet.height);
  raster.paint(sheet, 0, 0, 1);
  return await photograph(raster.pixels, raster.width, raster.height);
}
