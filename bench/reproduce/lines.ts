/**
 * A source's headline that is run again here. Its program is `lines/<name>.ts`, which exports `measure`.
 */
export interface Line {
  name: string;
  title: string;
  /** The number of the lesson that teaches it. */
  lesson: string;
}

/** What a program is given: */
export interface Run {
  /** Few examples and epochs: shows that all parts work, and its figures mean nothing. */
  quick: boolean;
  seed: number;
  /** Its own, for checkpoints: what lies there when it starts is its own earlier work. */
  folder: string;
  /** Told what has been done, such as "epoch 3 of 12, loss 0.31". */
  progress: (done: string) => void;
}

/** In the order of the lessons. */
export const lines: readonly Line[] = [
  { name: "data", lesson: "01", title: "Fashion-MNIST: shapes, classes, brightest and dimmest image" },
  { name: "mlp", lesson: "08b", title: "MLP 784-128-128-10, 10 epochs" },
  { name: "scratch", lesson: "09b", title: "From scratch, without a library, 40 epochs" },
  { name: "dense", lesson: "10", title: "Dense without convolution, 10 epochs" },
  { name: "cnn", lesson: "10b", title: "CNN 32-pool-128, 5 epochs" },
  { name: "labels", lesson: "11b", title: "One of four, then many labels by transfer" },
  { name: "digits", lesson: "12", title: "MNIST CNN, 12 epochs, best checkpoint" },
  { name: "colour", lesson: "13", title: "CIFAR-10 CNN" },
];
