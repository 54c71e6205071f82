/** A grey picture's size; its canvas of four quadrants is twice as high and twice as wide. */
export interface Side {
  height: number;
  width: number;
}

/** Quadrants of a canvas: 0 upper left, 1 upper right, 2 lower left, 3 lower right. */
export const quadrantCount = 4;

/** Copies picture number `from` of `pictures` into a quadrant of canvas number `to`; both lie in rows, one after the other. */
export function placeInQuadrant(
  pictures: ArrayLike<number>,
  from: number,
  canvases: Float32Array,
  to: number,
  quadrant: number,
  { height, width }: Side,
): void {
  const pixels = height * width;
  const down = quadrant >> 1;
  const right = quadrant & 1;
  let read = from * pixels;
  for (let row = 0; row < height; row++) {
    let write = to * quadrantCount * pixels + (down * height + row) * 2 * width + right * width;
    for (let column = 0; column < width; column++) canvases[write++] = pictures[read++];
  }
}
