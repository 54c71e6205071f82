import type { BuildModelSeen } from "../../observing/buildModel.js";
import { same } from "../core/answer.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { wrong } from "./classifierClass.js";
import type { ReferenceNumbers } from "./referenceNetwork.js";

const english = {
  notCompiled:
    "The layers are right, but the model is not compiled: it does not yet know its loss and its optimizer. Call `this.model.compile({ optimizer: …, loss: …, metrics: … })` after the last layer.",
  sgd: "The optimizer is plain gradient descent. Step 6 chose Adam, which adapts the step of each weight: `tf.train.adam(0.001)`.",
  optimizer: (name: string) => `The optimizer is ${name}; step 6 chose Adam: \`tf.train.adam(0.001)\`.`,
  learningRate: (got: string) =>
    `Adam's learning rate is ${got}; step 6 chose 0.001: \`tf.train.adam(0.001)\`.`,
  loss: {
    sparseCategoricalCrossentropy:
      "Sparse categorical cross-entropy wants index labels such as 9. That would be another way, but this class makes one-hot labels: `categoricalCrossentropy`.",
    binaryCrossentropy:
      "Binary cross-entropy asks ten separate yes-or-no questions of each image. Here one of ten classes is right: `categoricalCrossentropy`.",
    meanSquaredError:
      "The mean squared error hardly punishes a sure and wrong answer: 1 at most, where cross-entropy grows without limit. Step 4 chose `categoricalCrossentropy`.",
  } as Record<string, string>,
  otherLoss: (got: string) => `The loss is ${got}; step 4 chose \`categoricalCrossentropy\`.`,
  logitsLoss: (got: string, want: string) =>
    `The loss of a few random images is ${got}; it should be ${want}, the mean of −ln of the true class's probability. If your loss function takes logits, it applies softmax a second time: the network's softmax has done it already.`,
  noMetrics:
    'Nobody will see the accuracy while the network trains: pass `metrics: ["accuracy"]` to `compile` as well. The loss is for the optimizer, accuracy is for us.',
  otherMetric: (got: string, want: string) =>
    `Of a few random images the metrics are ${got}; their accuracy is ${want}. Pass \`metrics: ["accuracy"]\`.`,
  trainsOtherwise: (got: string, want: string) =>
    `The network computes the right thing, but learns otherwise: the losses of three steps are ${got}; they should be ${want}. Is there a layer that acts only while it learns, such as dropout, or one that is kept from learning by \`trainable: false\`?`,
};

/** What is wrong with how a network with the right layers was compiled. */
export function compileFault(seen: BuildModelSeen, want: ReferenceNumbers): Outcome | undefined {
  const { compiled } = seen;
  if (!compiled) return wrong("not-compiled", english.notCompiled);
  return (
    optimizerFault(compiled) ??
    lossFault(compiled, seen, want) ??
    metricsFault(compiled, seen, want) ??
    trainingFault(seen, want)
  );
}

type Compiled = NonNullable<BuildModelSeen["compiled"]>;

function optimizerFault({ optimizer, settings }: Compiled): Outcome | undefined {
  if (optimizer === "SGD") return wrong("sgd", english.sgd);
  if (optimizer !== "Adam") return wrong("optimizer", english.optimizer(optimizer));
  const { learningRate } = settings as { learningRate: unknown };
  return same(learningRate, 0.001, 1e-9)
    ? undefined
    : wrong("learning-rate", english.learningRate(written(learningRate)));
}

function lossFault(
  { loss }: Compiled,
  { evaluated }: BuildModelSeen,
  want: ReferenceNumbers,
): Outcome | undefined {
  if (typeof loss === "string" && loss !== "categoricalCrossentropy") {
    return wrong(`loss-${loss}`, english.loss[loss] ?? english.otherLoss(`\`${loss}\``));
  }
  const got = evaluated?.[0];
  return same(got, want.loss, 1e-3)
    ? undefined
    : wrong("loss-differs", english.logitsLoss(written(got), written(want.loss)));
}

function metricsFault(
  { metrics }: Compiled,
  { evaluated }: BuildModelSeen,
  want: ReferenceNumbers,
): Outcome | undefined {
  if (!(metrics > 0)) return wrong("metrics-missing", english.noMetrics);
  const got = evaluated?.slice(1) ?? [];
  return got.some((metric) => same(metric, want.accuracy, 1e-4))
    ? undefined
    : wrong("other-metric", english.otherMetric(written(got), written(want.accuracy)));
}

function trainingFault({ losses }: BuildModelSeen, want: ReferenceNumbers): Outcome | undefined {
  return same(losses, want.losses, 1e-3)
    ? undefined
    : wrong("trains-otherwise", english.trainsOtherwise(written(losses), written(want.losses)));
}
