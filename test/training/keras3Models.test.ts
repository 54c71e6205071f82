import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadWeights, tf } from "six-steps";
import { assertClose } from "./engineRuns.js";

/** What keras3/make.py has written. */
interface Written {
  model: tf.io.ModelJSON;
  weights: string;
  x: number[][];
  y: number[][];
}

const source = (name: string) => new URL(`../../../../test/training/keras3/${name}.json`, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "six-steps-keras3-"));
after(() => rmSync(folder, { recursive: true }));

function written(name: string): Written {
  const one = JSON.parse(readFileSync(source(name), "utf8")) as Written;
  writeFileSync(join(folder, "model.json"), JSON.stringify(one.model));
  writeFileSync(join(folder, one.model.weightsManifest[0].paths[0]), Buffer.from(one.weights, "base64"));
  return one;
}

function checkPredictions(model: tf.LayersModel, { x, y }: Written): void {
  const output = model.predict(tf.tensor(x)) as tf.Tensor;
  assert.deepEqual(output.shape, [y.length, y[0].length]);
  assertClose({ y: output.dataSync() }, { y: y.flat() }, 1e-5);
}

for (const name of ["sequential", "functional", "nested"]) {
  test(`A ${name} model of Keras 3 is loaded from a folder, by HTTP and from memory, and predicts what Keras does`, async () => {
    const one = written(name);
    checkPredictions(await tf.loadLayersModel(`file://${folder}`), one);
    checkPredictions(await tf.loadLayersModel(`file://${folder}/model.json`), one);
    const server = createServer((request, response) =>
      response.end(readFileSync(join(folder, request.url as string))),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      checkPredictions(await tf.loadLayersModel(`http://127.0.0.1:${port}/model.json`), one);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    const bytes = Buffer.from(one.weights, "base64");
    const fromMemory = tf.io.fromMemory({
      modelTopology: one.model.modelTopology,
      weightSpecs: one.model.weightsManifest[0].weights,
      weightData: new Uint8Array(bytes).buffer,
    });
    checkPredictions(await tf.loadLayersModel(fromMemory), one);
  });

  test(`A ${name} model of Keras 3 trains on, is saved and loaded again, and gives its weights to loadWeights`, async () => {
    const one = written(name);
    const model = await tf.loadLayersModel(`file://${folder}`);
    model.compile({ optimizer: "adam", loss: "meanSquaredError" });
    await model.fit(tf.tensor(one.x), tf.tensor(one.y), { verbose: 0 });
    await loadWeights(model, folder);
    checkPredictions(model, one);
    const again = mkdtempSync(join(folder, "again-"));
    await model.save(`file://${again}`);
    checkPredictions(await tf.loadLayersModel(`file://${again}/model.json`), one);
  });
}
