import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import test from "node:test";
import { inProject, root } from "#setup/project.mjs";

const missing = (() => {
  try {
    createRequire(inProject("native/")).resolve("@tensorflow/tfjs-node");
    return false;
  } catch {
    return "tfjs-node is not installed; npm run native installs it";
  }
})();

/** What each does with float32 inputs; all that the lessons use, forward and backward. */
const operations = {
  "dense layer": "x.matMul(w).add(b).relu()",
  "sigmoid and tanh": "x.sigmoid().add(x.tanh())",
  softmax: "x.softmax().log()",
  "softmax cross-entropy": "tf.losses.softmaxCrossEntropy(oneHot, x.matMul(w))",
  "categorical cross-entropy": "tf.metrics.categoricalCrossentropy(oneHot, x.matMul(w).softmax())",
  "binary cross-entropy": "tf.metrics.binaryCrossentropy(oneHot, x.matMul(w).sigmoid())",
  "mean squared error": "tf.losses.meanSquaredError(oneHot, x.matMul(w))",
  "same convolution": "tf.conv2d(images, filter, 1, 'same')",
  "valid convolution with strides": "tf.conv2d(images, filter, 2, 'valid')",
  "maximum pooling": "tf.maxPool(images.sub(0.5), 2, 2, 'valid')",
  // Not "same": there the plain backend's gradient divides by 9 at the edge too, where its value divides by fewer.
  "average pooling": "tf.avgPool(images, 3, 2, 'valid')",
  "sums and means": "x.sum(0).add(x.mean(0)).concat(x.max(1))",
  "slices and transposes": "x.slice([1, 0], [4, 3]).transpose().reshape([2, 6])",
  "absolute values, squares, roots": "x.abs().sqrt().add(x.square()).mul(x.exp())",
  "gathered rows": "tf.gather(x, tf.tensor1d([3, 0, 3], 'int32'))",
};
const integers = {
  "largest index": "x.argMax(1)",
  "top k": "tf.topk(x, 3).indices",
  comparisons: "x.greater(0).toInt().sum()",
  "one-hot": "oneHot.toInt()",
  range: "tf.range(0, 10, 1, 'int32').cumsum()",
};

const program = (code: string) => `
const { tf } = await import("six-steps");
const normal = (shape, seed) => tf.randomNormal(shape, 0, 1, "float32", seed);
const x = normal([8, 6], 1), w = normal([6, 4], 2), b = normal([4], 3);
const images = normal([2, 9, 9, 3], 4), filter = normal([3, 3, 3, 5], 5);
const oneHot = tf.oneHot(tf.tensor1d([0, 1, 2, 3, 0, 1, 2, 3], "int32"), 4);
${code}`;

/** Runs the program with each of the two backends, in processes of their own. */
function both<T>(code: string): [T, T] {
  const answer = (SIX_STEPS_BACKEND: string) =>
    JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", program(code)], {
        cwd: root,
        env: { ...process.env, SIX_STEPS_BACKEND, SIX_STEPS_ENGINE: "off" },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
  return [answer("node"), answer("cpu")];
}

function assertClose(actual: number[], expected: number[], tolerance: number, what: string): void {
  assert.equal(actual.length, expected.length, what);
  const scale = Math.max(1, ...expected.map(Math.abs));
  expected.forEach((value, i) => {
    assert.ok(Math.abs(actual[i] - value) <= tolerance * scale, `${what}: ${actual[i]} against ${value}`);
  });
}

test("TensorFlow computes the values and gradients of the lessons' operations as plain JavaScript does", {
  skip: missing,
}, () => {
  type Results = { backend: string; values: Record<string, number[][]>; integers: Record<string, number[]> };
  const [native, plain] = both<Results>(`
const operations = { ${Object.entries(operations)
    .map(([name, code]) => `${JSON.stringify(name)}: (x, w, b, images, filter) => ${code}`)
    .join(",\n")} };
const values = {};
for (const [name, operation] of Object.entries(operations)) {
  const inputs = [x, w, b, images, filter];
  const used = inputs.filter((_, i) => new RegExp("\\\\b" + ["x", "w", "b", "images", "filter"][i] + "\\\\b").test(operation.toString().split("=>")[1]));
  const call = (...given) => operation(...inputs.map((input) => used.includes(input) ? given[used.indexOf(input)] : input));
  const results = [call(...used), ...tf.grads((...given) => call(...given).square().sum())(used)];
  values[name] = results.map((result) => [...result.dataSync()]);
}
const integers = { ${Object.entries(integers)
    .map(([name, code]) => `${JSON.stringify(name)}: [...(${code}).dataSync()]`)
    .join(",\n")} };
console.log(JSON.stringify({ backend: tf.getBackend(), values, integers }));`);
  assert.deepEqual([native.backend, plain.backend], ["tensorflow", "cpu"]);
  assert.deepEqual(native.integers, plain.integers);
  for (const name of Object.keys(operations)) {
    native.values[name].forEach((result, i) => {
      assertClose(result, plain.values[name][i], 2e-5, `${name}, ${i === 0 ? "value" : `gradient ${i}`}`);
    });
  }
});

test("four optimisers train a small CNN as plain JavaScript does", { skip: missing }, () => {
  const [native, plain] = both<
    Record<string, { losses: number[]; accuracy: number[]; prediction: number[] }>
  >(`
const results = {};
for (const [name, optimizer] of Object.entries({
  sgd: tf.train.sgd(0.05),
  momentum: tf.train.momentum(0.02, 0.9),
  rmsprop: tf.train.rmsprop(0.005),
  adam: tf.train.adam(0.005),
})) {
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 7 });
  const model = tf.sequential({ layers: [
    tf.layers.conv2d({ inputShape: [9, 9, 3], filters: 4, kernelSize: 3, activation: "relu", kernelInitializer }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 4, activation: "softmax", kernelInitializer }),
  ] });
  model.compile({ optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  const inputs = normal([8, 9, 9, 3], 8);
  const { history } = await model.fit(inputs, oneHot, { epochs: 5, batchSize: 3, shuffle: false, verbose: 0 });
  results[name] = { losses: history.loss, accuracy: history.acc, prediction: [...model.predict(inputs).dataSync()] };
}
console.log(JSON.stringify(results));`);
  for (const [name, { losses, accuracy, prediction }] of Object.entries(plain)) {
    assertClose(native[name].losses, losses, 1e-3, `${name}, losses`);
    assertClose(native[name].prediction, prediction, 1e-3, `${name}, predictions`);
    assertClose(native[name].accuracy, accuracy, 1e-6, `${name}, accuracy`);
    assert.ok(losses[4] < losses[0], `${name} learns`);
  }
});

test("the backend starts without a word on the terminal", { skip: missing }, () => {
  const source = `const { tf } = await import("six-steps"); tf.tensor1d([1, 2, 3]).square().sum().dataSync();`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", source], {
    cwd: root,
    env: { ...process.env, SIX_STEPS_BACKEND: "node" },
    encoding: "utf8",
  });
  assert.deepEqual([stdout, stderr], ["", ""]);
});
