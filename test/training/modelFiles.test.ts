import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadWeights, modelCheckpoint, tf } from "six-steps";
import { stateOf } from "./engineRuns.js";
import { classifier, fit } from "./engineScenario.js";

const root = mkdtempSync(join(tmpdir(), "six-steps-models-"));
after(() => rmSync(root, { recursive: true }));
let count = 0;
const fresh = () => join(root, `model ${count++}`);

test("model.save writes TensorFlow.js's own two files, and tf.loadLayersModel reads them, optimiser and all", async () => {
  const model = classifier(tf.train.adam(0.01));
  await fit(model);
  const folder = fresh();
  const { modelArtifactsInfo } = await model.save(`file://${folder}`, { includeOptimizer: true });
  assert.equal(modelArtifactsInfo.modelTopologyType, "JSON");
  assert.deepEqual(readdirSync(folder).sort(), ["model.json", "weights.bin"]);
  const json = JSON.parse(readFileSync(join(folder, "model.json"), "utf8"));
  assert.deepEqual(Object.keys(json), [
    "modelTopology",
    "weightsManifest",
    "format",
    "generatedBy",
    "convertedBy",
    "trainingConfig",
  ]);
  assert.deepEqual(json.weightsManifest[0].paths, ["weights.bin"]);
  for (const url of [`file://${folder}`, `file://${folder}/`, `file://${folder}/model.json`]) {
    const loaded = await tf.loadLayersModel(url);
    assert.deepEqual(Object.values(await stateOf(loaded)), Object.values(await stateOf(model)));
    await Promise.all([fit(loaded), fit(await tf.loadLayersModel(url))]);
  }
  assert.equal((await loadWeights(classifier(), folder)).epoch, 0);
});

test("What modelCheckpoint has saved is loaded by tf.loadLayersModel, and saved over", async () => {
  const folder = fresh();
  const model = classifier();
  await fit(model, { callbacks: modelCheckpoint({ path: folder, monitor: "loss" }) });
  const loaded = await tf.loadLayersModel(`file://${folder}`);
  assert.deepEqual(loaded.getWeights().map(String), model.getWeights().map(String));
  const other = classifier();
  await other.save(`file://${folder}`);
  assert.deepEqual(readdirSync(folder).sort(), ["model.json", "weights.bin"]);
});

test("Whoever loads while others save finds one model or the other, whole", async () => {
  const folder = fresh();
  const models = [0.25, 0.5, 0.75].map((value) => {
    const model = classifier();
    model.setWeights(model.getWeights().map((weight) => tf.fill(weight.shape, value)));
    return model;
  });
  await models[0].save(`file://${folder}`);
  let isSaving = true;
  const saving = (async () => {
    for (let i = 0; i < 40; i++) await models[i % 3].save(`file://${folder}`);
    isSaving = false;
  })();
  const seen = new Set<number>();
  while (isSaving) {
    const values = (await tf.loadLayersModel(`file://${folder}`))
      .getWeights()
      .flatMap((weight) => [...weight.dataSync()]);
    assert.equal(new Set(values).size, 1, "weights of two models");
    seen.add(values[0]);
  }
  await saving;
  assert.ok(seen.size > 1);
  assert.equal(readdirSync(folder).length, 2);
});

test("A model that cannot be written leaves the former one as it was", async () => {
  const folder = fresh();
  const model = classifier();
  await model.save(`file://${folder}`);
  const before = readFileSync(join(folder, "model.json"), "utf8");
  const artifacts = { modelTopology: {}, weightSpecs: [], weightData: new ArrayBuffer(4) };
  const handler = tf.io.getSaveHandlers(`file://${folder}`)[0];
  Object.defineProperty(artifacts, "format", {
    get() {
      throw new Error("on purpose");
    },
  });
  await assert.rejects(async () => handler.save?.(artifacts));
  assert.equal(readFileSync(join(folder, "model.json"), "utf8"), before);
  assert.deepEqual(readdirSync(folder).sort(), ["model.json", "weights.bin"]);
});

const places: [url: string, save: RegExp, load: RegExp][] = [
  [
    "my-model",
    /says no kind of place\. Write await model\.save\("file:\/\/my-model"\)/,
    /await tf\.loadLayersModel\("file:\/\/my-model\/model\.json"\)/,
  ],
  [
    "./models/best/model.json",
    /model\.save\("file:\/\/\.\/models\/best"\)/,
    /loadLayersModel\("file:\/\/\.\/models\/best\/model\.json"\)/,
  ],
  [
    "downloads://digits",
    /only a web page has\. Write await model\.save\("file:\/\/digits"\)/,
    /file:\/\/digits\/model\.json/,
  ],
  ["localstorage://digits", /only a web page has.*"file:\/\/digits"/, /file:\/\/digits\/model\.json/],
  ["indexeddb://digits", /only a web page has.*"file:\/\/digits"/, /file:\/\/digits\/model\.json/],
];
for (const [url, save, load] of places) {
  test(`An unknown place is answered by what to write: ${url}`, async () => {
    await assert.rejects(classifier().save(url), { message: save });
    await assert.rejects(tf.loadLayersModel(url), { message: load });
  });
}

test("Files of Keras's and TensorFlow's are told as such, and how they are converted", async () => {
  const model = classifier();
  for (const [path, says] of [
    ["net.h5", /is "net\.h5", a file of Keras's.*--input_format keras "net\.h5"/],
    ["folder/net.keras", /a file of Keras's.*--input_format keras_keras/],
    ["saved_model.pb", /a graph of TensorFlow's/],
  ] as const) {
    await assert.rejects(loadWeights(model, path), { message: says });
    await assert.rejects(tf.loadLayersModel(`file://${path}`), { message: says });
  }
});

test("A graph model is told as such, and tf.loadGraphModel loads it", async () => {
  const folder = fresh();
  mkdirSync(folder);
  const node = [
    {
      name: "x",
      op: "Placeholder",
      attr: { dtype: { type: "DT_FLOAT" }, shape: { shape: { dim: [{ size: "-1" }] } } },
    },
    { name: "y", op: "Neg", input: ["x"], attr: { T: { type: "DT_FLOAT" } } },
  ];
  writeFileSync(
    join(folder, "model.json"),
    JSON.stringify({
      format: "graph-model",
      modelTopology: { node, versions: { producer: 1 } },
      weightsManifest: [],
    }),
  );
  const says = /is a graph model of TensorFlow's: it has no layers.*tf\.loadGraphModel/;
  await assert.rejects(loadWeights(classifier(), folder), { message: says });
  await assert.rejects(tf.loadLayersModel(`file://${folder}/model.json`), { message: says });
  const graph = await tf.loadGraphModel(`file://${folder}/model.json`);
  assert.deepEqual([...(graph.predict(tf.tensor1d([1, -2])) as tf.Tensor).dataSync()], [-1, 2]);
});

test("A folder without a model is told as such", async () => {
  await assert.rejects(tf.loadLayersModel(`file://${fresh()}`), { name: "MissingCheckpointError" });
});
