// @ts-check
// node check.mjs <folder>: loads tfjs-node from there, as lib/src/platform/node/binaries.ts does, and computes with it.
// The last line of output is a JSON object with TensorFlow's version, or with what is wrong.
import { createRequire } from "node:module";
import { join } from "node:path";
import util from "node:util";
import { inProject } from "../project.mjs";

const [folder] = process.argv.slice(2);
const started = performance.now();

/** @type {any} */ (util).isNullOrUndefined = (/** @type {unknown} */ value) =>
  value === null || value === undefined;
process.env.TF_CPP_MIN_LOG_LEVEL ??= "1";
const tf = createRequire(inProject("lib", "package.json"))("@tensorflow/tfjs");
tf.enableProdMode();
createRequire(join(folder, "package.json"))("@tensorflow/tfjs-node");
console.log(JSON.stringify(await compute()));

async function compute() {
  if (!("tensorflow" in tf.engine().registryFactory)) {
    return { problem: "it has registered itself in another TensorFlow.js than the project's" };
  }
  tf.setBackend("tensorflow");
  const image = tf.range(0, 16).reshape([1, 4, 4, 1]);
  // A convolution and its gradient go to TensorFlow's own fast paths, and so through all of the library.
  const { value, grad } = tf.valueAndGrad((/** @type {any} */ filter) =>
    tf.conv2d(image, filter, 1, "valid").sum(),
  )(tf.ones([3, 3, 1, 1]));
  const sums = [value.dataSync()[0], grad.sum().dataSync()[0]];
  if (sums.some((sum) => sum !== 270)) return { problem: `it computes ${sums.join(" and ")} instead of 270` };
  return {
    version: tf.backend().binding.TF_Version,
    seconds: (performance.now() - started) / 1000,
    megabytes: Math.round(process.memoryUsage.rss() / 1e6),
  };
}
