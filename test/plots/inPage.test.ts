import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { classNames } from "six-steps";
import type { Chart } from "six-steps/internal/display/figure.js";
import { barsChart } from "six-steps/internal/plots/bars.js";
import { confusionMatrixChart } from "six-steps/internal/plots/confusionMatrix.js";
import { contourChart } from "six-steps/internal/plots/contours.js";
import { functionChart } from "six-steps/internal/plots/functionChart.js";
import { imageChart } from "six-steps/internal/plots/image.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { pixelValuesChart } from "six-steps/internal/plots/pixelValues.js";
import { probabilitiesChart } from "six-steps/internal/plots/probabilities.js";
import { spreadChart } from "six-steps/internal/plots/spread.js";
import { trainingChart } from "six-steps/internal/plots/trainingFigure.js";
import { TrainingProgress } from "six-steps/internal/plots/trainingProgress.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";

const names = [...classNames];
const colour = [
  [
    [255, 0, 0],
    [0, 255, 0],
  ],
];
const grey = [
  [0, 255, 128],
  [200, 50, 100],
];

function training(): Chart {
  const progress = new TrainingProgress({ epochs: 2, steps: 5, hasAccuracy: true }, 0);
  for (let batch = 0; batch < 5; batch++) progress.addBatch({ loss: 1, accuracy: 0.5 });
  progress.addEpoch({ loss: 1, accuracy: 0.5, valLoss: 2, valAccuracy: 0.4 });
  return trainingChart(progress, "words");
}

const charts: Record<string, Chart> = {
  image: imageChart(grey, { title: "Boot" }),
  "colour image": imageChart(colour),
  "pixel values": pixelValuesChart(grey),
  "line chart": lineChart({ a: [1, 2], b: [2, 1] }, { title: "T", xLabel: "x", yLabel: "y" }),
  "marked line chart": lineChart({ a: [1, 2], b: [2, 1] }, { mark: 2 }),
  bars: barsChart({ cat: 0.5, "<b>dog</b>": 0.25 }, { title: "T", label: "share", maxValue: 1 }),
  "function chart": functionChart({ log: Math.log, zero: () => 0 }, { from: -1, to: 1, marks: [1] }),
  "training chart": training(),
  probabilities: probabilitiesChart(Array(10).fill(0.1), 3, { classNames: names }),
  "contour map": contourChart((x, y) => x + y, {
    x: [0, 1],
    y: [0, 1],
    paths: {
      a: [
        [0, 0],
        [1, 1],
      ],
      b: [[0, 1]],
    },
  }),
  spread: spreadChart({ a: [1, 2], b: [2] }, { title: "T", yLabel: "y" }),
  "confusion matrix": confusionMatrixChart([0, 1, 2], [0, 2, 2], { classNames: names }),
};

interface PageWithPlotly {
  Plotly: {
    newPlot(element: string, data: object[], layout?: object): Promise<void>;
    validate(data: object[], layout?: object): object[] | undefined;
  };
}

describe("plotly.js", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.setContent(`<body style="margin:0"><div id="chart"></div></body>`);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min") });
  });
  after(() => browser?.close());

  for (const [name, { figure }] of Object.entries(charts)) {
    test(`knows every attribute of the ${name}`, async () => {
      const wrong = await page.evaluate(
        ({ data, layout }) =>
          (window as unknown as PageWithPlotly).Plotly.validate(data, layout)?.map((each) => ({ ...each })),
        figure,
      );
      assert.deepEqual(wrong ?? [], []);
    });
  }

  for (const name of ["pixel values", "colour image"]) {
    test(`paints each pixel of the ${name} as a square at its place`, async () => {
      const { figure } = charts[name];
      await page.evaluate(
        ({ data, layout }) => (window as unknown as PageWithPlotly).Plotly.newPlot("chart", data, layout),
        figure,
      );
      const { data, info } = await sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { margin, width } = figure.layout as {
        margin: { l: number; t: number; r: number };
        width: number;
      };
      const image: (number | number[])[][] = name === "pixel values" ? grey : colour;
      const cell = (width - margin.l - margin.r) / image[0].length;
      image.forEach((row, r) => {
        row.forEach((value, c) => {
          // near each cell's corners, where no number is written
          for (const [dy, dx] of [
            [0.1, 0.1],
            [0.9, 0.9],
          ]) {
            const at =
              Math.round(margin.t + (r + dy) * cell) * info.width + Math.round(margin.l + (c + dx) * cell);
            const wanted = typeof value === "number" ? [value, value, value] : value;
            assert.deepEqual([...data.subarray(at * 3, at * 3 + 3)], wanted, `row ${r}, column ${c}`);
          }
        });
      });
    });
  }
});
