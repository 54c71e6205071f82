// Prints, as JSON, what students see: run with SIX_STEPS_LANGUAGE=pseudo. In a process of its own, because the language is
// chosen once.
import { classNames, exercises, tf } from "six-steps";
import { type Chart, figureBundle } from "six-steps/internal/display/figure.js";
import { bundle } from "six-steps/internal/exercises/core/box.js";
import { ChoiceExercise } from "six-steps/internal/exercises/core/choiceExercise.js";
import { choiceList } from "six-steps/internal/exercises/core/choiceList.js";
import type { ChoiceText } from "six-steps/internal/exercises/core/choiceText.js";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { outcomeBundle } from "six-steps/internal/exercises/core/feedback.js";
import { feedbackText } from "six-steps/internal/exercises/core/feedbackText.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { ValueExercise } from "six-steps/internal/exercises/core/valueExercise.js";
import { confusionMatrixChart } from "six-steps/internal/plots/confusionMatrix.js";
import { contourChart } from "six-steps/internal/plots/contours.js";
import { featureMapsBundle } from "six-steps/internal/plots/featureMaps.js";
import { filtersBundle } from "six-steps/internal/plots/filters.js";
import { functionChart } from "six-steps/internal/plots/functionChart.js";
import { imageChart } from "six-steps/internal/plots/image.js";
import { imageGridBundle } from "six-steps/internal/plots/imageGrid.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { modelSummary } from "six-steps/internal/plots/modelSummary.js";
import { pixelValuesChart } from "six-steps/internal/plots/pixelValues.js";
import { predictionGridBundle } from "six-steps/internal/plots/predictionGrid.js";
import { probabilitiesChart } from "six-steps/internal/plots/probabilities.js";
import { spreadChart } from "six-steps/internal/plots/spread.js";
import { trainingChart } from "six-steps/internal/plots/trainingFigure.js";
import { TrainingProgress } from "six-steps/internal/plots/trainingProgress.js";

export interface Output {
  name: string;
  html: string;
}

const outputs: Output[] = [];
const show = (name: string, shown: object) =>
  outputs.push({ name, html: (shown as { "text/html": string })["text/html"] });

const wrongAnswers = (exercise: Exercise): unknown[] => {
  if (exercise instanceof FunctionExercise)
    return [1, () => undefined, () => "text", ...rulesOf(exercise).filter(isFunction)];
  if (exercise instanceof ValueExercise)
    return ["text", -7, ...rulesOf(exercise).filter((rule) => !isFunction(rule))];
  return [];
};
const rulesOf = ({ misconceptions }: { misconceptions: readonly { rule: unknown }[] }) =>
  misconceptions.map(({ rule }) => rule);
const isFunction = (rule: unknown) => typeof rule === "function";

for (const [lesson, ofLesson] of Object.entries(exercises)) {
  for (const exercise of Object.values(ofLesson as unknown as Record<string, Exercise>)) {
    const { text } = exercise;
    const asked = { ask: `ask.${exercise.name}`, text };
    const outcomes: Outcome[] = [
      { kind: "notAttempted" },
      { kind: "correct", message: text.correct },
      { kind: "error", message: feedbackText.todo, line: "f(x)", args: [[1, 2]] },
      ...wrongAnswers(exercise).map((answer) => exercise.judge(answer) as Outcome),
    ];
    outcomes.forEach((outcome, i) => {
      if (outcome.kind === "correct" && i > 2) return;
      show(`${lesson}.${exercise.name}, ${i}`, outcomeBundle(outcome, asked));
    });
    if (exercise instanceof ChoiceExercise) {
      const { html } = choiceList({
        text: text as ChoiceText,
        chosen: exercise.choices[0],
        kind: "correct",
        id: "id",
      });
      show(`${lesson}.${exercise.name}, choices`, { "text/html": html });
    }
    for (const [i, hint] of text.hints.entries()) {
      const heading = feedbackText.hint(i + 1, text.hints.length);
      show(`${lesson}.${exercise.name}, hint ${i}`, bundle({ tone: "help", heading, paragraphs: [hint] }));
    }
  }
}

const grey = [
  [0, 255, 128],
  [200, 50, 100],
];
const colour = [
  [
    [255, 0, 0],
    [0, 255, 0],
  ],
];

function training(): Chart {
  const progress = new TrainingProgress({ epochs: 2, steps: 5, hasAccuracy: true }, 0);
  for (let batch = 0; batch < 5; batch++) progress.addBatch({ loss: 1, accuracy: 0.5 });
  progress.addEpoch({ loss: 1, accuracy: 0.5, valLoss: 2, valAccuracy: 0.4 });
  progress.addEpoch({ loss: 0.5, accuracy: 0.7, valLoss: 1, valAccuracy: 0.6 });
  return trainingChart(progress, progress.words(60_000));
}

const charts: Record<string, Chart> = {
  image: imageChart(grey),
  "colour image": imageChart(colour),
  "pixel values": pixelValuesChart(grey),
  "line chart": lineChart({ "1": [1, 2], "2": [2, 1] }),
  "function chart": functionChart(
    { "1": Math.log, "2": () => 0 },
    { from: -1, to: 1, marks: [1], xLabel: "1" },
  ),
  "training chart": training(),
  probabilities: probabilitiesChart(Array(10).fill(0.1), 3, { classNames, threshold: 0.5 }),
  "contour map": contourChart((x, y) => x + y, {
    x: [0, 1],
    y: [0, 1],
    paths: {
      1: [
        [0, 0],
        [2, 1],
      ],
    },
  }),
  spread: spreadChart({ 1: [1, 2] }),
  "confusion matrix": confusionMatrixChart([0, 1, 2], [0, 2, 2], { classNames }),
};
for (const [name, chart] of Object.entries(charts)) show(name, figureBundle(chart));

const model = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3, name: "1" }),
    tf.layers.batchNormalization({ name: "2" }),
    tf.layers.flatten({ name: "3" }),
    tf.layers.dense({ units: 10, activation: "softmax", name: "4", trainable: false }),
  ],
});
model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
model.layers[0].trainable = false;
show("model summary", modelSummary(model));
show("feature maps", await featureMapsBundle(model, tf.zeros([6, 6]), {}));
show("each feature map", await featureMapsBundle(model, tf.zeros([6, 6]), { scale: "each" }));
show("filters", await filtersBundle(model, {}));
show("image grid", await imageGridBundle([grey, grey], { correct: [true, false] }));
show("unlabelled grid", await imageGridBundle([grey, grey], {}));
show("prediction grid", await predictionGridBundle([grey, grey], [0, 1], [0, 2], { classNames }));

console.log(JSON.stringify(outputs));
