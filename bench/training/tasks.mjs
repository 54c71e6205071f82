// @ts-check
/**
 * What is trained. Every contender builds its network from this one description. Convolutions and hidden dense layers
 * end in a ReLU; the last dense layer gives the scores of the ten classes. All train by Adam with a rate of 0.001.
 *
 * @typedef {{ kind: "dense", units: number }
 *   | { kind: "conv", filters: number, size: number, padding: "valid" | "same" }
 *   | { kind: "pool", size: number }
 *   | { kind: "flatten" }
 *   | { kind: "dropout", rate: number }} Layer
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {string} title
 * @property {"fashion" | "colour"} pictures
 * @property {number[]} input shape of one picture: numbers, or rows, columns, channels
 * @property {number} batch
 * @property {number} epoch examples that a whole epoch shows
 * @property {number} measured examples that are shown and timed; the time is scaled to an epoch
 * @property {number} [epochs] epochs that are timed in one run, where one is so short that the start shows. Default 1
 * @property {Layer[]} layers
 * @property {Partial<Record<"torch" | "keras" | "gemm", number>>} targets time against another's, at most
 * @property {number} [peakMegabytes] memory of the whole process, less than this
 */

/** @param {number} units @returns {Layer} */
const dense = (units) => ({ kind: "dense", units });
/** @param {number} filters @param {number} size @param {"valid" | "same"} padding @returns {Layer} */
const conv = (filters, size, padding) => ({ kind: "conv", filters, size, padding });
/** @param {number} rate @returns {Layer} */
const dropout = (rate) => ({ kind: "dropout", rate });
/** @type {Layer} */
const pool = { kind: "pool", size: 2 };
/** @type {Layer} */
const flatten = { kind: "flatten" };

const mlp = [dense(128), dense(128), dense(10)];

/** @type {Task[]} */
export const tasks = [
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
    targets: { torch: 0.4, keras: 0.25, gemm: 1.7 },
    peakMegabytes: 600,
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
    targets: { torch: 0.9, keras: 0.65, gemm: 1.7 },
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
    targets: { torch: 0.45, keras: 0.7, gemm: 1.4 },
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
    targets: {},
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
    targets: { torch: 0.55, keras: 0.65, gemm: 2.4 },
  },
];
