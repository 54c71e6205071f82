/**
 * What is trained. Every contender builds its network from this one description. Convolutions, but for linear ones, and hidden
 * dense layers end in a ReLU; the last dense layer gives the scores of the ten classes. All train by Adam with a rate of 0.001.
 */
export type Layer =
  | { kind: "dense"; units: number }
  | { kind: "conv"; filters: number; size: number; padding: "valid" | "same"; activation?: "relu" | "linear" }
  | { kind: "batchNorm" }
  | { kind: "leakyRelu" }
  | { kind: "relu" }
  /** What these layers make of their input, which has as many channels, added to it; then a ReLU. */
  | { kind: "residual"; layers: Layer[] }
  | { kind: "pool"; size: number }
  | { kind: "flatten" }
  | { kind: "dropout"; rate: number };

export interface Task {
  name: string;
  title: string;
  pictures: "fashion" | "colour";
  /** Shape of one picture: numbers, or rows, columns, channels. */
  input: number[];
  batch: number;
  /** Examples that a whole epoch shows. */
  epoch: number;
  /** Examples that are shown and timed; the time is scaled to an epoch. */
  measured: number;
  /** Epochs that are timed in one run, where one is so short that the start shows. Default 1. */
  epochs?: number;
  layers: Layer[];
  /** Some contenders build no such layers, and are left out. */
  needsAllLayers?: true;
  /** Time against another's, at most. */
  targets: Partial<Record<"torch" | "keras" | "gemm", number>>;
  /** Memory of the whole process, less than this. */
  peakMegabytes?: number;
}

const dense = (units: number): Layer => ({ kind: "dense", units });
const conv = (filters: number, size: number, padding: "valid" | "same"): Layer => ({
  kind: "conv",
  filters,
  size,
  padding,
});
const linearConv = (filters: number, padding: "valid" | "same" = "valid"): Layer =>
  ({ ...conv(filters, 3, padding), activation: "linear" }) as Layer;
const batchNorm: Layer = { kind: "batchNorm" };
const relu: Layer = { kind: "relu" };
const residual = (filters: number): Layer => {
  const half = [linearConv(filters, "same"), batchNorm];
  return { kind: "residual", layers: [...half, relu, ...half] };
};
const dropout = (rate: number): Layer => ({ kind: "dropout", rate });
const pool: Layer = { kind: "pool", size: 2 };
const flatten: Layer = { kind: "flatten" };

const mlp = [dense(128), dense(128), dense(10)];

export const tasks: Task[] = [
  {
    name: "mlp32",
    title: "MLP 784-128-128-10",
    pictures: "fashion",
    input: [784],
    batch: 32,
    epoch: 60_000,
    measured: 60_000,
    epochs: 3,
    layers: mlp,
    targets: { torch: 0.3, keras: 0.25, gemm: 1.7 },
    peakMegabytes: 500,
  },
  {
    name: "mlp256",
    title: "MLP 784-128-128-10",
    pictures: "fashion",
    input: [784],
    batch: 256,
    epoch: 60_000,
    measured: 60_000,
    epochs: 3,
    layers: mlp,
    targets: { torch: 0.75, keras: 0.65, gemm: 1.7 },
  },
  {
    name: "cnn64",
    title: "CNN 32-pool-64-pool-64",
    pictures: "fashion",
    input: [28, 28, 1],
    batch: 64,
    epoch: 60_000,
    measured: 9_600,
    layers: [
      conv(32, 3, "valid"),
      pool,
      conv(64, 3, "valid"),
      pool,
      flatten,
      dropout(0.25),
      dense(64),
      dropout(0.5),
      dense(10),
    ],
    targets: { torch: 0.4, keras: 0.7, gemm: 1.4 },
  },
  {
    name: "bncnn64",
    title: "the same with BatchNormalization and LeakyReLU behind each convolution",
    pictures: "fashion",
    input: [28, 28, 1],
    batch: 64,
    epoch: 60_000,
    measured: 4_800,
    layers: [
      linearConv(32),
      batchNorm,
      { kind: "leakyRelu" },
      pool,
      linearConv(64),
      batchNorm,
      { kind: "leakyRelu" },
      pool,
      flatten,
      dropout(0.25),
      dense(64),
      dropout(0.5),
      dense(10),
    ],
    needsAllLayers: true,
    targets: {},
  },
  {
    name: "resnet64",
    title: "a small ResNet: BatchNormalization behind each convolution, two residual blocks",
    pictures: "fashion",
    input: [28, 28, 1],
    batch: 64,
    epoch: 60_000,
    measured: 1_920,
    layers: [
      linearConv(16, "same"),
      batchNorm,
      relu,
      residual(16),
      pool,
      linearConv(32, "same"),
      batchNorm,
      relu,
      residual(32),
      pool,
      flatten,
      dense(10),
    ],
    needsAllLayers: true,
    targets: {},
  },
  {
    name: "bigcnn",
    title: "CNN 32-pool-128 with 804,554 parameters",
    pictures: "fashion",
    input: [28, 28, 1],
    batch: 32,
    epoch: 60_000,
    measured: 9_600,
    layers: [conv(32, 3, "same"), pool, flatten, dense(128), dense(10)],
    targets: { torch: 0.35 },
  },
  {
    name: "cifar32",
    title: "CNN 16-32-64-500 on colour pictures",
    pictures: "colour",
    input: [32, 32, 3],
    batch: 32,
    epoch: 50_000,
    measured: 9_600,
    layers: [
      conv(16, 2, "same"),
      pool,
      conv(32, 2, "same"),
      pool,
      conv(64, 2, "same"),
      pool,
      flatten,
      dropout(0.3),
      dense(500),
      dropout(0.4),
      dense(10),
    ],
    targets: { torch: 0.4, keras: 0.65, gemm: 2.4 },
  },
];
