import type { Picture } from "../input/readImages.js";

/** PNG pixels to a CSS pixel, for sharp edges on dense screens. */
export const density = 2;

/** Between pictures, in CSS pixels. */
export const gap = 8;

/** In CSS pixels. No picture is wider or higher than these, and no row wider than the last. */
const widestPicture = 112;
const highestPicture = 160;
const widestRow = 900;

/** So few pictures are looked at one by one: they are larger. */
const few = 3;
const sideOfFew = 224;

/** In CSS pixels: a narrower picture has a label that is wider than itself, where the row has room. */
const narrow = 48;
const widestLabel = 72;

/** How large the pictures of a grid are. */
export interface GridSizes {
  /** Pixels of the PNG to a side of a picture's pixel. */
  scale: number;
  /** Of a picture, in CSS pixels. */
  width: number;
  height: number;
  /** A picture with its label, in CSS pixels. */
  cell: number;
}

/** @param across pictures in a row */
export function gridSizes(
  pictures: readonly Pick<Picture, "height" | "width">[],
  across: number,
  hasLabels: boolean,
): GridSizes {
  const [picture] = pictures;
  const [widest, highest] = pictures.length <= few ? [sideOfFew, sideOfFew] : [widestPicture, highestPicture];
  const room = Math.min(widest, widestRow / across - gap);
  const fitting = Math.min(room / picture.width, highest / picture.height);
  const scale = Math.max(1, Math.floor(fitting * density));
  const [width, height] = [picture.width, picture.height].map((side) => (side * scale) / density);
  const cell = hasLabels && width < narrow ? Math.max(width, Math.floor(Math.min(room, widestLabel))) : width;
  return { scale, width, height, cell };
}
