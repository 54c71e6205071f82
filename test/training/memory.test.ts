import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { tf } from "six-steps";
import type { EngineMemoryError } from "six-steps/internal/errors/errors.js";
import { checkedSize } from "six-steps/internal/training/engine/engineMemory.js";
import type { WorkSpec } from "six-steps/internal/training/engine/sets.js";
import { warningsOf } from "./warnings.js";

/** Of which an example takes some 16 MB in the engine. */
function wide(): tf.Sequential {
  const layers = [
    tf.layers.conv2d({ filters: 512, kernelSize: 3, padding: "same", inputShape: [64, 64, 1] }),
    tf.layers.globalAveragePooling2d({}),
    tf.layers.dense({ units: 2, activation: "softmax" }),
  ];
  const model = tf.sequential({ layers });
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
  return model;
}

const data = (count: number) =>
  [tf.zeros([count, 64, 64, 1]), tf.oneHot(tf.zeros([count], "int32"), 2).toFloat()] as const;

test("A batch that is too large is refused with the size that fits, and nothing falls back", async () => {
  const model = wide();
  const [x, y] = data(600);
  const says = /^batchSize 600 needs \d+\.\d GiB, and there are \d\.\d; (\d+) fits\.$/;
  const warnings = await warningsOf(async () => {
    await assert.rejects(model.fit(x, y, { batchSize: 600 }), { name: "EngineMemoryError", message: says });
    await assert.rejects(model.trainOnBatch(x, y), { name: "EngineMemoryError", message: says });
  });
  assert.deepEqual(warnings, []);
  await model.fit(x.slice(0, 4), y.slice(0, 4) as tf.Tensor2D, { batchSize: 2, verbose: 0 });
});

test("The batch that is said to fit does, and one of twice as many examples does not", () => {
  for (const units of [3000, 20_000, 70_001]) {
    const spec: WorkSpec = {
      model: {
        inputs: [{ shape: [100] }],
        nodes: [
          {
            layer: { kind: "dense", units, activation: "relu", useBias: true, trainable: true },
            inputs: [0],
          },
        ],
        outputs: [{ tensor: 1, loss: { kind: "meanSquaredError" }, metrics: [] }],
        optimizer: { kind: "sgd" },
      },
      batchSize: 1_000_000,
      threads: 2,
      sets: [{ examples: 10, kinds: ["float"] }],
    };
    let fits = 0;
    assert.throws(
      () => checkedSize(spec),
      (error: EngineMemoryError) => {
        fits = error.fitting?.fits ?? 0;
        return error.name === "EngineMemoryError" && fits > 0;
      },
    );
    assert.ok(checkedSize({ ...spec, batchSize: fits }) > 0);
    assert.throws(() => checkedSize({ ...spec, batchSize: fits * 2 }), { name: "EngineMemoryError" });
  }
});

test("A model that has no room in any batches is told so, without a size that would not help", () => {
  const examples = { examples: 20_000_000, kinds: ["float"] as const };
  const spec: WorkSpec = {
    model: {
      inputs: [{ shape: [100] }],
      nodes: [
        {
          layer: { kind: "dense", units: 2, activation: "relu", useBias: true, trainable: true },
          inputs: [0],
        },
      ],
      outputs: [{ tensor: 1, metrics: [] }],
    },
    batchSize: 32,
    threads: 1,
    sets: [examples],
  };
  assert.throws(
    () => checkedSize(spec),
    (error: EngineMemoryError) => error.name === "EngineMemoryError" && error.fitting === undefined,
  );
});

interface Backend {
  makeOutput(shape: number[], dtype: string): tf.TensorInfo;
}

test("Where the WASM backend's memory is full, that is an error, and what fits is computed as before", async (t) => {
  if (tf.getBackend() !== "wasm") return t.skip("there is another backend");
  const filling: tf.Tensor[] = [];
  // Nothing writes into them, so they take addresses and no memory.
  const take = (floats: number) => {
    const info = (tf.backend() as unknown as Backend).makeOutput([floats], "float32");
    filling.push(tf.engine().makeTensorFromTensorInfo(info as never));
  };
  const full = { name: "TensorMemoryError", message: /do not fit.*smaller batchSize.*tf\.tidy/ };
  const small = tf.range(0, 4096).reshape([64, 64]) as tf.Tensor2D;
  const expected = tf.matMul(small, small, false, true).sum().dataSync()[0];
  for (const floats of [2 ** 26, 2 ** 24, 2 ** 20, 2 ** 16]) {
    assert.throws(() => {
      for (;;) take(floats);
    }, full);
    assert.equal(tf.add(1, 1).dataSync()[0], 2);
  }
  assert.throws(() => tf.zeros([2 ** 30 + 9]), full); // more than WebAssembly can address
  const image = tf.zeros([1, 32, 32, 3]) as tf.Tensor4D;
  for (let i = 0; i < 5; i++) {
    // kernels that ask for room themselves
    assert.throws(() => tf.conv2d(image, tf.zeros([3, 3, 3, 64]), 1, "same"), full);
    assert.throws(() => tf.topk(tf.range(0, 30_000), 5), full);
    await Promise.resolve();
  }
  tf.dispose(filling.splice(0, 3));
  assert.equal(tf.matMul(small, small, false, true).sum().dataSync()[0], expected);
  tf.dispose(filling);
  assert.equal(
    tf
      .conv2d(tf.ones([1, 8, 8, 3]) as tf.Tensor4D, tf.ones([3, 3, 3, 4]), 1, "valid")
      .mean()
      .dataSync()[0],
    27,
  );
});

const program = `
  const { tf } = await import(${JSON.stringify(import.meta.resolve("six-steps"))});
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [4], activation: "softmax" })] });
  model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
  for (let i = 0; i < 3; i++)
    await model.fit(tf.ones([70, 4]), tf.oneHot(tf.zeros([70], "int32"), 3).toFloat(), { epochs: 1, verbose: 0 });
  const output = model.predict(tf.ones([70, 4]));
  console.log(tf.getBackend(), output.shape.join());
`;

/** It takes address space for each thread, and ends the process where there is none. */
const endsItself =
  Number(process.versions.node.split(".")[0]) >= 24 && "V8 itself ends in so little from Node 24 on";

const limits: [gigabytes: number, what: string, flag: string, backend: string, says: RegExp][] = [
  [
    4,
    "there is room for no WebAssembly at all",
    "",
    "cpu",
    /stock TensorFlow\.js.*address space is limited \(ulimit -v\)/,
  ],
  [
    12,
    "there is room for one memory of WebAssembly",
    "",
    "wasm",
    /stock TensorFlow\.js.*NODE_OPTIONS=--disable-wasm-trap-handler/,
  ],
  [4, "the flag that the sentence names is set", "--disable-wasm-trap-handler", "wasm", /^$/],
];
for (const [gigabytes, what, flag, backend, says] of limits) {
  test(`A limited address space trains, and says in words what it lacks: ${what}`, {
    skip: endsItself,
  }, (t) => {
    if (process.platform !== "linux") return t.skip("ulimit -v is Linux's");
    const { stdout, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `ulimit -v ${gigabytes}000000; exec "$0" --input-type=module --eval "$1"`,
        process.execPath,
        program,
      ],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          NODE_OPTIONS: flag,
          SIX_STEPS_THREADS: "2",
          SIX_STEPS_BACKEND: "",
          NODE_TEST_CONTEXT: "",
        },
      },
    );
    assert.equal(stdout.trim().split("\n").at(-1), `${backend} 70,3`, stderr);
    assert.match(stderr.trim(), says);
  });
}
