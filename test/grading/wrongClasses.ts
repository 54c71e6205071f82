import { classExercises } from "./rightClasses.js";

const parts = {
  buildModel: { name: "ClassifierWithModel", parameters: "" },
  fit: { name: "ClassifierWithFit", parameters: "images, labels, numEpochs, callbacks" },
  predict: { name: "ClassifierWithPredict", parameters: "images" },
} as const;

type Part = keyof typeof parts;

/** A class for one of the methods of objects, with this in its method's braces. */
const withBody = (part: Part, body: string, more = "") =>
  `class ${parts[part].name} extends ImageClassifierMLP {\n${more}\n${part}(${parts[part].parameters}) {\n${body}\n}\n}`;

/** Ways to let the library's class do the work, for one of the methods of objects. */
function delegating(part: Part): Record<string, string> {
  const { name, parameters } = parts[part];
  const args = parameters && `, ${parameters}`;
  return {
    "extends alone": `class ${name} extends ImageClassifierMLP {}`,
    super: withBody(part, `return super.${part}(${parameters});`),
    "the prototype's method": withBody(
      part,
      `return ImageClassifierMLP.prototype.${part}.call(this${args});`,
    ),
    "an object of the library's": withBody(
      part,
      `const inner = new ImageClassifierMLP(this.imageHeight, this.imageWidth, this.numLabels);
      inner.model = this.model;
      const result = inner.${part}(${parameters});
      this.model = inner.model;
      return result;`,
    ),
    "a copy of the library's methods": `class ${name} extends ImageClassifierMLP {
      static { Object.defineProperties(this.prototype, Object.getOwnPropertyDescriptors(ImageClassifierMLP.prototype)); }
    }`,
    "the library's source": `const Again = eval("(" + ImageClassifierMLP.toString() + ")");
    class ${name} extends ImageClassifierMLP { ${part}(...args) { return Again.prototype.${part}.apply(this, args); } }`,
    "a prototype that changes": withBody(
      part,
      `Object.setPrototypeOf(this, ImageClassifierMLP.prototype);\nreturn this.${part}(${parameters});`,
    ),
    "a proxy of the library's class": `const ${name} = new Proxy(ImageClassifierMLP, {
      get: (target, key) => key === "prototype" ? new Proxy(target.prototype, {}) : Reflect.get(target, key),
      getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
    });`,
    "a proxy of a class that is empty": `const ${name} = new Proxy(class ${name} extends ImageClassifierMLP {}, {
      ownKeys: () => ["prototype", "length", "name", "${part}"],
    });`,
    "a getter": `class ${name} extends ImageClassifierMLP {
      get ${part}() { return super.${part}; }
    }`,
  };
}

const network = (body: string) => withBody("buildModel", body);
const fakeModel = `const shape = (...s) => ({ shape: s });
this.model = {
  layers: [1, 2, 3, 4], inputs: [shape(null, this.imageHeight, this.imageWidth)], outputs: [shape(null, this.numLabels)],
  optimizer: { getClassName: () => "Adam", getConfig: () => ({ learningRate: 0.001 }) },
  loss: "categoricalCrossentropy", metricsNames: ["loss", "acc"], countParams: () => 118282,
  getWeights: () => [[this.imageHeight * this.imageWidth, 128], [128], [128, 128], [128], [128, this.numLabels], [this.numLabels]].map((s) => shape(...s)),
  setWeights() {}, predict: (x) => tf.fill([x.shape[0], this.numLabels], 1 / this.numLabels),
  evaluate: () => [tf.scalar(NaN), tf.scalar(NaN)], trainOnBatch: async () => [NaN, NaN],
};`;

const stubs = Object.fromEntries(classExercises.map(({ name, stub }) => [name, stub]));

/** Answers that earn nothing: in them the library does the work, or nobody does. */
export const wrongClasses: Record<string, Record<string, string>> = {
  fields: {
    "the stub": stubs.fields,
    "extends alone": "class ClassifierFields extends ImageClassifierMLP {}",
    super: `class ClassifierFields extends ImageClassifierMLP { constructor(h, w, n) { super(h, w, n); } }`,
    "an object of the library's": `class ClassifierFields {
      constructor(h, w, n) { return new ImageClassifierMLP(h, w, n); }
    }`,
    "fields copied from the library's": `class ClassifierFields {
      constructor(h, w, n) { Object.assign(this, new ImageClassifierMLP(h, w, n)); }
    }`,
    "Reflect.construct": `class ClassifierFields {
      constructor(...sizes) { return Reflect.construct(ImageClassifierMLP, sizes, new.target); }
    }`,
    "a function for a class": "function ClassifierFields(h, w, n) { this.sizes = [h, w, n]; }",
    "objects that pass for numbers": `class ClassifierFields {
      constructor(...sizes) {
        ["imageHeight", "imageWidth", "numLabels"].forEach((name, i) => { this[name] = { valueOf: () => sizes[i], toString: () => sizes[i] + "" }; });
      }
    }`,
    "sizes that were seen in the lesson": `let times = 0;
    class ClassifierFields {
      constructor() { [this.imageHeight, this.imageWidth, this.numLabels] = [[12, 20, 7], [5, 3, 4]][times++] ?? [1, 1, 1]; }
    }`,
    NaN: "class ClassifierFields { constructor() { this.imageHeight = this.imageWidth = this.numLabels = NaN; } }",
  },
  buildModel: {
    "the stub": stubs.buildModel,
    ...delegating("buildModel"),
    "a model that only claims": network(fakeModel),
    "a model that claims NaN": network(fakeModel.replace("1 / this.numLabels", "NaN")),
    "weights that are not trained": network(`
      this.model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }),
        tf.layers.dense({ units: 128, activation: "relu", trainable: false }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: this.numLabels, activation: "softmax" }),
      ] });
      this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] });`),
    "an optimizer that says it is Adam": network(`
      const optimizer = tf.train.sgd(0.001);
      optimizer.getClassName = () => "Adam";
      optimizer.getConfig = () => ({ learningRate: 0.001, beta1: "x", beta2: NaN });
      this.model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: this.numLabels, activation: "softmax" }),
      ] });
      this.model.compile({ optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"] });`),
    "a single layer": network(`
      this.model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }),
        tf.layers.dense({ units: this.numLabels, activation: "softmax" }),
      ] });
      this.model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });`),
  },
  toOneHotLabels: {
    "the stub": stubs.toOneHotLabels,
    "extends alone": "class ClassifierWithLabels extends ImageClassifierMLP {}",
    super: `class ClassifierWithLabels extends ImageClassifierMLP {
      static override toOneHotLabels(indexLabels, dim) { return super.toOneHotLabels(indexLabels, dim); }
    }`,
    "the library's static method": `class ClassifierWithLabels extends ImageClassifierMLP {
      static toOneHotLabels(...args) { return ImageClassifierMLP.toOneHotLabels(...args); }
    }`,
    "the library's method as a field": `class ClassifierWithLabels { static toOneHotLabels = ImageClassifierMLP.toOneHotLabels; }`,
    "a bound one": `class ClassifierWithLabels { static toOneHotLabels = ImageClassifierMLP.toOneHotLabels.bind(null); }`,
    "a proxy": `class ClassifierWithLabels { static toOneHotLabels = new Proxy(ImageClassifierMLP.toOneHotLabels, {}); }`,
    "an error for everything": `class ClassifierWithLabels {
      static toOneHotLabels() { throw new RangeError("label -1 0 1 2 3 4 5 6 7 8 9 17 1.5"); }
    }`,
    "a tensor of another mind": `class ClassifierWithLabels {
      static toOneHotLabels(labels, dim) { const t = tf.zeros([labels.size, dim]); t.arraySync = () => new Proxy([], { get: () => 1 }); return t; }
    }`,
    "a promise": `class ClassifierWithLabels { static async toOneHotLabels(labels, dim) { return tf.oneHot(labels, dim); } }`,
  },
  fit: {
    "the stub": stubs.fit,
    ...delegating("fit"),
    "a history by hand": withBody(
      "fit",
      `this.model.setWeights(this.model.getWeights().map((w) => w.add(0.01)));
      for (let i = 0; i < numEpochs; i++) callbacks.onEpochEnd(i, { loss: 1 - i / 10 });
      return { history: { loss: [1, 0.9, 0.8], acc: [0, 0, 0] }, epoch: [0, 1, 2] };`,
    ),
    "a fit that is replaced": withBody(
      "fit",
      `this.model.fit = async (x, y, o) => { o.callbacks?.onEpochEnd(0, { loss: 1 }); return { history: { loss: [1, 1, 1] } }; };
      return this.model.fit(images, ImageClassifierMLP.toOneHotLabels(labels, this.numLabels), { epochs: numEpochs, batchSize: 32, callbacks });`,
    ),
    "right arguments and no training": withBody(
      "fit",
      `const y = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);
      this.model.fit(images, y, { epochs: numEpochs, batchSize: 32, callbacks }).catch(() => {});
      return { history: { loss: [1, 0.9, 0.8] } };`,
    ),
    "batches of its own": withBody(
      "fit",
      `const y = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels), loss = [];
      for (let e = 0; e < numEpochs; e++) {
        loss.push([await this.model.trainOnBatch(images, y)].flat()[0]);
        callbacks?.onEpochEnd(e, { loss: loss[e] });
      }
      return { history: { loss } };`,
    ).replace("\nfit(", "\nasync fit("),
  },
  predict: {
    "the stub": stubs.predict,
    ...delegating("predict"),
    "rows that are all alike": withBody(
      "predict",
      "return tf.fill([images.shape[0], this.numLabels], 1 / this.numLabels);",
    ),
    "noise that adds up to 1": withBody(
      "predict",
      "return tf.softmax(tf.randomUniform([images.shape[0], this.numLabels]));",
    ),
    NaN: withBody("predict", "return tf.fill([images.shape[0], this.numLabels], NaN);"),
    "an array that equals everything": withBody(
      "predict",
      "return new Proxy([], { get: (t, key) => (key === 'length' ? 24 : { valueOf: () => 0 }) });",
    ),
    "a predict that is replaced": withBody(
      "predict",
      "this.model.predict = () => tf.ones([images.shape[0], this.numLabels]).div(this.numLabels);\nreturn this.model.predict(images);",
    ),
  },
  wholeClass: {
    "the stub": stubs.wholeClass,
    "extends alone": "class MyImageClassifier extends ImageClassifierMLP {}",
    super: `class MyImageClassifier extends ImageClassifierMLP {
      constructor(h, w, n) { super(h, w, n); }
      buildModel() { super.buildModel(); }
      static toOneHotLabels(l, d) { return super.toOneHotLabels(l, d); }
      async fit(...args) { return await super.fit(...args); }
      predict(x) { return super.predict(x); }
    }`,
    "a class between": `class Between extends ImageClassifierMLP {}
    class MyImageClassifier extends Between {
      buildModel() { super.buildModel(); }
      static toOneHotLabels(l, d) { return super.toOneHotLabels(l, d); }
      fit(...args) { return super.fit(...args); }
      predict(x) { return super.predict(x); }
    }`,
    "an object of the library's": `class MyImageClassifier {
      constructor(...sizes) {
        this.inner = new ImageClassifierMLP(...sizes);
        for (const name of ["imageHeight", "imageWidth", "numLabels"]) this[name] = this.inner[name];
      }
      get model() { return this.inner.model; }
      set model(m) { this.inner.model = m; }
      buildModel() { this.inner.buildModel(); }
      static toOneHotLabels(l, d) { return ImageClassifierMLP.toOneHotLabels(l, d); }
      fit(...args) { return this.inner.fit(...args); }
      predict(x) { return this.inner.predict(x); }
    }`,
    "a proxy": `const MyImageClassifier = new Proxy(ImageClassifierMLP, { getPrototypeOf: () => Function.prototype });`,
    "a chain that hides": `class MyImageClassifier extends new Proxy(ImageClassifierMLP, { getPrototypeOf: () => null }) {
      buildModel() { super.buildModel(); }
      static toOneHotLabels(l, d) { return super.toOneHotLabels(l, d); }
      fit(...args) { return super.fit(...args); }
      predict(x) { return super.predict(x); }
    }`,
    "the library's static method": `${classExercises[5].solutionCode.replace("MyImageClassifier.toOneHotLabels", "ImageClassifierMLP.toOneHotLabels")}`,
  },
};
