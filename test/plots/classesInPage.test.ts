import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { confusionMatrixChart } from "six-steps/internal/plots/confusionMatrix.js";
import { probabilitiesChart } from "six-steps/internal/plots/probabilities.js";
import { shortened } from "six-steps/internal/plots/textWidth.js";
import { skipBrowser } from "../browser/browser.js";
import { collide, collisions, PlotPage } from "./plotPage.js";
import { lots, randomNames } from "./randomNames.js";

const spaceless = (text: string) => text.replace(/\s+/g, " ").trim();

describe("class names in a page, random ones that repeat, are long, or hold markup", {
  skip: skipBrowser,
}, () => {
  let plots: PlotPage;
  before(async () => {
    plots = await PlotPage.open();
  });
  after(() => plots?.close());

  for (let seed = 1; seed <= 8; seed++) {
    const chance = lots(seed);
    const count = 2 + chance.whole(seed < 5 ? 8 : 24);
    const names = randomNames(chance, count);
    const truth = Array.from({ length: 300 }, () => chance.whole(count));
    const predicted = truth.map((label) => (chance.share() < 0.5 ? label : chance.whole(count)));
    const counts = names.map((_, i) =>
      names.map((_, j) => truth.filter((label, at) => label === i && predicted[at] === j).length),
    );

    test(`confusion matrix ${seed} has a row and a column for each of ${count} classes, with its name and numbers`, async () => {
      await plots.draw(confusionMatrixChart(truth, predicted, { classNames: names }).figure);
      const [rows, columns, numbers] = [
        await plots.drawn(".ytick text"),
        await plots.drawn(".xtick text"),
        await plots.drawn(".textpoint text"),
      ];
      const given = names.map((name) => spaceless(shortened(name, 20)));
      for (const written of [rows, columns]) {
        const step = Math.ceil(count / written.length); // every second, where there is no room for all
        assert.ok(step === 1 || count > 16);
        assert.deepEqual(
          written.map(({ text }) => spaceless(text)),
          given.filter((_, label) => label % step === 0),
        );
      }
      assert.ok(rows.every(({ top }, i) => i === 0 || top > rows[i - 1].top));
      assert.deepEqual(collisions(rows), []);
      assert.deepEqual(collisions(numbers), []);
      assert.deepEqual(
        numbers.map(({ text }) => text),
        count > 16 && numbers.length === 0 ? [] : counts.flat().map(String),
      );
    });

    test(`confusion matrix ${seed} tells each cell's full names where the mouse points`, async () => {
      for (let i = 0; i < 3; i++) {
        const [row, column] = [chance.whole(count), chance.whole(count)];
        const said = spaceless(await plots.hover({ xval: column, yval: row }));
        for (const [word, label] of [
          ["true", row],
          ["predicted", column],
        ] as const) {
          assert.ok(said.includes(spaceless(`${word} ${names[label]}`)), `${said}: ${names[label]}`);
        }
        assert.ok(said.includes(`images: ${counts[row][column]},`), said);
      }
    });

    test(`bars ${seed}: each of ${count} classes has its own, as high as its probability`, async () => {
      const guess = names.map(() => Math.round(chance.share() * 100) / 100);
      await plots.draw(
        probabilitiesChart(
          guess,
          names.map(() => 1),
          { classNames: names },
        ).figure,
      );
      const bars = await plots.drawn(".barlayer .trace:first-child path");
      const right = await plots.drawn(".barlayer .trace:last-child path");
      assert.equal(bars.length, count);
      const full = right[0].bottom - right[0].top;
      bars.forEach(({ left, right, top, bottom }, label) => {
        assert.ok(label === 0 || left >= bars[label - 1].right, `bar ${label} stands apart`);
        assert.ok(right > left && Math.abs((bottom - top) / full - guess[label]) < 0.01, `bar ${label}`);
      });
      assert.deepEqual(collisions(await plots.drawn(".barlayer .bartext")), []);
      const ticks = (await plots.drawn(".xtick text")).map(({ text }) => spaceless(text));
      assert.deepEqual(
        ticks,
        names.map((name) => spaceless(shortened(name, 20))),
      );
      assert.ok(full > 120, `${full} pixels are left for the bars`);
    });
  }

  test("of 60 bars that stand close the numbers do not lie on each other, and the highest has its own", async () => {
    const guess = Array.from({ length: 60 }, (_, label) => (label === 31 ? 0.4 : 0.1));
    await plots.draw(
      probabilitiesChart(guess, 3, { classNames: guess.map((_, label) => `class ${label}`) }).figure,
    );
    const numbers = (await plots.drawn(".barlayer .bartext")).filter(({ text }) => text !== "");
    assert.deepEqual(collisions(numbers), []);
    assert.ok(numbers.length > 10 && numbers.some(({ text }) => text === "0.40"));
  });

  test("100 classes are seen at once, without numbers, with a colour bar, and each cell tells what it is", async () => {
    const classNames = Array.from({ length: 100 }, (_, label) => `n0${2085620 + label}-some_kind_of_dog`);
    const truth = Array.from({ length: 1000 }, (_, i) => i % 100);
    const { figure, details } = confusionMatrixChart(truth, [7, ...truth.slice(1)], { classNames });
    await plots.draw(figure);
    const { width, height } = figure.layout as { width: number; height: number };
    assert.ok(width <= 560 && height <= 760, `${width} × ${height}`);
    assert.equal((await plots.drawn(".textpoint text")).length, 0);
    assert.equal((await plots.drawn(".cbfill, .cbfills")).length > 0, true);
    assert.deepEqual(collisions(await plots.drawn(".ytick text")), []);
    assert.deepEqual(collisions(await plots.drawn(".xtick text")), []);
    const said = await plots.hover({ xval: 7, yval: 0 });
    assert.ok(
      said.includes(classNames[7]) && said.includes(classNames[0]) && said.includes("images: 1,"),
      said,
    );
    assert.match(
      details ?? "",
      /^n02085620-some_kind_of_dog: n02085620-some_kind_of_dog 9, n02085627-some_kind_of_dog 1$/m,
    );
    assert.ok(JSON.stringify(figure).length < 100_000);
  });

  test("plotly.js's buttons, which the mouse brings up, do not lie on what says which bars are the truth", async () => {
    for (const title of [undefined, "Test image 12: Sneaker"]) {
      const { figure } = probabilitiesChart([0.25, 0.75], 1, { classNames: ["Coat", "Shirt"], title });
      await plots.draw(figure);
      const [buttons, words] = [await plots.drawn(".modebar-btn"), await plots.drawn(".legendtext")];
      assert.ok(buttons.length > 3);
      assert.deepEqual(
        words.map(({ text }) => text),
        ["predicted", "true"],
      );
      assert.ok(!words.some((word) => buttons.some((button) => collide(word, button))));
    }
  });
});
