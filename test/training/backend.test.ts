import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inProject } from "#setup/project.mjs";

const tfjsNodeLoads = (() => {
  try {
    createRequire(inProject("native/")).resolve("@tensorflow/tfjs-node");
    return true;
  } catch {
    return false;
  }
})();

/** Runs `code` in a process of its own, where `six-steps` is imported for the first time; answers what it prints as JSON. */
function inProcess(code: string, SIX_STEPS_BACKEND = ""): unknown {
  const source = `const { tf, backend } = await import("six-steps");\nconsole.log(JSON.stringify(${code}))`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
    env: { ...process.env, SIX_STEPS_BACKEND },
    encoding: "utf8",
  });
  return JSON.parse(output);
}

const step = `(() => {
  const model = tf.sequential({ layers: [
    tf.layers.flatten({ inputShape: [4, 4] }),
    tf.layers.dense({ units: 5, activation: "relu", kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }) }),
    tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
  ] });
  const images = tf.randomUniform([8, 4, 4], 0, 1, "float32", 3);
  const oneHot = tf.oneHot(tf.tensor1d([0, 1, 2, 0, 1, 2, 0, 1], "int32"), 3);
  const loss = () => tf.losses.softmaxCrossEntropy(oneHot, model.apply(images)).mean();
  const { value, grads } = tf.variableGrads(loss);
  return { backend: tf.getBackend(), loss: value.arraySync(), gradients: Object.values(grads).map((g) => [...g.dataSync()]) };
})()`;

test("WASM is ready as soon as it is imported, and computes what the plain backend computes", () => {
  const wasm = inProcess(step, "wasm") as { backend: string; loss: number; gradients: number[][] };
  const cpu = inProcess(step, "cpu") as typeof wasm;
  assert.deepEqual([wasm.backend, cpu.backend], ["wasm", "cpu"]);
  assert.ok(Math.abs(wasm.loss - cpu.loss) < 1e-6, `${wasm.loss} against ${cpu.loss}`);
  wasm.gradients.flat().forEach((gradient, i) => {
    assert.ok(Math.abs(gradient - cpu.gradients.flat()[i]) < 1e-6);
  });
});

test("without tfjs-node it is WASM, and the reason is told", {
  skip: tfjsNodeLoads && "tfjs-node is installed",
}, () => {
  assert.deepEqual(inProcess("backend"), {
    name: "wasm",
    why: "tfjs-node is not installed",
    isFallback: false,
  });
});

test("with tfjs-node installed, that is chosen", {
  skip: !tfjsNodeLoads && "tfjs-node is not installed",
}, () => {
  assert.deepEqual(inProcess("[backend.name, tf.getBackend()]"), ["node", "tensorflow"]);
});

test("a backend that is unknown or does not load is named with what to do", () => {
  const error = (name: string) =>
    spawnSync(process.execPath, ["--input-type=module", "-e", `await import("six-steps")`], {
      env: { ...process.env, SIX_STEPS_BACKEND: name },
      encoding: "utf8",
    }).stderr;
  assert.match(error("gpu"), /SIX_STEPS_BACKEND is "gpu", which is not one of node, wasm, cpu\./);
  if (!tfjsNodeLoads) {
    assert.match(
      error("node"),
      /BackendError: SIX_STEPS_BACKEND asks for node, but it is not installed\. Unset it, or set it to wasm or cpu\./,
    );
  }
});

test("a stray rejection after WASM has started does not reach Emscripten's handlers", () => {
  assert.equal(
    inProcess(`process.listenerCount("unhandledRejection") + process.listenerCount("uncaughtException")`),
    0,
  );
});
