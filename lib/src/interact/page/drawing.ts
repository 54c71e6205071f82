/** In pixels of the drawing: up to here from the pen's way all is ink, and beyond the second all is paper. */
const core = 0.6;
const edge = 1.6;

export interface Point {
  x: number;
  y: number;
}

/** What is drawn: a level of ink for each pixel, 0 to 255, row after row. */
export class Drawing {
  readonly size: number;
  ink: Uint8ClampedArray;

  constructor(size: number) {
    this.size = size;
    this.ink = new Uint8ClampedArray(size * size);
  }

  /** Draws a straight stroke with soft edges, as the scans of MNIST have. Points are in pixels, from the top left corner. */
  stroke(from: Point, to: Point): void {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const squared = dx * dx + dy * dy;
    for (let row = 0; row < this.size; row++) {
      for (let column = 0; column < this.size; column++) {
        const [x, y] = [column + 0.5 - from.x, row + 0.5 - from.y];
        const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / squared));
        const away = Math.hypot(x - along * dx, y - along * dy);
        const level = 255 * Math.min(1, (edge - away) / (edge - core));
        const at = row * this.size + column;
        this.ink[at] = Math.max(this.ink[at], level);
      }
    }
  }

  /** Moves everything; what leaves is cut off. */
  move(down: number, right: number): void {
    const { size, ink } = this;
    this.ink = ink.map((_, at) => {
      const [row, column] = [Math.floor(at / size) - down, (at % size) - right];
      const isOnPad = row >= 0 && row < size && column >= 0 && column < size;
      return isOnPad ? ink[row * size + column] : 0;
    });
  }

  clear(): void {
    this.ink.fill(0);
  }
}
