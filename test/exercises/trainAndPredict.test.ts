import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, ImageClassifierMLP, tf, todo } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/exercise.js";
import type { Outcome } from "six-steps/internal/exercises/outcome.js";
import { withSeed } from "../models/seededRandom.js";
import { separableSet } from "../models/separableSet.js";
import { accepts, recognises } from "./recognises.js";
import { studentCode } from "./studentCode.js";
import { withoutTypes } from "./withoutTypes.js";

const ask = exercises.trainAndPredict;
const { fields, buildModel, toOneHotLabels, fit, predict, wholeClass } = ask;

type Sizes = [number, number, number];
// biome-ignore lint/suspicious/noExplicitAny: wrong answers have wrong types
type Anything = any;

/** What the code declares under `name`, run as a kernel runs a cell. */
const run = (code: string, name: string): Anything =>
  studentCode(`(() => {\n${withoutTypes(code)}\nreturn ${name};\n})()`, { tf, todo, ImageClassifierMLP });

/** A class like the library's with one part replaced, as the student's cells make them. */
const withPart = (part: string): Anything =>
  run(`class Mine extends ImageClassifierMLP {\n${part}\n}`, "Mine");

async function assertWrong(exercise: typeof fit, answer: unknown, name: string, phrase: RegExp) {
  const outcome = await exercise.judge(answer);
  assert.equal(outcome.kind, "incorrect", `${exercise.name}, ${name}: ${JSON.stringify(outcome)}`);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, name, outcome.message);
  assert.match(outcome.message, phrase);
  assert.doesNotMatch(outcome.message, /\[object|NaN/, name);
}

async function assertCorrect(exercise: typeof fit, answer: unknown) {
  const outcome = await exercise.judge(answer);
  assert.equal(outcome.kind, "correct", JSON.stringify(outcome));
}

const all = Object.values(ask) as (Exercise & { judge(answer: unknown): Outcome | Promise<Outcome> })[];

for (const exercise of all) {
  test(`${exercise.name}: the stub is not attempted, the solution is correct, and there are hints`, async () => {
    const stub = run(exercise.stub, exercise.answerName);
    assert.deepEqual(await exercise.judge(stub), { kind: "notAttempted" });
    const solution = run(exercise.solutionCode, exercise.answerName);
    const outcome = await exercise.judge(solution);
    assert.equal(outcome.kind, "correct", JSON.stringify(outcome));
    assert.ok(exercise.text.hints.length >= 3);
    for (const hint of exercise.text.hints) assert.ok(hint.length > 10);
  });
}

test("what is no class is told to hand one over", async () => {
  for (const exercise of [fields, buildModel, toOneHotLabels, fit, predict, wholeClass]) {
    await assertWrong(exercise, new ImageClassifierMLP(4, 4, 3), "instance", /without `new`/);
    await assertWrong(exercise, 7, "no-class", /needs your class, but got 7/);
    await assertWrong(exercise, { fit: 1 }, "no-class", /needs your class/);
    await assertWrong(exercise, () => 1, "no-class", /needs your class/);
  }
});

test("an inherited method is not an answer", async () => {
  for (const exercise of [buildModel, fit, predict]) {
    await assertWrong(exercise, withPart(""), "not-own", /inherits/);
  }
  await assertWrong(toOneHotLabels, withPart(""), "missing", /no static method `toOneHotLabels` of its own/);
});

test("fields: each misconception has its message", async () => {
  const withConstructor = (body: string, more = "") =>
    run(
      `class Fields {\n${more}\nconstructor(imageHeight, imageWidth, numLabels) {\n${body}\n}\n}`,
      "Fields",
    );
  const wrongs: [body: string, name: string, phrase: RegExp, more?: string][] = [
    ["", "not-kept", /new Fields\(12, 20, 7\)` the field `imageHeight` is undefined/],
    ["imageHeight = imageHeight;", "not-kept", /this\.imageHeight = imageHeight;/],
    ["", "not-kept", /is 0\. A parameter is gone/, "imageHeight = 0; imageWidth = 0; numLabels = 0;"],
    ["this.imageHeight = imageHeight; this.imageWidth = imageWidth;", "not-kept", /`numLabels` is undefined/],
    [
      "this.imageHeight = imageWidth; this.imageWidth = imageHeight; this.numLabels = numLabels;",
      "swapped",
      /`imageHeight` = 20, `imageWidth` = 12/,
    ],
    [
      "this.imageHeight = 28; this.imageWidth = 28; this.numLabels = 10;",
      "fixed",
      /`imageHeight` is 28 whatever/,
    ],
    [
      "Fields.imageHeight = imageHeight; Fields.imageWidth = imageWidth; Fields.numLabels = numLabels;",
      "static-fields",
      /belongs to the class here/,
    ],
    [
      "this.height = imageHeight; this.width = imageWidth; this.labels = numLabels;",
      "misnamed",
      /fields `height`, `width`, `labels`, but no `imageHeight`/,
    ],
    [
      "this.imageHeight = imageHeight + 1; this.imageWidth = imageWidth; this.numLabels = numLabels;",
      "wrong-value",
      /is 13; it should be 12/,
    ],
  ];
  for (const [body, name, phrase, more] of wrongs)
    await assertWrong(fields, withConstructor(body, more), name, phrase);
});

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

test("toOneHotLabels: each misconception has its message", async () => {
  const method = (body: string, head = "static toOneHotLabels(indexLabels, dim)") =>
    withPart(`${head} {\n${body}\n}`);
  const guard =
    "for (const label of indexLabels.dataSync()) if (!(label >= 0 && label < dim)) throw new Error('label ' + label);";
  const wrongs: [body: string, name: string, phrase: RegExp][] = [
    [
      "return tf.oneHot(indexLabels, dim);",
      "label-too-large-accepted",
      /toOneHotLabels\(\[1, 4\], 4\)`.*label 4/,
    ],
    [`${guard.replace("<", "<=")}return tf.oneHot(indexLabels, dim);`, "label-too-large-accepted", /label 4/],
    [
      `${guard.replace("label >= 0 && ", "")}return tf.oneHot(indexLabels, dim);`,
      "negative-label-accepted",
      /label -1/,
    ],
    [
      `${guard.replace(" + label", "")}return tf.oneHot(indexLabels, dim);`,
      "label-not-named",
      /does not name the label 4/,
    ],
    [`${guard}return tf.oneHot(indexLabels, dim).transpose();`, "transposed", /transposed/],
    [
      `${guard}return tf.oneHot(indexLabels.sub(tf.scalar(1, 'int32')), dim);`,
      "one-based",
      /its 1 in column 1, but its label is 2/,
    ],
    [`${guard}return tf.oneHot(indexLabels, dim + 1);`, "column-count", /4 columns; it should have dim = 3/],
    [`${guard}return tf.oneHot(indexLabels, dim).flatten();`, "one-flat-row", /one flat list/],
    [`${guard}return tf.oneHot(indexLabels, dim, 0, 1);`, "one-cold", /exchanged/],
    [`${guard}return indexLabels;`, "unchanged", /indexLabels` itself/],
  ];
  for (const [body, name, phrase] of wrongs) await assertWrong(toOneHotLabels, method(body), name, phrase);
  const ofObjects = method("return tf.oneHot(indexLabels, dim);", "toOneHotLabels(indexLabels, dim)");
  await assertWrong(toOneHotLabels, ofObjects, "not-static", /Put `static` before its name/);
  const hardCoded = method("return [[0, 0, 1], [1, 0, 0]];");
  assert.equal((await toOneHotLabels.judge(hardCoded)).kind, "incorrect");
  await assertCorrect(
    toOneHotLabels,
    method(
      `${guard}\nreturn Array.from(indexLabels.dataSync(), (label) => Array.from({ length: dim }, (_, i) => Number(i === label)));`,
    ),
  );
});

const fitting = (body: string, head = "async fit(images, labels, numEpochs, callbacks)") =>
  withPart(`${head} {\n${body}\n}`);
const oneHot = "const y = Mine.toOneHotLabels(labels, this.numLabels);\n";
const options = "{ epochs: numEpochs, batchSize: 32, verbose: 0, callbacks }";

test("fit: each misconception has its message", async () => {
  const call = `this.model.fit(images, y, ${options})`;
  const wrongs: [body: string, name: string, phrase: RegExp][] = [
    [`${oneHot}${call};`, "not-awaited", /done after 0 of 3 epochs: .* `await` it/],
    [`${oneHot}await ${call};`, "no-history", /`undefined`.* put `return` before/],
    [`${oneHot}return (await ${call}).history;`, "inside-of-history", /Return the whole history/],
    [
      `return await this.model.fit(images, labels, ${options});`,
      "labels-not-one-hot",
      /shape \[24\]: index labels\. .* \[24, 3\]/,
    ],
    [`${oneHot.replace("this.numLabels", "10")}return ${call};`, "one-hot-width", /\[24, 10\].* \[24, 3\]/],
    [`const y = tf.zeros([24, 3]);\nreturn ${call};`, "other-labels", /1 in the column/],
    [
      `${oneHot}return this.model.fit(y, images, ${options});`,
      "arguments-swapped",
      /shape \[24, 3\] as its images/,
    ],
    [
      `${oneHot}return this.model.fit(images.div(255), y, ${options});`,
      "normalised-again",
      /brightest pixel .* is 0\.003\d+: you divide by 255/,
    ],
    [`${oneHot}return this.model.fit(images.sub(1), y, ${options});`, "other-images", /not the given ones/],
    [
      `${oneHot}return this.model.fit(images, y, numEpochs);`,
      "number-for-options",
      /is 3\. .* object with names/,
    ],
    [`${oneHot}return this.model.fit(images, y, { callbacks });`, "epochs-forgotten", /trains for 1/],
    [`${oneHot}return this.model.fit(images, y);`, "epochs-forgotten", /trains for 1/],
    [
      `${oneHot}return this.model.fit(images, y, { epochs: 10, callbacks });`,
      "epochs-fixed",
      /asked for 3 epochs, but trains for 10/,
    ],
    [`${oneHot}return ${call.replace("32", "256")};`, "batch-size", /batch size is 256; it should be 32/],
    [
      `${oneHot}return ${call.replace("verbose: 0", "validationSplit: 0.2")};`,
      "held-back",
      /validationSplit: 0\.2/,
    ],
    [`${oneHot}return ${call.replace("verbose: 0", "shuffle: false")};`, "not-shuffled", /new each time/],
    [`${oneHot}return ${call.replace(", callbacks", "")};`, "callbacks-lost", /told nothing/],
    [`${oneHot}this.buildModel();\nreturn ${call};`, "rebuilds-model", /made a new model/],
    [oneHot, "not-trained", /no weight has changed/],
  ];
  for (const [body, name, phrase] of wrongs) await assertWrong(fit, fitting(body), name, phrase);
});

test("fit: without async, with then, and with the library's own fit is correct", async () => {
  const call = `this.model.fit(images, y, ${options})`;
  const plainHead = "fit(images, labels, numEpochs, callbacks)";
  await assertCorrect(fit, fitting(`${oneHot}return ${call};`, plainHead));
  await assertCorrect(fit, fitting(`${oneHot}return ${call}.then((history) => history);`, plainHead));
  await assertCorrect(fit, fitting("return super.fit(images, labels, numEpochs, callbacks);"));
  const int32 = "const y = tf.oneHot(labels, this.numLabels);\n";
  await assertCorrect(fit, fitting(`${int32}const history = await ${call};\ny.dispose();\nreturn history;`));
});

test("fit: labels that are not one-hot do not end the kernel when nobody awaits them", async () => {
  const body = `this.model.fit(images, labels, ${options});`;
  await assertWrong(fit, fitting(body), "labels-not-one-hot", /index labels/);
});

const predicting = (body: string, head = "predict(images)") => withPart(`${head} {\n${body}\n}`);

test("predict: each misconception has its message", async () => {
  const model = "this.model.predict(images)";
  const wrongs: [body: string, name: string, phrase: RegExp][] = [
    [`${model};`, "no-return", /forget a `return`/],
    [`return ${model}.argMax(1);`, "classes", /nobody can tell from "6"/],
    [`return ${model}.argMax(-1).arraySync();`, "classes", /most probable class/],
    [`return ${model}.max(1);`, "largest-probability", /without saying of which class/],
    [`return tf.oneHot(${model}.argMax(1), 3);`, "decision", /that is a decision/],
    [`return tf.softmax(${model});`, "softmax-twice", /move towards the same probability/],
    ["return this.model.predict(images.div(255));", "normalised-again", /almost black/],
    [`return ${model}.mul(100);`, "percent", /percentages/],
    [`return ${model}.transpose();`, "transposed", /shape \[3, 24\]; it should have \[24, 3\]/],
    [`return ${model}.slice([0, 0], [1, 3]);`, "first-only", /one row, but the check gave 24 images/],
    [`return ${model}.flatten();`, "shape", /shape \[72\]; it should have \[24, 3\]/],
    [`return ${model}.add(0.1);`, "differs", /first row is \[.*\]; the network says \[/],
    [`const p = ${model}; p.dispose(); return p;`, "disposed", /memory has been given back/],
  ];
  for (const [body, name, phrase] of wrongs) await assertWrong(predict, predicting(body), name, phrase);
  await assertWrong(
    predict,
    predicting(`return ${model};`, "async predict(images)"),
    "promise",
    /leave `async` out/,
  );
});

test("predict: as arrays or by way of apply is correct", async () => {
  await assertCorrect(predict, predicting("return this.model.predict(images).arraySync();"));
  await assertCorrect(predict, predicting("return tf.tidy(() => this.model.apply(images));"));
});

test("wholeClass: says which parts are right and which is next", async () => {
  const { solutionCode } = wholeClass;
  const without = (method: RegExp) =>
    run(solutionCode.replace(method, "$1 {\n    return todo();\n  }"), "MyImageClassifier");
  const unfinished = without(/(predict\(images.*?\)): tf\.Tensor2D \{[\s\S]*?\n {2}\}/);
  await assertWrong(
    wholeClass,
    unfinished,
    "unfinished",
    /Right so far: the constructor, `buildModel`, `toOneHotLabels`, `fit`\. Still `todo\(\)`: `predict`\./,
  );
  const unbuilt = without(/(buildModel\(\)): void \{[\s\S]*?\n {2}\}/);
  await assertWrong(
    wholeClass,
    unbuilt,
    "unfinished",
    /Right so far: the constructor\. Still `todo\(\)`: `buildModel`/,
  );
});

test("wholeClass: a part's misconception is told with the part's name", async () => {
  const changed = (from: string | RegExp, to: string) =>
    run(wholeClass.solutionCode.replace(from, to), "MyImageClassifier");
  const cases: [from: string | RegExp, to: string, name: string, phrase: RegExp][] = [
    ["this.imageWidth = imageWidth;", "", "not-kept", /^In the constructor: /],
    [', activation: "softmax"', "", "softmax-forgotten", /^In `buildModel`: Softmax is missing/],
    ["tf.oneHot(indexLabels, dim)", "tf.oneHot(indexLabels, 10)", "column-count", /^In `toOneHotLabels`: /],
    ["images, oneHotLabels, {", "images, labels, {", "labels-not-one-hot", /^In `fit`: /],
    ["return this.model.predict", "this.model.predict", "no-return", /^In `predict`: /],
  ];
  for (const [from, to, name, phrase] of cases)
    await assertWrong(wholeClass, changed(from, to), name, phrase);
});

test("wholeClass: what differs only beside the library's class is found there", async () => {
  const extraStep = wholeClass.solutionCode.replace(
    "return await this.model.fit",
    "await this.model.trainOnBatch(images, oneHotLabels);\n    return await this.model.fit",
  );
  const trained = run(extraStep, "MyImageClassifier");
  await assertWrong(wholeClass, trained, "loss-differs", /the loss of each epoch is \[.*\] with your class/);
  const moody = wholeClass.solutionCode
    .replace("return this.model.predict(images)", "return this.model.predict(images.mul(calls++ ? 0.5 : 1))")
    .replace("class", "let calls = 0;\nclass");
  const outcome = run(moody, "MyImageClassifier");
  await assertWrong(wholeClass, outcome, "predictions-differ", /predicts \[.*\] for the first image/);
});

test("an error in the student's method shows the student's own line", async () => {
  const outcome = await fit.judge(fitting("const rows = undefined;\nreturn rows.length;"));
  assert.equal(outcome.kind === "error" && outcome.line, "return rows.length;");
});

test("the lesson's solution and the library's class behave alike", async () => {
  const { images, labels } = separableSet(100);
  const Solution = run(wholeClass.solutionCode, "MyImageClassifier") as new (
    ...sizes: Sizes
  ) => ImageClassifierMLP;
  const [mine, library] = [new Solution(4, 4, 4), new ImageClassifierMLP(4, 4, 4)];
  for (const one of [mine, library]) one.buildModel();
  mine.model.setWeights(library.model.getWeights());
  assert.deepEqual(mine.predict(images).dataSync(), library.predict(images).dataSync());
  const [my, its] = [
    await withSeed(3, () => mine.fit(images, labels, 4)),
    await withSeed(3, () => library.fit(images, labels, 4)),
  ];
  assert.deepEqual(my.history, its.history);
  assert.deepEqual(my.epoch, its.epoch);
  assert.deepEqual(mine.predict(images).dataSync(), library.predict(images).dataSync());
});

test("untrainedAccuracy: each wrong number has its message", () => {
  recognises(ask.untrainedAccuracy, [
    [0, "zero", /avoid it/],
    [0.5, "half", /a coin/],
    [1, "one", /every answer is right/],
    [0.9, "errors", /wrong answers/],
    [Math.log(10), "loss", /ln 10/],
    [Number(Math.LN10.toFixed(3)), "loss", /share of right answers/],
    [10, "percent", /^10 is a percentage/],
    [0.88, "trained", /^0\.88 would be a trained network/],
  ]);
});

const table = [
  [0.1, 0.7, 0.1, 0.1],
  [0.6, 0.1, 0.2, 0.1],
  [0.2, 0.1, 0.3, 0.4],
];

test("columnWinners: the answer and the bank are what TensorFlow.js computes of the lesson's table", () => {
  const rows = tf.tensor2d(table);
  accepts(ask.columnWinners, [rows.argMax(0), rows.argMax(0).arraySync(), Int32Array.of(1, 0, 2, 2)]);
  recognises(ask.columnWinners, [
    [rows.argMax(1), "axis-1", /That is argMax\(1\)/],
    [rows.argMax(-1), "axis-1", /goes down each column/],
    [rows.max(0), "maxima", /the maxima themselves/],
    [rows.max(1), "maxima-of-rows", /largest of each row/],
    [rows.argMax(0).add(1), "one-based", /counted from 0/],
    [rows.argMin(0), "least", /smallest/],
    [[1, 0, 2], "length", /That has 3 entries/],
    [[], "length", /That has 0 entries/],
  ]);
});

test("mostProbable: each misconception has its message", () => {
  const place = (row: number[]) => row.indexOf(Math.max(...row));
  accepts(ask.mostProbable, [
    (rows: number[][]) => tf.tensor2d(rows).argMax(1),
    (rows: number[][]) => Array.from(tf.tensor2d(rows).argMax(-1).dataSync()),
    (rows: number[][]) => Int32Array.from(rows, place),
    (rows: number[][]) => {
      const labels = [];
      for (const row of rows) {
        let best = 0;
        for (let i = 1; i < row.length; i++) if (row[i] > row[best]) best = i;
        labels.push(best);
      }
      return labels;
    },
  ]);
  recognises(ask.mostProbable, [
    [
      (rows: number[][]) => tf.tensor2d(rows).argMax(0),
      "axis-0",
      /Length 4 is one answer per class, not per image/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).argMax(), "axis-0", /axis 1/],
    [
      (rows: number[][]) => rows.map((row) => Math.max(...row)),
      "maximum",
      /^0\.7 is a probability, not a class/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).max(0), "maximum-of-columns", /^0\.6 is a probability/],
    [
      (rows: number[][]) => rows.map((row) => place(row) + 1),
      "one-based",
      /first answer is 2; it should be 1/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).argMin(1), "least", /^0 is the least probable/],
    [
      (rows: number[][]) => rows.map((row, i) => i * row.length + place(row)),
      "flat",
      /^\[1, 4, 11\] counts through all rows/,
    ],
    [(rows: number[][]) => place(rows.flat()), "one-number", /but there are 3 images/],
    [
      (rows: number[][]) => rows.map((row) => row.map((_, i) => Number(i === place(row)))),
      "one-hot",
      /label itself/,
    ],
    [(rows: number[][]) => rows.map((row) => row.map(Math.round)), "rounded", /largest of ten can be 0\.3/],
  ]);
  assert.equal(ask.mostProbable.judge(() => [1, 0, 3]).kind, "incorrect");
});

test("mostProbable: the message about axis 0 fits a square table too", () => {
  const axis0 = ask.mostProbable.misconceptions.find(({ name }) => name === "axis-0");
  const square = [
    [
      [0.9, 0.1],
      [0.8, 0.2],
    ],
  ];
  assert.match(axis0?.say({ args: square, got: [0, 1], want: [0, 0] }) ?? "", /as many images as classes/);
});

test("accuracy: each misconception has its message", () => {
  accepts(ask.accuracy, [
    (predicted: number[], labels: number[]) => tf.equal(predicted, labels).mean(),
    (predicted: number[], labels: number[]) => {
      let right = 0;
      for (let i = 0; i < labels.length; i++) right += predicted[i] === labels[i] ? 1 : 0;
      return right / labels.length;
    },
  ]);
  const hits = (predicted: number[], labels: number[]) =>
    predicted.filter((one, i) => one === labels[i]).length;
  const share = (predicted: number[], labels: number[]) => hits(predicted, labels) / labels.length;
  const count = (list: number[], label: number) => list.filter((one) => one === label).length;
  recognises(ask.accuracy, [
    [hits, "count", /^3 is how many are right.* images, 4\./],
    [(p: number[], l: number[]) => 100 * share(p, l), "percent", /^75 is a percentage/],
    [(p: number[], l: number[]) => 1 - share(p, l), "errors", /^0\.25 is the share of the wrong ones/],
    [(p: number[], l: number[]) => hits(p, l) / 10, "per-class", /^0\.3 divides by the number of classes/],
    [
      (p: number[], l: number[]) => p.filter((one) => l.includes(one)).length / l.length,
      "anywhere",
      /anywhere/,
    ],
    [
      (p: number[], l: number[]) =>
        [...new Set(l)].reduce((sum, one) => sum + Math.min(count(p, one), count(l, one)), 0) / l.length,
      "same-totals",
      /exchanged theirs/,
    ],
    [(p: number[], l: number[]) => String(p) === String(l), "all-or-nothing", /entry by entry/],
    [(p: number[], l: number[]) => Number(p === l), "all-or-nothing", /as a whole/],
    [(p: number[], l: number[]) => Number(share(p, l).toFixed(1)), "rounded", /^0\.8 is rounded/],
  ]);
  assert.equal(ask.accuracy.judge(() => 0.75).kind, "incorrect");
});

test("shirtsAsTshirts: each wrong number has its message", () => {
  recognises(ask.shirtsAsTshirts, [
    [12, "swapped", /row says what the image is in truth/],
    [75, "diagonal", /hits/],
    [85, "other-diagonal", /85 stands on the diagonal/],
    [94, "other-diagonal", /94/],
    [32, "both", /both kinds/],
    [25, "all-mistaken-shirts", /Five of them/],
    [5, "bags", /bags/],
    [107, "whole-column", /T-shirts included/],
  ]);
});
