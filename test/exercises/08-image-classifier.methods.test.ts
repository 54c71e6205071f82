import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, ImageClassifierMLP } from "six-steps";
import { assertCorrect, assertWrong, run, withPart } from "./studentClass.js";

const { fields, buildModel, toOneHotLabels, fit, predict, wholeClass } = exercises.imageClassifier;

test("what is not a class is told to hand one over", async () => {
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
    ["", "fixed", /is 0 whatever/, "imageHeight = 0; imageWidth = 0; numLabels = 0;"],
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
    [`${guard}return tf.oneHot(indexLabels, dim, 0, 1);`, "one-cold", /swapped/],
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
      /given the labels, of shape \[24, 3\], as its images/,
    ],
    [
      `${oneHot}return this.model.fit(images.div(255), y, ${options});`,
      "normalised-again",
      /brightest pixel .* is 0\.003\d+: you divide by 255/,
    ],
    [
      `${oneHot}return this.model.fit(images.sub(1), y, ${options});`,
      "other-images",
      /not the ones passed in/,
    ],
    [
      `${oneHot}return this.model.fit(images.reshape([24, 20]), y, ${options});`,
      "images-reshaped",
      /have shape \[24, 20\]; they came in with \[24, 4, 5\]/,
    ],
    [`${oneHot}await ${call};\nreturn await ${call};`, "trained-twice", /called 2 times/],
    [
      `${oneHot}let history;\nfor (let e = 0; e < numEpochs; e++) history = await ${call.replace(/epochs: \w+/, "epochs: 1")};\nreturn history;`,
      "trained-twice",
      /called 3 times. Call it once, with `epochs: numEpochs`/,
    ],
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
    [oneHot, "not-trained", /`this\.model\.fit` has changed no weight/],
    [
      `${oneHot}const h = [];\nfor (let e = 0; e < 3; e++) h.push(await this.model.trainOnBatch(images, y));\nreturn { history: { loss: h } };`,
      "not-trained",
      /The training itself is done by/,
    ],
    [
      `${oneHot}this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy" });\nreturn ${call};`,
      "compiles-anew",
      /optimiser that `buildModel` chose is lost/,
    ],
    [
      `${oneHot}const h = await ${call};\nimages.dispose();\nreturn h;`,
      "input-disposed",
      /They belong to whoever calls it/,
    ],
    [`${oneHot}y.dispose();\nreturn ${call};`, "disposed-too-early", /The labels that reach .* disposed of/],
    [
      `${oneHot}images.dispose();\nreturn ${call};`,
      "disposed-too-early",
      /The images that reach .* disposed/,
    ],
    [`${oneHot}return (await ${call}).history.loss;`, "inside-of-history", /Return the whole history/],
    [
      `${oneHot}return ${call.replace("verbose: 0", "initialEpoch: 1")};`,
      "other-epochs",
      /has 2 epochs, and 3 were asked for/,
    ],
  ];
  for (const [body, name, phrase] of wrongs) await assertWrong(fit, fitting(body), name, phrase);
});

test("fit: without async and with then is correct", async () => {
  const call = `this.model.fit(images, y, ${options})`;
  const plainHead = "fit(images, labels, numEpochs, callbacks)";
  await assertCorrect(fit, fitting(`${oneHot}return ${call};`, plainHead));
  await assertCorrect(fit, fitting(`${oneHot}return ${call}.then((history) => history);`, plainHead));
  const int32 = "const y = tf.oneHot(labels, this.numLabels);\n";
  await assertCorrect(fit, fitting(`${int32}const history = await ${call};\ny.dispose();\nreturn history;`));
});

test("fit: labels that are not one-hot do not end the kernel when nobody awaits them", async () => {
  const body = `this.model.fit(images, labels, ${options});`;
  await assertWrong(fit, fitting(body), "labels-not-one-hot", /index labels/);
});

test("an error in the student's method shows the student's own line", async () => {
  const outcome = await fit.judge(fitting("const rows = undefined;\nreturn rows.length;"));
  assert.equal(outcome.kind === "error" && outcome.line, "return rows.length;");
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
    [`return ${model}.argMax();`, "along-images", /number of the image .* goes along the images/],
    [`return ${model}.mean(0);`, "shape", /shape \[3\]; it should have \[24, 3\]/],
    [`this.buildModel();\nreturn ${model};`, "rebuilds-model", /nothing of what was learnt/],
    [`return ${model}.flatten();`, "shape", /shape \[72\]; it should have \[24, 3\]/],
    [`return ${model}.add(0.1);`, "differs", /first row is \[.*\]; the network says \[/],
    [`const p = ${model}; p.dispose(); return p;`, "disposed", /memory has been freed/],
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
