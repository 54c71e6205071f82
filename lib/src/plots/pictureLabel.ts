import { textWidth } from "./textWidth.js";

/** What stands under one picture. */
export interface PictureLabel {
  text: string;
  /** Colour behind the white text. */
  color: string;
}

/** A column of bold text of 12 CSS pixels, in CSS pixels. */
const column = 7.2;

/** In CSS pixels: under a wider picture a label is written across, its long words broken. */
const narrow = 56;

/** Whether the labels of a grid are written downwards: across, narrow pictures would break their words to pieces. */
export function areTurned(labels: readonly PictureLabel[], cell: number): boolean {
  return cell < narrow && longestWordWidth(labels) > cell;
}

/** In CSS pixels. */
export function longestWordWidth(labels: readonly PictureLabel[]): number {
  return Math.max(0, ...labels.map(({ text }) => longestWord(text) * column));
}

/** In columns. Lines break at spaces, after hyphens and strokes, and between wide letters. */
function longestWord(text: string): number {
  const words = text.split(/\s+|(?<=[-/])|(?<=[\p{Script=Hangul}\p{Script=Han}])/u);
  return Math.max(0, ...words.map(textWidth));
}
