import assert from "node:assert/strict";
import { test } from "node:test";
import { showProbabilities, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { probabilitiesChart } from "six-steps/internal/plots/probabilities.js";
import { refuses } from "./refuses.js";

const classNames = ["Shirt", "Coat", "Bag"];

interface Bars {
  name: string;
  x: string[];
  y: number[];
}

test("predicted and true probabilities stand side by side, from a label or from probabilities", () => {
  const predicted = tf.tensor2d([[0.2, 0.7, 0.1]]);
  for (const truth of [0, [1, 0, 0], tf.tensor1d([1, 0, 0])]) {
    const bars = probabilitiesChart(predicted, truth, { classNames }).figure.data as Bars[];
    assert.deepEqual(
      bars.map(({ name, x, y }) => [name, x, y]),
      [
        ["predicted", classNames, [0.2, 0.7, 0.1]],
        ["true", classNames, [1, 0, 0]],
      ],
    );
  }
});

test("probabilities alone have one bar for each class, and no legend", () => {
  const { figure, description } = probabilitiesChart([0.2, 0.7, 0.1], undefined, { classNames });
  assert.deepEqual(
    (figure.data as Bars[]).map(({ y }) => y),
    [[0.2, 0.7, 0.1]],
  );
  assert.equal(figure.layout?.showlegend, false);
  assert.equal(description, "Bars of probabilities: Coat 0.7, Shirt 0.2, Bag 0.1.");
});

test("probabilities are described from the largest down", () => {
  const { description } = probabilitiesChart([0.2, 0.795, 0.005], 0, { classNames, title: "Image 7" });
  assert.equal(
    description,
    "Bars of predicted and true probabilities “Image 7”. Predicted: Coat 0.795, Shirt 0.2. True: Shirt 1.",
  );
});

test("several classes may be true, and a threshold is drawn as a line and told in words", () => {
  const chart = (predicted: number[]) =>
    probabilitiesChart(tf.tensor2d([predicted]), tf.tensor2d([[1, 0, 1]]), { classNames, threshold: 0.5 });
  const { figure, description } = chart([0.9, 0.5, 0.2]);
  const { shapes } = figure.layout as { shapes: { type: string; y0: number; y1: number }[] };
  const [line, ...others] = shapes;
  assert.deepEqual([line.type, line.y0, line.y1, others.length], ["line", 0.5, 0.5, 0]);
  assert.match(description, /True: Shirt 1, Bag 1\. At 0\.5 or more: Shirt, Coat\.$/);
  assert.match(chart([0.1, 0.2, 0.4]).description, /At 0\.5 or more: none\.$/);
  const without = probabilitiesChart([0.9, 0.5, 0.2], 0, { classNames });
  assert.deepEqual(without.figure.layout?.shapes, []);
});

test("numbers that are no probabilities of these classes are refused", async () => {
  const good = [0.2, 0.7, 0.1];
  await refuses(
    () => showProbabilities([0.5, 0.5], 0, { classNames }),
    ShapeError,
    "The predicted probabilities must have shape [3], one for each class, but has [2].",
  );
  await refuses(
    () => showProbabilities([0.5, 0.5, Number.NaN], 0, { classNames }),
    ValueError,
    "The predicted probabilities at 2 must be from 0 to 1, but is NaN.",
  );
  await refuses(
    () => showProbabilities(good, [0, 2, 0], { classNames }),
    ValueError,
    "The true probabilities at 1 must be from 0 to 1, but is 2.",
  );
  await refuses(
    () => showProbabilities(good, 3, { classNames }),
    ValueError,
    "The true label must be a whole number from 0 to 2, but is 3.",
  );
  await refuses(
    () => showProbabilities(good, 0, { classNames, threshold: 50 }),
    ValueError,
    "threshold must be from 0 to 1, but is 50.",
  );
  await refuses(
    () => showProbabilities(good, 0, { classNames: [] }),
    ValueError,
    "classNames must be at least one name, but is [].",
  );
  await refuses(
    () => showProbabilities(good, 0, {} as never),
    ValueError,
    "classNames must be a list of texts, but is undefined.",
  );
  await refuses(
    () => showProbabilities(good, 0, { names: classNames } as never),
    UnknownOptionError,
    'An option of showProbabilities is "names", which is not one of classNames, title, threshold.',
  );
});

test("equal names have bars and words of their own", () => {
  const { figure, description } = probabilitiesChart([0.9, 0.1], 0, { classNames: ["cat", "cat"] });
  const bars = figure.data as Bars[];
  assert.equal(new Set(bars[0].x).size, 2);
  const { xaxis } = figure.layout as { xaxis: { ticktext: string[] } };
  assert.deepEqual(xaxis.ticktext, ["cat", "cat"]);
  assert.match(description, /Predicted: cat \(0\) 0\.9, cat \(1\) 0\.1\. True: cat \(0\) 1\.$/);
});

test("the figure names a long class in full, and the axis cuts it with …", () => {
  const long = "a picture of what is called Ankle boot in English";
  const { figure, description } = probabilitiesChart([0.9, 0.1], 0, { classNames: [long, "x"] });
  assert.equal((figure.data as Bars[])[0].x[0], long);
  const { xaxis } = figure.layout as { xaxis: { ticktext: string[] } };
  assert.equal(xaxis.ticktext[0], "a picture of what i…");
  assert.ok(description.includes(`${long} 0.9`));
});
