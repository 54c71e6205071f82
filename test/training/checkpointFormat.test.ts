import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { loadWeights, modelCheckpoint, tf } from "six-steps";
import { bitsOf, fit, smallData, smallModel, temporaryFolder } from "./checkpointModel.js";

test("TensorFlow.js loads a checkpoint by itself: the model, its weights, and its training going on", async (t) => {
  const path = await temporaryFolder(t);
  const model = smallModel();
  await fit(model, { epochs: 3, callbacks: modelCheckpoint({ path }) });
  const loaded = await tf.loadLayersModel(await serve(t, path));
  assert.deepEqual(bitsOf(loaded), bitsOf(model));
  assert.equal(loaded.optimizer.iterations, 12);
  assert.deepEqual(loaded.getUserDefinedMetadata(), {
    checkpoint: { epoch: 3, monitor: "val_loss", best: null },
  });
  const { images } = smallData();
  assert.deepEqual(
    (loaded.predict(images) as tf.Tensor).dataSync(),
    (model.predict(images) as tf.Tensor).dataSync(),
  );
  await fit(loaded, { initialEpoch: 3, epochs: 4 });
});

test("the folder holds model.json and the weights that it names, and nothing else", async (t) => {
  const path = await temporaryFolder(t);
  await fit(smallModel(), { epochs: 5, callbacks: modelCheckpoint({ path }) });
  const json = JSON.parse(readFileSync(join(path, "model.json"), "utf8"));
  assert.equal(json.format, "layers-model");
  assert.deepEqual((await readdir(path)).sort(), ["model.json", ...json.weightsManifest[0].paths]);
});

test("convolution, batch normalisation and nested models come back, with part of them frozen", async (t) => {
  tf.setBackend("cpu");
  const build = () => {
    const inner = tf.sequential({
      layers: [
        tf.layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3 }),
        tf.layers.batchNormalization(),
        tf.layers.flatten(),
      ],
    });
    const model = tf.sequential({
      layers: [inner, tf.layers.dense({ units: 2 }), tf.layers.dense({ units: 2 })],
    });
    model.layers[1].trainable = false;
    model.compile({ loss: "meanSquaredError", optimizer: "adam" });
    return model;
  };
  const path = await temporaryFolder(t);
  const model = build();
  const images = tf.randomUniform([8, 6, 6, 1]);
  await model.fit(images, tf.zeros([8, 2]), { verbose: 0, callbacks: modelCheckpoint({ path }) });
  const again = build();
  assert.ok((await loadWeights(again, path)).optimizerRestored);
  assert.deepEqual(bitsOf(again), bitsOf(model));
  const url = await serve(t, path);
  assert.deepEqual(
    ((await tf.loadLayersModel(url)).predict(images) as tf.Tensor).dataSync(),
    (model.predict(images) as tf.Tensor).dataSync(),
  );
});

test("a loss that is a function is no obstacle", async (t) => {
  const path = await temporaryFolder(t);
  const build = () => {
    const model = smallModel();
    model.compile({ loss: (yes, no) => tf.losses.softmaxCrossEntropy(yes, no), optimizer: "adam" });
    return model;
  };
  const model = build();
  await fit(model, { epochs: 2, callbacks: modelCheckpoint({ path }) });
  const again = build();
  assert.ok((await loadWeights(again, path)).optimizerRestored);
  assert.deepEqual(bitsOf(again), bitsOf(model));
  assert.deepEqual(bitsOf(await tf.loadLayersModel(await serve(t, path))), bitsOf(model));
});

test("loadWeights reads what model.save has written, frozen layers included", async (t) => {
  const path = await temporaryFolder(t);
  const model = smallModel();
  model.layers[0].trainable = false; // TensorFlow.js then writes the first layer last
  model.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
  await fit(model, { epochs: 1 });
  const files = tf.io.withSaveHandler(async ({ weightData, weightSpecs, ...rest }) => {
    await writeFile(join(path, "weights.bin"), Buffer.from(weightData as ArrayBuffer));
    const weightsManifest = [{ paths: ["./weights.bin"], weights: weightSpecs }];
    await writeFile(join(path, "model.json"), JSON.stringify({ ...rest, weightsManifest }));
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  });
  await model.save(files, { includeOptimizer: true });
  const before = bitsOf(model);
  await fit(model, { epochs: 1 });
  const { epoch, optimizerRestored } = await loadWeights(model, join(path, "model.json"));
  assert.deepEqual(bitsOf(model), before);
  assert.equal(epoch, 0);
  assert.ok(optimizerRestored);
});

/** Serves a folder and answers the address of its model.json. */
async function serve(t: TestContext, folder: string): Promise<string> {
  const server = createServer(({ url }, response) => response.end(readFileSync(join(folder, url ?? ""))));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.json`;
}
