import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { functionChart } from "six-steps/internal/plots/functionChart.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { pixelValuesChart } from "six-steps/internal/plots/pixelValues.js";
import { skipBrowser } from "../browser/browser.js";
import { collisions, PlotPage } from "./plotPage.js";
import { lots, randomNames } from "./randomNames.js";

/** How far the letters of a title, 16 pixels high, reach above and below their baseline. */
const [tallest, deepest] = [16, 5];

describe("texts on charts in a page", { skip: skipBrowser }, () => {
  let plots: PlotPage;
  before(async () => {
    plots = await PlotPage.open(760);
  });
  after(() => plots?.close());

  for (let seed = 1; seed <= 6; seed++) {
    test(`values at marks on random curves ${seed} do not lie on each other, and are the curves' values`, async () => {
      const chance = lots(seed);
      const curves = Array.from({ length: 2 + chance.whole(7) }, (_, i) => {
        const [a, b] = [chance.share() * 2, (i + 1) / 4];
        return [`f${i}`, (x: number) => Math.tanh(x * b) + (seed % 2) * a] as const;
      });
      const marks = Array.from(
        { length: 1 + chance.whole(12) },
        () => Math.round(chance.share() * 60 - 30) / 10,
      );
      await plots.draw(functionChart(Object.fromEntries(curves), { from: -3, to: 3, marks }).figure);
      const written = (await plots.drawn(".textpoint text")).filter(({ text }) => text !== "");
      assert.deepEqual(collisions(written), []);
      assert.ok(written.length > 0);
      const values = curves.flatMap(([, f]) => marks.map((x) => String(Number(f(x).toPrecision(4)))));
      for (const { text } of written) assert.ok(values.includes(text), text);
    });
  }

  test("two curves that are far apart have every value written", async () => {
    const { figure } = functionChart(
      { up: (x) => x, down: (x) => -x - 4 },
      { from: 0, to: 4, marks: [1, 2, 3] },
    );
    await plots.draw(figure);
    const written = (await plots.drawn(".textpoint text")).map(({ text }) => text);
    assert.deepEqual(written, ["1", "2", "3", "-5", "-6", "-7"]);
  });

  for (const [what, value, maxValue] of [
    ["five digits", (i: number) => 12345 + 997 * i, 65535],
    ["decimals on both sides of 0", (i: number) => (i - 30) * 3.917, undefined],
    ["huge numbers", (i: number) => 1e30 * (i + 0.123), 1e33],
    ["tiny numbers", (i: number) => 1e-5 * (i + 0.123), undefined],
  ] as const) {
    test(`pixel values of ${what} stay within their pixels, and are those of the picture`, async () => {
      const picture = Array.from({ length: 7 }, (_, row) =>
        Array.from({ length: 7 }, (_, column) => value(7 * row + column)),
      );
      const { figure, details = "" } = pixelValuesChart(picture, { maxValue });
      await plots.draw(figure);
      const written = await plots.drawn(".heatmap-label text");
      assert.equal(written.length, 49);
      assert.deepEqual(collisions(written), []);
      const numbers = details.trim().split(/\s+/).map(Number);
      const largest = Math.max(...picture.flat().map(Math.abs));
      picture.flat().forEach((pixel, i) => {
        assert.ok(Math.abs(numbers[i] - pixel) <= largest / 200, `${pixel} is written as ${numbers[i]}`);
      });
    });
  }

  test("a long title is written whole, in lines within the chart", async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const title = randomNames(lots(seed), 12).join(" ");
      const { figure } = lineChart({ loss: [1, 2] }, { title });
      await plots.draw(figure);
      const [drawn] = await plots.drawn(".gtitle");
      assert.equal(drawn.text.replace(/\s+/g, ""), title.replace(/\s+/g, ""));
      assert.ok(drawn.left >= 0 && drawn.right <= 760, `${drawn.left} to ${drawn.right}`);
      const { margin } = figure.layout as { margin: { t: number } };
      const baselines = await plots.baselines(".gtitle tspan.line");
      assert.ok(baselines[0] >= tallest, `${baselines[0]} for letters of ${tallest}`);
      assert.ok(baselines[baselines.length - 1] + deepest < margin.t, `${baselines} of ${margin.t}`);
    }
  });
});
