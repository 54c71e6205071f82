import type { Task } from "../tasks.js";
import { attr, entry, Graph, integer, message, types } from "./graphDef.js";
import { addForward, type Weight, weightsOf } from "./network.js";

/**
 * A SavedModel whose calls train the task's network: a step is one call with the numbers of its pictures. The
 * pictures, the weights and what Adam remembers stay in TensorFlow's session.
 *
 * - `pictures`: images, labels → ok. Keeps the training set.
 * - `weights`: kernel0, bias0, … → ok. Sets the weights and clears Adam.
 * - `step`: rows → loss. Forward, backward and Adam.
 * - `predict`: images → scores.
 *
 * @param count of training pictures
 * @returns the bytes of saved_model.pb
 */
export function trainingGraph(task: Task, count: number) {
  const graph = new Graph();
  const { float, int32 } = types;
  const signatures: Buffer[] = [];
  const signature = (
    name: string,
    inputs: Record<string, [string, number]>,
    outputs: Record<string, [string, number]>,
  ) => signatures.push(signatureEntry(name, inputs, outputs));
  const weights = weightsOf(task).map((weight) => {
    const [value, mean, square] = ["value", "mean", "square"].map((what) =>
      graph.variable(`${weight.name}_${what}`, float, weight.sizes),
    );
    return { weight, value, mean, square };
  });
  const steps = graph.variable("steps", float, []);
  const keptImages = graph.variable("keptImages", float, [count, ...task.input]);
  const keptLabels = graph.variable("keptLabels", int32, [count]);
  const valuesNow = () => new Map(weights.map(({ weight, value }) => [weight, graph.read(value)]));
  const ok = (before: string[]) => [graph.after(graph.integers(1), before, int32), int32] as [string, number];

  const images = graph.input("images", float, [-1, ...task.input]);
  const labels = graph.input("labels", int32, [-1]);
  const kept = [graph.assign(keptImages, images), graph.assign(keptLabels, labels, int32)];
  signature("pictures", { images: [images, float], labels: [labels, int32] }, { ok: ok(kept) });

  const set = [graph.assign(steps, graph.number(0))];
  const given: Record<string, [string, number]> = {};
  for (const { weight, value, mean, square } of weights) {
    const input = graph.input(weight.name, float, weight.sizes);
    given[weight.name] = [input, float];
    const zeros = graph.float("ZerosLike", [input]);
    set.push(graph.assign(value, input), graph.assign(mean, zeros), graph.assign(square, zeros));
  }
  signature("weights", given, { ok: ok(set) });

  signature(
    "predict",
    { images: [images, float] },
    {
      scores: [graph.after(addForward(graph, task, images, valuesNow(), false).scores, []), float],
    },
  );

  const rows = graph.input("rows", int32, [-1]);
  const gathered = (from: string, type: number) =>
    graph.add("ResourceGather", [from, rows], { dtype: attr.type(type), Tindices: attr.type(int32) });
  const batchLabels = gathered(keptLabels, int32);
  const { scores, backwards } = addForward(graph, task, gathered(keptImages, float), valuesNow(), true);
  const entropy = graph.float("SparseSoftmaxCrossEntropyWithLogits", [scores, batchLabels], {
    Tlabels: attr.type(int32),
  });
  const loss = graph.float("Mean", [entropy, graph.integers([0])], { Tidx: attr.type(int32) });
  const size = graph.add("Size", [batchLabels], { T: attr.type(int32), out_type: attr.type(int32) });
  const examples = graph.add("Cast", [size], { SrcT: attr.type(int32), DstT: attr.type(float) });
  let gradient = graph.float("RealDiv", [`${entropy}:1`, examples]);
  const gradients: Map<Weight, string> = new Map();
  for (let i = backwards.length - 1; i >= 0; i--) {
    gradient = backwards[i](gradient, i > 0, (weight, of) => gradients.set(weight, of));
  }

  const counted = graph.add("AssignAddVariableOp", [steps, graph.number(1)], { dtype: attr.type(float) });
  const step = graph.add("ReadVariableOp", [steps, `^${counted}`], { dtype: attr.type(float) });
  const [rate, decay1, decay2, epsilon] = [0.001, 0.9, 0.999, 1e-7].map((value) => graph.number(value));
  const powers = [decay1, decay2].map((decay) => graph.float("Pow", [decay, step]));
  const updates = weights.map(({ weight, value, mean, square }) => {
    const from = gradients.get(weight) ?? "";
    return graph.float("ResourceApplyAdam", [
      value,
      mean,
      square,
      ...powers,
      rate,
      decay1,
      decay2,
      epsilon,
      from,
    ]);
  });
  signature("step", { rows: [rows, int32] }, { loss: [graph.after(loss, updates), float] });

  const info = Buffer.concat([message(4, "serve"), message(5, "2.9.1")]);
  const metaGraph = Buffer.concat([message(1, info), message(2, graph.toMessage()), ...signatures]);
  return Buffer.concat([integer(1, 1), message(2, metaGraph)]);
}

function signatureEntry(
  name: string,
  inputs: Record<string, [string, number]>,
  outputs: Record<string, [string, number]>,
) {
  const info = ([node, type]: [string, number]) =>
    Buffer.concat([message(1, `${node}:0`), integer(2, type), message(3, integer(3, 1))]);
  const parts = [
    ...Object.entries(inputs).map(([key, tensor]) => entry(1, key, info(tensor))),
    ...Object.entries(outputs).map(([key, tensor]) => entry(2, key, info(tensor))),
    message(3, name),
  ];
  return entry(5, name, Buffer.concat(parts));
}
