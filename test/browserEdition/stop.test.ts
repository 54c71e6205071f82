import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serveSite } from "@six-steps/classroom/internal/editions/browser/serve.js";
import { skipBrowser } from "../browser/browser.js";
import { shown } from "../notebooks/triedThenSolved.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";
import { assertStops, endless, stopWhenBegun } from "./stopping.js";

/** Its loss as `evaluate` has it, and as the predictions have it. */
const trained = `import { tf } from "six-steps";
const x = tf.randomUniform([256, 8], 0, 1, "float32", 1);
const model = tf.sequential({ layers: [tf.layers.dense({ units: 4, inputShape: [8] })] });
model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
const { epoch } = await model.fit(x, tf.zeros([256, 4]), { epochs: 2, verbose: 0 });
const evaluated = (model.evaluate(x, tf.zeros([256, 4])) as tf.Scalar).dataSync()[0];
const predicted = (model.predict(x) as tf.Tensor).square().mean().dataSync()[0];
console.log(epoch.length, "epochs,", Math.abs(evaluated - predicted) < 1e-5 ? "one loss" : [evaluated, predicted]);`;

describe("the student's thread in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const where of ["isolated", "plain"] as const) {
    test(`stops what goes on for ever, and keeps variables, ${where}`, () =>
      assertStops(site, where, Object.keys(endless) as (keyof typeof endless)[], (address, lesson) =>
        LessonPage.open(site.browser, address, lesson),
      ));
  }

  test("trains, evaluates and predicts with two threads asked for", async () => {
    const settings = "threads=2&engine=on";
    const page = await LessonPage.open(site.browser, site.isolated, "04-output-layer", {
      notebook: notebookOf(trained),
      settings,
    });
    try {
      assert.equal(shown(await page.runAll(), "cell-0").trim(), "2 epochs, one loss");
    } finally {
      await page.close();
    }
  });

  test("that cannot start anew without a network says so in the next cell, and starts when there is one", async () => {
    const long = "console.log('begun');\n/^(a+)+$/.test('a'.repeat(60) + 'b')";
    const served = { under: "/a/class/", isolated: false };
    let own = await serveSite(site.folder, served);
    const port = Number(new URL(own.address).port);
    const page = await LessonPage.open(site.browser, own.address, "04-output-layer", {
      notebook: notebookOf(long, "20 + 1", "20 + 2"),
    });
    try {
      await page.start(0);
      await page.says(0, "begun");
      await own.close();
      await page.command("notebook:interrupt-kernel");
      await page.ended(20_000);
      await page.run(1);
      own = await serveSite(site.folder, { ...served, port });
      await page.run(2);
      const ran = await page.notebook();
      assert.match(JSON.stringify(ran.cells[1].outputs), /cannot be loaded. Is there a connection\?/);
      assert.equal(shown(ran, ran.cells[2].id), "22");
    } finally {
      await own.close();
      await page.close();
    }
  });

  test("of a kernel that is restarted without a network: the page says what to do, and then it works", async () => {
    const served = { under: "/a/class/", isolated: false };
    let own = await serveSite(site.folder, served);
    const port = Number(new URL(own.address).port);
    const page = await LessonPage.open(site.browser, own.address, "04-output-layer", {
      notebook: notebookOf("20 + 3"),
    });
    const restart = async () => {
      await page.page.evaluate(() => void jupyterapp.commands.execute("notebook:restart-kernel"));
      await page.page.locator(".jp-Dialog .jp-mod-accept").click();
    };
    try {
      await own.close();
      await restart();
      await page.page.getByText("The kernel cannot be loaded. Is there a connection?").waitFor();
      await page.page.keyboard.press("Enter");
      own = await serveSite(site.folder, { ...served, port });
      await restart();
      await page.ready();
      await page.run(0);
      assert.equal(shown(await page.notebook(), "cell-0"), "23");
    } finally {
      await own.close();
      await page.close();
    }
  });

  test("is ended where it cannot be stopped, and the page says what is gone", async () => {
    const long = "console.log('begun');\n/^(a+)+$/.test('a'.repeat(60) + 'b')";
    const notebook = notebookOf("const before = 1;", long, "before", "let anew = 1; anew");
    const page = await LessonPage.open(site.browser, site.plain, "04-output-layer", { notebook });
    try {
      await page.run(0);
      await page.start(1);
      await stopWhenBegun(page, 1);
      await page.ended(20_000);
      for (const index of [2, 3]) await page.run(index);
      const [, stopped, gone, after] = (await page.notebook()).cells.map(({ outputs }) =>
        JSON.stringify(outputs),
      );
      assert.match(stopped, /KeyboardInterrupt.*cannot be stopped.*variables are gone/);
      assert.match(gone, /Cannot find name 'before'/);
      assert.match(after, /"text\/plain":"1"/);
    } finally {
      await page.close();
    }
  });
});
