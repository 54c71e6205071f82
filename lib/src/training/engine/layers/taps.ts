import type { Thread } from "../thread.js";
import type { Window } from "../windows.js";

/** From one pixel of an image to the next, and from one line, in bytes. */
export interface Pitches {
  pixelPitch: number;
  linePitch: number;
}

/** Where the pixels under a window lie from where it begins: a table of offsets in bytes, for the kernels. */
export class Taps {
  readonly address: number;
  readonly count: number;
  /** Neighbouring pixels that each tap stands for. */
  readonly pixels: number;
  readonly #offsets: number[] = [];
  readonly #memory: WebAssembly.Memory;

  /** @param inLines whether pixels that lie beside each other may share a tap */
  constructor(
    { arena, memory }: Thread,
    { size, dilation = [1, 1] }: Window,
    pitches: Pitches,
    inLines: boolean,
  ) {
    const [lines, columns] = size;
    this.#memory = memory;
    this.pixels = inLines && dilation[1] === 1 ? columns : 1;
    for (let line = 0; line < lines; line++) {
      for (let column = 0; column < columns; column += this.pixels)
        this.#offsets.push(
          line * dilation[0] * pitches.linePitch + column * dilation[1] * pitches.pixelPitch,
        );
    }
    this.count = this.#offsets.length;
    this.address = arena.floats(this.count + 1);
  }

  /** Fills the table in; once, by the main thread, when the memory is there. */
  prepare(): void {
    new Uint32Array(this.#memory.buffer, this.address, this.count).set(this.#offsets);
  }
}
