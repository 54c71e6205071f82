import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import { assertCorrect, assertWrong, withPart } from "./studentClass.js";

const { buildModel } = exercises.imageClassifier;

const flatten = "tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] })";
const dense = (units: string, activation?: string, more = "") =>
  `tf.layers.dense({ units: ${units}${activation ? `, activation: "${activation}"` : ""}${more} })`;
const hidden = dense("128", "relu");
const output = dense("this.numLabels", "softmax");
const settings = `optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"]`;
const building = (layers: string[], compile = settings) =>
  withPart(
    `buildModel() {\nfor (const layer of [${layers.join(", ")}]) this.model.add(layer);\n${compile && `this.model.compile({ ${compile} });`}\n}`,
  );

test("buildModel: each wrong network has its message", async () => {
  const flatInput = "tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784] })";
  const rowInput = dense("128", "relu", ", inputShape: [this.imageHeight, this.imageWidth]");
  const right = [flatten, hidden, hidden, output];
  const wrongs: [layers: string[], name: string, phrase: RegExp][] = [
    [
      [rowInput, hidden, output],
      "flatten-missing",
      /shape \[null, 28, 10\]: 10 probabilities for each of the 28 rows/,
    ],
    [[flatInput, hidden, output], "flat-input", /takes inputs of shape \[null, 784\].*\[null, 28, 28\]/],
    [
      ["tf.layers.flatten({ inputShape: [this.imageWidth, this.imageHeight] })", hidden, hidden, output],
      "swapped-input",
      /6 rows and 5 columns takes inputs of shape \[null, 5, 6\]/,
    ],
    [
      ["tf.layers.flatten({ inputShape: [28, 28] })", hidden, hidden, output],
      "fixed-input",
      /6 × 5 pixels takes inputs of shape \[null, 28, 28\]/,
    ],
    [
      ["tf.layers.flatten({ inputShape: [28, 28, 1] })", hidden, hidden, output],
      "input-shape",
      /shape \[null, 28, 28, 1\]; images have \[null, 28, 28\]/,
    ],
    [[flatten, hidden, output], "hidden-layers", /There is 1 hidden layer; step 5 chose 2/],
    [[flatten, hidden, hidden], "output-missing", /one node for each of the 10 classes/],
    [[flatten, output], "hidden-layers", /There are 0 hidden layers/],
    [[flatten, hidden, hidden, hidden, output], "hidden-layers", /are 3 hidden layers/],
    [
      [flatten, dense("10", "relu"), hidden, dense("128", "softmax")],
      "units-swapped",
      /have 10, 128, 128 nodes; in the order .* 128, 128, 10/,
    ],
    [
      [flatten, hidden, dense("64", "relu"), output],
      "units",
      /have 128, 64, 10 nodes; it should be 128, 128, 10/,
    ],
    [[flatten, hidden, hidden, dense("10", "softmax")], "fixed-labels", /4 classes has 10 output nodes/],
    [
      [flatten, ...[hidden, hidden, output].map((layer) => layer.replace(" }", ", useBias: false }"))],
      "biases",
      /has 118,016 parameters; with biases it has 118,282\. 118,016 is the weights alone/,
    ],
    [[flatten, hidden, hidden, dense("this.numLabels")], "softmax-forgotten", /Softmax is missing/],
    [[flatten, hidden, hidden, dense("this.numLabels", "relu")], "relu-on-output", /ends in ReLU.*−log 0/],
    [
      [flatten, hidden, hidden, dense("this.numLabels", "sigmoid")],
      "sigmoid-on-output",
      /do not add up to 1/,
    ],
    [
      [flatten, hidden, hidden, dense("this.numLabels", "tanh")],
      "tanh-on-output",
      /no probability is negative/,
    ],
    [
      [flatten, dense("128"), dense("128"), output],
      "hidden-linear",
      /^Each of the hidden layers has no activation/,
    ],
    [[flatten, hidden, dense("128"), output], "hidden-linear", /^The second hidden layer has no activation/],
    [[flatten, dense("128"), hidden, output], "hidden-linear", /^The first hidden layer/],
    [[flatten, dense("128", "sigmoid"), hidden, output], "hidden-sigmoid", /0\.25 at most/],
    [[flatten, hidden, dense("128", "tanh"), output], "hidden-tanh", /step 5 chose ReLU/],
    [[flatten, hidden, dense("128", "softmax"), output], "hidden-softmax", /share 1 between them/],
    [
      [rowInput, "tf.layers.flatten()", hidden, output],
      "flatten-later",
      /28 pixels of one row.*after the first/,
    ],
    [[rowInput, hidden, "tf.layers.flatten()", output], "flatten-later", /after the second dense layer/],
    [[rowInput, hidden, output, "tf.layers.flatten()"], "flatten-later", /after the last dense layer/],
    [
      [flatten, dense("128", "relu", ", kernelInitializer: 'zeros'"), hidden, output],
      "starts-alike",
      /begin with one and the same value/,
    ],
    [
      [flatten, hidden, "tf.layers.dropout({ rate: 0.2 })", hidden, output],
      "trains-otherwise",
      /such as dropout/,
    ],
    [
      [flatten, dense("128", "relu", ", kernelRegularizer: 'l1l2'"), hidden, output],
      "trains-otherwise",
      /regulariser/,
    ],
    [
      [flatten, dense("128", "relu", ", trainable: false"), hidden, output],
      "trains-otherwise",
      /frozen by `trainable: false`/,
    ],
    [[flatten, hidden, dense("128", "relu6"), output], "other-network", /another activation function/],
    [[...right, "tf.layers.activation({ activation: 'softmax' })"], "other-network", /layer too many/],
    [[flatten, hidden, dense("128", "elu"), output], "other-network", /another activation function/],
  ];
  for (const [layers, name, phrase] of wrongs) await assertWrong(buildModel, building(layers), name, phrase);
  const local = withPart("buildModel() { const model = tf.sequential(); return model; }");
  await assertWrong(buildModel, local, "local-model", /`const model` is gone when the method ends/);
  await assertWrong(
    buildModel,
    withPart("buildModel() { this.model = undefined; }"),
    "no-model",
    /`this\.model` is undefined/,
  );
});

test("buildModel: Flatten that is given one row is told to take rows and columns", async () => {
  const answer = building(["tf.layers.flatten({ inputShape: [784] })", hidden, hidden, output]);
  const outcome = await buildModel.judge(answer);
  assert.ok(outcome.kind === "error" && /rows and columns, such as/.test(outcome.message));
});

test("buildModel: each wrong setting of compile has its message", async () => {
  const wrongs: [compile: string, name: string, phrase: RegExp][] = [
    ["", "not-compiled", /Call `this\.model\.compile/],
    [settings.replace("tf.train.adam(0.001)", '"sgd"'), "sgd", /plain gradient descent/],
    [
      settings.replace("tf.train.adam(0.001)", "tf.train.rmsprop(0.001)"),
      "optimizer",
      /is RMSProp; step 6 chose Adam/,
    ],
    [settings.replace("0.001", "0.1"), "learning-rate", /learning rate is 0\.1; step 6 chose 0\.001/],
    [
      settings.replace("categorical", "sparseCategorical"),
      "loss-sparseCategoricalCrossentropy",
      /one-hot labels/,
    ],
    [settings.replace("categorical", "binary"), "loss-binaryCrossentropy", /yes-or-no/],
    [settings.replace("categoricalCrossentropy", "meanSquaredError"), "loss-meanSquaredError", /1 at most/],
    [settings.replace("categoricalCrossentropy", "hinge"), "loss-hinge", /The loss is `hinge`/],
    [
      settings.replace('"categoricalCrossentropy"', "tf.losses.softmaxCrossEntropy"),
      "loss-differs",
      /softmax a second time/,
    ],
    [settings.replace('"accuracy"', '"mse"'), "other-metric", /metrics are \[0\.\d+\]/],
    [settings.replace(', metrics: ["accuracy"]', ""), "metrics-missing", /metrics: \["accuracy"\]/],
  ];
  for (const [compile, name, phrase] of wrongs) {
    await assertWrong(buildModel, building([flatten, hidden, hidden, output], compile), name, phrase);
  }
});

test("buildModel: other ways to write the same network are correct", async () => {
  const reshape =
    "tf.layers.reshape({ inputShape: [this.imageHeight, this.imageWidth], targetShape: [this.imageHeight * this.imageWidth] })";
  const apart = [dense("128"), "tf.layers.activation({ activation: 'relu' })"];
  const softmaxApart = [dense("this.numLabels"), "tf.layers.softmax()"];
  await assertCorrect(buildModel, building([reshape, ...apart, hidden, ...softmaxApart]));
  const byName = settings.replace("tf.train.adam(0.001)", '"adam"').replace('"accuracy"', '"acc"');
  await assertCorrect(buildModel, building([flatten, hidden, hidden, output], byName));
  const byFunction = settings.replace('"categoricalCrossentropy"', "tf.metrics.categoricalCrossentropy");
  await assertCorrect(buildModel, building([flatten, hidden, hidden, output], byFunction));
  await assertCorrect(
    buildModel,
    withPart(
      `buildModel() { this.model = tf.sequential({ layers: [${[flatten, hidden, hidden, output].join()}] }); this.model.compile({ ${settings} }); }`,
    ),
  );
});
