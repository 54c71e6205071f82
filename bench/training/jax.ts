// One run of training.ts: jax-js on WebAssembly, the whole step with Adam as one `jit`. In Node it has one thread.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { tf } from "six-steps";
import { inProject } from "#setup/project.mjs";
import { jaxPackage } from "./contenders.js";
import { processorSeconds } from "./layersModel.js";
import { loadPictures } from "./pictures.js";
import { report, runOfThisProcess } from "./run.js";
import type { Layer } from "./tasks.js";

/** An array of jax-js, as far as it is used here. A call takes what it is given; `ref` keeps it for another one. */
interface Arr {
  readonly ref: Arr;
  readonly shape: number[];
  add(other: Arr | number): Arr;
  sub(other: Arr | number): Arr;
  mul(other: Arr | number): Arr;
  div(other: Arr | number): Arr;
  max(axis: number[]): Arr;
  sum(): Arr;
  reshape(shape: number[]): Arr;
  slice(...parts: unknown[]): Arr;
  data(): Promise<Float32Array>;
  dispose(): void;
}

const folder = inProject(...jaxPackage);
const { version, main } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
const { init, jit, lax, nn, numpy: np, valueAndGrad } = await import(pathToFileURL(`${folder}/${main}`).href);
await init("wasm");

const run = runOfThisProcess();
const { task, warmUp, trainCount, epochs } = run;
const { trainImages, trainOneHot, testImages, testLabels } = await loadPictures(run);
const size = task.input.reduce((product, length) => product * length, 1);
const [images, labels] = [channelsFirst(trainImages), (await trainOneHot.data()) as Float32Array];
const shape = task.input.length === 3 ? [task.input[2], task.input[0], task.input[1]] : task.input;

/** PyTorch's and JAX's order. */
function channelsFirst(pictures: tf.Tensor): Float32Array {
  return tf.tidy(
    () => (pictures.rank === 4 ? pictures.transpose([0, 3, 1, 2]) : pictures).dataSync() as Float32Array,
  );
}

/** The task's weights, two for each layer that has any, drawn as Glorot does. */
function initial(): Arr[] {
  const weights: Arr[] = [];
  let [channels, ...places] = shape;
  const add = (dims: number[], inputs: number, outputs: number, bias: number[]) => {
    const most = Math.sqrt(6 / (inputs + outputs));
    const values = Float32Array.from(
      { length: dims.reduce((a, b) => a * b, 1) },
      () => most * (2 * Math.random() - 1),
    );
    weights.push(np.array(values).reshape(dims), np.zeros(bias));
  };
  for (const layer of task.layers) {
    if (layer.kind === "dense") {
      add([channels, layer.units], channels, layer.units, [layer.units]);
      channels = layer.units;
    } else if (layer.kind === "conv") {
      const { filters, size, padding } = layer;
      add([filters, channels, size, size], channels * size ** 2, filters * size ** 2, [1, filters, 1, 1]);
      if (padding === "valid") places = places.map((length) => length - size + 1);
      channels = filters;
    } else if (layer.kind === "pool") places = places.map((length) => Math.floor(length / layer.size));
    else if (layer.kind === "flatten") [channels, places] = [channels * places[0] * places[1], []];
  }
  return weights;
}

/** The scores of a batch. `masks` are those of the dropout layers, in training. */
function forward(weights: Arr[], x: Arr, masks: Arr[]): Arr {
  let next = 0;
  let nextMask = 0;
  const last = task.layers[task.layers.length - 1];
  return task.layers.reduce((y, layer) => apply(y, layer), x);

  function apply(y: Arr, layer: Layer): Arr {
    switch (layer.kind) {
      case "dense": {
        const z = np.matmul(y, weights[next++]).add(weights[next++]);
        return layer === last ? z : nn.relu(z);
      }
      case "conv":
        return nn.relu(
          lax.conv(y, weights[next++], [1, 1], layer.padding.toUpperCase()).add(weights[next++]),
        );
      case "pool": {
        const [count, channels, height, width] = y.shape;
        const [rows, columns] = [Math.floor(height / layer.size), Math.floor(width / layer.size)];
        const whole = y.slice([], [], [0, rows * layer.size], [0, columns * layer.size]);
        return whole.reshape([count, channels, rows, layer.size, columns, layer.size]).max([3, 5]);
      }
      case "flatten":
        return y.reshape([y.shape[0], -1]);
      case "dropout":
        return masks.length > 0 ? y.mul(masks[nextMask++]) : y;
      default:
        throw new Error(`jax-js is not given ${layer.kind}`);
    }
  }
}

const lossOf = (weights: Arr[], x: Arr, y: Arr, masks: Arr[]): Arr => {
  const [count] = x.shape;
  return nn
    .logSoftmax(forward(weights, x, masks))
    .mul(y)
    .sum()
    .mul(-1 / count);
};

type State = [weights: Arr[], first: Arr[], second: Arr[]];

const step: (state: State, rate: Arr, x: Arr, y: Arr, masks: Arr[]) => [Arr, State] = jit(
  ([weights, first, second]: State, rate: Arr, x: Arr, y: Arr, masks: Arr[]): [Arr, State] => {
    const kept = weights.map((w) => w.ref);
    const [loss, gradients] = valueAndGrad(lossOf)(kept, x, y, masks) as [Arr, Arr[]];
    const m = first.map((old, i) => old.mul(0.9).add(gradients[i].ref.mul(0.1)));
    const v = second.map((old, i) => old.mul(0.999).add(gradients[i].ref.mul(gradients[i]).mul(0.001)));
    const changed = weights.map((w, i) => w.sub(m[i].ref.mul(rate.ref).div(np.sqrt(v[i].ref).add(1e-7))));
    rate.dispose();
    return [loss, [changed, m, v]];
  },
);

const zeros = (arrays: Arr[]): Arr[] => arrays.map((one) => np.zeros(one.shape));
const begun = initial();
let state: State = [begun, zeros(begun), zeros(begun)];
let steps = 0;

/** What dropout lets through of a batch, scaled, for each of its layers. */
function masksFor(count: number): Arr[] {
  const rates = task.layers.flatMap((layer) => (layer.kind === "dropout" ? [layer.rate] : []));
  return rates.map((rate, i) => {
    const values = Float32Array.from({ length: count * widths[i] }, () =>
      Math.random() < rate ? 0 : 1 / (1 - rate),
    );
    return np.array(values).reshape([count, widths[i]]);
  });
}

/** Of what the dropout layers read: a dense layer's inputs, since all stand before one. */
const widths = (() => {
  const rows = begun.filter((_, i) => i % 2 === 0);
  let seen = 0;
  return task.layers.flatMap((layer) => {
    if (layer.kind === "dense" || layer.kind === "conv") seen++;
    return layer.kind === "dropout" ? [rows[seen].shape[0]] : [];
  });
})();

/** Trains on the first `count` pictures in random order; their mean loss. */
async function trainOnce(count: number): Promise<number> {
  const order = tf.util.createShuffledIndices(count);
  let sum = 0;
  for (let first = 0; first < count; first += task.batch) {
    const rows = order.subarray(first, first + task.batch);
    const [x, y] = [new Float32Array(rows.length * size), new Float32Array(rows.length * 10)];
    rows.forEach((row, i) => {
      x.set(images.subarray(row * size, (row + 1) * size), i * size);
      y.set(labels.subarray(row * 10, (row + 1) * 10), i * 10);
    });
    steps++;
    const rate = (0.001 * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
    const batch = np.array(x).reshape([rows.length, ...shape]);
    const targets = np.array(y).reshape([rows.length, 10]);
    const [loss, after] = step(state, np.array(rate), batch, targets, masksFor(rows.length));
    state = after;
    sum += rows.length * (await loss.data())[0];
  }
  return sum / count;
}

async function accuracy(): Promise<number> {
  const [pictures, wanted] = [channelsFirst(testImages), await testLabels.data()];
  let right = 0;
  for (let first = 0; first < wanted.length; first += 250) {
    const count = Math.min(250, wanted.length - first);
    const x = np.array(pictures.slice(first * size, (first + count) * size)).reshape([count, ...shape]);
    const scores = await forward(
      state[0].map((w) => w.ref),
      x,
      [],
    ).data();
    for (let i = 0; i < count; i++) {
      const row = scores.subarray(i * 10, (i + 1) * 10);
      if (row.indexOf(Math.max(...row)) === wanted[first + i]) right++;
    }
  }
  return right / wanted.length;
}

await trainOnce(warmUp);
const [start, startProcessor] = [performance.now(), processorSeconds()];
let loss = 0;
for (let epoch = 0; epoch < epochs; epoch++) loss = await trainOnce(trainCount);

report({
  seconds: (performance.now() - start) / 1000 / epochs,
  processor: (processorSeconds() - startProcessor) / epochs,
  loss,
  accuracy: await accuracy(),
  what: `jax-js ${version}, Node ${process.versions.node}`,
});
