import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { trainingChart } from "six-steps/internal/plots/trainingFigure.js";
import { TrainingProgress } from "six-steps/internal/plots/trainingProgress.js";
import { skipBrowser } from "../browser/browser.js";
import { collide, PlotPage } from "./plotPage.js";

describe("the chart of a training on a phone", { skip: skipBrowser }, () => {
  let plots: PlotPage;
  before(async () => {
    plots = await PlotPage.open(340);
  });
  after(() => plots?.close());

  test("names the accuracy's axis beside the panel of the loss, not on it", async () => {
    const progress = new TrainingProgress({ epochs: 3, steps: 2, hasAccuracy: true }, 0);
    for (const loss of [2, 1.5]) progress.addBatch({ loss, accuracy: 0.25 });
    progress.addEpoch({ loss: 1.75, accuracy: 0.25, valLoss: 1.25, valAccuracy: 0.55 });
    await plots.draw(trainingChart(progress, "words").figure);
    const [[name], panels] = [await plots.drawn(".y2title"), await plots.drawn(".nsewdrag")];
    assert.equal(name.text, "accuracy");
    assert.equal(panels.length, 2);
    assert.deepEqual(
      panels.filter((panel) => collide(name, panel)),
      [],
    );
  });
});
