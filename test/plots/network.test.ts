import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import sharp from "sharp";
import { showNetwork, tf } from "six-steps";
import { palette } from "six-steps/internal/display/palette.js";
import type { NetworkLayer } from "six-steps/internal/plots/network/listedNetwork.js";
import { networkBundle } from "six-steps/internal/plots/network/network.js";
import { skipBrowser } from "../browser/browser.js";
import { collisions, PlotPage } from "./plotPage.js";
import { lots, randomNames } from "./randomNames.js";

const nodes = ".six-steps-network > circle[r='8']";

const linear = (channel: number) =>
  channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

function randomNetwork(seed: number): NetworkLayer[] {
  const chance = lots(seed);
  const units = () => chance.one([1, 2, 3, 7, 8, 9, 128, 784, 100_000]);
  const layers: NetworkLayer[] = Array.from({ length: 1 + chance.whole(5) }, () => ({
    units: units(),
    activation: chance.one(["ReLU", "sigmoid", undefined]),
    name: chance.one([undefined, "last hidden layer", ...randomNames(chance, 1)]),
  }));
  if (chance.share() < 0.5) {
    const image = chance.one([
      [28, 28],
      [2, 100],
      [100, 2],
      [1, 1],
    ] as const);
    layers.unshift({ image }, { units: image[0] * image[1] });
  }
  const labels = randomNames(chance, 1 + chance.whole(12));
  return [...layers, { units: labels.length, labels, activation: "softmax" }];
}

describe("networks in a page", { skip: skipBrowser }, () => {
  let plots: PlotPage;
  before(async () => {
    plots = await PlotPage.open(1000);
  });
  after(() => plots?.close());

  const show = async (bundle: Record<string, unknown>) => {
    await plots.page.setContent(
      `<meta charset="utf-8"><body style="margin:0">${bundle["text/html"]}<hr id="end">`,
    );
  };

  for (let seed = 1; seed <= 12; seed++) {
    test(`random network ${seed} lies within its drawing, with no node or label on another`, async () => {
      const network = randomNetwork(seed);
      await show(await networkBundle(network, {}));
      const [drawing] = await plots.drawn(".six-steps-network");
      const circles = await plots.drawn(nodes);
      assert.deepEqual(collisions(circles), []);
      const words = await plots.drawn(".six-steps-network > text");
      const last = network[network.length - 1];
      const labels = words.filter(({ text }) =>
        last.labels?.some((label) => label.startsWith(text.replace("…", ""))),
      );
      assert.deepEqual(collisions(labels), []);
      for (const { left, top, right, bottom, text } of [...circles, ...labels, ...words]) {
        const within = left >= drawing.left - 1 && right <= drawing.right + 1 && top >= 0;
        assert.ok(within && bottom <= drawing.bottom + 1, `${text}: ${[left, top, right, bottom]}`);
      }
    });
  }

  test("a dense layer has a line from each node to each, and one weight's sign is its line's colour", async () => {
    const kernel = [
      [1, -2, 0.5],
      [-1, 2, -0.25],
    ];
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [2] })] });
    model.setWeights([tf.tensor2d(kernel), tf.tensor1d([0.5, 0, -1])]);
    const bundle = await networkBundle(model, {});
    await show(bundle);
    const lines = await plots.page.$$eval(".six-steps-network > line", (found) =>
      found.map((line) => ({
        from: Number(line.getAttribute("y1")),
        to: Number(line.getAttribute("y2")),
        positive: line.getAttribute("stroke-dasharray") === null,
        color: line.getAttribute("stroke"),
      })),
    );
    for (const { positive, color } of lines) assert.equal(color, positive ? palette.orange : palette.blue);
    const ys = (of: "from" | "to") => [...new Set(lines.map((line) => line[of]))].sort((a, b) => a - b);
    const seen = ys("from").map((from) =>
      ys("to").map((to) => lines.find((line) => line.from === from && line.to === to)?.positive),
    );
    assert.deepEqual(
      seen,
      kernel.map((row) => row.map((weight) => weight > 0)),
    );
    const said = await plots.page.$$eval(".node", (found) => found.map((node) => node.ariaLabel));
    assert.deepEqual(said.slice(2), [
      "output, node 0. bias 0.5",
      "output, node 1. bias 0",
      "output, node 2. bias −1",
    ]);
    assert.match(String(bundle["text/plain"]), /input \(2 nodes\), then output \(3 nodes\)/);
  });

  test("a weight's line is as bright on a dark page as on a light one, and still of its own hue", async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [1] })] });
    model.setWeights([tf.tensor2d([[1, -1]]), tf.tensor1d([0, 0])]);
    await show(await networkBundle(model, {}));
    const { page } = plots;
    const colours = (isLight: boolean) =>
      page.$$eval(
        ".six-steps-network > line",
        (found, light) => {
          document.body.dataset.jpThemeLight = light;
          return found.map((one) => (getComputedStyle(one).stroke.match(/\d+/g) ?? []).map(Number));
        },
        String(isLight),
      );
    const contrast = ([r, g, b]: number[], ground: number) => {
      const [a, c] = [0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b), linear(ground)];
      return (Math.max(a, c) + 0.05) / (Math.min(a, c) + 0.05);
    };
    const [light, dark] = [await colours(true), await colours(false)];
    assert.equal(light.length, 2);
    light.forEach((colour, i) => {
      assert.ok(contrast(dark[i], 0x11) > contrast(colour, 0xff), `${dark[i]}, ${colour}`);
      const hue = (one: number[]) => Math.sign(one[0] - one[2]);
      assert.equal(hue(dark[i]), hue(colour));
    });
  });

  test("pointing at a node, or Tab, shows its weights as a picture, orange above 0 and blue below", async () => {
    const model = tf.sequential({
      layers: [tf.layers.flatten({ inputShape: [3, 4] }), tf.layers.dense({ units: 2 })],
    });
    const kernel = Array.from({ length: 12 }, (_, i) => [i - 6, 12 - i]);
    model.setWeights([tf.tensor2d(kernel), tf.tensor1d([0, 0])]);
    await show(await networkBundle(model, { labels: ["left", "right"] }));
    const { page } = plots;
    const details = page.locator(".node", { has: page.locator(".more image") });
    assert.equal(await details.count(), 2);
    const shown = () =>
      page.$$eval(
        ".more",
        (all) => all.filter((one) => getComputedStyle(one).visibility === "visible").length,
      );
    assert.equal(await shown(), 0);
    await details.nth(1).locator(".hit").hover();
    assert.equal(await shown(), 1);
    await page.mouse.move(0, 0);
    assert.equal(await shown(), 0);
    await details.nth(0).focus();
    assert.equal(await shown(), 1);
    for (const [node, image] of (await details.locator("image").all()).entries()) {
      const url = (await image.getAttribute("href")) as string;
      const { data, info } = await sharp(Buffer.from(url.split(",")[1], "base64"))
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.deepEqual([info.height, info.width], [3, 4]);
      kernel.forEach((row, i) => {
        const [red, , blue] = data.subarray(i * info.channels);
        const hue = Math.abs(red - blue) <= 4 ? 0 : Math.sign(red - blue);
        assert.equal(hue, Math.sign(row[node]), `${red}, ${blue} for ${row[node]}`);
      });
    }
  });

  test("what a student names is shown letter by letter", async () => {
    await show(
      await networkBundle(
        [
          { units: 1, name: "<img src=x>" },
          { units: 1, labels: ["<b>a</b>"] },
        ],
        {
          title: "<script>1</script>",
        },
      ),
    );
    assert.equal(await plots.page.locator("img, b, script").count(), 0);
    assert.match((await plots.page.textContent("body")) ?? "", /<script>1<\/script>.*<img src=x>/s);
  });
});

test("a convolution's maps and a flattened layer of them are drawn, dropout and activations are said", async () => {
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 4, kernelSize: 3, inputShape: [8, 8, 1], activation: "relu" }),
      tf.layers.maxPooling2d({}),
      tf.layers.flatten(),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.dense({ units: 2 }),
      tf.layers.softmax(),
    ],
  });
  const { "text/plain": words } = await networkBundle(model, {});
  assert.equal(
    words,
    "A network: input (8 × 8 pixels), then Conv2D (6 × 6 × 4, relu), then MaxPooling2D (3 × 3 × 4), then flatten (36 nodes, dropout 0.3), then output (2 nodes, softmax).",
  );
});

test("dense layers on the rows of a table are no hidden layers, and the last one on a list is the output", async () => {
  for (const hidden of [[], [7]]) {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ units: 5, activation: "relu", inputShape: [6, 4] }),
        tf.layers.dense({ units: 3 }),
        tf.layers.flatten(),
        ...hidden.map((units) => tf.layers.dense({ units })),
        tf.layers.dense({ units: 2, activation: "softmax" }),
      ],
    });
    const { "text/plain": words } = await networkBundle(model, {});
    const between = hidden.map((units, i) => `then hidden ${i + 1} (${units} nodes), `).join("");
    const end = `flatten (18 nodes), ${between}then output (2 nodes, softmax).`;
    assert.ok(String(words).endsWith(end), String(words));
  }
});

const a = tf.input({ shape: [2] });
const branched = tf.model({
  inputs: a,
  outputs: tf.layers
    .add()
    .apply([
      tf.layers.dense({ units: 2 }).apply(a),
      tf.layers.dense({ units: 2 }).apply(a),
    ] as never[]) as never,
});
for (const [what, network, options, error] of [
  ["one layer", [{ units: 3 }], {}, /The layers .*at least two layers.*"units":3/],
  ["a layer without a size", [{ units: 3 }, { name: "x" }], {}, /Layer 1 .*units or an image/],
  ["half a node", [{ units: 3 }, { units: 1.5 }], {}, /units of layer 1.*whole number.*1\.5/],
  ["a slip in a name", [{ units: 3 }, { unit: 3 }], {}, /unit.*units/],
  ["too few labels", [{ units: 3 }, { units: 3 }], { labels: ["a"] }, /labels of layer 1.*\[3\].*\[1\]/],
  ["a model that branches", branched, {}, /one layer after another.*showModelSummary/],
  ["a number", 3, {}, /The network .*a model.*3/],
  ["too many nodes", [{ units: 3 }, { units: 3 }], { shown: 100 }, /from 3 to 20.*100/],
] as const) {
  test(`${what} is refused in a sentence`, async () => {
    await assert.rejects(showNetwork(network as never, options), error);
  });
}
