import { exercises } from "six-steps";

const ask = exercises.imageClassifier;

/** The exercises of lesson 08 that hand in a class. */
export const classExercises = [
  ask.fields,
  ask.buildModel,
  ask.toOneHotLabels,
  ask.fit,
  ask.predict,
  ask.wholeClass,
] as const;

/** Right answers in different styles. The first one of each is the lesson's own. */
export const rightClasses: Record<string, string[]> = {
  fields: [
    ask.fields.solutionCode,
    `class ClassifierFields {
  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    Object.assign(this, { imageHeight, imageWidth, numLabels });
  }
}`,
    `class ClassifierFields {
  #sizes: number[];
  constructor(...sizes: number[]) {
    this.#sizes = sizes;
  }
  get imageHeight() { return this.#sizes[0]; }
  get imageWidth() { return this.#sizes[1]; }
  get numLabels() { return this.#sizes[2]; }
}`,
    `class Sized { constructor(readonly_: number[]) { [this.imageHeight, this.imageWidth, this.numLabels] = readonly_; } imageHeight; imageWidth; numLabels }
class ClassifierFields extends Sized {
  constructor(h: number, w: number, n: number) {
    super([h, w, n]);
  }
}`,
  ],
  buildModel: [
    ask.buildModel.solutionCode,
    `class ClassifierWithModel extends ImageClassifierMLP {
  override buildModel(): void {
    const { imageHeight: h, imageWidth: w, numLabels } = this;
    const relu = () => tf.layers.dense({ units: 128, activation: "relu" });
    this.model = tf.sequential({
      layers: [tf.layers.flatten({ inputShape: [h, w] }), relu(), relu(), tf.layers.dense({ units: numLabels, activation: "softmax" })],
    });
    this.model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["acc"] });
  }
}`,
    `class ClassifierWithModel extends ImageClassifierMLP {
  override buildModel(): void {
    const input = tf.input({ shape: [this.imageHeight, this.imageWidth] });
    let x = tf.layers.reshape({ targetShape: [this.imageHeight * this.imageWidth] }).apply(input);
    for (const units of [128, 128]) {
      x = tf.layers.dense({ units }).apply(x);
      x = tf.layers.reLU().apply(x);
    }
    const output = tf.layers.dense({ units: this.numLabels, activation: "softmax" }).apply(x);
    const model: any = tf.model({ inputs: input, outputs: output as any });
    model.compile({ optimizer: tf.train.adam(1e-3), loss: tf.metrics.categoricalCrossentropy, metrics: [tf.metrics.categoricalAccuracy] });
    this.model = model;
  }
}`,
    `class ClassifierWithModel extends ImageClassifierMLP {
  constructor(h: number, w: number, n: number) {
    super(h, w, n);
  }
  #hidden(count: number) {
    for (let i = 0; i < count; i++) this.model.add(tf.layers.dense({ units: 128, activation: "relu", kernelInitializer: "heNormal" }));
  }
  override buildModel() {
    this.model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }));
    this.#hidden(2);
    this.model.add(tf.layers.dense({ units: this.numLabels }));
    this.model.add(tf.layers.softmax());
    this.model.compile({ optimizer: tf.train.adam(0.001, 0.9, 0.999), loss: ["categoricalCrossentropy"], metrics: ["accuracy", "mse"] });
  }
}`,
  ],
  toOneHotLabels: [
    ask.toOneHotLabels.solutionCode,
    `class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    const rows = indexLabels.arraySync().map((label) => {
      if (label < 0 || label >= dim) throw new Error("label " + label + " has no column");
      const row = new Array(dim).fill(0);
      row[label] = 1;
      return row;
    });
    return tf.tensor2d(rows, [rows.length, dim]);
  }
}`,
    `class ClassifierWithLabels extends ImageClassifierMLP {
  static #check(label: number, dim: number) {
    if (!(label >= 0) || !(label < dim)) throw RangeError(\`no column for \${label}\`);
  }
  static toOneHotLabels(indexLabels: tf.Tensor1D, dim: number) {
    indexLabels.dataSync().forEach((label) => this.#check(label, dim));
    return tf.tidy(() => tf.eye(dim).gather(indexLabels.toInt()));
  }
}`,
    `const isBad = (dim: number) => (label: number) => label < 0 || label > dim - 1;
class ClassifierWithLabels extends ImageClassifierMLP {
  static override toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    const bad = Array.from(indexLabels.dataSync()).find(isBad(dim));
    if (bad !== undefined) throw new Error(String(bad));
    return tf.oneHot(indexLabels, dim).toFloat() as tf.Tensor2D;
  }
}`,
  ],
  fit: [
    ask.fit.solutionCode,
    `class ClassifierWithFit extends ImageClassifierMLP {
  override fit(images: tf.Tensor3D, labels: tf.Tensor1D, numEpochs: number, callbacks?: FitCallbacks) {
    const y = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);
    return this.model
      .fit(images, y, { epochs: numEpochs, batchSize: 32, verbose: 0, callbacks })
      .then((history) => history);
  }
}`,
    `class ClassifierWithFit extends ImageClassifierMLP {
  override async fit(images: tf.Tensor3D, labels: tf.Tensor1D, numEpochs: number, callbacks?: FitCallbacks): Promise<tf.History> {
    const options = { epochs: numEpochs, callbacks };
    const rows = tf.oneHot(labels, this.numLabels);
    try {
      const history = await this.model.fit(images, rows, options);
      return history;
    } finally {
      rows.dispose();
    }
  }
}`,
    `class ClassifierWithFit extends ImageClassifierMLP {
  async fit(x, labels, epochs, callbacks) {
    if (this.model.layers.length === 0) throw new Error("call buildModel first");
    const y = (this.constructor as typeof ImageClassifierMLP).toOneHotLabels(labels, this.numLabels);
    return await this.model.fit(x.clone(), y, { epochs, batchSize: 32, shuffle: true, verbose: 0, callbacks });
  }
}`,
  ],
  predict: [
    ask.predict.solutionCode,
    `class ClassifierWithPredict extends ImageClassifierMLP {
  override predict(images: tf.Tensor3D): any {
    const { model } = this;
    return model.predictOnBatch(images);
  }
}`,
    `class ClassifierWithPredict extends ImageClassifierMLP {
  override predict(images: tf.Tensor3D): tf.Tensor2D {
    return tf.tidy(() => this.model.apply(images) as tf.Tensor2D);
  }
}`,
    `class ClassifierWithPredict extends ImageClassifierMLP {
  predict(images): any {
    const rows = this.model.predict(images, { batchSize: 5 }).arraySync();
    return rows;
  }
}`,
  ],
  wholeClass: [
    ask.wholeClass.solutionCode,
    `class MyImageClassifier {
  model: tf.Sequential = tf.sequential();
  constructor(public_h: number, w: number, n: number) {
    Object.assign(this, { imageHeight: public_h, imageWidth: w, numLabels: n });
  }
  buildModel(this: any) {
    const dense = (units: number, activation: any) => tf.layers.dense({ units, activation });
    this.model = tf.sequential();
    for (const layer of [
      tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }),
      dense(128, "relu"), dense(128, "relu"), dense(this.numLabels, "softmax"),
    ]) this.model.add(layer);
    this.model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  }
  static toOneHotLabels(indexLabels, dim) {
    for (const label of indexLabels.dataSync()) if (label < 0 || label >= dim) throw new RangeError("label " + label);
    return tf.oneHot(indexLabels, dim);
  }
  fit(images, labels, epochs, callbacks) {
    const rows = (this.constructor as any).toOneHotLabels(labels, (this as any).numLabels);
    return this.model.fit(images, rows, { epochs, callbacks, batchSize: 32, verbose: 0 });
  }
  predict(images) { return this.model.predict(images) as tf.Tensor2D; }
}`,
    `const oneHot = (labels: number[], dim: number) => labels.map((label) => {
  if (!(label in new Array(dim).fill(0))) throw new RangeError("no column for label " + label);
  return Array.from({ length: dim }, (_, k) => (k === label ? 1 : 0));
});
class MyImageClassifier {
  imageHeight; imageWidth; numLabels; model; isBuilt = false;
  constructor(imageHeight, imageWidth, numLabels) {
    this.imageHeight = imageHeight;
    this.imageWidth = imageWidth;
    this.numLabels = numLabels;
  }
  buildModel() {
    const model = tf.sequential();
    model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }));
    model.add(tf.layers.dense({ units: 128, activation: "relu" }));
    model.add(tf.layers.dense({ units: 128, activation: "relu" }));
    model.add(tf.layers.dense({ units: this.numLabels, activation: "softmax" }));
    model.compile({ optimizer: tf.train.adam(), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
    this.model = model;
    this.isBuilt = true;
  }
  static toOneHotLabels(indexLabels, dim) { return tf.tensor2d(oneHot(indexLabels.arraySync(), dim), [indexLabels.size, dim]); }
  async fit(images, labels, numEpochs, callbacks = {}) {
    if (!this.isBuilt) throw new Error("call buildModel first");
    const history = await this.model.fit(images, MyImageClassifier.toOneHotLabels(labels, this.numLabels), { epochs: numEpochs, batchSize: 32, verbose: 0, callbacks });
    return history;
  }
  predict(images) {
    if (!this.isBuilt) throw new Error("call buildModel first");
    return this.model.predict(images);
  }
}`,
  ],
};
