import type { BuildModelSeen } from "../../observing/buildModel.js";
import { inLanguage } from "../../text/language.js";
import { same } from "../core/answer.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { wrong } from "./classifierClass.js";
import { en } from "./compileFault.en.js";
import type { ReferenceNumbers } from "./referenceNetwork.js";

const text = inLanguage("exercises/08-image-classifier/compileFault", en);

/** What is wrong with how a network with the right layers was compiled. */
export function compileFault(seen: BuildModelSeen, want: ReferenceNumbers): Outcome | undefined {
  const { compiled } = seen;
  if (!compiled) return wrong("not-compiled", text.notCompiled);
  return (
    optimizerFault(compiled) ??
    lossFault(compiled, seen, want) ??
    metricsFault(compiled, seen, want) ??
    trainingFault(seen, want)
  );
}

type Compiled = NonNullable<BuildModelSeen["compiled"]>;

function optimizerFault({ optimizer, settings }: Compiled): Outcome | undefined {
  if (optimizer === "SGD") return wrong("sgd", text.sgd);
  if (optimizer !== "Adam") return wrong("optimizer", text.optimizer(optimizer));
  const { learningRate } = settings as { learningRate: unknown };
  return same(learningRate, 0.001, 1e-9)
    ? undefined
    : wrong("learning-rate", text.learningRate(written(learningRate)));
}

function lossFault(
  { loss }: Compiled,
  { evaluated }: BuildModelSeen,
  want: ReferenceNumbers,
): Outcome | undefined {
  if (typeof loss === "string" && loss !== "categoricalCrossentropy") {
    return wrong(`loss-${loss}`, text.loss[loss] ?? text.otherLoss(`\`${loss}\``));
  }
  const got = evaluated?.[0];
  return same(got, want.loss, 1e-3)
    ? undefined
    : wrong("loss-differs", text.logitsLoss(written(got), written(want.loss)));
}

function metricsFault(
  { metrics }: Compiled,
  { evaluated }: BuildModelSeen,
  want: ReferenceNumbers,
): Outcome | undefined {
  if (!(metrics > 0)) return wrong("metrics-missing", text.noMetrics);
  const got = evaluated?.slice(1) ?? [];
  return got.some((metric) => same(metric, want.accuracy, 1e-4))
    ? undefined
    : wrong("other-metric", text.otherMetric(written(got), written(want.accuracy)));
}

function trainingFault({ losses }: BuildModelSeen, want: ReferenceNumbers): Outcome | undefined {
  return same(losses, want.losses, 1e-3)
    ? undefined
    : wrong("trains-otherwise", text.trainsOtherwise(written(losses), written(want.losses)));
}
