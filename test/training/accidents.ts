/**
 * The first cell of the tests that make accidents while a model trains in a real kernel: three kinds of training, and what tells
 * whether weights are those of one step.
 */
export const accidentsCell = `// @ts-nocheck notebook
  const { tf } = (await import(String(${JSON.stringify(import.meta.resolve("six-steps"))})));
  const fs = await import("node:fs");
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const tasks = () => fs.readdirSync("/proc/self/task").length;

  const idleShare = async () => {
    const [from, at] = [process.cpuUsage(), performance.now()];
    await pause(600);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000 / (performance.now() - at);
  };

  const examples = 1024;
  const x = tf.randomUniform([examples, 100], -1, 1, "float32", 1);
  const y = tf.oneHot(tf.randomUniform([examples], 0, 10, "int32", 2), 10).toFloat();
  const start = tf.tidy(() => [[100, 64], [64], [64, 10], [10]].map((shape, i) => tf.randomUniform(shape, -0.2, 0.2, "float32", i)));

  /** A layer of the student's own, which the engine does not have. */
  class Double extends tf.layers.Layer {
    static className = "Double";
    call(inputs) { return tf.mul([inputs].flat()[0], 2); }
  }
  tf.serialization.registerClass(Double);

  const compiled = (model) => {
    model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
    return model;
  };
  const make = (kind, functional = false) => {
    const layers = [tf.layers.dense({ inputShape: [100], units: 64, activation: "relu" }), tf.layers.dense({ units: 10, activation: "softmax" })];
    if (kind === "stock") layers.splice(1, 0, new Double({}));
    let model = tf.sequential({ layers });
    if (functional) model = tf.model({ inputs: model.inputs, outputs: model.outputs });
    model.setWeights(start);
    return compiled(model);
  };
  const data = () => tf.data.generator(function* () {
    for (let at = 0; at < examples; at += 32) yield { xs: x.slice(at, 32), ys: y.slice(at, 32) };
  });
  const train = (kind, model, args = {}) => {
    const all = { epochs: 1e6, verbose: 0, ...args };
    return kind === "dataset" ? model.fitDataset(data(), all) : model.fit(x, y, { batchSize: 32, shuffle: false, ...all });
  };
  /** Prints once that the training is at it. */
  const word = (at = 40) => { let count = 0; return { onBatchEnd: () => { if (++count === at) console.log("at it"); } }; };
  const weightsOf = (model) => model.getWeights().map((w) => w.dataSync().slice());
  const same = (a, b) => a.every((values, i) => values.every((value, at) => Object.is(value, b[i][at])));

  /**
   * After how many steps, without an accident, the weights are these, to the last bit; -1 for never. A fast machine makes
   * thousands of them before a Stop comes.
   */
  const stepOf = async (kind, weights, most = 40000) => {
    const twin = make(kind);
    if (same(weightsOf(twin), weights)) return 0;
    let [steps, found] = [0, -1];
    const onBatchEnd = () => {
      steps++;
      if (twin.layers[0].getWeights()[0].dataSync()[0] === weights[0][0] && same(weightsOf(twin), weights)) found = steps;
      if (found > 0 || steps >= most) twin.model.stopTraining = true;
    };
    await train(kind, twin, { callbacks: { onBatchEnd } });
    return found;
  };
  /** Whether the next fit is what it is without an accident: one epoch from weights that are given. */
  const healthy = async (kind, model, twin = make(kind)) => {
    const from = twin.getWeights().map((w) => w.clone());
    for (const one of [compiled(model), compiled(twin)]) {
      one.setWeights(from);
      await train(kind, one, { epochs: 1 });
    }
    return same(weightsOf(model), weightsOf(twin)) && weightsOf(model).every((w) => w.every(Number.isFinite));
  };
  await train("engine", make("engine"), { epochs: 1 });
  await pause(300);
  const tasksBefore = tasks();
`;
