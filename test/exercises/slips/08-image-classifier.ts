// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted here
import type { ReviewedLesson } from "./reviewed.js";

export const imageClassifier: ReviewedLesson = {
  fields: {
    told: {
      "not-kept": [
        "without this.imageHeight = imageHeight;",
        "without this.imageWidth = imageWidth;",
        "without this.numLabels = numLabels;",
      ],
    },
  },
  buildModel: {
    told: {
      "swapped-input": [
        "this.model.add(tf.layers.flatten({ inputShape: [this.imageWidth, this.imageHeight] }));",
      ],
      "hidden-layers": [
        'without this.model.add(tf.layers.dense({ units: 128, activation: "relu" }));',
        'without this.model.add(tf.layers.dense({ units: 128, activation: "relu" })); (again)',
      ],
      units: [
        'this.model.add(tf.layers.dense({ units: 129, activation: "relu" }));',
        'this.model.add(tf.layers.dense({ units: 127, activation: "relu" }));',
        'this.model.add(tf.layers.dense({ units: 129, activation: "relu" })); (again)',
        'this.model.add(tf.layers.dense({ units: 127, activation: "relu" })); (again)',
      ],
      "output-missing": [
        'without this.model.add(tf.layers.dense({ units: this.numLabels, activation: "softmax" }));',
      ],
      "not-compiled": [
        'without this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"], });',
      ],
      "learning-rate": ["optimizer: tf.train.adam(1.001),", "optimizer: tf.train.adam(-0.999),"],
    },
  },
  toOneHotLabels: {
    told: {
      "label-too-large-accepted": [
        "without if (label < 0 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 0 && label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 0 || label > dim) throw new RangeError(`There is no column for label ${label}.`);",
      ],
      "good-label-refused": [
        "if (label <= 0 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 1 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
      ],
    },
  },
  fit: {
    told: { "batch-size": ["batchSize: 33,", "batchSize: 31,"] },
    equal: { "verbose: 1,": "Only what is printed differs." },
  },
  wholeClass: {
    told: {
      "not-kept": [
        "without this.imageHeight = imageHeight;",
        "without this.imageWidth = imageWidth;",
        "without this.numLabels = numLabels;",
      ],
      "swapped-input": [
        "this.model.add(tf.layers.flatten({ inputShape: [this.imageWidth, this.imageHeight] }));",
      ],
      "hidden-layers": [
        'without this.model.add(tf.layers.dense({ units: 128, activation: "relu" }));',
        'without this.model.add(tf.layers.dense({ units: 128, activation: "relu" })); (again)',
      ],
      units: [
        'this.model.add(tf.layers.dense({ units: 129, activation: "relu" }));',
        'this.model.add(tf.layers.dense({ units: 127, activation: "relu" }));',
        'this.model.add(tf.layers.dense({ units: 129, activation: "relu" })); (again)',
        'this.model.add(tf.layers.dense({ units: 127, activation: "relu" })); (again)',
      ],
      "output-missing": [
        'without this.model.add(tf.layers.dense({ units: this.numLabels, activation: "softmax" }));',
      ],
      "not-compiled": [
        'without this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"], });',
      ],
      "learning-rate": ["optimizer: tf.train.adam(1.001),", "optimizer: tf.train.adam(-0.999),"],
      "label-too-large-accepted": [
        "without if (label < 0 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 0 && label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 0 || label > dim) throw new RangeError(`There is no column for label ${label}.`);",
      ],
      "good-label-refused": [
        "if (label <= 0 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
        "if (label < 1 || label >= dim) throw new RangeError(`There is no column for label ${label}.`);",
      ],
      "batch-size": ["batchSize: 33,", "batchSize: 31,"],
    },
    equal: { "verbose: 1,": "Only what is printed differs." },
  },
};
