import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodedBackend } from "six-steps/internal/training/backend/coded/codedBackend.js";
import { CodedValues } from "six-steps/internal/training/backend/coded/codedValues.js";
import { RandomNumbers } from "./randomNumbers.js";

process.env.SIX_STEPS_BACKEND = "wasm";
const { ImageClassifierMLP, setSeed, tf } = await import("six-steps");

// Images that stay bytes, against the same values in WASM's heap.

type Tensor = import("@tensorflow/tfjs").Tensor;
type Step = [what: string, apply: (x: Tensor) => Tensor];

const backend = tf.backend() as unknown as CodedBackend;

function codedTensor(values: CodedValues, shape: number[], dtype: "float32" | "int32"): Tensor {
  return tf.engine().makeTensorFromTensorInfo(backend.makeCoded(values, shape, dtype));
}

/** The same images twice: as bytes, and as TensorFlow.js has them. */
function images(random: RandomNumbers, shape: number[]): [coded: Tensor, plain: Tensor] {
  const codes = Uint8Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.whole(0, 255));
  return [
    codedTensor(new CodedValues(codes), shape, "int32"),
    tf.tensor(Int32Array.from(codes), shape, "int32"),
  ];
}

const isInHeap = (x: Tensor) =>
  (backend.dataIdMap.get(x.dataId) as { inHeap?: unknown }).inHeap !== undefined;

const columns = ({ shape: [, count] }: Tensor) => count ?? 0;

/** What one does with images before a network sees them. */
function preparing(random: RandomNumbers, x: Tensor): Step {
  const number = random.pick([255, 127.5, 1 / 255, -3, 0.1, 0, Number.NaN, 1e38, tf.tensor([[7]])]);
  const examples = x.shape[0];
  const [from, to] = [random.whole(0, examples - 1), random.whole(0, examples - 1)].sort((a, b) => a - b);
  const numbers = Array.from({ length: random.whole(1, 4) }, () => random.whole(0, examples - 1));
  const steps: Step[] = [
    ["toFloat", (y) => y.toFloat()],
    [`div ${number}`, (y) => y.toFloat().div(number)],
    [`mul ${number}`, (y) => tf.mul(number, y.toFloat())],
    [`sub ${number}`, (y) => y.toFloat().sub(number)],
    [`${number} - `, (y) => tf.sub(number, y.toFloat())],
    [`add ${number}`, (y) => y.toFloat().add(number)],
    ["expandDims", (y) => y.expandDims(-1)],
    ["clone", (y) => y.clone()],
    ["flatten", (y) => y.reshape([y.shape[0], -1])],
    [`slice ${from} to ${to}`, (y) => y.slice(from, to - from + 1)],
    ["slice of columns", (y) => y.slice([0, 1], [-1, columns(y) - 1])],
    [`gather ${numbers}`, (y) => tf.gather(y, tf.tensor1d(numbers, "int32"))],
    ["unstack", (y) => tf.unstack(y)[0].expandDims(0)],
    ["split", (y) => tf.split(y, [1, columns(y) - 1], 1)[1]],
  ];
  return random.pick(steps);
}

/** What asks for the values where kernels look for them. */
const others: Step[] = [
  ["dataSync", (x) => x],
  ["relu", (x) => x.toFloat().relu()],
  ["sum", (x) => x.sum()],
  ["transpose", (x) => x.transpose()],
  [
    "matMul",
    (x) =>
      x
        .toFloat()
        .reshape([x.shape[0], -1])
        .matMul(tf.ones([x.size / x.shape[0], 3])),
  ],
  ["max", (x) => x.max(0)],
  ["div itself", (x) => x.toFloat().div(x.toFloat().add(1))],
  ["pad", (x) => x.pad(x.shape.map(() => [1, 0] as [number, number]))],
  ["integer division", (x) => x.toInt().div(tf.scalar(3, "int32"))],
];

test("300 random ways from bytes to a result give the bits of the same without codes, and keep no memory", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const held = backend.numDataIds();
    tf.tidy(() => {
      const random = new RandomNumbers(seed);
      const pair = images(random, [random.whole(2, 5), random.whole(2, 4), random.whole(1, 3)]);
      let [coded, plain] = pair;
      const way: string[] = [];
      for (let count = random.whole(0, 5); count > 0; count--) {
        if (coded.shape[0] === 0 || columns(coded) < 2) break;
        const [what, apply] = preparing(random, coded);
        way.push(what);
        [coded, plain] = [apply(coded), apply(plain)];
        assert.ok(backend.codedOf(coded), `coded no more after ${way.join(", ")}`);
      }
      assert.ok(!isInHeap(pair[0]) && !isInHeap(coded), `in the heap after ${way.join(", ")}`);
      const [what, apply] = random.pick(others);
      const [actual, expected] = [apply(coded), apply(plain)];
      assert.deepEqual([actual.shape, actual.dtype], [expected.shape, expected.dtype]);
      assert.deepEqual(actual.dataSync(), expected.dataSync(), `${way.join(", ")}, ${what}`);
      assert.deepEqual(coded.dataSync(), plain.dataSync(), "as it was before");
    });
    assert.equal(backend.numDataIds(), held, `seed ${seed}`);
  }
});

test("coded images are joined with others although the heap has to grow for them", () => {
  for (const join of [tf.concat, tf.stack] as ((all: Tensor[]) => Tensor)[]) {
    tf.tidy(() => {
      const before = new Float32Array(4e6).fill(-1);
      const codes = Uint8Array.from({ length: before.length }, (_, i) => i % 251);
      const shape = [before.length / 4, 4];
      const coded = codedTensor(new CodedValues(codes), shape, "int32").toFloat().div(255);
      const joined = join([tf.tensor(before, shape), coded, tf.tensor(before, shape)]);
      const wanted = Float32Array.from(codes, (code) => Math.fround(code / 255));
      const values = joined.dataSync();
      assert.deepEqual(values.subarray(before.length, 2 * before.length), wanted);
      assert.ok([0, before.length - 1, 2 * before.length].every((i) => values[i] === -1));
    });
  }
});

test("an index that is out of bounds is refused in TensorFlow.js's words", () => {
  tf.tidy(() => {
    const [coded] = images(new RandomNumbers(1), [3, 2, 2]);
    assert.throws(() => tf.gather(coded, tf.tensor1d([3], "int32")), /index value 3 is not in \[0, 2\]/);
  });
});

test("coded images survive a change of backends", () => {
  tf.tidy(() => {
    const [coded, plain] = images(new RandomNumbers(1), [3, 2, 2]);
    tf.setBackend("cpu");
    try {
      assert.deepEqual(coded.toFloat().div(255).dataSync(), plain.toFloat().div(255).dataSync());
    } finally {
      tf.setBackend("wasm");
    }
    assert.deepEqual(coded.dataSync(), plain.dataSync());
  });
});

/** A small training, with validation, then what the network says. */
async function results(x: Tensor, y: Tensor, engine: boolean): Promise<unknown> {
  setSeed(3);
  const { outputs, inputs } = (() => {
    const input = tf.input({ shape: x.shape.slice(1) });
    const flat = tf.layers.flatten().apply(input);
    const hidden = tf.layers.dense({ units: 9, activation: "relu" }).apply(flat);
    return {
      inputs: input,
      outputs: tf.layers.dense({ units: y.shape[1] as number }).apply(hidden) as never,
    };
  })();
  const model = tf.model({ inputs, outputs });
  model.compile({ optimizer: tf.train.adam(0.01), loss: "meanSquaredError" });
  if (!engine) Object.assign(model.layers[1], { call: model.layers[1].call.bind(model.layers[1]) });
  const options = { epochs: 2, batchSize: 8, validationSplit: 0.2, verbose: 0 as const };
  const { history } = await model.fit(x, y, options);
  const said = model.predict(x) as Tensor;
  const values = [
    history.loss,
    history.val_loss,
    [...said.dataSync()],
    (model.evaluate(x, y) as Tensor).dataSync(),
  ];
  said.dispose();
  model.dispose();
  return values;
}

for (const engine of [true, false]) {
  test(`a network learns from coded images as from others, ${engine ? "on the engine" : "by TensorFlow.js's own fit"}`, async () => {
    const [bytes, ints] = images(new RandomNumbers(5), [64, 6, 5]);
    const ready = (x: Tensor) => tf.tidy(() => x.toFloat().div(255).sub(0.5));
    const [coded, plain] = [ready(bytes), ready(ints)];
    const y = tf.tidy(() => plain.mean([1]));
    assert.deepEqual(await results(coded, y, engine), await results(plain, y, engine));
    // an autoencoder's targets are images, too
    const flat = [coded, plain].map((x) => x.reshape([64, 30]));
    assert.deepEqual(await results(coded, flat[0], engine), await results(plain, flat[1], engine));
  });
}

test("codes of which one stands for no number are trained as such values are", async () => {
  const [bytes, ints] = images(new RandomNumbers(5), [64, 6, 5]);
  const ready = (x: Tensor) => tf.tidy(() => x.toFloat().div(0));
  const y = tf.zeros([64, 2]);
  assert.deepEqual(await results(ready(bytes), y, true), await results(ready(ints), y, true));
});

test("most of some images, cut out in one piece, take no memory of their own; a few of them do not keep all", () => {
  const all = codedTensor(new CodedValues(new Uint8Array(10 * 4)), [10, 4], "int32");
  const memory = (x: Tensor) => backend.codedOf(x)?.codes.subarray().buffer;
  assert.equal(memory(all.slice(1, 8)), memory(all));
  assert.notEqual(memory(all.slice(1, 2)), memory(all));
  assert.notEqual(memory(all.slice(0, 8).slice(0, 5)), memory(all));
});

test("A network of the library's class is trained and judged without its images in the heap", async () => {
  const [coded, plain] = images(new RandomNumbers(5), [2100, 4, 4]);
  plain.dispose();
  const pixels = coded.toFloat().div<import("@tensorflow/tfjs").Tensor3D>(255);
  const labels = Uint8Array.from({ length: 2100 }, (_, i) => i % 3);
  const classifier = new ImageClassifierMLP(4, 4, 3);
  classifier.buildModel();
  await classifier.fit(pixels, labels, 1);
  classifier.model.evaluate(pixels, ImageClassifierMLP.toOneHotLabels(labels, 3));
  assert.ok(!isInHeap(pixels), "all images were decoded");
});
