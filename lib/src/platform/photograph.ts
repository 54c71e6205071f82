/**
 * A photograph as the URL of its data, a third as large as a PNG of it. Colours may move a little: not for what is read pixel by
 * pixel.
 *
 * @param pixels red, green, blue and opacity of each, 0 to 255, row by row from the top left
 */
export type Photograph = (
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
) => Promise<string>;
