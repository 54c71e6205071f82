/** One layer as the drawing of a network shows it: a column of nodes, or an image. */
export interface Column {
  name: string;
  /** How many numbers it holds, or of maps, how many images. */
  units: number;
  /** Height and width of what is drawn as an image; of `maps`, there are `units` of them, one behind the other. */
  image?: readonly [height: number, width: number];
  areMaps?: boolean;
  /** Whether they are pixels, and not what a layer has made of them. */
  arePixels?: boolean;
  activation?: string;
  /** A name for each node. */
  labels?: readonly string[];
  /** Where its numbers come from: each from one, from all of the column before, from a row of it or a window. */
  from: "nothing" | "each" | "all" | "row" | "window";
  weights?: Weights;
}

/** Of a dense layer. */
export interface Weights {
  /** In rows of `units`, one row per input. */
  kernel: Float32Array;
  bias?: Float32Array;
  /** The largest weight, by its amount. */
  largest: number;
  /** Height and width, where the inputs are the pixels of a grey image. */
  image?: readonly [height: number, width: number];
}
