/** A line of text on a PNG. */
export interface Lettering {
  text: string;
  /** Where the text's middle stands, or where it begins, in pixels; its letters stand around the height `y`. */
  x: number;
  y: number;
  from: "middle" | "start";
  /** Height of the letters, in pixels. */
  size: number;
  /** Such as `#ffffff`. */
  color: string;
  bold?: boolean;
  /** Whether it runs downwards. */
  turned?: boolean;
}

/**
 * A PNG, as small as the place can make it.
 *
 * @param pixels red, green, blue and opacity of each, 0 to 255, row by row from the top left
 * @param lettering what is written on it, in whatever fonts there are. Default: nothing.
 */
export type Png = (
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
  lettering?: readonly Lettering[],
) => Promise<Uint8Array>;
